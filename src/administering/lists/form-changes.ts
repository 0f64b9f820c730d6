import type { LoadKind } from '../../protocol/loads/load-kind.ts'
import type { Problem } from '../../protocol/problems.ts'
import { type FormTexts, isOpen } from './form-text.ts'

/** What stands now in the columns that were typed in, where it is neither what stood before nor what was typed. */
export const theirsOf = (typed: FormTexts, before: FormTexts, news: FormTexts): FormTexts =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([id, text]) =>
      news[id] === undefined || news[id] === before[id] || news[id] === text ? [] : [[id, news[id]]],
    ),
  )

/** What says the same as the row itself isn't typed. */
export function withText(typed: FormTexts, column: string, text: string, stands: string): FormTexts {
  return text === stands ? without(typed, column) : { ...typed, [column]: text }
}

export const without = (texts: FormTexts, column: string): FormTexts =>
  Object.fromEntries(Object.entries(texts).filter(([id]) => id !== column))

export const openTexts = ({ columns }: LoadKind, texts: FormTexts): FormTexts =>
  Object.fromEntries(Object.entries(texts).filter(([id]) => columns[id] && isOpen(columns[id], true)))

/** Of a new row, what was said; blanks are as good as silence. */
export const onlySaid = (kind: LoadKind, texts: FormTexts): FormTexts =>
  Object.fromEntries(Object.entries(openTexts(kind, texts)).filter(([, text]) => text.trim() !== ''))

/** What the server has against a row, by column; under '' what it has against the whole. */
export function errorsOf({ refusedRows, title }: Problem): Record<string, string> {
  const problems = (refusedRows ?? []).flatMap((one) => one.problems)
  if (problems.length === 0) return { '': title }
  return Object.fromEntries(problems.map(({ column, what }) => [column ?? '', what]))
}
