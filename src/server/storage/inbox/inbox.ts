import { type Place, readCursor, writeCursor } from '../../../protocol/cursor.ts'
import type { InboxExport, InboxExportQuery, InboxPage, InboxQuery } from '../../../protocol/inbox.ts'
import { LONGEST_EXPORT } from '../../../protocol/inbox.ts'
import type { Storage } from '../tables.ts'
import { filtered } from './inbox-filters.ts'
import { beyond, columnOf, isPlaceOf, sorted } from './inbox-order.ts'
import { type InboxReach, inboxInReach } from './inbox-reach.ts'
import { findingsOf, reviewersOf, toRow } from './inbox-row.ts'

export const PAGE_SIZE = 50

/** Rows of one page, and one more that says whether another follows. */
export function pageQuery(storage: Storage, reach: InboxReach, query: InboxQuery, now: Date) {
  const { place, isBack } = placeOf(query)
  const rows = filtered(inboxInReach(storage, reach, now), query, { reach, now, sort: query.sort })
  const from = place && isPlaceOf(query, place) ? beyond(rows, query, place, isBack) : rows
  return sorted(from, query, isBack)
    .selectAll()
    .limit(PAGE_SIZE + 1)
}

const placeOf = ({ after, before }: InboxQuery): { place: Place | undefined; isBack: boolean } =>
  before === undefined
    ? { place: after === undefined ? undefined : readCursor(after), isBack: false }
    : { place: readCursor(before), isBack: true }

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
  const names = await reviewersOf(storage, page)
  return page.map((row) =>
    toRow(row, { findings: findings.get(row.actId ?? '') ?? [], reviewer: names.get(row.reviewerId) }, reach, now),
  )
}

/** Every row that passes the filters, in their order. */
export async function exportInbox(
  storage: Storage,
  reach: InboxReach,
  query: InboxExportQuery,
  now: Date,
): Promise<InboxExport> {
  const rows = filtered(inboxInReach(storage, reach, now), query, { reach, now, sort: query.sort })
  const read = await sorted(rows, query)
    .selectAll()
    .limit(LONGEST_EXPORT + 1)
    .execute()
  const isCut = read.length > LONGEST_EXPORT
  return { rows: await toRows(storage, reach, read.slice(0, LONGEST_EXPORT), now), isCut }
}
