import { type SqlBool, sql } from 'kysely'
import type { PageStart } from '../../../protocol/cursor.ts'
import type { InboxExportQuery, InboxSort } from '../../../protocol/inbox.ts'
import type { Inboxed } from './inbox-reach.ts'

const ORDER = {
  programme: 'programme',
  service: 'service',
  state: 'stage',
  findings: 'findingCount',
  observations: 'observations',
  moved: 'movedAt',
  waiting: 'waitsSince',
} as const satisfies Record<InboxSort, string>

type Ordered = Pick<InboxExportQuery, 'sort' | 'dir'>

/** The column that is sorted by, and which way; those waiting longest moved first. */
export const columnOf = ({ sort }: Ordered) => ORDER[sort]
const isDescending = ({ sort, dir }: Ordered, isBack: boolean): boolean =>
  ((dir === 'desc') !== (sort === 'waiting')) !== isBack

/** Rows in order; `isBack` turns it over, to read the page before a start. */
export function sorted(rows: Inboxed, query: Ordered, isBack = false): Inboxed {
  const way = isDescending(query, isBack) ? 'desc' : 'asc'
  return rows.orderBy(`inbox.${columnOf(query)}`, way).orderBy('inbox.fichaId', way)
}

/** Only the rows that come after a start in that order. */
export function beyond(rows: Inboxed, query: Ordered, [value, id]: PageStart, isBack = false): Inboxed {
  const isAbove = sql.raw(isDescending(query, isBack) ? '<' : '>')
  const key = sql`(${sql.ref(`inbox.${columnOf(query)}`)}, ${sql.ref('inbox.fichaId')})`
  return rows.where(sql<SqlBool>`${key} ${isAbove} (${value}, ${id})`)
}

/** Is this the kind of value that the column holds? An address may carry a start of another order. */
export const isStartOf = ({ sort }: Ordered, [value]: PageStart): boolean =>
  typeof value === (['state', 'findings', 'observations'].includes(sort) ? 'number' : 'string')
