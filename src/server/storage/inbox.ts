import { type Place, readCursor, writeCursor } from '../../protocol/cursor.ts'
import type { InboxExport, InboxExportQuery, InboxPage, InboxQuery } from '../../protocol/inbox.ts'
import { LONGEST_EXPORT } from '../../protocol/inbox.ts'
import { filtered } from './inbox-filters.ts'
import { beyond, columnOf, isPlaceOf, sorted } from './inbox-order.ts'
import { type Inboxed, type InboxReach, inboxInReach } from './inbox-reach.ts'
import { findingsOf, toRow } from './inbox-row.ts'
import type { Storage } from './tables.ts'

export const PAGE_SIZE = 50

/** Rows of one page, and one more that says whether another follows. */
export function pageQuery(storage: Storage, reach: InboxReach, query: InboxQuery, now: Date) {
  const { place, isBack } = placeOf(query)
  const rows = filtered(inboxInReach(storage, reach, now), query, { reach, now, sort: query.sort })
  const from = place && isPlaceOf(query, place) ? beyond(rows, query, place, isBack) : rows
  return named(sorted(from, query, isBack)).limit(PAGE_SIZE + 1)
}

const placeOf = ({ after, before }: InboxQuery): { place: Place | undefined; isBack: boolean } =>
  before === undefined
    ? { place: after === undefined ? undefined : readCursor(after), isBack: false }
    : { place: readCursor(before), isBack: true }

/** With the names that people read; rows are found first, names looked up by their keys. */
const named = (rows: Inboxed) =>
  rows
    .leftJoin('programmes', 'programmes.id', 'inbox.programmeId')
    .leftJoin('services', 'services.id', 'inbox.serviceId')
    .leftJoin('ministries', 'ministries.id', 'inbox.ministryId')
    .leftJoin('users', 'users.id', 'inbox.reviewerId')
    .selectAll('inbox')
    .select(['programmes.name as programmeName', 'services.name as serviceName', 'ministries.name as ministryName'])
    .select('users.name as reviewerName')

export type ReadRow = Awaited<ReturnType<ReturnType<typeof pageQuery>['execute']>>[number]

/** One page of the fichas that the caller reviews, filtered and sorted by the database. */
export async function readInbox(storage: Storage, reach: InboxReach, query: InboxQuery, now: Date): Promise<InboxPage> {
  const { isBack, place } = placeOf(query)
  const read = await pageQuery(storage, reach, query, now).execute()
  const page = isBack ? read.slice(0, PAGE_SIZE).reverse() : read.slice(0, PAGE_SIZE)
  const hasMore = read.length > PAGE_SIZE
  const at = (row: ReadRow | undefined) => (row ? writeCursor([row[columnOf(query)], row.fichaId]) : null)
  return {
    rows: await toRows(storage, reach, page, now),
    previous: (isBack ? hasMore : place !== undefined) ? at(page[0]) : null,
    next: (isBack ? true : hasMore) ? at(page.at(-1)) : null,
  }
}

async function toRows(storage: Storage, reach: InboxReach, page: readonly ReadRow[], now: Date) {
  const findings = await findingsOf(
    storage,
    page.flatMap((row) => row.actId ?? []),
  )
  return page.map((row) => toRow(row, (row.actId && findings.get(row.actId)) || [], reach, now))
}

/** Every row that passes the filters, in their order. */
export async function exportInbox(
  storage: Storage,
  reach: InboxReach,
  query: InboxExportQuery,
  now: Date,
): Promise<InboxExport> {
  const rows = filtered(inboxInReach(storage, reach, now), query, { reach, now, sort: query.sort })
  const read = await named(sorted(rows, query))
    .limit(LONGEST_EXPORT + 1)
    .execute()
  const isCut = read.length > LONGEST_EXPORT
  return { rows: await toRows(storage, reach, read.slice(0, LONGEST_EXPORT), now), isCut }
}
