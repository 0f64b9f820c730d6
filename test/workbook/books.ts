import { readdirSync, readFileSync } from 'node:fs'
import { findEdition } from '../../src/editions/editions.ts'
import type { Examination } from '../../src/engine/examination.ts'
import { examineDocument } from '../../src/engine/examine-document.ts'
import { type FichaDocument, readDocument } from '../../src/ficha/document.ts'
import { readBook } from '../../src/importing/files/read-file.ts'
import type { CellPlan } from '../../src/workbook/book-plan.ts'
import { letterOf } from '../../src/workbook/book-plan.ts'
import { type Exported, fichaWorkbook } from '../../src/workbook/ficha-workbook.ts'
import { writeBook } from '../../src/workbook/xlsx/write-book.ts'

export const EXPORTED: Exported = {
  at: '2026-03-12T19:20:00.000Z',
  fingerprint: 'ab12cd34',
}

export function examined(document: FichaDocument): Examination {
  const read = examineDocument(findEdition(document.edition)!, document)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

/** A published ficha of each edition. */
export const PUBLISHED: readonly (readonly [string, FichaDocument])[] = readdirSync('mocks/fichas').map((file) => {
  const read = readDocument(readFileSync(`mocks/fichas/${file}`, 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return [file.replace('.json', ''), read.value]
})

export const bookOf = (document: FichaDocument, exported = EXPORTED) => fichaWorkbook(examined(document), exported)
export const bytesOf = (document: FichaDocument): Uint8Array => writeBook(bookOf(document).book)

/** A cell of a workbook with where it stands. */
export interface PlacedCell extends CellPlan {
  readonly sheet: string
  readonly at: string
  readonly line: number
  readonly column: number
}

export const cellsOf = ({ book }: ReturnType<typeof bookOf>): PlacedCell[] =>
  book.sheets.flatMap(({ name: sheet, rows }) =>
    rows.flatMap(({ cells }, index) =>
      cells.flatMap((cell, column) =>
        cell ? [{ ...cell, sheet, column, line: index + 1, at: `${letterOf(column)}${index + 1}` }] : [],
      ),
    ),
  )

/** What a file shows in a cell, read by what reads files. */
export function shownBy(bytes: Uint8Array): (cell: PlacedCell) => string {
  const { sheets } = readBook(bytes)
  const byLine = new Map(sheets.map(({ name, rows }) => [name, new Map(rows.map((row) => [row.line, row.cells]))]))
  return ({ sheet, line, column }) => byLine.get(sheet)?.get(line)?.[column] ?? ''
}
