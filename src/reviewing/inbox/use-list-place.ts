import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Query } from '../../asking/use-query.ts'
import type { InboxCounts, InboxPage, InboxQuery } from '../../protocol/inbox.ts'
import { announce } from '../../ui/announcer.tsx'
import { focusHeading, isFocusLost } from '../../ui/focus-heading.ts'
import { findWalkedList, keepWalkedList, rowToReturnTo, type WalkedList, walkedPage } from '../walked-list.ts'
import { askedInbox, firstPage } from './inbox-query.ts'
import { focusRow, rowsIn, toTop } from './rows-on-screen.ts'

interface Asked {
  screen: RefObject<HTMLElement | null>
  person: string
  query: InboxQuery
  page: Query<InboxPage>
  counts: InboxCounts | undefined
  ask: (next: InboxQuery) => void
}

export interface ListPlace {
  /** Goes on to the page after this one, or back to the one before; into its rows, or only there. */
  readonly turn: (by: number, into?: 'first' | 'last') => void
  /** Back to the row where one was. */
  readonly toRows: () => void
}

/**
 * Where one is in the list: back from a ficha one is in its row, J and K go on over pages, and a row that leaves the list
 * gives the focus to what followed it. The list is kept for the fichas that are opened from it.
 */
export function useListPlace({ screen, person, query, page, counts, ask }: Asked): ListPlace {
  const list = useRef<WalkedList>(undefined)
  /** Who comes back from a ficha is led to its row once it is there. */
  const isReturning = useRef(false)
  const arriving = useRef<'first' | 'last'>(undefined)
  useLayoutEffect(() => {
    list.current = findWalkedList(person)
    isReturning.current = list.current?.at !== undefined
  }, [person])
  useLayoutEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const row = (target as HTMLElement).dataset['row']
      if (row && list.current) list.current.at = row
    }
    const element = screen.current
    element?.addEventListener('focusin', follow)
    return () => element?.removeEventListener('focusin', follow)
  }, [screen])
  const { value, outdated } = page
  // Before anything else looks where the focus went.
  useLayoutEffect(() => {
    if (!value || outdated || !screen.current) return
    const place = placeFor(value, list.current, arriving.current, isReturning.current)
    if (place) focusRow(screen.current, place, isReturning.current ? 'center' : 'nearest')
    else if (list.current?.pages[0]?.first !== value.first) toTop(screen.current)
    arriving.current = undefined
    isReturning.current = false
  }, [screen, value, outdated])
  useLayoutEffect(() => {
    if (!value || outdated) return
    const matching = counts?.matching ?? value.first + value.rows.length - 1
    const shown = { person, matching, pages: [walkedPage(askedInbox(query), value)] }
    keepWalkedList(shown)
    list.current = { ...shown, at: list.current?.at }
  }, [person, query, value, outdated, counts])
  const turn = (by: number, into?: 'first' | 'last') => {
    const cursor = by > 0 ? value?.next : value?.previous
    if (outdated || !value) return
    if (!cursor) return announce(by > 0 ? 'Es la última ficha de la lista.' : 'Es la primera ficha de la lista.')
    arriving.current = into
    ask({ ...firstPage(query), [by > 0 ? 'after' : 'before']: cursor })
  }
  return {
    turn,
    toRows: () => {
      const rows = rowsIn(screen.current!).map((row) => row.dataset['row']!)
      const at = (list.current && rowToReturnTo(list.current, rows)) ?? rows[0]
      if (at) focusRow(screen.current!, at, 'nearest')
      else focusHeading()
    },
  }
}

/** The row that takes the focus now that these are shown, by the id of its ficha; undefined where it stays. */
function placeFor(
  { rows }: InboxPage,
  former: WalkedList | undefined,
  arriving: 'first' | 'last' | undefined,
  isReturning: boolean,
): string | undefined {
  if (arriving) return rows.at(arriving === 'first' ? 0 : -1)?.id
  if (!former || !(isReturning || isFocusLost())) return undefined
  return rowToReturnTo(
    former,
    rows.map(({ id }) => id),
  )
}
