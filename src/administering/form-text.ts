import type { Resolver } from 'react-hook-form'
import type { LoadColumn, LoadColumns, LoadKind } from '../protocol/loads/load-kind.ts'
import { readRow } from '../protocol/loads/read-table.ts'
import type { Problem } from '../protocol/problems.ts'

/** Texts by column, as the inputs of a form hold them. */
export type FormTexts = Readonly<Record<string, string>>

/** A printed value as an input shows it: what stands one after another gets a line each. */
export const toInput = ({ cell }: LoadColumn, printed: string): string =>
  cell.lines === 'oneEach' ? printed.split('; ').join('\n') : printed

/** The inputs of a row as it stands; of a new one, what it starts with. */
export function inputsOf({ columns }: LoadKind, standing: FormTexts | undefined): FormTexts {
  return Object.fromEntries(
    Object.entries(columns).map(([id, column]) => {
      const starts = column.starts === undefined ? '' : column.cell.print(column.starts)
      return [id, toInput(column, standing ? (standing[id] ?? '') : starts)]
    }),
  )
}

/** The columns that a form asks for: in a new row those that inform aren't, and `without` says what a button does. */
export const askedColumns = (columns: LoadColumns, isNew: boolean, without?: string): [string, LoadColumn][] =>
  Object.entries(columns).filter(([id, column]) => id !== without && !(isNew && column.informs))

/** What can be typed into: a key is given once, what informs is never read. */
export const isOpen = ({ key, informs }: LoadColumn, isNew: boolean): boolean => !informs && (isNew || !key)

/** What is wrong in these texts by themselves, by column. The server looks at the rest. */
export function problemsOf(kind: LoadKind, texts: FormTexts): Record<string, string> {
  const ids = Object.keys(texts)
  const { problems } = readRow(
    kind,
    ids,
    ids.map((id) => texts[id]!),
  )
  const missing = ids.filter((id) => kind.columns[id]?.blank === 'refused' && texts[id]!.trim() === '')
  return Object.fromEntries([
    ...missing.map((id) => [id, `Falta. ${kind.columns[id]!.helpInForm ?? kind.columns[id]!.help}`] as const),
    ...problems.flatMap(({ column, what }) => (column === null ? [] : [[column, what] as const])),
  ])
}

/** What stands now in the columns that were typed in, where it is neither what stood before nor what was typed. */
export const theirsOf = (typed: FormTexts, before: FormTexts, news: FormTexts): FormTexts =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([id, text]) =>
      news[id] === undefined || news[id] === before[id] || news[id] === text ? [] : [[id, news[id]]],
    ),
  )

/** Of a new row, what was said; blanks are as good as silence. */
export const onlySaid = (kind: LoadKind, texts: FormTexts): FormTexts =>
  Object.fromEntries(Object.entries(openTexts(kind, texts)).filter(([, text]) => text.trim() !== ''))

/** What the server has against a row, by column; under '' what it has against the whole. */
export function errorsOf({ refusedRows, title }: Problem): Record<string, string> {
  const problems = (refusedRows ?? []).flatMap((one) => one.problems)
  if (problems.length === 0) return { '': title }
  return Object.fromEntries(problems.map(({ column, what }) => [column ?? '', what]))
}

/** Of the texts of a row, those of columns that can be typed into. */
export const openTexts = ({ columns }: LoadKind, texts: FormTexts): FormTexts =>
  Object.fromEntries(Object.entries(texts).filter(([id]) => columns[id] && isOpen(columns[id], true)))

/** Reads what was typed by the columns that the list declares, the same that the server and files are read by. */
export const byColumns =
  (kind: LoadKind, isNew: boolean): Resolver<FormTexts, FormTexts> =>
  (typed, base) => {
    const problems = problemsOf(kind, isNew ? openTexts(kind, { ...base, ...typed }) : typed)
    const errors = Object.entries(problems).map(([column, message]) => [column, { type: 'column', message }])
    return errors.length > 0 ? { values: {}, errors: Object.fromEntries(errors) } : { values: typed, errors: {} }
  }
