import type { Edition } from '../ficha/edition.ts'
import type { ReadFicha } from '../ficha/reading.ts'
import type { ReportDocument } from '../ficha/report-document.ts'
import type { ReportLayout } from '../ficha/report-layout.ts'

/** The report of an examined ficha, laid out as its edition prints it: the blocks that every format renders. */
export function reportDocument(edition: Edition, layout: ReportLayout, ficha: ReadFicha): ReportDocument {
  const { programme, period } = ficha
  return {
    edition: edition.id,
    year: period.year,
    title: `${layout.title} ${period.year}`,
    heading: [programme.name, programme.service, programme.ministry],
    sections: layout.sections.map((section) => section(ficha)),
  }
}
