import { type Answer, isUnreadable } from '../../ficha/answer.ts'
import { hasProblem, type Kind, printAnswer, readAnswer } from '../../ficha/kinds/kind.ts'
import { refuseLetters } from '../../ficha/written/damaged-letters.ts'
import { isSpreadsheetError, refuseError } from '../../ficha/written/spreadsheet-error.ts'

/** An answer as reading what is printed of it gives it: '45.30' and '45.3' are one, and so are '12a' and '12a '. */
function plainAnswer(kind: Kind, answer: Answer | undefined): Answer | undefined {
  const plain = readAnswer(kind, printAnswer(kind, answer))
  return isUnreadable(plain) ? { typed: plain.typed.trim() } : plain
}

/** Do two answers say the same? */
export const saysTheSame = (kind: Kind, one: Answer | undefined, other: Answer | undefined): boolean =>
  JSON.stringify(plainAnswer(kind, one)) === JSON.stringify(plainAnswer(kind, other))

/** What a cell of the workbook says: an answer, a blank, or why it can't be read. */
export type BookReading = { readonly answer: Answer | undefined } | { readonly problem: string }

/** Reads a cell of a workbook as typing is read. What a spreadsheet couldn't compute is no answer, and no blank either. */
export function readBookText(kind: Kind, text: string): BookReading {
  if (isSpreadsheetError(text.trim())) return { problem: refuseError(text.trim()) }
  const letters = refuseLetters(text)
  if (letters !== undefined) return { problem: letters }
  const reading = kind.read(text)
  return hasProblem(reading) ? { problem: reading.problem } : { answer: reading.answer }
}
