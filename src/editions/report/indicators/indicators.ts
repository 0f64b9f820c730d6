import { compareQuantities, type Quantity } from '../../../ficha/quantity.ts'
import type { ReadFicha } from '../../../ficha/reading.ts'
import { PERCENT_UNIT } from '../../catalogs/choices.ts'
import { indicators } from '../../fields/indicators.ts'
import { indicatorValue } from '../../figures/indicators.ts'
import { called } from '../../rules/indicators.ts'
import { printText } from '../print.ts'

const { columns } = indicators

/** Marks that tie a marker in a cell to the notes under its table. */
const MARKS: Record<string, string> = { 'S/I': '*', 'N/A': '**', 'N/C': '***' }

/** 'N/C***' */
export const markedMarker = (marker: string): string => marker + (MARKS[marker] ?? '')

/** Rows of the indicators of a kind, in order. */
export const indicatorsOf = (ficha: ReadFicha, kind: string): string[] =>
  ficha.rows(indicators).filter((row) => ficha.answer(columns.kind, { row }) === kind)

export const isOfPurpose = (ficha: ReadFicha, row: string): boolean =>
  ficha.answer(columns.kind, { row }) === 'propósito'

/** Every row, those of the purpose first. */
export function purposeFirst(ficha: ReadFicha): string[] {
  const rows = ficha.rows(indicators)
  const first = rows.filter((row) => isOfPurpose(ficha, row))
  return [...first, ...rows.filter((row) => !first.includes(row))]
}

/** 'Indicador de propósito 1', as print counts them. */
export function indicatorName(ficha: ReadFicha, row: string): string {
  const rows = ficha.rows(indicators)
  const kinds = rows.map((one) => ficha.answer(columns.kind, { row: one }))
  return called(kinds, rows.indexOf(row) + 1)
}

/** Value of a year: the one computed in t, the one typed before. */
export function indicatorQuantity(ficha: ReadFicha, row: string, year: number): Quantity {
  const of = year === ficha.period.year ? indicatorValue : columns.value
  return ficha.quantity(of, { row, year })
}

/** '(numerador / denominador) * 100', as the institution words both. */
export function formula(ficha: ReadFicha, row: string): string {
  const numerator = printText(ficha.answer(columns.numeratorText, { row }))
  const denominator = ficha.answer(columns.denominatorText, { row })
  if (denominator === undefined) return numerator
  const times = ficha.answer(columns.unit, { row }) === PERCENT_UNIT ? ' * 100' : ''
  return `(${numerator} / ${printText(denominator)})${times}`
}

/** How a value moved, by the direction in which it is better. Ours: no published wording was found (domain §10). */
export function changeVerb(ficha: ReadFicha, row: string, now: Quantity, before: Quantity): string {
  const order = compareQuantities(now, before) ?? 0
  const better = ficha.answer(columns.direction, { row }) === 'Descendente' ? -order : order
  return better > 0 ? 'mejoró' : better < 0 ? 'empeoró' : 'se mantuvo'
}
