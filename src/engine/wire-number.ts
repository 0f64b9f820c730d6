import { numberOf, type Quantity } from '../ficha/quantity.ts'
import { decimalText, type Ratio } from '../ficha/ratio.ts'

/** A number as findings and files carry it: a whole one as an integer, others as decimal text, null when there is none. */
export function wireNumber(quantity: Quantity): number | string | null {
  if (quantity.is === 'marker') return quantity.marker
  const value = numberOf(quantity)
  return value === undefined ? null : wireRatio(value)
}

function wireRatio(value: Ratio): number | string {
  const isWhole = value.n % value.d === 0n
  const text = isWhole ? (value.n / value.d).toString() : decimalText(value, 6).replace(/\.?0+$/, '')
  return isWhole && Number.isSafeInteger(Number(text)) ? Number(text) : text
}
