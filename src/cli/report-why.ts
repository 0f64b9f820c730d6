import type { Examination } from '../engine/examination.ts'
import { notingFigures } from '../engine/printed-figures.ts'
import { type WireWhy, wireWhy } from '../engine/why-wire.ts'
import type { Edition } from '../ficha/edition.ts'
import type { ReportDocument } from '../ficha/report-document.ts'
import { reportDocument } from '../report/document.ts'

/** The report with an explanation of each figure that it prints, by address. Figures are nominal: print brings M$ to the base year. */
export function reportWithWhy(edition: Edition, examination: Examination): ReportDocument & { why: WhyByFigure } {
  const { ficha, read } = notingFigures(examination)
  const document = reportDocument(edition, ficha)
  const why = [...read].flatMap((address) => {
    const explanation = examination.explain(address)
    return explanation ? [[address, wireWhy(explanation)] as const] : []
  })
  return { ...document, why: Object.fromEntries(why) }
}

type WhyByFigure = Readonly<Record<string, WireWhy>>
