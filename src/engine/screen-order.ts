import { type CellAddress, cellAddress } from '../ficha/address.ts'
import type { Answers } from '../ficha/answer.ts'
import type { Edition } from '../ficha/edition.ts'
import type { Column, Field } from '../ficha/field.ts'
import type { Part, Section, TablePart } from '../ficha/section.ts'
import { rowsOfTable } from './cells.ts'

/** Where cells and sections stand, counted from the first of the form. A section stands before its first cell. */
export interface ScreenOrder {
  readonly cells: ReadonlyMap<CellAddress, number>
  readonly sections: ReadonlyMap<string, number>
}

const known = new WeakMap<Answers['rows'], { edition: Edition; order: ScreenOrder }>()

/** The order in which the screens show cells: section by section, part by part, row by row. Of rows alone it depends. */
export function screenOrder(edition: Edition, t: number, answers: Answers): ScreenOrder {
  const made = known.get(answers.rows)
  if (made?.edition === edition) return made.order
  const [cells, sections] = [new Map<CellAddress, number>(), new Map<string, number>()]
  for (const section of edition.sections) {
    sections.set(section.id, cells.size - 0.5)
    for (const cell of cellsOfSection(section, t, answers)) cells.set(cell, cells.size)
  }
  const order = { cells, sections }
  known.set(answers.rows, { edition, order })
  return order
}

const cellsOfSection = ({ parts }: Section, t: number, answers: Answers): CellAddress[] =>
  parts.flatMap((part) => cellsOfPart(part, t, answers))

const cellsOf = (asked: Field | Column, t: number, row?: string): CellAddress[] =>
  (asked.years ?? [undefined]).map((offset) =>
    cellAddress(asked.id, { row, year: offset === undefined ? undefined : t + offset }),
  )

function cellsOfPart(part: Part, t: number, answers: Answers): CellAddress[] {
  if (part.part === 'fields') return part.fields.flatMap((one) => cellsOf(one, t))
  if (part.part === 'years')
    return part.lines.flatMap((line) => ('is' in line && line.is === 'field' ? cellsOf(line, t) : []))
  return [...cellsOfRows(part, t, answers), ...cellsOfTotals(part, t)]
}

/** The table itself stands before its rows: that it has none is said of it. */
function cellsOfRows({ table, columns }: TablePart, t: number, answers: Answers): CellAddress[] {
  const asked = columns.filter((one): one is Column => one.is === 'column')
  const rows = rowsOfTable(table, answers)
  return [table.id, ...rows.flatMap((row) => asked.flatMap((column) => cellsOf(column, t, row)))]
}

const cellsOfTotals = ({ totals }: TablePart, t: number): CellAddress[] =>
  totals.flatMap(({ under }) => Object.values(under).flatMap((one) => (one.is === 'field' ? cellsOf(one, t) : [])))
