import { type Answer, isMarker, isUnreadable } from '../ficha/answer.ts'
import type { Column, Field } from '../ficha/field.ts'
import type { Figure } from '../ficha/figure.ts'
import { printAnswer } from '../ficha/kinds/kind.ts'
import { printQuantity } from '../ficha/print-number.ts'
import { marker, type Quantity, whole } from '../ficha/quantity.ts'

const labelOf = (asked: Field | Column, value: string): string =>
  asked.kind.options?.find((option) => option.value === value)?.label ?? value

/** An answer as it is read, not as it is typed: options by their label, lists line by line. */
export function readableAnswer(asked: Field | Column, answer: Answer | undefined): string {
  if (answer === undefined) return ''
  if (isUnreadable(answer)) return answer.typed
  if (typeof answer === 'boolean') return answer ? 'Sí' : 'No'
  if (Array.isArray(answer)) return answer.map((value) => labelOf(asked, value)).join('\n')
  if (typeof answer === 'string' && asked.kind.options) return labelOf(asked, answer)
  return printAnswer(asked.kind, answer)
}

/** A former answer as a quantity, to say how it changed. */
export const quantityOfAnswer = (answer: Answer | undefined): Quantity => {
  if (typeof answer === 'number') return whole(answer)
  return isMarker(answer) ? marker(answer) : { is: 'none' }
}

/** A figure with the decimals and the sign of its kind; nothing while it is unknown. */
export const printFigure = (figure: Figure, quantity: Quantity): string =>
  printQuantity(quantity, figure.kind.decimals, figure.kind.suffix)
