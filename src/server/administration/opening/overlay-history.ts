import { cellAddress } from '../../../ficha/address.ts'
import type { Answer, Answers } from '../../../ficha/answer.ts'
import type { Edition } from '../../../ficha/edition.ts'
import type { Table } from '../../../ficha/field.ts'
import { valuesFingerprint } from '../../../ficha/fingerprint.ts'
import { plainText } from '../../../ficha/kinds/choice.ts'
import { openedQuestions } from '../../../ficha/opening.ts'

/** A figure of the history of a programme: `row` '' outside tables, `year` 0 where there is none. */
export interface HistoryFigure {
  readonly field: string
  readonly row: string
  readonly year: number
  readonly answer: Answer
}

/** Answers with the history of the programme over them, as far as the edition asks it in a ficha of year t. */
export function overlayHistory(
  edition: Edition,
  t: number,
  answers: Answers,
  figures: readonly HistoryFigure[],
): Answers {
  const questions = openedQuestions(edition)
  const cells = new Map(answers.cells)
  const rows = new Map(answers.rows)
  for (const { field, row, year, answer } of figures) {
    const { asked, table } = questions.get(field) ?? {}
    const isAsked = asked?.years ? asked.years.includes(year - t) : year === 0
    if (!asked || !isAsked || asked.kind.check(answer) !== undefined || (row === '') !== (table === undefined)) continue
    if (table?.catalog && !table.catalog.some(({ code }) => code === row)) continue
    const id = table && !table.catalog ? rowIdOf(table, row, cells, rows) : row || undefined
    cells.set(cellAddress(asked.id, { row: id, year: year || undefined }), answer)
  }
  return { cells, rows }
}

/** The row of this name, or a new one; its id comes of its name, so that both ways give the same ficha. */
function rowIdOf(table: Table, name: string, cells: Map<string, Answer>, rows: Map<string, readonly string[]>): string {
  const column = table.columns[table.nameColumn ?? '']
  const ids = rows.get(table.id) ?? []
  const nameOf = (id: string): unknown => column && cells.get(cellAddress(column.id, { row: id }))
  const known = ids.find((id) => plainText(String(nameOf(id) ?? '')) === plainText(name))
  if (known !== undefined) return known
  const id = `h${valuesFingerprint(plainText(name))}`
  rows.set(table.id, [...ids, id])
  if (column) cells.set(cellAddress(column.id, { row: id }), name)
  return id
}
