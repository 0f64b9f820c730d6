import { useState } from 'react'
import * as z from 'zod/mini'
import { InboxExportQuery } from '../../protocol/inbox.ts'
import type { InboxAddress } from './inbox-query.ts'

const SavedView = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(40)),
  address: z.record(z.string(), z.unknown()),
})
/** Filters and order under a name that a person gave them; kept on this device. */
export interface SavedView {
  readonly name: string
  readonly address: InboxAddress
}

/** Views that one person keeps at most. */
export const MOST_VIEWS = 12
export const LONGEST_NAME = 40

const keyOf = (person: string): string => `cuadra-views-${person}`

/** What somebody or another release left there is read with care: what doesn't fit any more is left out. */
function read(person: string): SavedView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(person)) ?? '[]')
    const list = Array.isArray(stored) ? stored : []
    return list.flatMap((one) => {
      const view = SavedView.safeParse(one)
      const isKnown = view.success && InboxExportQuery.safeParse(view.data.address).success
      return isKnown ? [{ name: view.data.name, address: view.data.address as InboxAddress }] : []
    })
  } catch {
    return []
  }
}

/** The views of a person, the saving of one more under a name (another of that name is replaced), and its removal. */
export function useSavedViews(person: string) {
  const [views, setViews] = useState(() => read(person))
  const keep = (next: SavedView[]) => {
    setViews(next)
    try {
      localStorage.setItem(keyOf(person), JSON.stringify(next))
    } catch {
      // Without storage they last as long as the page.
    }
  }
  return {
    views,
    save: (name: string, { after: _after, before: _before, ...address }: InboxAddress) =>
      keep([...views.filter((view) => view.name !== name), { name, address }].slice(-MOST_VIEWS)),
    remove: (name: string) => keep(views.filter((view) => view.name !== name)),
  }
}
