// Dependency tracking: who read which answer, so that only what depends on a changed one is computed again.

import type { CellAddress } from '../../ficha/address.ts'
import type { Answer, Answers } from '../../ficha/answer.ts'

/** What depends: a figure or column by its key, a check of the examination by its place in it. */
export type Dependent = string | number

/** What an examination reads its answers through. */
export interface Tracker {
  /** The answers, each reading of them noted. */
  of(answers: Answers): Answers
  /** Notes that whatever is being computed depends on a cell, figure or column. */
  note(source: string): void
  /** Computes something on behalf of a dependent: what is read meanwhile is noted for it. */
  by<T>(dependent: Dependent, compute: () => T): T
}

/** For an examination that nobody goes on from: tracking takes a third of its time. */
export const UNTRACKED: Tracker = {
  of: (answers) => answers,
  note: () => undefined,
  by: (_, compute) => compute(),
}

/** Stands for every cell: whoever walks over all of them depends on all of them. */
const ALL_CELLS = '*'

/**
 * The graph of who read what, so that a changed answer tells what has to be computed again. Shared by the examinations
 * that follow each other on the same rows: edges are only added, so that they hold for each of them.
 */
export class DependencyTracker implements Tracker {
  readonly #dependents = new Map<string, Set<Dependent>>()
  #current: Dependent | undefined

  of({ rows, cells }: Answers): Answers {
    return { rows, cells: new TrackedCells(cells, this) }
  }

  note(source: string): void {
    if (this.#current === undefined) return
    const known = this.#dependents.get(source)
    if (known) known.add(this.#current)
    else this.#dependents.set(source, new Set([this.#current]))
  }

  by<T>(dependent: Dependent, compute: () => T): T {
    const outer = this.#current
    this.#current = dependent
    try {
      return compute()
    } finally {
      this.#current = outer
    }
  }

  /** Everything that depends on these cells, directly or through a figure or a column. */
  dependentsOf(cells: Iterable<CellAddress>): Set<Dependent> {
    const found = new Set<Dependent>()
    const sources: string[] = [ALL_CELLS, ...cells]
    for (let source = sources.pop(); source !== undefined; source = sources.pop()) {
      for (const dependent of this.#dependents.get(source) ?? []) {
        if (found.has(dependent)) continue
        found.add(dependent)
        if (typeof dependent === 'string') sources.push(dependent)
      }
    }
    return found
  }
}

/** The other way round: the cells that one computation reads, down through the columns that it walks over. */
export class CellCollector implements Tracker {
  readonly cells = new Set<CellAddress>()

  of({ rows, cells }: Answers): Answers {
    return { rows, cells: new TrackedCells(cells, { note: (cell) => this.cells.add(cell) }) }
  }

  note(): void {}

  by<T>(_: Dependent, compute: () => T): T {
    return compute()
  }

  add(cells: readonly CellAddress[]): void {
    for (const cell of cells) this.cells.add(cell)
  }
}

/** Cells that note each reading of them. */
class TrackedCells implements ReadonlyMap<CellAddress, Answer> {
  constructor(
    private readonly cells: Answers['cells'],
    private readonly tracker: { note(source: string): void },
  ) {}

  get(cell: CellAddress): Answer | undefined {
    this.tracker.note(cell)
    return this.cells.get(cell)
  }

  has(cell: CellAddress): boolean {
    this.tracker.note(cell)
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
    this.tracker.note(ALL_CELLS)
    return this.cells
  }
}
