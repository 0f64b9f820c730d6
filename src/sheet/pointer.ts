import type { MouseEvent, PointerEvent } from 'react'
import { blockBetween, fillOut } from './block.ts'
import { focusAfter } from './focus.ts'
import { findCell, type GridPlace } from './grid-map.ts'
import { endTyping, selectBetween, writeBlock } from './keys.ts'
import type { SheetAccess } from './sheet-context.ts'

type Press = PointerEvent<HTMLElement>

/** A cell that is filled; in a table that is read, any. */
const placeOf = (target: EventTarget | null): HTMLElement | null =>
  (target as HTMLElement | null)?.closest?.<HTMLElement>('[data-cell][data-now], [data-reading] [data-cell]') ?? null

/** What has a way of its own with a press. */
const isControl = (target: EventTarget): boolean =>
  (target as HTMLElement).closest('button, a, textarea, select') !== null

/** A press with a mouse: selects; with Shift it selects up to there; a drag selects a block; the handle fills. */
export function pressPointer(access: SheetAccess, event: Press): void {
  if (event.pointerType === 'touch' || event.button !== 0 || isControl(event.target)) return
  if ((event.target as HTMLElement).closest('[data-handle]')) return drawOut(access, event)
  const place = placeOf(event.target)
  if (!place) return selectHead(access, event)
  const address = place.dataset['cell']!
  const { state } = access
  if (address === state.active && state.mode !== 'ready') return
  event.preventDefault()
  if (place.tagName === 'TH' && !event.shiftKey) return selectRow(access, place)
  endTyping(access)
  state.origin = undefined
  focusAfter(state, () => (event.shiftKey ? state.extend(address) : state.select(address)))
  follow((over) => state.extend(over))
}

/** On a touch screen the finger may be scrolling: only a tap goes to a cell. */
export function tap(access: SheetAccess, event: MouseEvent<HTMLElement>): void {
  const place = placeOf(event.target)
  // With Shift the press before this click selected up to here.
  if (event.shiftKey) return
  if (!place || isControl(event.target) || document.activeElement?.closest('[data-cell]') === place) return
  endTyping(access)
  focusAfter(access.state, () => access.state.select(place.dataset['cell']!))
}

/** A double click edits what stands there. */
export function doubleClick({ state }: SheetAccess, { target }: MouseEvent<HTMLElement>): void {
  const input = placeOf(target)?.querySelector('input')
  if (!input || input.readOnly || state.mode !== 'ready') return
  state.before = input.value
  state.mode = 'editing'
  input.setSelectionRange(input.value.length, input.value.length)
}

/** Follows the pointer over cells until it is let go. */
function follow(onOver: (address: string) => void, onEnd?: () => void): void {
  let last: string | undefined
  const move = (event: globalThis.PointerEvent) => {
    const over = placeOf(document.elementFromPoint(event.clientX, event.clientY))?.dataset['cell']
    if (over !== undefined && over !== last) onOver(over)
    last = over ?? last
  }
  const end = () => {
    document.removeEventListener('pointermove', move)
    onEnd?.()
  }
  document.addEventListener('pointermove', move)
  document.addEventListener('pointerup', end, { once: true })
}

/** The handle at the corner of a block: drawn out, it repeats what the block holds. */
function drawOut(access: SheetAccess, event: Press): void {
  event.preventDefault()
  const { state, port } = access
  const source = state.block()
  follow(
    (over) => state.extend(over),
    () => {
      const grid = state.grid()
      const [from, to] = [source[0]?.[0], findCell(grid, state.corner)]
      if (from && to) writeBlock(access, fillOut(source, blockBetween(grid, from, to), port.typed), 'filled')
    },
  )
}

/** The name of a row that is read is a place of its own: one stands on it, and the whole row is selected. */
function selectRow(access: SheetAccess, head: HTMLElement): void {
  const grid = access.state.grid()
  const name = findCell(grid, head.dataset['cell'])
  selectBetween(access, name, name && grid[name.row]?.at(-1))
}

/** The head of a row or of a column selects all its cells of this year. */
function selectHead(access: SheetAccess, event: Press): void {
  const head = (event.target as HTMLElement).closest('th')
  if (!head) return
  const cells = access.state
    .grid()
    .flat()
    .filter((one) => one.isNow && isUnder(head, one, access))
  if (cells.length === 0) return
  event.preventDefault()
  endTyping(access)
  selectBetween(access, cells[0], cells.at(-1))
}

function isUnder(head: HTMLElement, cell: GridPlace, { state }: SheetAccess): boolean {
  const { col } = head.dataset
  if (col !== undefined) return cell.column === Number(col)
  const row = head.closest('tbody tr')
  const place = row?.querySelector(`[data-cell="${CSS.escape(cell.address)}"]`)
  return place !== null && place !== undefined && state.table?.contains(place) === true
}
