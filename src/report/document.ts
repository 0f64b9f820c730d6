import type { Edition } from '../ficha/edition.ts'
import type { ReadFicha } from '../ficha/reading.ts'
import type { ReportDocument } from '../ficha/report-document.ts'

/** The report of an examined ficha: the blocks that every format renders. */
export function reportDocument(edition: Edition, ficha: ReadFicha): ReportDocument {
  const { programme, period } = ficha
  return {
    edition: edition.id,
    year: period.year,
    title: `${edition.report.title} ${period.year}`,
    heading: [programme.name, programme.service, programme.ministry],
    sections: edition.report.sections.map((section) => section(ficha)),
  }
}
