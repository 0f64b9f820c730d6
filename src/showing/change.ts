import { printRatio } from '../ficha/print-number.ts'
import type { Quantity } from '../ficha/quantity.ts'
import { divide, isZero, multiply, ratio, subtract } from '../ficha/ratio.ts'

/** The change against last year in one decimal: '+2,9%', 'nuevo' from zero, nothing where either is no number. */
export function printChange(now: Quantity, before: Quantity): string {
  if (now.is !== 'number' || before.is !== 'number') return ''
  if (isZero(before.value)) return isZero(now.value) ? '' : 'nuevo'
  const share = divide(subtract(now.value, before.value), before.value)
  const printed = printRatio(multiply(share, ratio(100)), 1)
  return `${share.n > 0n ? '+' : ''}${printed}%`
}
