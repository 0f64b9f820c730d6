import { csvCell } from '../ficha/written/csv-cell.ts'
import { workbookText } from '../ficha/written/workbook-text.ts'
import type { TableFormat } from '../ui/list/export-buttons.tsx'

/** A day, '2024-03-28': a date in a workbook, that text in a CSV. */
export interface DayCell {
  readonly day: string
}
export type TableCell = string | number | DayCell | null

/** A table as it is written into a file. */
export interface TableToWrite {
  readonly head: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
  /** Of the columns of a workbook, in characters; by what they hold when absent. */
  readonly widths?: readonly number[]
  /** The heads of a workbook filter their columns. */
  readonly hasFilter?: true
}

const TYPES: Record<TableFormat, string> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A table as the bytes of a file; what writes workbooks is fetched when one is asked for. */
export const tableFile = async (format: TableFormat, title: string, table: TableToWrite): Promise<Blob> =>
  new Blob([format === 'csv' ? csvOf(table) : await workbookOf(title, table)], { type: TYPES[format] })

/** With semicolons and a mark of UTF-8, as Excel opens it here. */
function csvOf({ head, rows }: TableToWrite): string {
  const line = (cells: readonly TableCell[]): string => cells.map(quote).join(';')
  return `\ufeff${[head, ...rows].map(line).join('\r\n')}\r\n`
}

const textOf = (cell: TableCell): string => (cell === null ? '' : String(typeof cell === 'object' ? cell.day : cell))
const quote = (cell: TableCell): string => (typeof cell === 'string' ? csvCell(cell) : textOf(cell))

const WIDEST = 60
const MEASURED = 200

async function workbookOf(title: string, { head, rows, widths, hasFilter }: TableToWrite): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal')
  const measured = [head, ...rows.slice(0, MEASURED)]
  const widthOf = (index: number): number =>
    Math.min(WIDEST, Math.max(...measured.map((cells) => textOf(cells[index] ?? null).length)) + 3)
  return write(
    [
      {
        sheet: title.slice(0, 31),
        data: [
          head.map((value) => ({ value: workbookText(value), type: String, fontWeight: 'bold' as const })),
          ...rows.map((cells) => cells.map(cellOf)),
        ],
        columns: head.map((_, index) => ({ width: widths?.[index] ?? widthOf(index) })),
        stickyRowsCount: 1,
      },
    ],
    { fontFamily: 'Calibri', fontSize: 11, features: hasFilter ? [filterOver(head.length, rows.length)] : [] },
  ).toBlob()
}

/** Texts are texts, numbers numbers and days dates: a code of figures keeps its zeros, and nothing is taken for a formula. */
function cellOf(value: TableCell) {
  if (value === null || value === '') return null
  if (typeof value === 'object') return { value: new Date(`${value.day}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' }
  return typeof value === 'number' ? { value, type: Number } : { value: workbookText(value), type: String }
}

const columnName = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)

/** What the writer of workbooks lacks: the sheet's own filter, which stands right after its cells (ECMA-376, 18.3.1.99). */
const filterOver = (columns: number, rows: number) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (sheet: string) =>
          sheet.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${columnName(columns - 1)}${rows + 1}"/>`),
      },
    },
  },
})
