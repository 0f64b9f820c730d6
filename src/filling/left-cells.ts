import { KeyedObservable } from '../drafts/observable.ts'
import type { CellAddress } from '../ficha/address.ts'

/** Cells in which somebody typed and that were left: only then does a cell speak of what is wrong in it. */
export class LeftCells {
  readonly #left = new Set<CellAddress>()
  readonly #heard = new KeyedObservable<CellAddress>()

  /** `judge`: what was typed in them is judged before they speak. */
  constructor(private readonly judge: () => void) {}

  has(cell: CellAddress): boolean {
    return this.#left.has(cell)
  }

  add(cells: readonly CellAddress[]): void {
    this.judge()
    const news = cells.filter((cell) => !this.#left.has(cell))
    for (const cell of news) this.#left.add(cell)
    this.#heard.tell(news)
  }

  subscribe(cell: CellAddress, listener: () => void): () => void {
    return this.#heard.subscribe(cell, listener)
  }
}
