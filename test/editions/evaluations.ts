import { evaluationFields } from '../../src/engine/evaluation/evaluation-fields.ts'
import { withEvaluation } from '../../src/engine/evaluation/with-evaluation.ts'
import type { Examination } from '../../src/engine/examination.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import type { Evaluation, IndicatorJudgement } from '../../src/ficha/evaluation.ts'
import type { DimensionForm, EvaluationForm, IndicatorForm } from '../../src/ficha/evaluation-form.ts'
import { printedReport } from './printed-report.ts'

export const BLANK: Evaluation = { dimensions: {}, overcome: [] }

/** Everything that is demanded, in the kindest words: nothing to object. */
export function kindest({ dimensions, administration, indicators }: EvaluationForm, ficha: Examination): Evaluation {
  return {
    dimensions: Object.fromEntries(dimensions.map((form) => [form.dimension, kindestOf(form)])),
    overcome: [],
    ...(administration && { administrationWellEstimated: true }),
    ...(indicators && { indicators: indicatorsOf(indicators, ficha) }),
  }
}

const kindestOf = ({ aspects }: DimensionForm) => ({
  findings: [],
  ...(aspects && { aspects: Object.fromEntries(aspects.map(({ id }) => [id, { result: 'Cumple' as const }])) }),
})

function indicatorsOf(form: IndicatorForm, ficha: Examination): Record<string, IndicatorJudgement> {
  const one = (row: string): IndicatorJudgement => {
    const asks = form.asks(ficha, row)
    return {
      ...(asks.pertinence === 'demanded' && { pertinence: 'Pertinente' }),
      ...(asks.quality === 'demanded' && { quality: 'Cumple' }),
      ...(asks.result === 'demanded' && { result: 'Se mantiene' }),
    }
  }
  return Object.fromEntries(form.rows(ficha).map((row) => [row, one(row)]))
}

/** Places that are asked as the evaluation stands. */
export const placesOf = (form: EvaluationForm, ficha: Examination, evaluation: Evaluation): string[] =>
  evaluationFields(form, ficha, evaluation).map((one) => one.path)

/** The report with an evaluation, as one text. */
export const printedWith = (edition: Edition, ficha: Examination, evaluation: Evaluation | undefined): string =>
  JSON.stringify(printedReport(edition, withEvaluation(ficha, evaluation)).sections)

/** Sets what stands at a place of an evaluation; undefined takes it away. A new evaluation. */
export function put(evaluation: Evaluation, path: string, value: unknown): Evaluation {
  const copy = structuredClone(evaluation) as unknown as Record<string, unknown>
  const keys = path.split('.')
  const last = keys.pop()!
  const at = keys.reduce((within, key) => {
    if (!(key in within)) within[key] = {}
    return within[key] as Record<string, unknown>
  }, copy)
  if (value === undefined) delete at[last]
  else at[last] = value
  return copy as unknown as Evaluation
}
