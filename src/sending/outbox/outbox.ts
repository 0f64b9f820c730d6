import type Dexie from 'dexie'
import { isOnItsWay, type OutboxMessage } from './outbox-message.ts'

/** What waits to be sent, on disk: the tables `queue` (a message per ficha) and `receipts` of the database given. */
export class Outbox {
  constructor(private readonly db: Dexie) {}

  get #messages() {
    return this.db.table<OutboxMessage, string>('queue')
  }

  find(ficha: string): Promise<OutboxMessage | undefined> {
    return this.#messages.get(ficha)
  }

  all(): Promise<OutboxMessage[]> {
    return this.#messages.toArray()
  }

  /** Puts a message in, unless the ficha has one on its way or this version of it was sent; the one that counts. */
  add(message: OutboxMessage): Promise<OutboxMessage> {
    return this.db.transaction('rw', this.#messages, async () => {
      const held = await this.find(message.ficha)
      if (held && (isOnItsWay(held) || wasSent(held, message.version))) return held
      await this.#messages.put(message)
      return message
    })
  }

  /** Lets go of a message that was refused, once its problem was read. */
  forget(ficha: string): Promise<void> {
    return this.db.transaction('rw', this.#messages, async () => {
      const held = await this.find(ficha)
      if (held?.state === 'refused' || held?.state === 'conflict') await this.#messages.delete(ficha)
    })
  }

  /** Changes the message of an act as it stands on disk now; a receipt is kept in the same transaction. */
  change(
    message: OutboxMessage,
    next: (held: OutboxMessage) => OutboxMessage | 'gone',
  ): Promise<OutboxMessage | undefined> {
    const receipts = this.db.table('receipts')
    return this.db.transaction('rw', this.#messages, receipts, async () => {
      const held = await this.find(message.ficha)
      if (held?.act !== message.act || !isOnItsWay(held)) return held
      const made = next(held)
      if (made === 'gone') {
        await this.#messages.delete(held.ficha)
        return undefined
      }
      if (made.receipt) await receipts.put(made.receipt)
      await this.#messages.put(made)
      return made
    })
  }
}

/** A later version is of a ficha that came back: it is sent anew. */
const wasSent = (held: OutboxMessage, version: number): boolean => held.state === 'accepted' && held.version >= version
