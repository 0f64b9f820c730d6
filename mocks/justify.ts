import { findEdition } from '../src/editions/editions.ts'
import { examine } from '../src/engine/examine.ts'
import { readSubject } from '../src/engine/subject.ts'
import type { FichaDocument } from '../src/ficha/document.ts'
import type { Finding } from '../src/ficha/finding.ts'
import type { Justification } from '../src/ficha/period.ts'

/** A reason of example for each finding of a ficha that asks for one: with them it can be sent. */
export function justificationsFor(document: FichaDocument): Justification[] {
  const edition = findEdition(document.edition)
  const subject = edition && readSubject(edition, document)
  if (!edition || !subject?.ok) throw new Error(`${document.programme.id} can't be read`)
  return examine(edition, subject.value)
    .findings.filter((one) => one.severity === 'ask')
    .map(justify)
}

const justify = ({ rule, cells, values, summary, title }: Finding): Justification => ({
  rule,
  cells: [...cells],
  values,
  writtenFor: summary,
  head: 'Observaciones generales',
  text: `Justificación de ejemplo: ${title.toLowerCase()} (${summary}), según los registros del servicio.`,
})
