import { type Place, readCursor } from '../../../protocol/cursor.ts'
import type { InboxQuery } from '../../../protocol/inbox.ts'
import type { Storage } from '../tables.ts'
import { filtered } from './inbox-filters.ts'
import { beyond, isPlaceOf, sorted } from './inbox-order.ts'
import { type InboxReach, inboxInReach } from './inbox-reach.ts'

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

export const placeOf = ({ after, before }: InboxQuery): { place: Place | undefined; isBack: boolean } =>
  before === undefined
    ? { place: after === undefined ? undefined : readCursor(after), isBack: false }
    : { place: readCursor(before), isBack: true }

export type ReadRow = Awaited<ReturnType<ReturnType<typeof pageQuery>['execute']>>[number]
