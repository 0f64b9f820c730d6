import type { SendingPorts } from './ports.ts'
// Transactional outbox: each step is one transaction on disk.

import type { DraftsDatabase } from '../../drafts/store/database.ts'
import type { OutboxMessage } from '../../drafts/store/rows.ts'
import { answered, begun, isOnItsWay, posted } from './outbox-message.ts'

/** What waits to be sent, on disk before any network is touched. */
export class Outbox {
  constructor(private readonly db: DraftsDatabase) {}

  find(ficha: string): Promise<OutboxMessage | undefined> {
    return this.db.queue.get(ficha)
  }

  all(): Promise<OutboxMessage[]> {
    return this.db.queue.toArray()
  }

  /** Puts a message in, unless the ficha has one on its way or this version of it was sent; the one that counts. */
  add(message: OutboxMessage): Promise<OutboxMessage> {
    return this.db.transaction('rw', this.db.queue, async () => {
      const held = await this.find(message.ficha)
      if (held && (isOnItsWay(held) || wasSent(held, message.version))) return held
      await this.db.queue.put(message)
      return message
    })
  }

  /** Lets go of a message that was refused, once its problem was read. */
  forget(ficha: string): Promise<void> {
    return this.db.transaction('rw', this.db.queue, async () => {
      const held = await this.find(ficha)
      if (held?.state === 'refused' || held?.state === 'conflict') await this.db.queue.delete(ficha)
    })
  }

  /** Changes the message of an act as it stands on disk now; a receipt is kept in the same transaction. */
  change(
    message: OutboxMessage,
    next: (held: OutboxMessage) => OutboxMessage | 'gone',
  ): Promise<OutboxMessage | undefined> {
    const { queue, receipts } = this.db
    return this.db.transaction('rw', queue, receipts, async () => {
      const held = await this.find(message.ficha)
      if (held?.act !== message.act || !isOnItsWay(held)) return held
      const made = next(held)
      if (made === 'gone') {
        await queue.delete(held.ficha)
        return undefined
      }
      if (made.receipt) await receipts.put(made.receipt)
      await queue.put(made)
      return made
    })
  }
}

/** A later version is of a ficha that came back: it is sent anew. */
const wasSent = (held: OutboxMessage, version: number): boolean => held.state === 'accepted' && held.version >= version

/**
 * One attempt: first asks whether the server has the act already, then posts it. Each step is on disk before the next
 * one, so that a browser killed in the middle knows afterwards what it doesn't know.
 */
export async function deliver(message: OutboxMessage, outbox: Outbox, ports: SendingPorts): Promise<void> {
  const started = await outbox.change(message, (held) => begun(held, ports.now()))
  if (started?.state !== 'sending') return
  const said = await ports.ask(started)
  const next = await outbox.change(message, (held) => {
    const told = answered(held, said, ports.now())
    return said.is === 'absent' && told !== 'gone' ? posted(told) : told
  })
  if (said.is !== 'absent' || next?.state !== 'sending') return
  await ports.bringTyped?.(next.ficha)
  const outcome = await ports.post(next)
  await outbox.change(message, (held) => answered(held, outcome, ports.now()))
}
