import type Dexie from 'dexie'
import { isOnItsWay, type Parcel } from './outbox-message.ts'

/** What waits to be sent, on disk: the tables `queue` (a parcel per ficha) and `receipts` of the database given. */
export class Queue {
  constructor(private readonly db: Dexie) {}

  get #parcels() {
    return this.db.table<Parcel, string>('queue')
  }

  find(ficha: string): Promise<Parcel | undefined> {
    return this.#parcels.get(ficha)
  }

  all(): Promise<Parcel[]> {
    return this.#parcels.toArray()
  }

  /** Puts a parcel in, unless the ficha has one on its way or this version of it was sent; the one that counts. */
  add(parcel: Parcel): Promise<Parcel> {
    return this.db.transaction('rw', this.#parcels, async () => {
      const held = await this.find(parcel.ficha)
      if (held && (isOnItsWay(held) || wasSent(held, parcel.version))) return held
      await this.#parcels.put(parcel)
      return parcel
    })
  }

  /** Lets go of a parcel that was refused, once its problem was read. */
  forget(ficha: string): Promise<void> {
    return this.db.transaction('rw', this.#parcels, async () => {
      const held = await this.find(ficha)
      if (held?.state === 'refused' || held?.state === 'conflict') await this.#parcels.delete(ficha)
    })
  }

  /** Changes the parcel of an act as it stands on disk now; a receipt is kept in the same transaction. */
  change(parcel: Parcel, next: (held: Parcel) => Parcel | 'gone'): Promise<Parcel | undefined> {
    const receipts = this.db.table('receipts')
    return this.db.transaction('rw', this.#parcels, receipts, async () => {
      const held = await this.find(parcel.ficha)
      if (held?.act !== parcel.act || !isOnItsWay(held)) return held
      const made = next(held)
      if (made === 'gone') {
        await this.#parcels.delete(held.ficha)
        return undefined
      }
      if (made.receipt) await receipts.put(made.receipt)
      await this.#parcels.put(made)
      return made
    })
  }
}

/** A later version is of a ficha that came back: it is sent anew. */
const wasSent = (held: Parcel, version: number): boolean => held.state === 'accepted' && held.version >= version
