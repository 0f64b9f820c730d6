import * as z from 'zod/mini'
import { LoadCounts, LoadKindName } from '../../../protocol/administration.ts'
import type { Texts } from '../../../protocol/loads/load-kind.ts'
import type { Storage } from '../../storage/tables.ts'

const texts = z.record(z.string(), z.string())

/** What the record says of an act that changed a list. */
const ListChanges = z.object({
  kind: LoadKindName,
  what: z.string(),
  answer: z.object({ counts: LoadCounts }),
  changes: z.array(
    z.object({
      key: z.string(),
      is: z.enum(['new', 'changed', 'removed']),
      changes: z.array(z.object({ column: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
  /** Row by row, what stood before, null of what is new. Loads of former versions don't say it. */
  before: z.optional(z.array(z.nullable(texts))),
  /** Assignments that went with a role. */
  along: z.optional(z.array(texts)),
})

/** A row that a load brought, changed or took away. */
export interface LoadedRow {
  readonly key: string
  readonly is: 'new' | 'changed' | 'removed'
  readonly columns: readonly string[]
  /** What stood before; undefined of what is new. */
  readonly before: Texts | undefined
  /** What it became. */
  readonly after: Texts
}

/** A load as the record keeps it. */
export interface RecordedLoad {
  readonly act: string
  readonly position: number
  /** ISO UTC. */
  readonly at: string
  readonly by: string
  readonly what: string
  readonly counts: LoadCounts
  /** Undefined where the version that loaded it didn't keep what stood before. */
  readonly rows: readonly LoadedRow[] | undefined
  readonly along: readonly Texts[]
}

/** What an address says may be anything, and not all of it can be asked of a database. */
const ACT = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const COLUMNS = ['position', 'actId', 'byName', 'at', 'content'] as const

/** The load of a list by its act. */
export async function findLoad(storage: Storage, kind: string, act: string): Promise<RecordedLoad | undefined> {
  if (!ACT.test(act)) return undefined
  const row = await loadsOf(storage, kind).where('actId', '=', act).select(COLUMNS).executeTakeFirst()
  return row && toLoad(row)
}

/** The last loads of a list before a position of the record, the latest first. */
export async function loadsBefore(storage: Storage, kind: string, before: number | undefined, most: number) {
  const rows = await loadsOf(storage, kind)
    .$if(before !== undefined, (query) => query.where('position', '<', before!))
    .select(COLUMNS)
    .orderBy('position', 'desc')
    .limit(most)
    .execute()
  return rows.map(toLoad)
}

const loadsOf = (storage: Storage, kind: string) =>
  storage.selectFrom('record').where('name', '=', 'load').where('subject', '=', `list:${kind}`)

interface RecordRow {
  readonly position: number
  readonly actId: string
  readonly byName: string
  readonly at: string
  readonly content: string
}

function toLoad({ position, actId, byName, at, content }: RecordRow): RecordedLoad {
  const { what, answer, before, along = [], changes } = ListChanges.parse(JSON.parse(content))
  const rows = before && changes.map((one, index) => toRow(one, before[index] ?? undefined))
  return { act: actId, position, at, by: byName, what, counts: answer.counts, rows, along }
}

function toRow({ key, is, changes }: z.infer<typeof ListChanges>['changes'][number], before: Texts | undefined) {
  const after = { ...before, ...Object.fromEntries(changes.map(({ column, to }) => [column, to])) }
  return { key, is, columns: changes.map(({ column }) => column), before, after }
}

/** Which rows an act changed, and which names it gave or took. */
export function changesIn(content: string): { keys: ReadonlySet<string>; names: ReadonlySet<string> } {
  const { changes } = ListChanges.parse(JSON.parse(content))
  const named = changes.flatMap((one) => one.changes.filter(({ column }) => column === 'name'))
  return { keys: new Set(changes.map(({ key }) => key)), names: new Set(named.flatMap(({ from, to }) => [from, to])) }
}
