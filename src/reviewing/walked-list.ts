import * as z from 'zod/mini'
import type { InboxRow } from '../protocol/inbox.ts'
import type { QuerySentOf } from '../protocol/routes.ts'

const WalkedRow = z.object({ id: z.string(), programme: z.string(), isSent: z.boolean() })
export type WalkedRow = z.infer<typeof WalkedRow>

const WalkedPage = z.object({
  address: z.record(z.string(), z.union([z.string(), z.number()])),
  first: z.int(),
  rows: z.array(WalkedRow),
  previous: z.nullable(z.string()),
  next: z.nullable(z.string()),
})
export type WalkedPage = z.infer<typeof WalkedPage>

const WalkedList = z.object({
  person: z.string(),
  matching: z.int(),
  pages: z.array(WalkedPage),
  at: z.optional(z.string()),
})
/**
 * The list of the Bandeja as it was shown last, with the pages beside it that were walked into. It is a snapshot: a ficha
 * that leaves the filter while it is read keeps its neighbours. `at` is the ficha that was opened from it.
 */
export type WalkedList = z.infer<typeof WalkedList>

export type ListAddress = QuerySentOf<'inbox'>

const KEY = 'cuadra-walked-list'

/** The list that this person walks in this tab; another's, or what doesn't fit any more, is none. */
export function findWalkedList(person: string): WalkedList | undefined {
  try {
    const read = WalkedList.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'))
    return read.success && read.data.person === person ? read.data : undefined
  } catch {
    return undefined
  }
}

export function keepWalkedList(list: WalkedList): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(list))
  } catch {
    // Without storage a ficha is opened as from nowhere.
  }
}

interface Page {
  readonly rows: readonly InboxRow[]
  readonly first: number
  readonly previous: string | null
  readonly next: string | null
}

export const walkedPage = (address: ListAddress, { rows, first, previous, next }: Page): WalkedPage => ({
  address: address as WalkedPage['address'],
  first,
  rows: rows.map(({ id, programme, sentAt }) => ({ id, programme, isSent: sentAt !== null })),
  previous,
  next,
})

export type WalkSide = 'before' | 'after'

export interface Walk {
  /** The ficha's place in the list, from 1. */
  readonly position: number
  readonly before: WalkedRow | undefined
  readonly after: WalkedRow | undefined
  /** The page of the list on which it stands. */
  readonly address: ListAddress
}

/** The list that one came from, seen from the ficha on the desk; `of`: how many it holds. */
export interface ListWalk extends Walk {
  readonly of: number
}

/** Where a ficha stands in a list, and the fichas beside it that can be opened. */
export function walkFrom({ pages }: WalkedList, ficha: string): Walk | undefined {
  const page = pages.find(({ rows }) => rows.some(({ id }) => id === ficha))
  if (!page) return undefined
  const rows = pages.flatMap((one) => one.rows)
  const at = rows.findIndex(({ id }) => id === ficha)
  return {
    position: page.first + page.rows.findIndex(({ id }) => id === ficha),
    before: rows.slice(0, at).findLast(({ isSent }) => isSent),
    after: rows.slice(at + 1).find(({ isSent }) => isSent),
    address: page.address as ListAddress,
  }
}

/** The question for the page that has to come before the ficha beside this one is known; undefined when none has. */
export function lackingPage(list: WalkedList, ficha: string): { side: WalkSide; address: ListAddress } | undefined {
  const walk = walkFrom(list, ficha)
  if (!walk) return undefined
  const { after: _after, before: _before, ...filters } = walk.address
  const { next } = list.pages.at(-1)!
  const { previous } = list.pages[0]!
  if (!walk.after && next !== null) return { side: 'after', address: { ...filters, after: next } }
  if (!walk.before && previous !== null) return { side: 'before', address: { ...filters, before: previous } }
  return undefined
}

export const withPage = (list: WalkedList, side: WalkSide, page: WalkedPage): WalkedList => ({
  ...list,
  pages: side === 'after' ? [...list.pages, page] : [page, ...list.pages],
})

/** Of the rows that a list has now, the one to go back to: that of the ficha, or of what followed it, or went before it. */
export function rowToReturnTo(list: WalkedList, present: readonly string[]): string | undefined {
  const rows = list.pages.flatMap((page) => page.rows.map(({ id }) => id))
  const at = rows.indexOf(list.at ?? '')
  if (at === -1) return undefined
  const isThere = (id: string) => present.includes(id)
  return rows.slice(at).find(isThere) ?? rows.slice(0, at).findLast(isThere)
}
