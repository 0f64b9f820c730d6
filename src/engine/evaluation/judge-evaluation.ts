import type { FileProblem } from '../../ficha/document.ts'
import type { Evaluation } from '../../ficha/evaluation.ts'
import { canBeOvercome, type EvaluationForm } from '../../ficha/evaluation-form.ts'
import { problemOfText } from '../../ficha/kinds/text.ts'
import type { Examination } from '../examination.ts'
import { evaluationFields } from './evaluation-fields.ts'

/** Findings that an evaluator may add to a dimension. */
export const MOST_FINDINGS = 30

/** What is still missing of an evaluation, each with where and what to do, in the order of the screen. */
export const missingOfEvaluation = (form: EvaluationForm, ficha: Examination, evaluation: Evaluation): FileProblem[] =>
  evaluationFields(form, ficha, evaluation)
    .filter((field) => field.isDemanded && !field.isAnswered)
    .map(({ where, todo }) => ({ where, what: todo }))

/**
 * Everything that keeps an evaluation from being saved: what is missing, what the edition doesn't ask, findings and
 * indicators that aren't there, texts that can't be kept. The same in browser and server.
 */
export const judgeEvaluation = (form: EvaluationForm, ficha: Examination, evaluation: Evaluation): FileProblem[] => [
  ...strayDimensions(form, evaluation),
  ...strayIndicators(form, ficha, evaluation),
  ...strayOvercome(ficha, evaluation),
  ...blankTexts(evaluation),
  ...damaged(evaluation),
  ...missingOfEvaluation(form, ficha, evaluation),
]

const NOT_ASKED = 'La edición no lo pide. Recargue la página.'
const stray = (where: string): FileProblem => ({ where, what: NOT_ASKED })

function strayDimensions(form: EvaluationForm, evaluation: Evaluation): FileProblem[] {
  const dimensions = Object.entries(evaluation.dimensions).flatMap(([id, judgement]) => {
    const asked = form.dimensions.find((one) => one.dimension === id)
    if (!judgement) return []
    if (!asked) return [stray(id)]
    const aspects = Object.keys(judgement.aspects ?? {}).filter((one) => !asked.aspects?.some(({ id }) => id === one))
    return [
      ...aspects.map((one) => stray(`${asked.title} · ${one}`)),
      ...(judgement.text !== undefined && !asked.text ? [stray(`${asked.title} · observaciones`)] : []),
      ...badlyWritten(judgement.findings ?? []).map((what) => ({ where: asked.title, what })),
    ]
  })
  const isStray = evaluation.administrationWellEstimated !== undefined && !form.administration
  return [...dimensions, ...(isStray ? [stray('Gasto administrativo')] : [])]
}

/** A finding is one paragraph of a list. */
function badlyWritten(findings: readonly string[]): string[] {
  const long = findings.length > MOST_FINDINGS ? [`Son más de ${MOST_FINDINGS} hallazgos. Reúna los parecidos.`] : []
  return findings.some((one) => one.includes('\n')) ? [...long, 'Escriba cada hallazgo en una sola línea.'] : long
}

function strayIndicators(form: EvaluationForm, ficha: Examination, { indicators = {} }: Evaluation) {
  const rows = form.indicators?.rows(ficha) ?? []
  return Object.keys(indicators)
    .filter((row) => !rows.includes(row))
    .map(
      (row): FileProblem => ({
        where: `Indicador ${row}`,
        what: 'No está entre los que se enviaron. Recargue la página.',
      }),
    )
}

function strayOvercome({ findings }: Examination, { overcome }: Evaluation): FileProblem[] {
  const ids = overcome.map((one) => one.finding)
  return ids.flatMap((id, index) => {
    const found = findings.find((one) => one.id === id)
    if (!found || !canBeOvercome(found))
      return [{ where: `Hallazgo ${id}`, what: 'No está entre los hallazgos que se imprimen. Recargue la página.' }]
    return ids.indexOf(id) < index ? [{ where: found.title, what: 'Está marcado dos veces. Recargue la página.' }] : []
  })
}

/** What may stay away isn't said with blanks: it would print them. */
function blankTexts({ dimensions, indicators = {} }: Evaluation): FileProblem[] {
  const judgements = Object.values(dimensions).flatMap((one) => [
    one?.text,
    ...Object.values(one?.aspects ?? {}).map(({ comment }) => comment),
  ])
  const texts = [...judgements, ...Object.values(indicators).map(({ result }) => result)]
  return texts.some((text) => text?.trim() === '')
    ? [{ where: 'Evaluación', what: 'Hay un texto en blanco. Escríbalo o quítelo.' }]
    : []
}

/** Texts that can't be kept as they are, anywhere. */
function damaged(value: unknown, where = 'Evaluación'): FileProblem[] {
  if (typeof value === 'string') {
    const what = problemOfText(value)
    return what ? [{ where, what }] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((one) => damaged(one, where))
}
