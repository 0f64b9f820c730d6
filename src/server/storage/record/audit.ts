import type { Selectable } from 'kysely'
import type { Storage, Tables } from '../tables.ts'
import type { RecordRow, StoredAct } from './rows.ts'
import { rowsOfActs } from './rows-of-acts.ts'

/** Each with what was sent, which may be megabytes. */
const PAGE = 50

export interface EntryWithRows {
  readonly entry: RecordRow
  readonly stored: StoredAct
}

/** The entries after a position, in order, each with what is stored of its act. Empty at the end. */
export async function entriesAfter(storage: Storage, position: number): Promise<EntryWithRows[]> {
  const entries = await storage
    .selectFrom('record')
    .selectAll()
    .where('position', '>', position)
    .orderBy('position')
    .limit(PAGE)
    .execute()
  if (entries.length === 0) return []
  const ids = entries.map((entry) => entry.actId)
  const acts = new Map((await actsOf(storage, ids)).map((row) => [row.id, row]))
  const submissions = new Map((await submissionsOf(storage, ids)).map((row) => [row.actId, row]))
  const findings = await findingsOf(storage, ids)
  const rowsOf = await rowsOfActs(storage, ids)
  return entries.map((entry) => ({
    entry,
    stored: {
      ...rowsOf(entry.actId),
      act: acts.get(entry.actId) ?? null,
      submission: submissions.get(entry.actId) ?? null,
      findings: findings.filter((one) => one.actId === entry.actId),
    },
  }))
}

const actsOf = (storage: Storage, ids: string[]) =>
  storage.selectFrom('acts').selectAll().where('id', 'in', ids).execute()
const submissionsOf = (storage: Storage, ids: string[]) =>
  storage.selectFrom('submissions').selectAll().where('actId', 'in', ids).execute()
const findingsOf = (storage: Storage, ids: string[]) =>
  storage.selectFrom('submissionFindings').selectAll().where('actId', 'in', ids).orderBy('position').execute()

/** An act that no entry speaks of. */
export const actWithoutEntry = (storage: Storage) =>
  storage
    .selectFrom('acts')
    .leftJoin('record', 'record.actId', 'acts.id')
    .leftJoin('users', 'users.id', 'acts.byId')
    .select(['acts.id', 'acts.name', 'acts.fichaId', 'acts.at', 'users.name as byName'])
    .where('record.actId', 'is', null)
    .orderBy('acts.at')
    .limit(1)
    .executeTakeFirst()

/** Something sent that no entry speaks of. */
export const submissionWithoutEntry = (storage: Storage) =>
  storage
    .selectFrom('submissions')
    .leftJoin('record', 'record.actId', 'submissions.actId')
    .select(['submissions.actId', 'submissions.fichaId', 'submissions.folio', 'submissions.at'])
    .where('record.actId', 'is', null)
    .orderBy('submissions.at')
    .limit(1)
    .executeTakeFirst()

/** A finding of nothing that was sent. */
export const strayFinding = (storage: Storage) =>
  storage
    .selectFrom('submissionFindings')
    .leftJoin('submissions', 'submissions.actId', 'submissionFindings.actId')
    .select(['submissionFindings.actId', 'submissionFindings.title'])
    .where('submissions.actId', 'is', null)
    .limit(1)
    .executeTakeFirst()

/** Where the database says that its chain ends. */
export const statedHeads = (storage: Storage) => storage.selectFrom('recordHead').selectAll().execute()

const FICHA_STATE = [
  ...(['id', 'status', 'iteration', 'standing', 'version', 'actSeq', 'deliveredSeq', 'reviewerId'] as const),
  ...(['ownCloses', 'movedAct', 'movedAt', 'openedAt', 'openCount', 'answeredCount'] as const),
] as const

/** What a ficha keeps, for queries, of what its acts come to. */
export type AuditedFicha = Pick<Selectable<Tables['fichas']>, (typeof FICHA_STATE)[number]>

/** States of fichas after an id, in order; empty at the end. */
export const fichaStates = (storage: Storage, after: string): Promise<AuditedFicha[]> =>
  storage.selectFrom('fichas').select(FICHA_STATE).where('id', '>', after).orderBy('id').limit(1_000).execute()

export type AuditedObservation = Pick<Tables['observations'], 'id' | 'fichaId' | 'number' | 'state'>

/** Observations after an id, in order; empty at the end. */
export const observationStates = (storage: Storage, after: string): Promise<AuditedObservation[]> =>
  storage
    .selectFrom('observations')
    .select(['id', 'fichaId', 'number', 'state'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(1_000)
    .execute()

/** Tables whose every row an act stored. */
export const ROWS_OF_ACTS = [
  ...(['observations', 'remarks', 'evaluations', 'publications', 'publicationFiles', 'fingerprints'] as const),
] as const
export type TableOfActs = (typeof ROWS_OF_ACTS)[number]

export async function countRows(storage: Storage, table: TableOfActs): Promise<number> {
  const { count } = await storage
    .selectFrom(table)
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export const lastFolios = (storage: Storage) => storage.selectFrom('folios').selectAll().orderBy('year').execute()
export const lastPublications = (storage: Storage) =>
  storage.selectFrom('publicationNumbers').selectAll().orderBy('year').execute()

/** The entry at a position, and that of an act. */
export const entryAt = (storage: Storage, position: number) =>
  storage.selectFrom('record').selectAll().where('position', '=', position).executeTakeFirst()
export const entryOfAct = (storage: Storage, act: string) =>
  storage.selectFrom('record').selectAll().where('actId', '=', act).executeTakeFirst()

/** The receipt of an act, as text. */
export async function receiptOf(storage: Storage, act: string): Promise<string | undefined> {
  const row = await storage.selectFrom('submissions').select('receipt').where('actId', '=', act).executeTakeFirst()
  return row?.receipt
}
