import type { Examination } from '../../engine/examination.ts'
import { explainFigure } from '../../engine/explaining/explain-figure.ts'
import { notingFigures } from '../../engine/explaining/printed-figures.ts'
import { wireWhy } from '../../engine/explaining/why-wire.ts'
import { wireNumber } from '../../engine/wire-number.ts'
import type { Evaluation } from '../../ficha/evaluation.ts'
import { printQuantity } from '../../ficha/print-number.ts'
import { PUBLISHED_REPORT } from '../../ficha/published-report.ts'
import type { ReportDocument } from '../../ficha/report-document.ts'
import type { ReportLayout } from '../../ficha/report-layout.ts'
import { reportDocument } from '../../report/document.ts'

/** A report made of an examined ficha, with the figures that it prints. */
export interface Reported {
  readonly report: ReportDocument
  readonly figures: Readonly<Record<string, unknown>>
}

/** The report, made once, and every figure that it reads, by address, with its value and where it comes from. */
export function reportOnce(examination: Examination, layout: ReportLayout): Reported {
  const { ficha, read } = notingFigures(examination)
  const report = reportDocument(examination.edition, layout, ficha)
  const printed = examination.figures().filter(({ address }) => read.has(address))
  const figures = printed.map(({ address, label, kind, quantity }) => {
    const why = explainFigure(examination, address)
    const value = quantity.is === 'unknown' || quantity.is === 'none' ? null : wireNumber(quantity)
    const shown = printQuantity(quantity, kind.decimals, kind.suffix)
    return [address, { label, value, printed: shown, ...(why && { why: wireWhy(why) }) }] as const
  })
  return { report, figures: Object.fromEntries(figures) }
}

/**
 * A publication as data: the report, its figures, the factors, and what the evaluator wrote. What was overcome doesn't
 * print, and so it isn't here.
 */
export function publishedJson({ report, figures }: Reported, examination: Examination, sent: ReportOrigin): string {
  const { period, evaluation } = examination
  const { factors, baseYear, factorsSource } = period
  const said = { format: PUBLISHED_REPORT, ...sent, report, baseYear, factors, factorsSource, figures }
  return `${JSON.stringify({ ...said, evaluation: evaluation && printing(evaluation) }, null, 2)}\n`
}

/** What the report was made of. */
export interface ReportOrigin {
  /** Fingerprint of what was sent. */
  readonly sent: string
  readonly iteration: number
}

const printing = ({ overcome: _overcome, ...rest }: Evaluation): Omit<Evaluation, 'overcome'> => rest
