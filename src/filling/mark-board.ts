import { KeyedObservable } from '../drafts/observable.ts'
import type { CellAddress } from '../ficha/address.ts'
import type { CellFinding } from '../showing/reading/cell-marks.ts'
import { cellMarks } from './cell-marks.ts'
import type { LiveExamination } from './live-examination.ts'

/** What is wrong with each cell, once typing pauses or the cell is left. A cell hears only of its own: the others cost it nothing. */
export class MarkBoard {
  readonly #heard = new KeyedObservable<CellAddress>()
  #marks: ReadonlyMap<CellAddress, CellFinding>

  constructor(private readonly settled: LiveExamination['settled']) {
    this.#marks = cellMarks(settled.getSnapshot())
  }

  readonly markOf = (cell: CellAddress): CellFinding | undefined => this.#marks.get(cell)

  subscribe(cell: CellAddress, listener: () => void): () => void {
    return this.#heard.subscribe(cell, listener)
  }

  /** After each examination; ends with what it gives. */
  follow(): () => void {
    return this.settled.subscribe(() => {
      const before = this.#marks
      this.#marks = cellMarks(this.settled.getSnapshot())
      if (this.#marks === before) return
      const cells = new Set([...before.keys(), ...this.#marks.keys()])
      this.#heard.tell([...cells].filter((cell) => !isSame(before.get(cell), this.#marks.get(cell))))
    })
  }
}

const isSame = (a: CellFinding | undefined, b: CellFinding | undefined): boolean =>
  a === b || (a?.state === b?.state && a?.message === b?.message && a?.rule === b?.rule)
