import { type CellAddress, readAddress } from '../../ficha/address.ts'
import type { Edition } from '../../ficha/edition.ts'
import { formIndex } from '../cells.ts'
import type { RawCellChange, RawRowChange } from './compare-cells.ts'

/** The cells and rows that changed, to ask what of something they are the cause of. */
export class ChangedPlaces {
  readonly isNothing: boolean
  readonly #edition: Edition
  readonly #cells: ReadonlySet<CellAddress>
  /** 'table~row' */
  readonly #rows: ReadonlySet<string>

  constructor(edition: Edition, cells: readonly RawCellChange[], rows: readonly RawRowChange[]) {
    this.#edition = edition
    this.#cells = new Set([...cells, ...rows.flatMap((row) => row.cells)].map(({ cell }) => cell))
    this.#rows = new Set(rows.flatMap(({ table, row }) => [table, `${table}~${row}`]))
    this.isNothing = this.#cells.size === 0 && rows.length === 0
  }

  /** Those of these cells that changed; where none did, tables of which a row came or went with blanks among them. */
  among(cells: ReadonlySet<CellAddress>): CellAddress[] {
    const found = [...this.#cells].filter((cell) => cells.has(cell))
    if (found.length > 0 || this.#rows.size === 0) return found
    return [...new Set([...cells].flatMap((cell) => this.#tableOf(cell) ?? []))]
  }

  #tableOf(cell: CellAddress): string | undefined {
    if (this.#rows.has(cell)) return cell
    const { field = '', row } = readAddress(cell) ?? {}
    const table = formIndex(this.#edition).tableOf.get(field)?.id
    return this.#rows.has(`${table}~${row}`) ? table : undefined
  }
}
