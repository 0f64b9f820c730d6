import { type Answer, isUnreadable, NONE } from './answer.ts'
import type { Column, Field } from './field.ts'
import { printAnswer } from './kinds/kind.ts'

const labelOf = (asked: Field | Column, value: string): string =>
  asked.kind.options?.find((option) => option.value === value)?.label ?? value

/** An answer as it is read, not as it is typed: options by their label, lists line by line. */
export function readableAnswer(asked: Field | Column, answer: Answer | undefined): string {
  if (answer === undefined) return ''
  if (isUnreadable(answer)) return answer.typed
  if (typeof answer === 'boolean') return answer ? 'Sí' : 'No'
  if (Array.isArray(answer)) return answer.map((value) => labelOf(asked, value)).join('\n')
  if (answer === NONE && asked.kind.noneLabel) return asked.kind.noneLabel
  if (typeof answer === 'string' && asked.kind.options) return labelOf(asked, answer)
  return printAnswer(asked.kind, answer)
}
