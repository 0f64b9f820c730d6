// Persistent map in two layers: a ficha of three thousand cells isn't copied with each key.

import type { CellAddress } from './address.ts'
import type { Answer } from './answer.ts'

type Cells = ReadonlyMap<CellAddress, Answer>
/** What cells say now; undefined is a blank one. */
type Changes = ReadonlyMap<CellAddress, Answer | undefined>

/** Fewer are copied in no time, and read in one look. */
const FEW = 1_000
/** So many changed cells lie over the others at most; then all are copied once. */
const MOST_OVER = 64

/** Answers with some of them changed. The maps that it is made of change no more. */
class OverlaidCells implements Cells {
  readonly size: number

  constructor(
    readonly base: Cells,
    readonly over: Changes,
  ) {
    let size = base.size
    for (const [cell, answer] of over) size += Number(answer !== undefined) - Number(base.has(cell))
    this.size = size
  }

  get(cell: CellAddress): Answer | undefined {
    return this.over.has(cell) ? this.over.get(cell) : this.base.get(cell)
  }

  has(cell: CellAddress): boolean {
    return this.get(cell) !== undefined
  }

  forEach(callback: (answer: Answer, cell: CellAddress, cells: Cells) => void): void {
    new Map(this).forEach(callback)
  }

  *entries(): MapIterator<[CellAddress, Answer]> {
    for (const [cell, answer] of this.base) if (!this.over.has(cell)) yield [cell, answer]
    for (const [cell, answer] of this.over) if (answer !== undefined) yield [cell, answer]
  }

  keys(): MapIterator<CellAddress> {
    return new Map(this).keys()
  }

  values(): MapIterator<Answer> {
    return new Map(this).values()
  }

  [Symbol.iterator](): MapIterator<[CellAddress, Answer]> {
    return this.entries()
  }
}

const baseOf = (cells: Cells): Cells => (cells instanceof OverlaidCells ? cells.base : cells)
const overOf = (cells: Cells): Changes => (cells instanceof OverlaidCells ? cells.over : NO_CHANGES)
const NO_CHANGES: Changes = new Map()

/** The cells with some of them changed; those given stay as they are. */
export function withChanges(cells: Cells, changes: Changes): Cells {
  const over = new Map([...overOf(cells), ...changes])
  const overlaid = new OverlaidCells(baseOf(cells), over)
  return overlaid.base.size >= FEW && over.size <= MOST_OVER ? overlaid : new Map(overlaid)
}

/** Cells that don't say the same: others, new and cleared ones. Lists are told apart by identity. */
export function differingCells(before: Cells, now: Cells): CellAddress[] {
  if (before === now) return []
  const isOther = (cell: CellAddress) => before.get(cell) !== now.get(cell)
  if (baseOf(before) === baseOf(now))
    return [...new Set([...overOf(before).keys(), ...overOf(now).keys()])].filter(isOther)
  return [...[...now.keys()].filter(isOther), ...[...before.keys()].filter((cell) => !now.has(cell))]
}
