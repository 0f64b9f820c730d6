import { type CellAddress, type CellPlace, cellAddress } from '../../ficha/address.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import type { ReadFicha } from '../../ficha/reading.ts'
import type { Examination } from '../examination.ts'

/** A ficha that notes which figures are read off it: those that a report prints. */
export function notingFigures(ficha: Examination): { ficha: ReadFicha; read: ReadonlySet<CellAddress> } {
  const read = new Set<CellAddress>()
  const quantity = (of: Field | Column | Figure, place: CellPlace = {}) => {
    if (of.is === 'figure') read.add(addressOf(of, place, ficha.period.year))
    return ficha.quantity(of, place)
  }
  const { period, programme, evaluation, findings } = ficha
  return {
    read,
    ficha: {
      period,
      programme,
      evaluation,
      findings,
      quantity,
      answer: (asked, place) => ficha.answer(asked, place),
      rows: (table) => ficha.rows(table),
      factor: (year) => ficha.factor(year),
    },
  }
}

const addressOf = (of: Figure, { row, year }: CellPlace, t: number): CellAddress =>
  cellAddress(of.id, { row: of.table ? row : undefined, year: of.years ? (year ?? t) : undefined })
