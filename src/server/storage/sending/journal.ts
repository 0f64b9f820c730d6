import { isEditable, Status } from '../../../ficha/status.ts'
import { JOURNAL_BATCH, JournalEntry, type JournalPage } from '../../../protocol/journal.ts'
import type { StoredFicha } from '../fichas.ts'
import { keepInbox } from '../inbox/inbox-rows.ts'
import { recordAct } from '../record/record.ts'
import { storeStep } from '../review/acts.ts'
import type { Storage } from '../tables.ts'

export interface Posted {
  readonly ficha: StoredFicha
  readonly by: { readonly id: string; readonly name: string }
  readonly at: string
  readonly entries: readonly JournalEntry[]
  /** Id of the act that these begin the ficha by, if they are its first. */
  readonly startAct: string
}

/**
 * What becomes of entries that are posted: where the journal ends and how many of them were new; `closed` when the
 * ficha can no longer be edited, because it was sent in the meantime; `forged` when no device of this person made them.
 */
export type Appended =
  | { readonly is: 'taken'; readonly head: number; readonly added: number }
  | { readonly is: 'closed' }
  | { readonly is: 'forged' }

/** More changes than anybody makes without a network: a time further off than this would leave no room after it. */
const FARTHEST_LEAP = 1_000_000

/**
 * Stores the entries that aren't there yet, all or none. The ficha's row is held meanwhile, so that positions have no
 * gap that a reader could overtake.
 */
export const appendEntries = (storage: Storage, posted: Posted): Promise<Appended> =>
  storage.transaction().execute(async (within) => {
    const fichaId = posted.ficha.id
    const held = await holdJournal(within, fichaId)
    if (!held) return { is: 'closed' }
    const fresh = await withoutKnown(within, fichaId, posted.entries)
    if (fresh.length === 0) return { is: 'taken', head: held.head, added: 0 }
    const lamport = Math.max(held.lamport, ...fresh.map((entry) => entry.lamport))
    if (lamport > held.lamport + FARTHEST_LEAP || (await areOfAnother(within, posted))) return { is: 'forged' }
    await within
      .insertInto('journal')
      .values(rowsOf(posted, fresh, held.head))
      .execute()
    const head = held.head + fresh.length
    const reached = { journalHead: head, journalLamport: lamport }
    await within.updateTable('fichas').set(reached).where('id', '=', fichaId).execute()
    if (held.status === 'unstarted') await start(within, { ...posted, ficha: { ...posted.ficha, ...held.ficha } })
    return { is: 'taken', head, added: fresh.length }
  })

/** Somebody began: that is recorded. The ficha is as it is held: it may have been assigned since it was read. */
async function start(within: Storage, { ficha, by, at, startAct: id }: Posted): Promise<void> {
  const name = 'start'
  const step = await storeStep(within, ficha, { id, name, byId: by.id, at, asked: null })
  if (!step) throw new Error(`ficha ${ficha.id} moved while it was held`)
  await keepInbox(within, { is: 'fichas', ids: [ficha.id] })
  const content = { version: step.version }
  const doer = { id: by.id, name: by.name }
  await recordAct(within, { id, name, ficha: ficha.id, subject: `ficha:${ficha.id}`, by: doer, at, content })
}

const EDITABLE = Status.options.filter(isEditable)

async function holdJournal(within: Storage, fichaId: string) {
  const held = await within
    .updateTable('fichas')
    .set((row) => ({ journalHead: row('journalHead', '+', 0) }))
    .where('id', '=', fichaId)
    .where('status', 'in', EDITABLE)
    .returning(['journalHead as head', 'journalLamport as lamport', 'status', 'version', 'actSeq'])
    .executeTakeFirst()
  if (!held) return undefined
  const { version, actSeq, ...journal } = held
  return { ...journal, ficha: { version, actSeq } }
}

const rowsOf = ({ ficha, by, at }: Posted, entries: readonly JournalEntry[], head: number) =>
  entries.map((entry, index) => ({
    fichaId: ficha.id,
    byId: by.id,
    receivedAt: at,
    position: head + index + 1,
    id: entry.id,
    device: entry.device,
    entry: JSON.stringify(entry),
  }))

/** Did somebody else write under one of these names? A device is one person's: what it wrote is told by its name. */
async function areOfAnother(storage: Storage, { ficha, by, entries }: Posted): Promise<boolean> {
  const found = await storage
    .selectFrom('journal')
    .select('id')
    .where('fichaId', '=', ficha.id)
    .where('device', 'in', [...new Set(entries.map((entry) => entry.device))])
    .where('byId', '!=', by.id)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

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

/** Who typed last in a ficha at or after a time, and when; undefined when nobody did. */
export const lastTypedSince = (storage: Storage, fichaId: string, since: string) =>
  storage
    .selectFrom('journal')
    .innerJoin('users', 'users.id', 'journal.byId')
    .select(['users.name as by', 'journal.receivedAt as at'])
    .where('journal.fichaId', '=', fichaId)
    .where('journal.receivedAt', '>=', since)
    .orderBy('journal.position', 'desc')
    .limit(1)
    .executeTakeFirst()

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
