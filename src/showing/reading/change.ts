import { type Answer, isMarker } from '../../ficha/answer.ts'
import { printRatio } from '../../ficha/print-number.ts'
import { marker, type Quantity, whole } from '../../ficha/quantity.ts'
import { compare, divide, isZero, multiply, ratio, subtract } from '../../ficha/ratio.ts'

/** From ten times on, how many times: it fits its column, and is what one wants to know. */
const MANY = ratio(10)

/** The change against last year in one decimal: '+2,9%', '×15', 'nuevo' from zero, nothing where either is no number. */
export function printChange(now: Quantity, before: Quantity): string {
  if (now.is !== 'number' || before.is !== 'number') return ''
  if (isZero(before.value)) return isZero(now.value) ? '' : 'nuevo'
  const times = divide(now.value, before.value)
  if (compare(times, MANY) >= 0) return `×${printRatio(times)}`
  const share = divide(subtract(now.value, before.value), before.value)
  const printed = printRatio(multiply(share, ratio(100)), 1)
  return `${share.n > 0n ? '+' : ''}${printed}%`
}

/** A former answer as a quantity, to say how it changed. */
export const quantityOfAnswer = (answer: Answer | undefined): Quantity => {
  if (typeof answer === 'number') return whole(answer)
  return isMarker(answer) ? marker(answer) : { is: 'none' }
}
