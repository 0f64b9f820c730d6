import type { LoadColumn, LoadColumns, LoadKind } from '../../protocol/loads/load-kind.ts'
import { readRow } from '../../protocol/loads/read-table.ts'

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
