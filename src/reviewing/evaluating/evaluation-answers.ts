import { withEvaluation } from '../../engine/evaluation/with-evaluation.ts'
import type { Examination } from '../../engine/examination.ts'
import type { Evaluation, IndicatorJudgement, Judgement } from '../../ficha/evaluation.ts'
import {
  canBeOvercome,
  type DimensionForm,
  type EvaluationForm,
  type IndicatorField,
  type IndicatorForm,
} from '../../ficha/evaluation-form.ts'

/**
 * What stands in the screen of an evaluation, by path: 'focalizacion.findings' ('none', 'some'), 'focalizacion.lines',
 * 'overcome~persistence' ('yes'), 'indicator~p1.quality'. A blank isn't kept. Unlike an evaluation it holds what is half
 * written: a comment before its result, a reason without its mark.
 */
export type Answered = Readonly<Record<string, string>>

const INDICATOR_FIELDS: readonly IndicatorField[] = ['pertinence', 'quality', 'result']

/** What stands on the screen when an evaluation was saved; nothing before the first. */
export function answersOf(evaluation: Evaluation | null): Answered {
  if (!evaluation) return {}
  const { dimensions, overcome, administrationWellEstimated: isWell, indicators = {} } = evaluation
  const all: [string, string | undefined][] = [
    ...Object.entries(dimensions).flatMap(([id, judgement]) => (judgement ? judgementAnswers(id, judgement) : [])),
    ...overcome.flatMap(({ finding, reason }): [string, string][] => [
      [`overcome~${finding}`, 'yes'],
      [`overcome~${finding}.reason`, reason],
    ]),
    ['administration', isWell === undefined ? undefined : isWell ? 'well' : 'badly'],
    ...Object.entries(indicators).flatMap(([row, judged]) =>
      INDICATOR_FIELDS.map((field): [string, string | undefined] => [`indicator~${row}.${field}`, judged[field]]),
    ),
  ]
  return Object.fromEntries(all.filter((one): one is [string, string] => (one[1] ?? '') !== ''))
}

const judgementAnswers = (id: string, { findings, text, aspects = {} }: Judgement): [string, string | undefined][] => [
  [`${id}.findings`, findings && (findings.length > 0 ? 'some' : 'none')],
  [`${id}.lines`, findings?.join('\n')],
  [`${id}.text`, text],
  ...Object.entries(aspects).flatMap(([aspect, { result, comment }]): [string, string | undefined][] => [
    [`${id}.${aspect}.result`, result],
    [`${id}.${aspect}.comment`, comment],
  ]),
]

/** What the screen comes to: only what the edition asks as it stands. Texts without blanks around them. */
export function toEvaluation(form: EvaluationForm, ficha: Examination, answered: Answered): Evaluation {
  const { dimensions, administration, indicators } = form
  const said = (path: string): string | undefined => answered[path]?.trim() || undefined
  const evaluation: Evaluation = {
    dimensions: Object.fromEntries(
      dimensions.flatMap((form) => {
        const judged = judgementOf(form, said)
        return Object.keys(judged).length > 0 ? [[form.dimension, judged] as const] : []
      }),
    ),
    overcome: ficha.findings.flatMap((finding) =>
      canBeOvercome(finding) && said(`overcome~${finding.id}`)
        ? [{ finding: finding.id, reason: said(`overcome~${finding.id}.reason`) ?? '' }]
        : [],
    ),
    ...(administration && said('administration') && { administrationWellEstimated: said('administration') === 'well' }),
  }
  return indicators ? withIndicators(indicators, ficha, evaluation, said) : evaluation
}

type Said = (path: string) => string | undefined

/** A finding is a line of its text; 'some' without a line is one that was left blank. */
function judgementOf({ dimension, aspects = [], text }: DimensionForm, said: Said): Judgement {
  const choice = said(`${dimension}.findings`)
  const lines = (said(`${dimension}.lines`) ?? '').split(/\s*\n\s*/)
  const words = text && said(`${dimension}.text`)
  const judged = aspects.flatMap(({ id }) => {
    const result = said(`${dimension}.${id}.result`) as 'Cumple' | 'No cumple' | undefined
    const comment = said(`${dimension}.${id}.comment`)
    return result ? [[id, { result, ...(comment && { comment }) }] as const] : []
  })
  return {
    ...(choice && { findings: choice === 'none' ? [] : lines }),
    ...(words && { text: words }),
    ...(judged.length > 0 && { aspects: Object.fromEntries(judged) }),
  }
}

/** What is asked of an indicator may hang on the rest: all is put in, then what isn't asked is left out. */
function withIndicators(form: IndicatorForm, ficha: Examination, evaluation: Evaluation, said: Said): Evaluation {
  const rows = form.rows(ficha)
  const whole = (row: string): IndicatorJudgement =>
    Object.fromEntries(INDICATOR_FIELDS.map((field) => [field, said(`indicator~${row}.${field}`)]))
  const indicators = Object.fromEntries(rows.map((row) => [row, whole(row)]))
  const judged = withEvaluation(ficha, { ...evaluation, indicators })
  const kept = rows.flatMap((row) => {
    const asks = form.asks(judged, row)
    const fields = INDICATOR_FIELDS.filter((field) => asks[field] !== 'none' && indicators[row]?.[field])
    return fields.length > 0
      ? [[row, Object.fromEntries(fields.map((one) => [one, indicators[row]![one]]))] as const]
      : []
  })
  return kept.length > 0 ? { ...evaluation, indicators: Object.fromEntries(kept) } : evaluation
}

/** An evaluation as the report can print it while it is being written: findings not yet worded aren't there. */
export function forReport(evaluation: Evaluation): Evaluation {
  const dimensions = Object.entries(evaluation.dimensions).flatMap(([id, judgement]) => {
    const { findings, ...rest } = judgement ?? {}
    const worded = findings?.filter((one) => one !== '')
    const isWorded = worded && (worded.length > 0 || findings?.length === 0)
    const kept = { ...rest, ...(isWorded && { findings: worded }) }
    return Object.keys(kept).length > 0 ? [[id, kept] as const] : []
  })
  return { ...evaluation, dimensions: Object.fromEntries(dimensions) }
}
