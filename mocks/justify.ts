import { cellAddress, readAddress } from '../src/ficha/address.ts'
import type { FichaDocument } from '../src/ficha/document.ts'
import type { Finding } from '../src/ficha/finding.ts'
import type { Justification } from '../src/ficha/period.ts'
import { examineExample } from './examine-example.ts'

/** An example of a justification for each finding of a ficha that asks for one: with them it can be sent. */
export function justificationsFor(document: FichaDocument): Justification[] {
  return examineExample(document)
    .findings.filter((one) => one.severity === 'ask')
    .map(justify)
}

/** What last year's ficha of the same programme would have said of the same, to be offered as a beginning. */
export const formerJustificationsFor = (document: FichaDocument): Justification[] =>
  justificationsFor(document).map((one) => ({
    ...one,
    cells: one.cells.map(aYearBefore),
    values: 'de otro año',
    text: `Justificación de ejemplo del año ${document.period.year - 1}, según los registros del servicio de entonces.`,
  }))

function aYearBefore(cell: string): string {
  const place = readAddress(cell)
  return place?.year === undefined ? cell : cellAddress(place.field, { row: place.row, year: place.year - 1 })
}

const justify = ({ rule, cells, values, summary, title }: Finding): Justification => ({
  rule,
  cells: [...cells],
  values,
  writtenFor: summary,
  head: 'Observaciones generales',
  text: `Justificación de ejemplo: ${title.toLowerCase()} (${summary}), según los registros del servicio.`,
})
