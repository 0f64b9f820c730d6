import { useEffect, useSyncExternalStore } from 'react'
import type { Draft } from '../drafts/editing/draft.ts'
import { Observable } from '../drafts/observable.ts'
import { type CellAddress, readAddress } from '../ficha/address.ts'

/** Ids of the fields and columns of the table that is being typed in; none while nobody types. */
type Fields = ReadonlySet<string>

const NONE: Fields = new Set()
const fields = new Observable<Fields>(NONE)
/** Another value each time that typing ended. */
const ends = new Observable<object>({})
/** The table itself, or the one input outside of any. */
let place: Element | undefined
function tell(now: Fields): void {
  fields.set(now)
  if (now === NONE) ends.set({})
}

/** Fields of the table that is being typed in, as they change: when typing begins, and when the table is left. */
export const useTypedFields = (): Fields => useSyncExternalStore(fields.subscribe, typedFields)
/** The same for panels: that typing began they are told with what was typed, once it pauses; that it ended, at once. */
export const useTypedFieldsAtRest = (): Fields => useSyncExternalStore(ends.subscribe, typedFields)
export const typedFields = (): Fields => fields.getSnapshot()

const cellOf = (element: Element): CellAddress =>
  element.getAttribute('data-cell') ?? element.getAttribute('name') ?? ''

function fieldsIn(table: Element): Fields {
  const cells = [table, ...table.querySelectorAll('[data-cell], [name]')].map(cellOf)
  return new Set(cells.flatMap((cell) => readAddress(cell)?.field ?? []))
}

/** Something was written: where the focus stands is being typed in. */
function begin(): void {
  const { activeElement } = document
  if (!activeElement || place?.contains(activeElement)) return
  const typed = activeElement.closest('[data-grid]') ?? (cellOf(activeElement) === '' ? undefined : activeElement)
  if (!typed) return
  place = typed
  tell(fieldsIn(typed))
}

/** It was left once the focus is elsewhere in this window; another window (a spreadsheet to copy from) doesn't count. */
function leave(before: () => void): void {
  if (!place || !document.hasFocus() || place.contains(document.activeElement)) return
  place = undefined
  before()
  tell(NONE)
}

/**
 * Follows where somebody types in this draft: sums of that table are not judged before it was left. `onLeave` comes before
 * they are.
 */
export function useFollowTyping(draft: Draft, onLeave: () => void): void {
  useEffect(() => {
    // While the focus moves from one cell to the next it stands nowhere.
    const leaving = () => setTimeout(() => leave(onLeave))
    const stop = draft.subscribe(begin)
    document.addEventListener('focusin', leaving)
    document.addEventListener('focusout', leaving)
    return () => {
      stop()
      document.removeEventListener('focusin', leaving)
      document.removeEventListener('focusout', leaving)
      place = undefined
      tell(NONE)
    }
  }, [draft, onLeave])
}
