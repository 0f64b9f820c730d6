import { csvCell } from '../ficha/written/csv-cell.ts'
import { workbookText } from '../ficha/written/workbook-text.ts'
import type { TableFormat } from '../ui/list/export-buttons.tsx'

type Cell = string | number | null

/** A table as it is written into a file. */
export interface TableToWrite {
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** Of the columns of a workbook, in characters; by what they hold when absent. */
  readonly widths?: readonly number[]
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
  const line = (cells: readonly Cell[]): string => cells.map(quote).join(';')
  return `\ufeff${[head, ...rows].map(line).join('\r\n')}\r\n`
}

const quote = (cell: Cell): string => (typeof cell === 'string' ? csvCell(cell) : cell === null ? '' : String(cell))

const WIDEST = 60
const MEASURED = 200

async function workbookOf(title: string, { head, rows, widths }: TableToWrite): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal')
  const measured = [head, ...rows.slice(0, MEASURED)]
  const widthOf = (index: number): number =>
    Math.min(WIDEST, Math.max(...measured.map((cells) => String(cells[index] ?? '').length)) + 3)
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
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBlob()
}

/** Texts are texts and numbers numbers: a code of figures keeps its zeros, and nothing is taken for a formula. */
function cellOf(value: Cell) {
  if (value === null || value === '') return null
  return typeof value === 'number' ? { value, type: Number } : { value: workbookText(value), type: String }
}
