import { formIndex } from '../../engine/cells.ts'
import { cellAddress, readAddress } from '../../ficha/address.ts'
import type { Edition } from '../../ficha/edition.ts'
import type { Table } from '../../ficha/field.ts'
import { valuesFingerprint } from '../../ficha/fingerprint.ts'
import { grouped } from '../../ficha/grouped.ts'
import { plainText } from '../../ficha/kinds/choice.ts'
import { columnLetter } from '../../importing/block.ts'
import { isFilled } from '../../importing/files/file-sheet.ts'
import type { MarkedCell, WorkbookMarks } from '../marks.ts'
import type { LabelledSheet } from './labelled-sheet.ts'
import type { LocatedBook, LocatedCell } from './locate-cells.ts'

/** Rows that somebody added to a table of the workbook. */
export interface AddedRows {
  /** Those of free tables, as cells of rows that the ficha doesn't have. */
  readonly cells: readonly LocatedCell[]
  /** Those of catalogs, which have no place in the ficha: 'Regiones!23'. */
  readonly stray: readonly string[]
}

interface TableOnSheet {
  readonly table: Table
  readonly sheet: LabelledSheet
  readonly cells: readonly LocatedCell[]
}

/**
 * Lines with something in the columns of a table, among its rows or right below them, where no cell of the ficha stands.
 * `known`: what rows are called that were exported, totals among them.
 */
export function addedRows(located: LocatedBook, marks: WorkbookMarks, edition: Edition, known: KnownTexts): AddedRows {
  const added = tablesOnSheets(located, edition).map((on) => ({ on, lines: addedLines(on, known) }))
  return {
    cells: added.flatMap(({ on, lines }) =>
      on.table.catalog ? [] : lines.flatMap((line, index) => cellsOfLine(on, line, rowId(marks, on.table, index))),
    ),
    stray: added.flatMap(({ on, lines }) =>
      on.table.catalog ? lines.map((line) => `${on.sheet.cells.sheet.name}!${line}`) : [],
    ),
  }
}

/** By the name that a sheet had, what stood on it when it was exported, compared as names are. */
export type KnownTexts = ReadonlyMap<string, ReadonlySet<string>>

function tablesOnSheets({ cells, sheets }: LocatedBook, edition: Edition): TableOnSheet[] {
  const { tableOf } = formIndex(edition)
  const inTables = cells.filter(({ mark, byName, byLabel }) => isInRow(mark) && (byName ?? byLabel))
  const groups = grouped(inTables, ({ mark }) => `${mark.sheet}/${tableOf.get(readAddress(mark.address)!.field)?.id}`)
  return [...groups.values()].flatMap((ofTable) => {
    const { mark } = ofTable[0]!
    const [table, sheet] = [tableOf.get(readAddress(mark.address)!.field), sheets.get(mark.sheet)]
    return table && sheet ? [{ table, sheet, cells: ofTable }] : []
  })
}

const isInRow = ({ address }: MarkedCell): boolean => readAddress(address)?.row !== undefined

function addedLines({ sheet, cells }: TableOnSheet, known: KnownTexts): number[] {
  const taken = new Set(cells.flatMap(({ byName, byLabel }) => [byName?.line, byLabel?.line]))
  const columns = [...new Set(cells.map(({ byName, byLabel }) => (byLabel ?? byName)!.column))]
  const ofTable = cells.map(({ byName, byLabel }) => (byLabel ?? byName)!.line)
  const isKnown = (text: string) => text !== '' && (known.get(cells[0]!.mark.sheet)?.has(plainText(text)) ?? false)
  const isAdded = (line: number): boolean =>
    !sheet.namesOf(line).some(isKnown) &&
    columns.some((column) => isFilled(sheet.cells.text({ column, line }))) &&
    !columns.some((column) => sheet.cells.sheet.formulas.has(columnLetter(column) + line))
  const [first, last] = [ofTable.reduce((a, b) => Math.min(a, b)), ofTable.reduce((a, b) => Math.max(a, b))]
  const among = Array.from({ length: last - first }, (_, index) => first + index)
  const lines = among.filter((line) => !taken.has(line) && isAdded(line))
  for (let line = last + 1; isAdded(line); line += 1) lines.push(line)
  return lines
}

/** The same workbook read twice adds a row once; of another export it is another row. */
const rowId = ({ fingerprint, exportedAt }: WorkbookMarks, table: Table, index: number): string =>
  `n${valuesFingerprint([fingerprint, exportedAt, table.id, index].join('|'))}`

/** Its cells, by what stands in the same columns of other rows. */
function cellsOfLine({ sheet, cells }: TableOnSheet, line: number, row: string): LocatedCell[] {
  const columns = new Map(cells.map((cell) => [(cell.byLabel ?? cell.byName)!.column, cell.mark]))
  const named = sheet.namesOf(line).filter((text) => text !== '')
  return [...columns].map(([column, mark]) => {
    const { field, year } = readAddress(mark.address)!
    const address = cellAddress(field, { row, year })
    const place = { sheet: sheet.cells.sheet.name, column, line }
    const said = { name: '', rowCode: '', row: named.at(-1) ?? '', exported: undefined, isSpare: true }
    return { mark: { ...mark, ...said, address }, byLabel: place }
  })
}
