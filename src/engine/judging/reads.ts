import type { CellAddress } from '../../ficha/address.ts'
import type { Answer, Answers } from '../../ficha/answer.ts'

/** Who reads: a figure or column by its key, a part of the examination by its place in it. */
export type Reader = string | number

/** What an examination reads its answers through. */
export interface Reads {
  /** The answers, each reading of them noted. */
  of(answers: Answers): Answers
  /** Notes that whoever is being computed rests on a cell, figure or column. */
  note(source: string): void
  /** Computes something on behalf of a reader: what is read meanwhile is noted for it. */
  by<T>(reader: Reader, compute: () => T): T
}

/** For an examination that nobody goes on from: noting takes a third of its time. */
export const NO_NOTES: Reads = {
  of: (answers) => answers,
  note: () => undefined,
  by: (_, compute) => compute(),
}

/** Stands for every cell: whoever walks over all of them rests on all of them. */
const ALL_CELLS = '*'

/**
 * Who read what, so that a changed answer tells what has to be computed again. Shared by the examinations that follow
 * each other on the same rows: notes are only added, so that they hold for each of them.
 */
export class Notes implements Reads {
  readonly #readers = new Map<string, Set<Reader>>()
  #reader: Reader | undefined

  of({ rows, cells }: Answers): Answers {
    return { rows, cells: new NotedCells(cells, this) }
  }

  note(source: string): void {
    if (this.#reader === undefined) return
    const known = this.#readers.get(source)
    if (known) known.add(this.#reader)
    else this.#readers.set(source, new Set([this.#reader]))
  }

  by<T>(reader: Reader, compute: () => T): T {
    const outer = this.#reader
    this.#reader = reader
    try {
      return compute()
    } finally {
      this.#reader = outer
    }
  }

  /** Everything that rests on these cells, directly or through a figure or a column. */
  restingOn(cells: Iterable<CellAddress>): Set<Reader> {
    const found = new Set<Reader>()
    const sources: string[] = [ALL_CELLS, ...cells]
    for (let source = sources.pop(); source !== undefined; source = sources.pop()) {
      for (const reader of this.#readers.get(source) ?? []) {
        if (found.has(reader)) continue
        found.add(reader)
        if (typeof reader === 'string') sources.push(reader)
      }
    }
    return found
  }
}

/** Cells that note each reading of them. */
class NotedCells implements ReadonlyMap<CellAddress, Answer> {
  constructor(
    private readonly cells: Answers['cells'],
    private readonly notes: Notes,
  ) {}

  get(cell: CellAddress): Answer | undefined {
    this.notes.note(cell)
    return this.cells.get(cell)
  }

  has(cell: CellAddress): boolean {
    this.notes.note(cell)
    return this.cells.has(cell)
  }

  get size(): number {
    return this.#all().size
  }

  forEach(callback: (answer: Answer, cell: CellAddress, cells: ReadonlyMap<CellAddress, Answer>) => void): void {
    this.#all().forEach(callback)
  }

  entries = () => this.#all().entries()
  keys = () => this.#all().keys()
  values = () => this.#all().values();
  [Symbol.iterator] = () => this.entries()

  #all(): Answers['cells'] {
    this.notes.note(ALL_CELLS)
    return this.cells
  }
}
