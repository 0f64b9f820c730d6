import Dexie from 'dexie'
import type { JournalEntry, JournalPage } from '../../protocol/journal.ts'
import { isEntry, type KeptEntry } from '../journal/entry.ts'
import type { KeptTextEntry } from '../journal/justification-fold.ts'
import type { AccountStore } from './account-store.ts'
import type { PersonRow } from './rows.ts'

type Row = KeptEntry | KeptTextEntry

/** Entries of one device that the server hasn't confirmed, in its order; nobody types in them any more. */
export interface Unsent {
  readonly device: string
  readonly entries: readonly JournalEntry[]
}

/**
 * Sync log: what this disk and the server's journal have to tell each other, entries to post and entries that came. An
 * entry is confirmed once the server said so, or gave it back.
 */
export class DiskSyncLog {
  constructor(private readonly store: AccountStore) {}

  /** Fichas with entries that the server hasn't confirmed. */
  async waiting(): Promise<string[]> {
    const { journal, justifications } = this.store.db
    const keys = await Promise.all(
      [journal, justifications].map((table) =>
        table.where('[sent+ficha]').between([0, Dexie.minKey], [0, Dexie.maxKey]).uniqueKeys(),
      ),
    )
    return [...new Set(keys.flat().map((key) => (key as unknown as [number, string])[1]))]
  }

  /** How much of a ficha that was typed on this device isn't confirmed; what is damaged never will be. */
  async countUnsent(ficha: string): Promise<number> {
    return (await this.#unsent(ficha)).length
  }

  /**
   * Posts what waits of a ficha, device by device. Entries of other tabs are left to them: they may still be typed in;
   * those of tabs that were closed are posted while nobody can sit down in their place.
   */
  async withUnsent(ficha: string, post: (unsent: Unsent) => Promise<boolean>): Promise<boolean> {
    const held = this.store.seal(ficha)
    for (const [device, rows] of byDeviceOf(await this.#unsent(ficha))) {
      const isOwn = device === this.store.replicaId.device
      // Read again once nobody can type there: its tab may have gone on before it was closed.
      const atRest = async () => (isOwn ? rows : (byDeviceOf(await this.#unsent(ficha)).get(device) ?? []))
      const work = async () => {
        const free = (await atRest()).filter((row) => !held.has(row.id)).sort((a, b) => a.seq - b.seq)
        return free.length === 0 || post({ device, entries: free.map(toWire) })
      }
      if (!(await this.store.whileNobodyTypesAs(device, work))) return false
    }
    return true
  }

  async #unsent(ficha: string): Promise<Row[]> {
    const { journal, justifications } = this.store.db
    const entries = journal.where('[sent+ficha]').equals([0, ficha]).toArray()
    const texts = justifications.where('[sent+ficha]').equals([0, ficha]).toArray()
    return [...(await entries).filter(isEntry), ...(await texts)]
  }

  /** The server has them. */
  async confirm(entries: readonly JournalEntry[]): Promise<void> {
    const { db } = this.store
    const ids = entries.map((entry) => entry.id)
    await db.transaction('rw', db.journal, db.justifications, async () => {
      await db.journal.where('id').anyOf(ids).modify({ sent: 1 })
      await db.justifications.where('id').anyOf(ids).modify({ sent: 1 })
    })
  }

  /** What lies between is this device's own. */
  async advance(ficha: string, cursor: number): Promise<void> {
    const { cursors } = this.store.db
    await this.store.db.transaction('rw', cursors, async () => {
      if (cursor > (await this.cursor(ficha))) await cursors.put({ ficha, cursor })
    })
  }

  /** The server has less than it once had: everything that this device wrote in a ficha is posted again, and all is read. */
  async rewind(ficha: string): Promise<void> {
    const { db, device } = this.store
    const own = `${device}.`
    await db.transaction('rw', db.journal, db.justifications, db.cursors, async () => {
      for (const table of [db.journal, db.justifications])
        await table
          .where('[ficha+device+seq]')
          .between([ficha, own], [ficha, `${own}\uffff`])
          .modify({ sent: 0 } as never)
      await db.cursors.delete(ficha)
    })
  }

  /** How far the server's journal of a ficha was read. */
  async cursor(ficha: string): Promise<number> {
    return (await this.store.db.cursors.get(ficha))?.cursor ?? 0
  }

  /**
   * Keeps a page of the server's journal, then tells every tab what is new in it. What is here already stays as it is,
   * confirmed: whoever wrote it told of it.
   */
  async keep(ficha: string, page: JournalPage): Promise<void> {
    const { db } = this.store
    const rows = page.entries.map(({ entry, who }) => ({ ...entry, who, ficha, sent: 1 as const }))
    const news = await db.transaction('rw', db.journal, db.justifications, db.cursors, db.people, async () => {
      const entries = await addMissing(db.journal, rows.filter(isCell) as KeptEntry[])
      const texts = await addMissing(db.justifications, rows.filter((row) => !isCell(row)) as KeptTextEntry[])
      await db.people.bulkPut(page.people as PersonRow[])
      await db.cursors.put({ ficha, cursor: Math.max(page.cursor, await this.cursor(ficha)) })
      return [...entries, ...texts]
    })
    for (const [device, own] of byDeviceOf(news))
      this.store.arrived({ ficha, device, seq: Math.min(...own.map((row) => row.seq)) })
  }
}

/** The sync log as syncing knows it; tests keep one in memory. */
export type SyncLog = Pick<DiskSyncLog, keyof DiskSyncLog>

function byDeviceOf<T extends { readonly device: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(row.device, [...(groups.get(row.device) ?? []), row])
  return groups
}

const isCell = (row: object): boolean => 'cell' in row

/** Without what this device alone has to know. */
function toWire({ ficha: _ficha, sent: _sent, who: _who, ...entry }: Row): JournalEntry {
  return entry as JournalEntry
}

/** Adds those that aren't here, and tells which. */
async function addMissing<T extends Row>(table: Dexie.Table<T, string>, rows: readonly T[]): Promise<readonly T[]> {
  const held = await table.bulkGet(rows.map((row) => row.id))
  const missing = rows.filter((_, index) => !held[index])
  await table.bulkAdd(missing)
  const unconfirmed = held.flatMap((row) => (row?.sent === 0 ? [row.id] : []))
  if (unconfirmed.length > 0)
    await table
      .where('id')
      .anyOf(unconfirmed)
      .modify({ sent: 1 } as never)
  return missing
}
