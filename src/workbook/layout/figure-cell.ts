import type { Examination } from '../../engine/examination.ts'
import type { CellPlace } from '../../ficha/address.ts'
import type { Figure, NeedOf } from '../../ficha/figure.ts'
import { isKnown, type Quantity, sum, unknown } from '../../ficha/quantity.ts'
import { decimalText } from '../../ficha/ratio.ts'
import type { PlanLook } from '../book-plan.ts'
import { figureFormat } from './entry-cell.ts'
import { figureFormula, isFormula, isSum } from './figure-formula.ts'
import type { LaidCell } from './laid.ts'

/** More than a spreadsheet shows. */
const DECIMALS = 30

/** A quantity as the value of a cell; '' where nothing is known. */
export const shownQuantity = (quantity: Quantity): number | string => {
  if (quantity.is === 'number') return Number(decimalText(quantity.value, DECIMALS))
  return quantity.is === 'marker' ? quantity.marker : ''
}

/** A figure, computed by the workbook where its words are a formula; with what that gives of what is exported. */
export function figureCell(ficha: Examination, of: Figure, at: CellPlace, look: PlanLook = 'figure'): LaidCell {
  const figure = ficha.resolver.own(of)
  const isSpare = figure.table !== undefined && !ficha.rows(figure.table).includes(at.row ?? '')
  return {
    look,
    value: isSpare ? '' : shownQuantity(resultOf(ficha, figure, at)),
    format: figureFormat(figure.kind),
    address: ficha.addressOf(figure, at),
    formula: (places) => figureFormula(ficha, figure, at, places),
  }
}

/** What the formula of a figure gives: the figure, but that a sum doesn't wait for what is blank. */
function resultOf(ficha: Examination, figure: Figure, at: CellPlace): Quantity {
  if (!isFormula(figure)) return ficha.quantity(figure, at)
  const { resolver } = ficha
  const context = resolver.contextOf(at.year ?? resolver.t, figure.table, at.row)
  const givenOf = (need: NeedOf): unknown =>
    need.is === 'figure' ? resultOf(ficha, resolver.own(need), at) : resolver.value(need, context)
  const given = Object.fromEntries(Object.entries(figure.needs).map(([name, need]) => [name, givenOf(need)]))
  if (!isSum(figure)) return figure.formula(given as never, context)
  const known = (Object.values(given).flat() as Quantity[]).filter(isKnown)
  return known.length > 0 ? sum(known) : unknown([])
}
