import { flushSync } from 'react-dom'
import { elementOf } from './grid-map.ts'
import type { SheetState } from './sheet-state.ts'

const sheets = new WeakMap<Element, SheetState>()

/** A table that is on the page can be gone to from anywhere. */
export const registerSheet = (table: Element, state: SheetState): void => void sheets.set(table, state)

/** Draws what was selected at once, so that the next key finds its input, and puts the focus there. */
export function focusAfter(state: SheetState, change: () => void): void {
  flushSync(change)
  focusActive(state)
}

/** The focus goes to the active cell: its input, whole, so that the next key replaces it. */
export function focusActive(state: SheetState): void {
  const { table, active } = state
  const place = table && active !== undefined ? elementOf(table, active) : undefined
  if (!place) return
  const target = place.querySelector<HTMLElement>('input, textarea') ?? place
  target.focus({ preventScroll: true })
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) target.select()
  place.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
}

/**
 * Puts the focus in a cell of whatever table has it; false while none on this page does, or while the cell, drawn a moment
 * ago, doesn't hear yet that it is the active one and has no input: it is selected, and whoever asks again gets there.
 */
export function goToCell(address: string): boolean {
  const place = document.querySelector(`[role="grid"] [data-cell="${CSS.escape(address)}"]`)
  const table = place?.closest('[role="grid"]')
  const state = table && sheets.get(table)
  if (!place || !state) return false
  focusAfter(state, () => state.select(address))
  return place.contains(document.activeElement)
}

/** There is one selection on a page: a block of another table goes once this one is entered. */
export function dropOtherBlocks(own: SheetState): void {
  for (const table of document.querySelectorAll('[role="grid"]')) {
    const state = sheets.get(table)
    if (state && state !== own && state.hasBlock && state.active !== undefined) state.select(state.active)
  }
}

/** The table after this one on the page, or before it. */
export function neighbourOf(state: SheetState, by: 1 | -1): SheetState | undefined {
  const tables = [...document.querySelectorAll('[role="grid"]')].filter((one) => sheets.has(one))
  const next = state.table && tables[tables.indexOf(state.table) + by]
  return next && sheets.get(next)
}
