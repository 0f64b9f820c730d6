import * as z from 'zod/mini'
import { InboxFilters, InboxQuery, type InboxSort } from '../../protocol/inbox.ts'
import type { QuerySentOf } from '../../protocol/routes.ts'

/** The question as the address carries it: what stays as usual is left out. */
export type InboxAddress = QuerySentOf<'inbox'>

/** What nobody has begun is left out unless it is asked for; the server leaves out nothing by itself. */
const USUAL = { ...InboxQuery.parse({}), state: 'begun' } as const satisfies InboxQuery

/** Reads an address that somebody may have written by hand: what can't be read stays as usual. */
export function readInboxAddress(address: InboxAddress): InboxQuery {
  const read = InboxQuery.safeParse(address)
  if (read.success) return { ...USUAL, ...read.data }
  const wrong = new Set(read.error.issues.map((issue) => issue.path[0]))
  const rest = Object.entries(address).filter(([name]) => !wrong.has(name))
  return { ...USUAL, ...z.catch(InboxQuery, USUAL).parse(Object.fromEntries(rest)) }
}

/** The question without what is usual or empty, so that an address says only what was chosen. */
export function inboxAddress(query: InboxQuery): InboxAddress {
  const chosen = Object.entries(query).filter(
    ([name, value]) => value !== undefined && value !== '' && value !== USUAL[name as keyof InboxQuery],
  )
  return Object.fromEntries(chosen) as InboxAddress
}

/** The question as the server is asked it, to whom nothing is usual. */
export const askedInbox = (query: InboxQuery): InboxAddress => ({ ...inboxAddress(query), state: query.state })

export type InboxFilter = keyof InboxFilters
const FILTERS = Object.keys(InboxFilters.shape) as InboxFilter[]

/** Of a question, what is counted: its filters alone. */
export const filtersOf = (query: InboxQuery): InboxFilters => InboxFilters.parse(query)

/** Other filters begin at the first page. */
export const firstPage = (query: InboxQuery): InboxQuery => ({ ...query, after: undefined, before: undefined })

export const filterBy = <F extends InboxFilter>(
  query: InboxQuery,
  filter: F,
  value: InboxFilters[F] | undefined,
): InboxQuery => ({
  ...firstPage(query),
  // What became of one finding says nothing of another.
  ...(filter === 'finding' && { ended: undefined }),
  [filter]: value === 0 ? value : value || USUAL[filter],
})

export const withoutFilters = ({ sort, dir }: InboxQuery): InboxQuery => ({ ...USUAL, sort, dir })

/** How many filters let through less, or more, than is usual. */
export const filtersOn = (query: InboxQuery): number =>
  FILTERS.filter((name) => (query[name] ?? USUAL[name]) !== USUAL[name]).length

/** Texts are read from A, amounts and dates from the largest. */
const FIRST: Record<InboxSort, InboxQuery['dir']> = {
  programme: 'asc',
  service: 'asc',
  state: 'asc',
  findings: 'desc',
  observations: 'desc',
  moved: 'desc',
  waiting: 'desc',
}

/** A head clicked: sorts by it, or turns the order over when it already does. */
export function sortBy(query: InboxQuery, sort: InboxSort): InboxQuery {
  const turned = query.dir === 'asc' ? 'desc' : 'asc'
  return { ...firstPage(query), sort, dir: query.sort === sort ? turned : FIRST[sort] }
}

export const ariaSort = (query: InboxQuery, sort: InboxSort): 'ascending' | 'descending' | undefined => {
  if (query.sort !== sort) return undefined
  return query.dir === 'asc' ? 'ascending' : 'descending'
}
