import { sql } from 'kysely'
import { Status } from '../../../ficha/status.ts'
import { type InboxCounts, type InboxFilters, statusesOf } from '../../../protocol/inbox.ts'
import type { Storage } from '../tables.ts'
import { filtered } from './inbox-filters.ts'
import { type Inboxed, type InboxReach, inboxInReach } from './inbox-reach.ts'

/**
 * How many stand in each state, and of them how many were opened: by an index alone, unless names are searched. Then the
 * table is read as it lies, once: by the index each row of it would be looked up.
 */
const counted = (rows: Inboxed, isSearch = false) =>
  rows
    .select((row) => ['inbox.status', 'inbox.opened', row.fn.countAll<number>().as('count')])
    .groupBy(
      isSearch ? [sql`coalesce(inbox.status, '')`, 'inbox.status', 'inbox.opened'] : ['inbox.status', 'inbox.opened'],
    )

/** The one query that counts under the filters but those of state and of opening. */
export const countQuery = (storage: Storage, reach: InboxReach, filters: InboxFilters, now: Date) =>
  counted(
    filtered(inboxInReach(storage, reach, now), { ...filters, state: undefined, opened: undefined }, { reach, now }),
    filters.q !== undefined,
  )

/** How many fichas pass, by state, out of how many. */
export async function countInbox(
  storage: Storage,
  reach: InboxReach,
  filters: InboxFilters,
  now: Date,
): Promise<InboxCounts> {
  const { state, opened, ...others } = filters
  const found = await countQuery(storage, reach, filters, now).execute()
  const all = hasAny(others) ? await counted(inboxInReach(storage, reach, now)).execute() : found
  const sum = (rows: typeof found) => rows.reduce((total, one) => total + Number(one.count), 0)
  const unopened = found.filter((one) => one.opened === 1)
  const wanted = state && statusesOf(state)
  return {
    reached: sum(all),
    matching: sum(
      found
        .filter((one) => !wanted || wanted.includes(one.status))
        .filter((one) => !opened || one.opened === (opened === 'no' ? 1 : 2)),
    ),
    states: Object.fromEntries(
      Status.options.map((status) => [status, sum(found.filter((one) => one.status === status))]),
    ) as Record<Status, number>,
    unopened: sum(unopened),
  }
}

const hasAny = (filters: object): boolean => Object.values(filters).some((value) => value !== undefined)
