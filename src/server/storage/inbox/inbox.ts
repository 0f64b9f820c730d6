import { type PageStart, writeCursor } from '../../../protocol/cursor.ts'
import type { InboxExport, InboxExportQuery, InboxPage, InboxQuery } from '../../../protocol/inbox.ts'
import { LONGEST_EXPORT } from '../../../protocol/inbox.ts'
import type { Storage } from '../tables.ts'
import { filtered } from './inbox-filters.ts'
import { columnOf, sorted } from './inbox-order.ts'
import { beforeQuery, type InboxRowRead, PAGE_SIZE, pageQuery, pageStartOf } from './inbox-page.ts'
import { type InboxReach, inboxInReach } from './inbox-reach.ts'
import { findingsOf, reviewersOf, toRow } from './inbox-row.ts'

/** One page of the fichas that the caller reviews, filtered and sorted by the database. */
export async function readInbox(storage: Storage, reach: InboxReach, query: InboxQuery, now: Date): Promise<InboxPage> {
  const { isBack, start } = pageStartOf(query)
  const read = await pageQuery(storage, reach, query, now).execute()
  const page = isBack ? read.slice(0, PAGE_SIZE).reverse() : read.slice(0, PAGE_SIZE)
  const hasMore = read.length > PAGE_SIZE
  const placeOf = (row: InboxRowRead): PageStart => [row[columnOf(query)], row.fichaId]
  const at = (row: InboxRowRead | undefined) => (row ? writeCursor(placeOf(row)) : null)
  const countBefore = async (row: InboxRowRead) =>
    Number((await beforeQuery(storage, reach, query, now, placeOf(row)).executeTakeFirstOrThrow()).count)
  return {
    rows: await toRows(storage, reach, page, now),
    first: start && page[0] ? 1 + (await countBefore(page[0])) : 1,
    previous: (isBack ? hasMore : start !== undefined) ? at(page[0]) : null,
    next: (isBack ? true : hasMore) ? at(page.at(-1)) : null,
  }
}

async function toRows(storage: Storage, reach: InboxReach, page: readonly InboxRowRead[], now: Date) {
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
