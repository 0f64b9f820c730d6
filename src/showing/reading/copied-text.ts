import { type Answer, isUnreadable } from '../../ficha/answer.ts'
import type { Column, Field } from '../../ficha/field.ts'
import { readableAnswer } from '../../ficha/readable-answer.ts'

const PRINTED_NUMBER = /^[−-]?\d{1,3}(\.\d{3})*(,\d+)?%?$/

/**
 * A printed number as it goes to the clipboard: without points and with the minus of the keyboard, so that a spreadsheet
 * of any language reads it. Words stay as they are.
 */
export const copiedNumber = (printed: string): string =>
  PRINTED_NUMBER.test(printed) ? printed.replaceAll('.', '').replace('−', '-') : printed

/** What couldn't be read is copied as it was typed. */
export function copiedAnswer(asked: Field | Column, answer: Answer | undefined): string {
  const text = readableAnswer(asked, answer)
  return asked.kind.numeric && !isUnreadable(answer) ? copiedNumber(text) : text
}
