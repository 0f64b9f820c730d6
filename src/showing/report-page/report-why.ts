import type { Examination } from '../../engine/examination.ts'
import { explainFigure } from '../../engine/explaining/explain-figure.ts'
import { notingFigures } from '../../engine/explaining/printed-figures.ts'
import { type WireWhy, wireWhy } from '../../engine/explaining/why-wire.ts'
import type { ReportDocument } from '../../ficha/report-document.ts'
import { reportDocument } from '../../report/document.ts'

/**
 * The report with an explanation of each figure that it prints, by address. Explanations are nominal, as the amounts were
 * typed; where print is in M$ of the base year, it brings them there with the factors.
 */
export async function reportWithWhy(examination: Examination): Promise<ExplainedReport> {
  const { edition } = examination
  const layout = await edition.report()
  const { ficha, read } = notingFigures(examination)
  const document = reportDocument(edition, layout, ficha)
  const why = [...read].flatMap((address) => {
    const explanation = explainFigure(examination, address)
    return explanation ? [[address, wireWhy(explanation)] as const] : []
  })
  return { ...document, factors: ficha.period.factors, why: Object.fromEntries(why) }
}

/** A report as its JSON carries it. */
export interface ExplainedReport extends ReportDocument {
  readonly factors: Readonly<Record<string, string>>
  readonly why: Readonly<Record<string, WireWhy>>
}
