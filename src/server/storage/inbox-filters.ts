import { type SqlBool, sql } from 'kysely'
import { type InboxFilters, type InboxSort, statusesOf } from '../../protocol/inbox.ts'
import type { Inboxed, InboxReach } from './inbox-reach.ts'
import { searchable } from './searchable.ts'
import type { Tables } from './tables.ts'

type Column = keyof Tables['inbox']
type Value = string | number

const DAY_MS = 86_400_000

/** What a question is asked under: how far, when, and in which order; none where rows are only counted. */
export interface Asking {
  readonly reach: InboxReach
  readonly now: Date
  readonly sort?: InboxSort
}

/** Only the rows that pass the filters. */
export function filtered(rows: Inboxed, filters: InboxFilters, { reach, now, sort }: Asking): Inboxed {
  const { state, service, ministry, reviewer, opened, over, year, finding, q } = filters
  const is = (column: Column, values: readonly Value[]) => oneOf(column, values, sort)
  let found = rows
  if (state) found = found.where(is('status', statusesOf(state)))
  if (service) found = found.where(is('serviceId', [service]))
  if (ministry) found = found.where(is('ministryId', [ministry]))
  if (reviewer) found = found.where(is('reviewerId', [reviewerOf(reviewer, reach)]))
  if (opened) found = found.where('inbox.opened', '=', opened === 'no' ? 1 : 2)
  if (over !== undefined) found = found.where('inbox.waitsSince', '<=', daysBefore(now, over + 1))
  if (year) found = found.where('inbox.year', '=', year)
  if (finding) found = withFinding(found, finding)
  return q ? named(found, q) : found
}

/** Indexes begin by these columns and go on in the usual order. */
const NARROW: readonly Column[] = ['status', 'serviceId', 'ministryId', 'reviewerId']

/**
 * In another order, or for several values, such an index would find rows that still have to be sorted; as part of an
 * expression the column leaves the index of the order to be walked, which holds it too.
 */
function oneOf(column: Column, values: readonly Value[], sort: InboxSort | undefined) {
  const ref = sql.ref(`inbox.${column}`)
  const isWalked = sort !== undefined && NARROW.includes(column) && (sort !== 'waiting' || values.length > 1)
  const side = isWalked ? sql`coalesce(${ref}, '')` : ref
  return sql<SqlBool>`${side} in (${sql.join(values)})`
}

const reviewerOf = (reviewer: string, { caller }: InboxReach): string =>
  reviewer === 'me' ? caller.id : reviewer === 'none' ? '' : reviewer

const daysBefore = (now: Date, days: number): string => new Date(now.getTime() - days * DAY_MS).toISOString()

/** A finding of the iteration that holds. */
const withFinding = (rows: Inboxed, rule: string): Inboxed =>
  rows.where((row) =>
    row.exists(
      row
        .selectFrom('submissionFindings')
        .select('submissionFindings.actId')
        .whereRef('submissionFindings.actId', '=', 'inbox.actId')
        .where('submissionFindings.rule', '=', rule),
    ),
  )

/** '%' and '_' are searched as they are written. */
function named(rows: Inboxed, q: string): Inboxed {
  const pattern = `%${searchable(q).replace(/[\\%_]/g, '\\$&')}%`
  return rows.where(sql<SqlBool>`${sql.ref('inbox.search')} like ${pattern} escape '\\'`)
}
