import type { CellAddress } from './address.ts'
import type { Marker } from './answer.ts'
import type { Ratio } from './ratio.ts'
import * as exact from './ratio.ts'

/**
 * What a number can be while a ficha is being filled: a number, a marker, unknown (and because of which blanks), or
 * 'none': a result that has no meaning and prints nothing (a share of a zero total).
 */
export type Quantity =
  | { readonly is: 'number'; readonly value: Ratio }
  | { readonly is: 'marker'; readonly marker: Marker }
  | { readonly is: 'unknown'; readonly missing: readonly CellAddress[] }
  | { readonly is: 'none' }

/** true, false, or undefined: not known yet. */
export type Truth = boolean | undefined

export const number = (value: Ratio): Quantity => ({ is: 'number', value })
export const whole = (value: number): Quantity => number(exact.ratio(value))
export const marker = (text: Marker): Quantity => ({ is: 'marker', marker: text })
export const unknown = (missing: readonly CellAddress[]): Quantity => ({ is: 'unknown', missing })
export const NONE_QUANTITY: Quantity = { is: 'none' }
export const ZERO_QUANTITY: Quantity = number(exact.ZERO)

/** The number of a quantity, or undefined. */
export const numberOf = (quantity: Quantity): Ratio | undefined =>
  quantity.is === 'number' ? quantity.value : undefined
export const isKnown = (quantity: Quantity): boolean => quantity.is !== 'unknown'
export const isZeroQuantity = (quantity: Quantity): boolean => quantity.is === 'number' && exact.isZero(quantity.value)

/** Order in which markers win (domain §4): S/I, N/C, N/A. '-' counts as zero. */
export const STRENGTH: readonly Marker[] = ['S/I', 'N/C', 'N/A']

const isNumber = (quantity: Quantity): boolean => quantity.is === 'number'

/** What stands in the way of computing with these: the blanks first, then the strongest marker; undefined if nothing. */
export function obstacle(quantities: readonly Quantity[]): Quantity | undefined {
  if (quantities.every(isNumber)) return undefined
  const missing = quantities.flatMap((quantity) => (quantity.is === 'unknown' ? quantity.missing : []))
  if (missing.length > 0 || quantities.some((quantity) => quantity.is === 'unknown')) return unknown(missing)
  const strongest = STRENGTH.find((text) => quantities.some((one) => one.is === 'marker' && one.marker === text))
  if (strongest) return marker(strongest)
  return quantities.some((quantity) => quantity.is === 'none') ? NONE_QUANTITY : undefined
}

const dashAsZero = (quantity: Quantity): Ratio => numberOf(quantity) ?? exact.ZERO
const isDash = (quantity: Quantity): boolean => quantity.is === 'marker' && quantity.marker === '-'

/** Sum; '-' counts as zero and a sum of '-' alone is '-'. The sum of nothing is zero. */
export function sum(quantities: readonly Quantity[]): Quantity {
  const stop = obstacle(quantities)
  if (stop) return stop
  if (quantities.length > 0 && quantities.every(isDash)) return marker('-')
  return number(quantities.reduce((total, one) => exact.add(total, dashAsZero(one)), exact.ZERO))
}

/** The numbers among them added up, every marker as nothing; unknown as soon as one is. For the equalities of domain §5. */
export function amountOf(quantities: readonly Quantity[]): Quantity {
  const missing = quantities.flatMap((quantity) => (quantity.is === 'unknown' ? quantity.missing : []))
  if (missing.length > 0) return unknown(missing)
  return number(quantities.reduce((total, one) => exact.add(total, dashAsZero(one)), exact.ZERO))
}

export function difference(a: Quantity, b: Quantity): Quantity {
  return obstacle([a, b]) ?? number(exact.subtract(dashAsZero(a), dashAsZero(b)))
}
export function product(a: Quantity, b: Quantity): Quantity {
  return (
    obstacle([a, b]) ?? (isDash(a) || isDash(b) ? marker('-') : number(exact.multiply(dashAsZero(a), dashAsZero(b))))
  )
}

/** What a division by zero gives: declared per edition (domain §4), never invented by the arithmetic. */
export interface ByZero {
  readonly zeroByZero: Quantity
  readonly byZero: Quantity
}

/** a / b; '-' above or below counts as zero. */
export function quotient(a: Quantity, b: Quantity, byZero: ByZero): Quantity {
  const stop = obstacle([a, b])
  if (stop) return stop
  const [above, below] = [dashAsZero(a), dashAsZero(b)]
  if (!exact.isZero(below)) return number(exact.divide(above, below))
  return exact.isZero(above) ? byZero.zeroByZero : byZero.byZero
}

/** Mean of those that are numbers (domain §4: an average of former years takes those that are); N/A when none is. */
export function mean(quantities: readonly Quantity[]): Quantity {
  const numbers = quantities.flatMap((quantity) => numberOf(quantity) ?? [])
  const stop = quantities.find((quantity) => quantity.is === 'unknown')
  if (stop) return unknown(quantities.flatMap((quantity) => (quantity.is === 'unknown' ? quantity.missing : [])))
  if (numbers.length === 0) return marker('N/A')
  const total = numbers.reduce(exact.add, exact.ZERO)
  return number(exact.divide(total, exact.ratio(numbers.length)))
}

/** Compares numbers ('-' as zero); undefined when either is unknown, another marker, or none. */
export function compareQuantities(a: Quantity, b: Quantity): -1 | 0 | 1 | undefined {
  // Nearly all are numbers, and nearly everything is a comparison.
  if (a.is === 'number' && b.is === 'number') return exact.compare(a.value, b.value)
  return obstacle([a, b]) ? undefined : exact.compare(dashAsZero(a), dashAsZero(b))
}
export const isEqual = (a: Quantity, b: Quantity): Truth => map(compareQuantities(a, b), (order) => order === 0)
export const isOver = (a: Quantity, b: Quantity): Truth => map(compareQuantities(a, b), (order) => order > 0)
export const isUnder = (a: Quantity, b: Quantity): Truth => map(compareQuantities(a, b), (order) => order < 0)

const map = (order: number | undefined, test: (order: number) => boolean): Truth =>
  order === undefined ? undefined : test(order)

export const not = (truth: Truth): Truth => (truth === undefined ? undefined : !truth)
/** False as soon as one part is, even where another is unknown. */
export function and(...parts: Truth[]): Truth {
  return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true
}
export function or(...parts: Truth[]): Truth {
  return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false
}
