import { type PageStart, readCursor } from '../../../protocol/cursor.ts'
import type { InboxQuery } from '../../../protocol/inbox.ts'
import type { Storage } from '../tables.ts'
import { filtered } from './inbox-filters.ts'
import { beyond, isStartOf, sorted } from './inbox-order.ts'
import { type InboxReach, inboxInReach } from './inbox-reach.ts'

export const PAGE_SIZE = 50

/** Keyset pagination: rows of one page, and one more that says whether another follows. */
export function pageQuery(storage: Storage, reach: InboxReach, query: InboxQuery, now: Date) {
  const { start, isBack } = pageStartOf(query)
  const rows = filtered(inboxInReach(storage, reach, now), query, { reach, now, sort: query.sort })
  const from = start && isStartOf(query, start) ? beyond(rows, query, start, isBack) : rows
  return sorted(from, query, isBack)
    .selectAll()
    .limit(PAGE_SIZE + 1)
}

/** How many pass the filters before a place of the list: by the index of its order. */
export const beforeQuery = (storage: Storage, reach: InboxReach, query: InboxQuery, now: Date, place: PageStart) =>
  beyond(
    filtered(inboxInReach(storage, reach, now), query, { reach, now, sort: query.sort }),
    query,
    place,
    true,
  ).select((row) => row.fn.countAll<number>().as('count'))

export const pageStartOf = ({ after, before }: InboxQuery): { start: PageStart | undefined; isBack: boolean } =>
  before === undefined
    ? { start: after === undefined ? undefined : readCursor(after), isBack: false }
    : { start: readCursor(before), isBack: true }

export type InboxRowRead = Awaited<ReturnType<ReturnType<typeof pageQuery>['execute']>>[number]
