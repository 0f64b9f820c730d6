import type { InboxRow } from '../../protocol/inbox.ts'
import { CHILE } from '../../ui/print-time.ts'
import { statusWords } from '../status-words.ts'

export type TableFormat = 'csv' | 'xlsx'
type Cell = string | number | null

interface Column {
  readonly head: string
  readonly width: number
  readonly of: (row: InboxRow) => Cell
}

/** '2024-03-28', that a spreadsheet sorts as it is. */
const days = new Intl.DateTimeFormat('en-CA', { timeZone: CHILE, dateStyle: 'short' })
const day = (at: string | null): string | null => at && days.format(new Date(at))

/** What a file of the Bandeja says of each ficha. */
const COLUMNS: readonly Column[] = [
  { head: 'Programa', width: 48, of: (row) => row.programme },
  { head: 'Servicio', width: 36, of: (row) => row.service },
  { head: 'Ministerio', width: 36, of: (row) => row.ministry },
  { head: 'Año', width: 7, of: (row) => row.year },
  { head: 'Estado', width: 18, of: (row) => statusWords(row.status).text },
  { head: 'Iteración', width: 10, of: (row) => row.iteration },
  { head: 'Hallazgos', width: 10, of: (row) => (row.sentAt === null ? null : row.findings.length) },
  { head: 'Cuáles', width: 60, of: (row) => row.findings.map(({ title }) => title).join(', ') || null },
  { head: 'Observaciones abiertas', width: 12, of: (row) => row.observations?.open ?? null },
  { head: 'Observaciones respondidas', width: 12, of: (row) => row.observations?.answered ?? null },
  {
    head: 'Institución',
    width: 16,
    of: ({ opened }) => opened && (opened.at === null ? 'Sin abrir' : `Abierta ${day(opened.at)}`),
  },
  { head: 'Asignada a', width: 24, of: (row) => row.reviewer },
  { head: 'Desde', width: 12, of: (row) => day(row.movedAt) },
  { head: 'Días', width: 7, of: (row) => row.waitingDays },
  { head: 'Enviada', width: 12, of: (row) => day(row.sentAt) },
  { head: 'Folio', width: 16, of: (row) => row.folio },
  { head: 'Plazo', width: 12, of: (row) => day(row.closes) },
]

const TYPES: Record<TableFormat, string> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The rows as the bytes of a file; what writes each kind is fetched when one is asked for. */
export const inboxFile = async (format: TableFormat, rows: readonly InboxRow[]): Promise<Blob> =>
  new Blob([format === 'csv' ? await csvOf(rows) : await workbookOf(rows)], { type: TYPES[format] })

/** Excel takes a text that begins so for a formula and would run it: somebody's name is no command. */
const FORMULA = /^[\s']*[=+\-@\t\r]/
const guarded = (cell: Cell): Cell => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell)

/** With semicolons and a mark of UTF-8, as Excel opens it here. */
async function csvOf(rows: readonly InboxRow[]): Promise<string> {
  const { default: Papa } = await import('papaparse')
  const cells = rows.map((row) => COLUMNS.map(({ of }) => guarded(of(row))))
  return `\ufeff${Papa.unparse([COLUMNS.map(({ head }) => head), ...cells], { delimiter: ';' })}\r\n`
}

/** Texts are texts and numbers numbers: nothing there is taken for a formula. */
async function workbookOf(rows: readonly InboxRow[]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal')
  const cellOf = (value: Cell) =>
    value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String }
  return write(
    [
      {
        sheet: 'Bandeja',
        data: [
          COLUMNS.map(({ head }) => ({ value: head, type: String, fontWeight: 'bold' as const })),
          ...rows.map((row) => COLUMNS.map(({ of }) => cellOf(of(row)))),
        ],
        columns: COLUMNS.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
      },
    ],
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBlob()
}
