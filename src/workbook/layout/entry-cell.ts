import type { Examination } from '../../engine/examination.ts'
import { cellAddress } from '../../ficha/address.ts'
import type { Answer } from '../../ficha/answer.ts'
import type { Column, Field } from '../../ficha/field.ts'
import { printAnswer } from '../../ficha/kinds/kind.ts'
import { readableAnswer } from '../../ficha/readable-answer.ts'
import { readsAsFormula } from '../../ficha/written/csv-cell.ts'
import { formerAnswer } from '../../showing/reading/former.ts'
import type { LaidCell, LaidEntry } from './laid.ts'

/** Most characters that a cell may keep (Excel: 32.767). */
const MOST_IN_CELL = 32_000
/** An Excel of before 2010 shows '####' for longer texts of the format of texts. */
const SHORT = 255

type Where = Omit<LaidEntry, 'asked' | 'exported'> & {
  readonly id?: string | undefined
  readonly year?: number | undefined
}

/** A question as a cell that can be typed in, with the answer that it has. */
export function entryCell(ficha: Examination, asked: Field | Column, { id, year, ...called }: Where): LaidCell {
  const address = cellAddress(asked.id, { row: id, year })
  const exported = ficha.answers.cells.get(address)
  const value = shownIn(asked, exported)
  if (typeof value === 'string' && value.length > MOST_IN_CELL) return tooLong(value)
  const look = asked.kind.numeric ? 'entry' : 'entryText'
  return { look, value, format: formatOf(asked, value), address, entry: { asked, exported, ...called } }
}

/** Only a list of somebody's own entries is ever as long: it is changed in Cuadra. */
const tooLong = (value: string): LaidCell => ({
  look: 'formerText',
  value: `No cabe en una celda; se cambia en Cuadra. Comienza así: ${value.slice(0, SHORT)}`,
})

/** What the former ficha answered, locked, beside what is asked now. */
export function formerCell(ficha: Examination, asked: Field | Column, row?: string): LaidCell | undefined {
  const answer = formerAnswer(ficha.programme, asked, { row })
  if (answer === undefined) return undefined
  const value = shownIn(asked, answer)
  const isNumber = asked.kind.numeric
  return { look: isNumber ? 'former' : 'formerText', value: cut(value), format: formatOf(asked, value) }
}

const cut = (value: string | number | undefined) =>
  typeof value === 'string' ? value.slice(0, MOST_IN_CELL).replace(/[\uD800-\uDBFF]$/, '') : value

/** A number where it is one to the last digit, else what people read, by which the question reads it back. */
export function shownIn(asked: Field | Column, answer: Answer | undefined): string | number | undefined {
  if (answer === undefined || typeof answer === 'number') return answer
  if (asked.kind.id === 'decimal' && typeof answer === 'string' && String(Number(answer)) === answer)
    return Number(answer)
  return asked.kind.numeric ? printAnswer(asked.kind, answer) : readableAnswer(asked, answer)
}

/** Texts that a program would take for a formula or a date, once somebody edits their cell, say that they are texts. */
function formatOf({ kind }: Field | Column, value: string | number | undefined): string | undefined {
  if (kind.id === 'money' || kind.id === 'count') return '#,##0'
  if (kind.id === 'year') return '0'
  if (kind.id !== 'text' || (kind.long && !readsAsFormula(String(value ?? '')))) return undefined
  return String(value ?? '').length > SHORT ? undefined : '@'
}

/** '#,##0.0"%"', as the report prints it. */
export const figureFormat = ({ decimals, suffix }: { decimals: number; suffix: '' | '%' }): string =>
  `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${suffix && '"%"'}`
