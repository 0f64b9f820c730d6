import type { CellAddress } from '../../ficha/address.ts'
import { type Answer, isMarker, isUnreadable } from '../../ficha/answer.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { FigureKind } from '../../ficha/figure.ts'
import { printQuantity } from '../../ficha/print-number.ts'
import { difference, NONE_QUANTITY, type Quantity } from '../../ficha/quantity.ts'
import { readableAnswer } from '../../ficha/readable-answer.ts'
import { quantityOf } from '../read-quantity.ts'
import type { Shown } from './changes.ts'

export const BLANK: Shown = { is: 'blank', text: '', quantity: NONE_QUANTITY }

/** What stands in a cell, as its kind prints it. */
export function shownAnswer(asked: Field | Column, answer: Answer | undefined, cell: CellAddress): Shown {
  if (answer === undefined) return BLANK
  const text = readableAnswer(asked, answer)
  if (isUnreadable(answer)) return { is: 'unreadable', text, quantity: NONE_QUANTITY }
  if (!asked.kind.numeric) return { is: Array.isArray(answer) ? 'list' : 'text', text, quantity: NONE_QUANTITY }
  return { is: isMarker(answer) ? 'marker' : 'number', text, quantity: quantityOf(answer, cell) }
}

/** A figure as it prints; what is unknown is blank, and never 0. */
export function shownFigure({ decimals, suffix }: FigureKind, quantity: Quantity | undefined): Shown {
  if (quantity === undefined || quantity.is === 'unknown' || quantity.is === 'none') return BLANK
  const text = printQuantity(quantity, decimals, suffix)
  return { is: quantity.is, text, quantity }
}

/** now − before of two numbers: a marker has no difference to anything. */
export const shownDifference = (before: Shown, now: Shown): Quantity =>
  before.is === 'number' && now.is === 'number' ? difference(now.quantity, before.quantity) : NONE_QUANTITY

/** Equal answers; lists by what they hold, in their order. */
export const isSameAnswer = (one: Answer | undefined, other: Answer | undefined): boolean =>
  one === other ||
  (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other))
