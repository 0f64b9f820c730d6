import type { Export } from '../../protocol/administration.ts'
import type { LoadKind } from '../../protocol/loads/load-kind.ts'

export type TableFormat = 'csv' | 'xlsx'

const TYPES: Record<TableFormat, string> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A table as the bytes of a file; what writes workbooks is fetched when one is asked for. */
export const tableFile = async (format: TableFormat, title: string, table: Export): Promise<Blob> =>
  new Blob([format === 'csv' ? csvOf(table) : await workbookOf(title, table)], { type: TYPES[format] })

/** What a load of this kind looks like: its heads, and one row of example. */
export const templateOf = ({ columns }: LoadKind): Export => ({
  head: Object.values(columns).map(({ head }) => head),
  rows: [Object.values(columns).map(({ example }) => example)],
})

/** With semicolons and a mark of UTF-8, as Excel opens it here. */
function csvOf({ head, rows }: Export): string {
  const line = (cells: readonly string[]): string => cells.map(quote).join(';')
  return `\ufeff${[head, ...rows].map(line).join('\r\n')}\r\n`
}

/** Excel takes what begins so for a formula and would run it: somebody's name is no command. Read back without it. */
const FORMULA = /^'*[=+@\t\r]|^'*-(?![\d.,]*$)/

function quote(cell: string): string {
  const told = FORMULA.test(cell) ? `'${cell}` : cell
  return /[";\r\n]|^\s|\s$/.test(told) ? `"${told.replaceAll('"', '""')}"` : told
}

/** A cell as it was before it was kept from being a formula. */
export const unquoteFormula = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell

const WIDEST = 60

async function workbookOf(title: string, { head, rows }: Export): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal')
  const widthOf = (index: number): number =>
    Math.min(WIDEST, Math.max(...[head, ...rows.slice(0, 200)].map((cells) => (cells[index] ?? '').length)) + 3)
  // Every cell is a text: a code of figures keeps its zeros, and nothing is taken for a formula.
  return write(
    [
      {
        sheet: title.slice(0, 31),
        data: [
          head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
          ...rows.map((cells) => cells.map((value) => (value === '' ? null : { value, type: String }))),
        ],
        columns: head.map((_, index) => ({ width: widthOf(index) })),
        stickyRowsCount: 1,
      },
    ],
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBlob()
}
