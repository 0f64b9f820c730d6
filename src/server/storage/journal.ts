import { JOURNAL_BATCH, JournalEntry, type JournalPage } from '../../protocol/journal.ts'
import type { Storage } from './tables.ts'

export interface Posted {
  readonly fichaId: string
  readonly byId: string
  readonly at: string
  readonly entries: readonly JournalEntry[]
}

/** Where a journal ends, and how many of the entries that were posted were new. */
export interface Appended {
  readonly head: number
  readonly added: number
}

/**
 * Stores the entries that aren't there yet, all or none. Undefined when the ficha can no longer be edited: it was sent
 * in the meantime. Its row is held meanwhile, so that positions have no gap that a reader could overtake.
 */
export const appendEntries = (
  storage: Storage,
  { fichaId, byId, at, entries }: Posted,
): Promise<Appended | undefined> =>
  storage.transaction().execute(async (within) => {
    const held = await within
      .updateTable('fichas')
      .set((row) => ({ journalHead: row('journalHead', '+', 0) }))
      .where('id', '=', fichaId)
      .where('status', '=', 'editing')
      .returning('journalHead as head')
      .executeTakeFirst()
    if (!held) return undefined
    const fresh = await withoutKnown(within, fichaId, entries)
    if (fresh.length === 0) return { head: held.head, added: 0 }
    const row = { fichaId, byId, receivedAt: at }
    const rows = fresh.map((entry, index) => ({
      ...row,
      position: held.head + index + 1,
      id: entry.id,
      device: entry.device,
      entry: JSON.stringify(entry),
    }))
    await within.insertInto('journal').values(rows).execute()
    const head = held.head + fresh.length
    await within.updateTable('fichas').set({ journalHead: head }).where('id', '=', fichaId).execute()
    return { head, added: fresh.length }
  })

/** Also within one request an id counts once. */
async function withoutKnown(storage: Storage, fichaId: string, entries: readonly JournalEntry[]) {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const known = await storage
    .selectFrom('journal')
    .select('id')
    .where('fichaId', '=', fichaId)
    .where('id', 'in', [...byId.keys()])
    .execute()
  for (const { id } of known) byId.delete(id)
  return [...byId.values()]
}

/** Characters of the entries of a page, but for the first: whoever asks must not make the server hold a whole journal. */
const PAGE_CHARACTERS = 2_000_000

/** Where the page after a position ends. */
async function endOfPage(storage: Storage, fichaId: string, after: number): Promise<number> {
  const rows = await storage
    .selectFrom('journal')
    .select((row) => ['position', row.fn<number>('length', ['entry']).as('length')])
    .where('fichaId', '=', fichaId)
    .where('position', '>', after)
    .orderBy('position')
    .limit(JOURNAL_BATCH)
    .execute()
  let [end, held] = [after, 0]
  for (const { position, length } of rows) {
    held += Number(length)
    if (held > PAGE_CHARACTERS && end > after) break
    end = position
  }
  return end
}

/** A page of a journal after a position, with the names of who wrote in it. */
export async function readJournal(
  storage: Storage,
  fichaId: string,
  after: number,
): Promise<Omit<JournalPage, 'version' | 'account' | 'serverTime'>> {
  const rows = await storage
    .selectFrom('journal')
    .innerJoin('users', 'users.id', 'journal.byId')
    .select(['journal.position', 'journal.entry', 'journal.byId as who', 'users.name'])
    .where('journal.fichaId', '=', fichaId)
    .where('journal.position', '>', after)
    .where('journal.position', '<=', await endOfPage(storage, fichaId, after))
    .orderBy('journal.position')
    .execute()
  const people = new Map(rows.map(({ who, name }) => [who, name]))
  const { head } = await storage
    .selectFrom('fichas')
    .select('journalHead as head')
    .where('id', '=', fichaId)
    .executeTakeFirstOrThrow()
  return {
    entries: rows.map(({ entry, who }) => ({ entry: JournalEntry.parse(JSON.parse(entry)), who })),
    cursor: rows.at(-1)?.position ?? after,
    head,
    people: [...people].map(([id, name]) => ({ id, name })),
  }
}

/** Did another device post entries that this one hadn't seen? Who, and how many. */
export async function unseenEntries(storage: Storage, fichaId: string, cursor: number, device: string) {
  const rows = await storage
    .selectFrom('journal')
    .innerJoin('users', 'users.id', 'journal.byId')
    .select((row) => ['users.name', row.fn.countAll<number>().as('count')])
    .where('journal.fichaId', '=', fichaId)
    .where('journal.position', '>', cursor)
    .where('journal.device', 'not like', `${device}.%`)
    .groupBy('users.name')
    .orderBy('users.name')
    .execute()
  return rows.map(({ name, count }) => ({ name, count: Number(count) }))
}
