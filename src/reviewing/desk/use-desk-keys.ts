import { type RefObject, useEffect, useRef } from 'react'
import { placesIn } from '../observed-places.ts'
import { isTyping } from '../single-keys.ts'

/** What a key does on the desk, by what is on its cap in lower case; with a shift before it where it goes back. */
export type DeskKeys = Readonly<Record<string, (() => void) | undefined>>

const STEPS: Record<string, number> = { j: 1, k: -1 }
const ROWS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
const COLUMNS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 }

/** Puts the focus on a place and brings it into sight. */
function goTo(place: HTMLElement | undefined): boolean {
  place?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  place?.focus({ preventScroll: true })
  return place !== undefined
}

/** The next place of the view, or the one before; the first when none has the focus. */
function step(view: Element, by: number): boolean {
  const places = placesIn(view)
  const at = places.indexOf(document.activeElement as HTMLElement)
  return goTo(at === -1 ? places[by > 0 ? 0 : places.length - 1] : places[at + by])
}

/** From a cell of a table to the one beside it, or under it in the same column. */
function walkTable(key: string): boolean {
  const cell = document.activeElement
  if (!(cell instanceof HTMLTableCellElement)) return false
  const row = cell.parentElement as HTMLTableRowElement
  const rows = [...(row.closest('table')?.rows ?? [])]
  const by = COLUMNS[key]
  if (by !== undefined) return goTo(placesIn(row)[placesIn(row).indexOf(cell) + by])
  for (let at = rows.indexOf(row) + ROWS[key]!; rows[at]; at += ROWS[key]!) {
    const found = rows[at]!.cells[cell.cellIndex]
    if (found?.tabIndex === -1 && found.matches('[id], [data-observe]')) return goTo(found)
  }
  return false
}

/** From what holds the cells, by Enter into the first of them: for who turned keys of one character off. */
const enterCells = (): boolean => {
  const held = document.activeElement
  return held?.matches('section[tabindex="0"]') === true && goTo(placesIn(held)[0])
}

/**
 * The keys of the desk. J and K walk cells, rows and findings, arrows those of a table. A view that knows a key better
 * takes it before, by `preventDefault`.
 */
export function useDeskKeys(screen: RefObject<HTMLElement | null>, singleKeys: boolean, keys: DeskKeys): void {
  const held = useRef(keys)
  useEffect(() => {
    held.current = keys
  })
  useEffect(() => {
    const does = ({ key, target, shiftKey }: KeyboardEvent): boolean => {
      const view = screen.current?.querySelector('main')
      if (!view || isTyping(target)) return false
      if (key in ROWS || key in COLUMNS) return walkTable(key)
      if (key === 'Enter') return enterCells()
      if (key.length !== 1 || !singleKeys) return false
      const by = STEPS[key.toLowerCase()]
      if (by !== undefined) return step(view, by)
      const letter = key.toLowerCase()
      const act = (shiftKey ? held.current[`shift ${letter}`] : undefined) ?? held.current[letter]
      act?.()
      return act !== undefined
    }
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (does(event)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [screen, singleKeys])
}
