// Last-writer-wins register per cell, per row's presence and per row's place, ordered by (lamport, device).

import { type CellAddress, cellAddress } from '../../ficha/address.ts'
import type { Answers } from '../../ficha/answer.ts'
import { ConcurrentEdits, type KeptConcurrentEdits } from './concurrent-edits.ts'
import { type Entry, isLater, type Op } from './entry.ts'
import { baseKey, byKey, type Placed } from './order.ts'

/** What a journal amounts to, over the rows that the server gave. */
export interface Folded {
  /** The last text typed in each cell that was touched, verbatim. */
  readonly typed: ReadonlyMap<CellAddress, string>
  /** Row ids of each free table, in order. */
  readonly rows: ReadonlyMap<string, readonly string[]>
  /** Rows taken away, as 'table~row'; what was typed in them is kept for their return. */
  readonly removed: ReadonlySet<CellAddress>
  /** Who, when and what it replaced: the entry that holds in each cell and row. */
  readonly entryOf: ReadonlyMap<CellAddress, Entry>
  readonly lamport: number
}

type Register = Map<CellAddress, Entry>
type Touched = 'cells' | 'presence' | 'places'

const TOUCHES: Record<Op, readonly Touched[]> = {
  set: ['cells'],
  restore: ['cells'],
  addRow: ['presence', 'places'],
  removeRow: ['presence'],
  moveRow: ['places'],
}

/**
 * The fold of a journal. Each cell, each row's presence and each row's place remembers its latest entry and nothing
 * else, so entries may come in any order and any number of times.
 */
export class Fold {
  readonly #registers: Record<Touched, Register> = { cells: new Map(), presence: new Map(), places: new Map() }
  readonly #concurrent = new ConcurrentEdits()
  #base: Answers['rows']
  #first: Answers['rows']
  #removed: ReadonlySet<CellAddress> | undefined
  #lamport = 0

  /** `first`: the rows that the ficha opened with, where `base` is what was sent of it since. */
  constructor(base: Answers['rows'], first = base) {
    this.#base = base
    this.#first = first
  }

  get lamport(): number {
    return this.#lamport
  }

  /** Takes an entry in; true when it changes what holds, or what stands against it. */
  apply(entry: Entry): boolean {
    this.#lamport = Math.max(this.#lamport, entry.lamport)
    const isInConflict = TOUCHES[entry.op].includes('cells') && this.#concurrent.apply(entry)
    if (TOUCHES[entry.op].includes('presence')) this.#removed = undefined
    return (
      TOUCHES[entry.op].map((touched) => putIfLater(this.#registers[touched], entry)).includes(true) || isInConflict
    )
  }

  /** What others typed in a cell without seeing what holds there, and nobody resolved. */
  concurrentEditsOf(cell: CellAddress): readonly Entry[] {
    const held = this.entryOf(cell)
    return held ? this.#concurrent.against(held) : []
  }

  /** Cells in which people typed without seeing each other. */
  cellsInConflict(): CellAddress[] {
    return [...this.#concurrent.visited()].filter((cell) => this.concurrentEditsOf(cell).length > 0)
  }

  /** What is known of them, to be kept with what holds. */
  keptConcurrentEdits(): KeptConcurrentEdits {
    return this.#concurrent.keep()
  }

  restoreConcurrentEdits(kept: KeptConcurrentEdits): void {
    this.#concurrent.restore(kept)
  }

  /** The server gave other rows: what was typed stays on top. */
  rebase(base: Answers['rows'], first = base): void {
    this.#base = base
    this.#first = first
  }

  /** The entry that holds in a cell. */
  entryOf(cell: CellAddress): Entry | undefined {
    return this.#registers.cells.get(cell)
  }

  /** The last entry about a row, 'table~row'. */
  rowEntryOf(row: CellAddress): Entry | undefined {
    const [presence, place] = [this.#registers.presence.get(row), this.#registers.places.get(row)]
    return presence && place ? (isLater(place, presence) ? place : presence) : (presence ?? place)
  }

  get cells(): ReadonlyMap<CellAddress, Entry> {
    return this.#registers.cells
  }

  /** Every entry that still holds somewhere: a journal as short as can be that folds to the same. */
  holding(): Entry[] {
    const all = Object.values(this.#registers).flatMap((register) => [...register.values()])
    return [...new Map(all.map((entry) => [entry.id, entry])).values()]
  }

  /** Rows that were taken away; the same set until another goes or one comes back. */
  removed(): ReadonlySet<CellAddress> {
    this.#removed ??= new Set(
      [...this.#registers.presence].flatMap(([row, entry]) => (entry.op === 'removeRow' ? row : [])),
    )
    return this.#removed
  }

  /** Rows of each table with their keys, in order. */
  placed(): Map<string, Placed[]> {
    const tables = new Map<string, Map<string, string>>()
    for (const table of this.#base.keys()) tables.set(table, this.#given(table))
    for (const [address, entry] of this.#registers.presence) {
      const [table = '', row = ''] = address.split('~')
      if (!tables.has(table)) tables.set(table, new Map())
      if (entry.op === 'removeRow') tables.get(table)!.delete(row)
      else tables.get(table)!.set(row, entry.typed)
    }
    return new Map([...tables].map(([table, rows]) => [table, this.#inPlace(table, rows)]))
  }

  /**
   * Rows of the base that nobody added or took away here, with the keys that they opened with, by which the journal goes;
   * where this journal doesn't lead to what was sent (it isn't all here, or another client sent it), as they stand in it.
   */
  #given(table: string): Map<string, string> {
    const { presence, places } = this.#registers
    const isIn = (register: Register) => (row: string) => register.has(cellAddress(table, { row }))
    const [ids, first] = [this.#base.get(table) ?? [], this.#first.get(table) ?? []]
    const given = ids.filter((row) => !isIn(presence)(row))
    const unmoved = given.filter((row) => !isIn(places)(row)).map((row) => first.indexOf(row))
    const isLedTo =
      given.every((row) => first.includes(row)) && unmoved.every((at, index) => at >= (unmoved[index - 1] ?? 0))
    return new Map(given.map((row) => [row, baseKey((isLedTo ? first : ids).indexOf(row))]))
  }

  #inPlace(table: string, rows: ReadonlyMap<string, string>): Placed[] {
    const placed = [...rows].map(([id, key]) => {
      const moved = this.#registers.places.get(cellAddress(table, { row: id }))
      return { id, key: moved?.typed ?? key }
    })
    return placed.sort(byKey)
  }

  rows(): Map<string, string[]> {
    return new Map([...this.placed()].map(([table, rows]) => [table, rows.map((row) => row.id)]))
  }
}

function putIfLater(register: Register, entry: Entry): boolean {
  const held = register.get(entry.cell)
  if (held && held.id !== entry.id && !isLater(entry, held)) return false
  register.set(entry.cell, entry)
  // The same entry again is no news, unless its author went on typing in it.
  return held?.id !== entry.id || held.typed !== entry.typed || held.at !== entry.at
}

/** Folds a journal over what the server gave. Pure; the order of entries does not matter. */
export function fold(base: Answers, entries: Iterable<Entry>): Folded {
  const made = new Fold(base.rows)
  for (const entry of entries) made.apply(entry)
  const entryOf = new Map(made.cells)
  for (const entry of made.holding()) {
    if (!TOUCHES[entry.op].includes('cells')) entryOf.set(entry.cell, made.rowEntryOf(entry.cell)!)
  }
  const typed = new Map([...made.cells].map(([cell, entry]) => [cell, entry.typed]))
  return { typed, rows: made.rows(), removed: made.removed(), entryOf, lamport: made.lamport }
}
