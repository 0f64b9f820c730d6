import { type CellAddress, type CellPlace, cellAddress, readAddress } from '../ficha/address.ts'
import type { Answers } from '../ficha/answer.ts'
import { allFields, allTables, type Edition } from '../ficha/edition.ts'
import type { Column, Field, Table } from '../ficha/field.ts'
import type { Figure } from '../ficha/figure.ts'
import type { Section } from '../ficha/section.ts'
import { fieldsOf, tablesOf } from '../ficha/section.ts'

/** A cell of the form: what is asked, where. */
export interface FormCell extends CellPlace {
  readonly asked: Field | Column
  readonly address: CellAddress
  readonly table?: Table | undefined
}

/** Row ids of a table, in order. */
export const rowsOfTable = (table: Table, answers: Answers): readonly string[] =>
  catalogRows(table) ?? answers.rows.get(table.id) ?? NO_ROWS

const NO_ROWS: readonly string[] = []
const codes = new WeakMap<NonNullable<Table['catalog']>, readonly string[]>()

/** The same list each time: it is asked for with every cell of a catalog. */
function catalogRows({ catalog }: Table): readonly string[] | undefined {
  if (!catalog) return undefined
  const known = codes.get(catalog) ?? catalog.map((row) => row.code)
  codes.set(catalog, known)
  return known
}

const yearsOf = (asked: Field | Column, t: number): readonly (number | undefined)[] =>
  asked.years?.map((offset) => t + offset) ?? [undefined]

const cellsOfAsked = (asked: Field | Column, t: number, row?: string, table?: Table): FormCell[] =>
  yearsOf(asked, t).map((year) => ({ asked, row, year, table, address: cellAddress(asked.id, { row, year }) }))

/** Cells of a table, row by row. */
const cellsOfTable = (table: Table, t: number, answers: Answers): FormCell[] =>
  rowsOfTable(table, answers).flatMap((row) =>
    Object.values(table.columns)
      .filter((column) => !column.notIn?.includes(row))
      .flatMap((column) => cellsOfAsked(column, t, row, table)),
  )

interface KnownCells {
  readonly edition: Edition
  readonly t: number
  readonly cells: readonly FormCell[]
}
const knownCells = new WeakMap<Answers['rows'], KnownCells>()

/** Every cell of the form in the order of the edition. Which there are depends on the rows alone: a key changes none. */
export function allCells(edition: Edition, t: number, answers: Answers): readonly FormCell[] {
  const known = knownCells.get(answers.rows)
  if (known && known.edition === edition && known.t === t && known.cells.length > 0) return known.cells
  const cells = [
    ...allFields(edition).flatMap((one) => cellsOfAsked(one, t)),
    ...allTables(edition).flatMap((one) => cellsOfTable(one, t, answers)),
  ]
  knownCells.set(answers.rows, { edition, t, cells })
  return cells
}

/** Where each field, column, table and figure of an edition belongs; made once per edition. */
export interface FormIndex {
  readonly asked: ReadonlyMap<string, Field | Column>
  readonly figures: ReadonlyMap<string, Figure>
  readonly tables: ReadonlyMap<string, Table>
  readonly tableOf: ReadonlyMap<string, Table>
  readonly sectionOf: ReadonlyMap<string, Section>
}

const indexes = new WeakMap<Edition, FormIndex>()

export function formIndex(edition: Edition): FormIndex {
  const known = indexes.get(edition)
  if (known) return known
  const made = makeIndex(edition)
  indexes.set(edition, made)
  return made
}

/** Id of the section of a cell, or of a table. */
export const sectionOfCell = (edition: Edition, cell: CellAddress): string | undefined =>
  formIndex(edition).sectionOf.get(readAddress(cell)?.field ?? '')?.id

/** What an edition asks in a cell, by its address. */
export const askedOf =
  (edition: Edition) =>
  (cell: CellAddress): Field | Column | undefined =>
    formIndex(edition).asked.get(readAddress(cell)?.field ?? '')

function makeIndex(edition: Edition): FormIndex {
  const asked = new Map<string, Field | Column>()
  const tables = new Map<string, Table>()
  const tableOf = new Map<string, Table>()
  const sectionOf = new Map<string, Section>()
  for (const section of edition.sections) {
    for (const one of fieldsOf(section)) {
      asked.set(one.id, one)
      sectionOf.set(one.id, section)
    }
    for (const table of tablesOf(section)) {
      sectionOf.set(table.id, section)
      tables.set(table.id, table)
      tableOf.set(table.id, table)
      for (const column of Object.values(table.columns)) {
        asked.set(column.id, column)
        tableOf.set(column.id, table)
        sectionOf.set(column.id, section)
      }
    }
  }
  const figures = new Map(edition.figures.map((one) => [one.id, one]))
  return { asked, figures, tables, tableOf, sectionOf }
}
