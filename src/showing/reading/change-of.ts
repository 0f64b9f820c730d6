import type { Column, Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import { printRatio } from '../../ficha/print-number.ts'
import { difference, type Quantity } from '../../ficha/quantity.ts'
import { isZero } from '../../ficha/ratio.ts'
import { printChange } from './change.ts'

/** '+1,0 pt': the distance between two percentages, of which a share of a share would say nothing. */
export function printPoints(points: Quantity): string {
  if (points.is !== 'number' || isZero(points.value)) return ''
  return `${points.value.n > 0n ? '+' : ''}${printRatio(points.value, 1)} pt`
}

/** How a line changed, in points where it is a percentage itself. */
export const printChangeOf = (of: Field | Column | Figure, now: Quantity, before: Quantity): string =>
  of.is === 'figure' && of.kind.suffix === '%' ? printPoints(difference(now, before)) : printChange(now, before)
