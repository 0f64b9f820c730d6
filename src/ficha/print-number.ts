import type { Figure } from './figure.ts'
import type { Quantity } from './quantity.ts'
import { type Ratio, roundScaled } from './ratio.ts'

/** Groups of three with a point, also in 8.778 (es-CL). */
const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.')

/** es-CL: '.' for thousands, ',' for decimals, true minus; half up on decimal digits. */
export function printRatio(value: Ratio, decimals = 0, grouping = true): string {
  const scaled = roundScaled(value, decimals)
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const text = (grouping ? grouped(whole) : whole) + (decimals > 0 ? `,${digits.slice(-decimals)}` : '')
  return scaled < 0n ? `−${text}` : text
}

/** A decimal text with a point as people here write it: '1234.5' → '1.234,5'. All its decimals. */
export function printDecimalText(text: string): string {
  const [whole = '', decimals] = text.split('.')
  return grouped(whole) + (decimals ? `,${decimals}` : '')
}

/** Prints a quantity; a marker as itself, 'none' as nothing, unknown as `unknownAs`. */
export function printQuantity(quantity: Quantity, decimals = 0, suffix = '', unknownAs = ''): string {
  if (quantity.is === 'number') return printRatio(quantity.value, decimals) + suffix
  if (quantity.is === 'marker') return quantity.marker
  return quantity.is === 'unknown' ? unknownAs : ''
}

/** A figure with the decimals and the sign of its kind; nothing while it is unknown. */
export const printFigure = ({ kind }: Pick<Figure, 'kind'>, quantity: Quantity): string =>
  printQuantity(quantity, kind.decimals, kind.suffix)
