import { type CellAddress, readAddress } from '../../ficha/address.ts'
import { letterOf, quotedSheet } from '../book-plan.ts'
import type { FindPlaces, LaidSheet, Stretch } from './laid.ts'

interface Place {
  readonly sheet: string
  readonly column: string
  readonly line: number
}

/** Where each answer and each figure stands, for formulas: 'Componentes'!E7. */
export class BookPlaces implements FindPlaces {
  readonly #cells = new Map<CellAddress, Place>()
  readonly #columns = new Map<string, { place: Place; isSpare: boolean }[]>()

  constructor(sheets: readonly LaidSheet[]) {
    for (const { name, rows } of sheets)
      for (const [index, row] of rows.entries())
        for (const [column, cell] of row.cells.entries()) {
          const place = { sheet: name, column: letterOf(column), line: index + 1 }
          if (cell?.address) this.#put(cell.address, place, cell.entry?.isSpare ?? false)
        }
  }

  #put(address: CellAddress, place: Place, isSpare: boolean): void {
    this.#cells.set(address, place)
    const read = readAddress(address)
    if (read?.row === undefined) return
    const key = columnKey(read.field, read.year)
    const known = this.#columns.get(key)
    if (known) known.push({ place, isSpare })
    else this.#columns.set(key, [{ place, isSpare }])
  }

  /** A cell, as a formula refers to it; undefined where it stands on no sheet. */
  cell(address: CellAddress): string | undefined {
    const place = this.#cells.get(address)
    return place && areaOf([place])
  }

  /** A column of a table over all its rows. */
  column(field: string, year: number | undefined): Stretch | undefined {
    const cells = this.#columns.get(columnKey(field, year))
    if (!cells) return undefined
    const among = (isSpare: boolean) => cells.filter((one) => one.isSpare === isSpare).map(({ place }) => place)
    return { area: areaOf(cells.map(({ place }) => place))!, had: areaOf(among(false)), spare: areaOf(among(true)) }
  }
}

const columnKey = (field: string, year: number | undefined): string => `${field}~${year ?? ''}`

function areaOf(places: readonly Place[]): string | undefined {
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last) return undefined
  const from = `${quotedSheet(first.sheet)}!${first.column}${first.line}`
  return first === last ? from : `${from}:${last.column}${last.line}`
}
