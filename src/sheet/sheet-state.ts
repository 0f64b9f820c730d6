import { blockBetween } from './block.ts'
import { entryOf, findCell, type GridMap, type GridPlace, readGrid } from './grid-map.ts'

/**
 * ready: the cell is selected, the next key replaces what it holds · typing: it was replaced, arrows end it ·
 * editing: by F2 or a double click, arrows move in the text.
 */
export type Mode = 'ready' | 'typing' | 'editing'

/** How a cell is drawn: words of 'active' (the input is there), 'block' (selected with others), 'last' (the handle). */
export type DrawnAs = string

/** A block of cells: from the one where it began to the far corner. */
interface Range {
  readonly from: string
  readonly to: string
}

/** Where one stands in a table and what is selected. Cells hear only of what changes them. */
export class SheetState {
  /** What the cell held before it was typed in: Esc brings it back. */
  before = ''
  /** The column where a row of Tabs began: Enter returns to it. */
  origin: number | undefined
  /** The focus is in the table. */
  hasFocus = false
  /** Esc was pressed: the next Tab leaves the table. */
  isLeaving = false
  onSelect: (addresses: readonly string[]) => void = () => {}
  #mode: Mode = 'ready'
  #active: string | undefined
  #at: GridPlace | undefined
  #range: Range | undefined
  #block: ReadonlySet<string> = new Set()
  #last: string | undefined
  #table: HTMLElement | undefined
  readonly #listeners = new Map<string, Set<() => void>>()

  readonly attach = (table: HTMLElement | null): void => {
    this.#table = table ?? undefined
  }

  get table(): HTMLElement | undefined {
    return this.#table
  }

  get mode(): Mode {
    return this.#mode
  }

  /** The page shows it: there is no caret while the next key replaces. */
  set mode(mode: Mode) {
    this.#mode = mode
    if (this.#table) this.#table.dataset['mode'] = mode
  }

  get active(): string | undefined {
    return this.#active
  }

  /** The far corner of the block; the active cell where nothing more is selected. */
  get corner(): string | undefined {
    return this.#range?.to ?? this.#active
  }

  get hasBlock(): boolean {
    return this.#block.size > 1
  }

  grid(): GridMap {
    return this.#table ? readGrid(this.#table) : []
  }

  /** The cell in which one stands, as the page has it now. */
  here(grid = this.grid()): GridPlace | undefined {
    return findCell(grid, this.#active)
  }

  /** What is selected, row by row. */
  block(grid = this.grid()): readonly (readonly GridPlace[])[] {
    const [from, to] = [findCell(grid, this.#range?.from ?? this.#active), findCell(grid, this.corner)]
    return from && to ? blockBetween(grid, from, to) : []
  }

  /** After the table was drawn: there is always a cell by which it is entered. The address of one that is gone. */
  settle(): string | undefined {
    const grid = this.grid()
    const here = this.here(grid)
    this.#at = here ?? this.#at
    if (here) return undefined
    const gone = this.#active
    const entry = nearest(grid, this.#at) ?? entryOf(grid)
    if (entry) this.select(entry.address)
    return gone
  }

  /** Stands in a cell; what was selected besides no longer is. */
  select(address: string): void {
    this.#range = undefined
    this.#show(address)
  }

  /** Selects from the active cell to another. */
  extend(to: string): void {
    const from = this.#range?.from ?? this.#active
    if (from === undefined || from === to) return this.select(to)
    this.#range = { from, to }
    this.#show(from)
  }

  /** Stands in another cell of the block, which stays selected: Enter and Tab go around in it. */
  moveInBlock(by: number, key: 'Enter' | 'Tab'): void {
    const cells = this.block()
      .flat()
      .filter((one) => one.isNow)
    if (key === 'Enter') cells.sort((a, b) => a.column - b.column || a.row - b.row)
    const at = cells.findIndex((one) => one.address === this.#active)
    const next = cells[(at + by + cells.length) % cells.length]
    if (next) this.#show(next.address)
  }

  readonly lookOf = (address: string): DrawnAs => {
    const words = address === this.#active ? ['active'] : []
    if (this.hasBlock && this.#block.has(address)) words.push('block')
    if (address === this.#last) words.push('last')
    return words.join(' ')
  }

  subscribe(address: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(address) ?? new Set()
    this.#listeners.set(address, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  #show(active: string): void {
    const touched = [...this.#block, this.#active, this.#last]
    this.mode = 'ready'
    this.isLeaving = false
    this.#active = active
    const block = this.block().flat()
    this.#block = new Set(block.map((one) => one.address))
    this.#last = block.at(-1)?.address
    this.#tell(new Set([...touched, ...this.#block, active]))
    this.onSelect(block.map((one) => one.address))
  }

  #tell(addresses: ReadonlySet<string | undefined>): void {
    for (const address of addresses) for (const listener of [...(this.#listeners.get(address ?? '') ?? [])]) listener()
  }
}

/** Where one stands once the row is gone: in the same column, at the same height or the last row. */
function nearest(grid: GridMap, at: GridPlace | undefined): GridPlace | undefined {
  const column = at && grid.flatMap((row) => row.filter((one) => one.column === at.column && one.isNow))
  return column?.find((one) => one.row >= at!.row) ?? column?.at(-1)
}
