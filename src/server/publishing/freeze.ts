import type { Examination } from '../../engine/examination.ts'
import { sha256Bytes } from '../../ficha/fingerprint.ts'
import type { Period } from '../../ficha/period.ts'
import { csvCell } from '../../ficha/written/csv-cell.ts'
import { fileName } from '../../report/file-name.ts'
import { reportHtml } from '../../report/html.ts'
import type { Ports } from '../ports.ts'
import type { FrozenFile } from '../storage/publication/publications.ts'
import { publishedJson, type ReportOrigin, reportOnce } from './published-json.ts'

const TYPES: Readonly<Record<FrozenFile['format'], { extension: string; mediaType: string }>> = {
  html: { extension: 'html', mediaType: 'text/html; charset=utf-8' },
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
  xlsx: { extension: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  json: { extension: 'json', mediaType: 'application/json; charset=utf-8' },
  factors: { extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
}

/** Every file of a publication, out of one report. Rejects with PdfNotMade. */
export async function freeze(
  pdf: NonNullable<Ports['pdf']>,
  ficha: Examination,
  sent: ReportOrigin,
): Promise<FrozenFile[]> {
  const reported = reportOnce(ficha, await ficha.edition.report())
  const { report } = reported
  // Loaded when something is published: the server at rest does without.
  const { reportXlsx } = await import('../../report/xlsx.ts')
  const { default: write } = await import('write-excel-file/universal')
  const text = (content: string) => new TextEncoder().encode(content)
  const contents: Readonly<Record<FrozenFile['format'], Uint8Array>> = {
    html: text(reportHtml(report)),
    pdf: await pdf(report),
    xlsx: await reportXlsx(report, write),
    json: text(publishedJson(reported, ficha, sent)),
    factors: text(factorTable(ficha.period)),
  }
  const named = (format: FrozenFile['format']) =>
    format === 'factors'
      ? fileName(report, 'csv').replace(/^ficha/, 'inflactores')
      : fileName(report, TYPES[format].extension)
  const formats = Object.keys(contents) as FrozenFile['format'][]
  return Promise.all(
    formats.map(async (format) => {
      const bytes = contents[format]
      return { format, name: named(format), mediaType: TYPES[format].mediaType, bytes, hash: await sha256Bytes(bytes) }
    }),
  )
}

const BYTE_ORDER_MARK = '\ufeff'
/** The factors that a report was made with, as CSV for a spreadsheet of Chile: decimal comma, semicolons. */
function factorTable({ factors, baseYear, factorsSource = 'No se indicó' }: Period): string {
  const rows = Object.keys(factors)
    .sort()
    .map((year) => `${year};${factors[year]!.replace('.', ',')};${baseYear};${csvCell(factorsSource)}`)
  return `${BYTE_ORDER_MARK}${['Año;Factor;Año base;Fuente', ...rows].join('\r\n')}\r\n`
}
