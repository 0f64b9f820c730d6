import type { KeyboardEvent } from 'react'
import { fillDown } from './block.ts'
import { focusActive, focusAfter, neighbourOf } from './focus.ts'
import { entryOf, type GridPlace } from './grid-map.ts'
import { type Key, moveFrom } from './moves.ts'
import { leaveButton, openButton, stepButtons } from './place-buttons.ts'
import type { SheetAccess } from './sheet-context.ts'
import type { BlockChange } from './sheet-port.ts'

type Press = KeyboardEvent<HTMLElement>

/** A key in a table. What isn't a table's is left to the browser. */
export function pressInSheet(access: SheetAccess, event: Press): void {
  const { state, port } = access
  if (event.defaultPrevented || event.nativeEvent.isComposing || !isAtPlace(event)) return
  const key = keyOf(event)
  if (state.active !== undefined && port.press?.(state.active, event.key)) return event.preventDefault()
  const command = (port.isReading ? READING : COMMANDS)[
    `${key.ctrl ? 'Ctrl ' : ''}${key.alt ? 'Alt ' : ''}${key.shift ? 'Shift ' : ''}${key.key}`
  ]
  if (command) {
    if (command(access, event) !== 'left') event.preventDefault()
  } else move(access, event, key)
}

/** In a cell, or in a button of the place that is active; what a cell opened over the table has keys of its own. */
const isAtPlace = ({ target }: Press): boolean =>
  (target as HTMLElement).closest('[data-cell], [role="dialog"]')?.matches('[data-cell]') === true
const isText = (target: EventTarget): boolean => target instanceof HTMLTextAreaElement

const keyOf = (event: Press): Key => ({
  key: event.key.length === 1 ? event.key.toLowerCase() : event.key,
  shift: event.shiftKey,
  ctrl: event.ctrlKey || event.metaKey,
  alt: event.altKey,
})

/** 'left' where the browser is to do what it does. */
type Command = (access: SheetAccess, event: Press) => 'left' | undefined

/** What a key does whether cells are filled or read. */
const READING: Readonly<Record<string, Command>> = {
  Escape: (access, event) => (leaveButton(event) ? undefined : giveBack(access, event)),
  'Ctrl a': ({ state }, { target }) => {
    if (state.mode === 'editing' || isText(target)) return 'left'
    const cells = state
      .grid()
      .flat()
      .filter((one) => one.isNow)
    selectBetween({ state }, cells[0], cells.at(-1))
  },
}

const COMMANDS: Readonly<Record<string, Command>> = {
  ...READING,
  F2: ({ state }, { target }) => {
    if (!(target instanceof HTMLInputElement) || target.readOnly) return
    if (state.mode === 'ready') state.before = target.value
    state.mode = 'editing'
    target.setSelectionRange(target.value.length, target.value.length)
  },
  Delete: ({ state, port }, { target }) => {
    if (state.mode !== 'ready' || isText(target)) return 'left'
    writeBlock({ state, port }, state.block().flat().filter(isEditable).map(blank), 'cleared')
  },
  F4: ({ state, port }) => {
    const here = state.here()
    if (here) bringFormer({ state, port }, [here])
  },
  'Shift F4': ({ state, port }) => {
    const grid = state.grid()
    const here = state.here(grid)
    if (here)
      bringFormer(
        { state, port },
        grid.flat().filter((one) => one.isNow && one.column === here.column),
      )
  },
  'Ctrl d': ({ state, port }) => {
    const block = state.block()
    if (block.length > 1) writeBlock({ state, port }, fillDown(block, port.typed), 'filled')
    else port.say('Ctrl D rellena hacia abajo lo seleccionado. Lo del año anterior se trae con F4.')
  },
  // As in Sheets: Ctrl and the minus alone make the page smaller.
  'Ctrl Alt -': ({ state, port }) => {
    if (state.active === undefined || !port.removeRow?.(state.active)) return 'left'
  },
}

const isEditable = (cell: GridPlace): boolean => cell.isEditable
const blank = ({ address }: GridPlace): [string, string] => [address, '']

/** Selects from one cell to another, with the focus in the first. */
export function selectBetween({ state }: Pick<SheetAccess, 'state'>, from?: GridPlace, to?: GridPlace): void {
  if (!from || !to) return
  focusAfter(state, () => {
    state.select(from.address)
    state.extend(to.address)
  })
}

/** Writes in several cells at once; the input shows what its cell holds then. */
export function writeBlock(
  { state, port }: SheetAccess,
  cells: readonly (readonly [string, string])[],
  what: BlockChange,
): void {
  const changed = cells.filter(([address, text]) => port.typed(address) !== text)
  if (changed.length === 0 || port.isLocked()) return
  port.writeMany(changed, what)
  focusActive(state)
}

function bringFormer({ state, port }: SheetAccess, cells: readonly GridPlace[]): void {
  const found = cells.flatMap(({ address }): [string, string][] => {
    const text = port.former?.(address) ?? ''
    return text === '' ? [] : [[address, text]]
  })
  if (found.length === 0) port.say('No hay valor del año anterior.')
  else writeBlock({ state, port }, found, 'former')
}

/** Esc brings back what the cell held; where nothing is being typed, it lets the next Tab leave the table. */
function giveBack({ state, port }: SheetAccess, { target }: Press): 'left' | undefined {
  if (state.mode === 'ready' || state.active === undefined) {
    if (state.hasBlock) focusAfter(state, () => state.select(state.active!))
    state.isLeaving = true
    return 'left'
  }
  port.write(state.active, state.before)
  if (target instanceof HTMLInputElement) target.value = state.before
  endTyping({ state, port })
  focusActive(state)
  return undefined
}

/** What was typed in the active cell is whole. */
export function endTyping({ state, port }: SheetAccess): void {
  if (state.mode === 'ready' || state.active === undefined) return
  state.mode = 'ready'
  port.leave(state.active)
}

/** Keys that belong to the text while it is edited. */
const IN_TEXT = /^(Arrow|Home|End|Page)/
const MOVING = /^(Arrow|Home$|End$|Page|Tab$|Enter$)/

function move(access: SheetAccess, event: Press, key: Key): void {
  const { state, port } = access
  if (key.key === 'Tab' && (state.isLeaving || port.isReading)) return endTyping(access)
  if (stepButtons(event)) return event.preventDefault()
  const isEditing = state.mode === 'editing' || isText(event.target)
  if (isEditing && IN_TEXT.test(key.key) && !key.alt) return
  if (state.mode === 'typing' && /^(Home|End|Page)/.test(key.key)) return
  // What is typed moves nothing: the table isn't read for it.
  if (!MOVING.test(key.key)) return
  const grid = state.grid()
  const here = state.here(grid)
  if (!here) return
  if (key.shift && IN_TEXT.test(key.key)) return extend(access, event, key)
  if (key.key === 'Enter' && event.target instanceof HTMLButtonElement) return
  if ((key.key === 'Enter' || key.key === 'Tab') && state.hasBlock) return aroundBlock(access, event, key)
  if (key.key === 'Enter' && openButton(event)) return event.preventDefault()
  const next = moveFrom(grid, here, key, state.origin)
  if (!next && key.key !== 'Enter') return key.key === 'Tab' ? endTyping(access) : undefined
  event.preventDefault()
  endTyping(access)
  state.origin = key.key === 'Tab' ? (state.origin ?? here.column) : undefined
  if (next) focusAfter(state, () => state.select(next.address))
  else goToNeighbour(access, key.shift ? -1 : 1)
}

function aroundBlock(access: SheetAccess, event: Press, { key, shift }: Key): void {
  event.preventDefault()
  endTyping(access)
  focusAfter(access.state, () => access.state.moveInBlock(shift ? -1 : 1, key as 'Enter' | 'Tab'))
}

/** Shift with an arrow: the far corner of the block moves. */
function extend(access: SheetAccess, event: Press, key: Key): void {
  const { state } = access
  const grid = state.grid()
  const corner = grid.flat().find((one) => one.address === state.corner)
  const next = corner && moveFrom(grid, corner, { ...key, shift: false })
  if (!next) return
  event.preventDefault()
  endTyping(access)
  focusAfter(state, () => state.extend(next.address))
}

/** Past the last cell of a table, Enter goes on in the next one; there is nothing to type over by mistake. */
function goToNeighbour({ state }: SheetAccess, by: 1 | -1): void {
  const next = neighbourOf(state, by)
  const entry = next && entryOf(next.grid())
  if (next && entry) focusAfter(next, () => next.select(entry.address))
}
