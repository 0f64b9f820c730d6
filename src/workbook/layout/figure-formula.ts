import type { Examination } from '../../engine/examination.ts'
import type { CellPlace } from '../../ficha/address.ts'
import type { Figure, NeedOf } from '../../ficha/figure.ts'
import { type ByZero, type Quantity, whole } from '../../ficha/quantity.ts'
import { quotientFormula, sumFormula } from './formulas.ts'
import type { FindPlaces } from './laid.ts'

const SUM = /^\{\w+\}(?: \+ \{\w+\})*$/
const QUOTIENT = /^\{(\w+)\} ÷ \{(\w+)\}(?: × (\d+))?$/

export const isSum = ({ words }: Figure): boolean => SUM.test(words)
/** Do the words of a figure say what a formula can? */
export const isFormula = (figure: Figure): boolean => isSum(figure) || QUOTIENT.test(figure.words)

/**
 * A figure as a formula of the workbook, read from its words, which say what it does in operators: sums, and quotients of
 * two. Undefined where they say something else, or where what it needs stands on no sheet.
 */
export function figureFormula(ficha: Examination, figure: Figure, place: CellPlace, places: FindPlaces) {
  const areaOf = (name: string): string | undefined => areaOfNeed(ficha, figure.needs[name]!, place, places)
  if (isSum(figure)) {
    const areas = [...figure.words.matchAll(/\w+/g)].map(([name]) => areaOf(name))
    return areas.every((area) => area !== undefined) ? sumFormula(areas) : undefined
  }
  const [, above = '', below = '', times] = QUOTIENT.exec(figure.words) ?? []
  if (above === '') return undefined
  const [one, other] = [areaOf(above), areaOf(below)]
  return one && other && quotientFormula(one, other, times, byZeroOf(figure, above, below, ficha))
}

/** Where what a figure or an equation needs stands: a cell, or a column over its rows. */
export function areaOfNeed(ficha: Examination, need: NeedOf, place: CellPlace, places: FindPlaces): string | undefined {
  if (need.is === 'fact' || need.is === 'threshold') return undefined
  const { of, year, row } = placeOfNeed(ficha, need, place)
  if (of.is === 'threshold') return undefined
  if (need.is === 'need' && need.rows === 'every') return places.column(of.id, of.years ? year : undefined)?.area
  return places.cell(ficha.addressOf(of, { row, year }))
}

function placeOfNeed(ficha: Examination, need: Exclude<NeedOf, { is: 'fact' }>, { row, year }: CellPlace) {
  const t = ficha.period.year
  if (need.is !== 'need') return { of: need, year: year ?? t, row }
  const of = need.of.is === 'threshold' ? need.of : ficha.resolver.own(need.of)
  const at = need.offset === undefined ? (year ?? t) - (need.back ?? 0) : t + need.offset
  return { of, year: at, row: need.row ?? row }
}

/** What a figure gives where it divides by zero: asked of its own formula. */
function byZeroOf(figure: Figure, above: string, below: string, { resolver }: Examination): ByZero {
  const given = (value: number): Quantity =>
    figure.formula({ [above]: whole(value), [below]: whole(0) } as never, resolver.contextOf(resolver.t))
  return { zeroByZero: given(0), byZero: given(1) }
}
