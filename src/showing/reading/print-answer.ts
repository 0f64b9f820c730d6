import { type Answer, isMarker } from '../../ficha/answer.ts'
import type { Figure } from '../../ficha/figure.ts'
import { printQuantity } from '../../ficha/print-number.ts'
import { marker, type Quantity, whole } from '../../ficha/quantity.ts'

export { readableAnswer } from '../../ficha/readable-answer.ts'

/** A former answer as a quantity, to say how it changed. */
export const quantityOfAnswer = (answer: Answer | undefined): Quantity => {
  if (typeof answer === 'number') return whole(answer)
  return isMarker(answer) ? marker(answer) : { is: 'none' }
}

/** A figure with the decimals and the sign of its kind; nothing while it is unknown. */
export const printFigure = (figure: Figure, quantity: Quantity): string =>
  printQuantity(quantity, figure.kind.decimals, figure.kind.suffix)
