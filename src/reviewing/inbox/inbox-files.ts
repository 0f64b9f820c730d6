import type { InboxRow } from '../../protocol/inbox.ts'
import { type DayCell, type TableCell, tableFile } from '../../showing/table-file.ts'
import type { TableFormat } from '../../ui/list/export-buttons.tsx'
import { CHILE } from '../../ui/print-time.ts'
import { statusWords } from '../status-words.ts'

interface Column {
  readonly head: string
  readonly width: number
  readonly of: (row: InboxRow) => TableCell
}

/** The day in Chile, '2024-03-28'. */
const days = new Intl.DateTimeFormat('en-CA', { timeZone: CHILE, dateStyle: 'short' })
const day = (at: string | null): DayCell | null => (at === null ? null : { day: days.format(new Date(at)) })

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
    of: ({ opened }) => opened && (opened.at === null ? 'No vista' : 'Vista'),
  },
  { head: 'Vista el', width: 12, of: ({ opened }) => day(opened?.at ?? null) },
  { head: 'Asignada a', width: 24, of: (row) => row.reviewer },
  { head: 'Desde', width: 12, of: (row) => day(row.movedAt) },
  { head: 'Días', width: 7, of: (row) => row.waitingDays },
  { head: 'Enviada', width: 12, of: (row) => day(row.sentAt) },
  { head: 'Folio', width: 16, of: (row) => row.folio },
  { head: 'Plazo', width: 12, of: (row) => day(row.closes) },
  { head: 'Vencida', width: 9, of: (row) => (row.late ? 'Sí' : null) },
]

/** The rows as the bytes of a file. */
export const inboxFile = (format: TableFormat, rows: readonly InboxRow[]): Promise<Blob> =>
  tableFile(format, 'Bandeja', {
    head: COLUMNS.map(({ head }) => head),
    rows: rows.map((row) => COLUMNS.map(({ of }) => of(row))),
    hasFilter: true,
    widths: COLUMNS.map(({ width }) => width),
  })
