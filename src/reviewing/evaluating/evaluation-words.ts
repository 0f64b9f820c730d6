import { evaluationFields } from '../../engine/evaluation/evaluation-fields.ts'
import type { Examination } from '../../engine/examination.ts'
import type { EvaluationForm } from '../../ficha/evaluation-form.ts'
import { type Answered, toEvaluation } from './evaluation-answers.ts'

/** 'Focalización · Observaciones del evaluador': what people call a field of an evaluation. */
export function pathLabel(form: EvaluationForm, ficha: Examination, answered: Answered, path: string): string {
  const [finding] = ficha.findings.filter(({ id }) => path === `overcome~${id}` || path === `overcome~${id}.reason`)
  if (finding) return `${finding.title} · ${path.endsWith('.reason') ? 'por qué está superado' : 'superado o no'}`
  const asked = path.replace(/\.lines$/, '.findings')
  const field = evaluationFields(form, ficha, toEvaluation(form, ficha, answered)).find((one) => one.path === asked)
  return field ? `${field.where} · ${field.label}` : path
}

/** What was said there, as the screen words it. */
export function valueWords(form: EvaluationForm, path: string, value: string): string {
  if (value === '') return 'sin responder'
  const { dimensions, administration, indicators } = form
  if (path === 'administration') return (value === 'well' ? administration?.well : administration?.badly) ?? value
  if (path.startsWith('overcome~') && !path.endsWith('.reason')) return 'superado'
  const choice = dimensions.find(({ dimension }) => path === `${dimension}.findings`)?.findings
  if (choice) return value === 'none' ? choice.none : choice.some
  const options = [...(indicators?.pertinence ?? []), ...(indicators?.quality ?? [])]
  return path.startsWith('indicator~') ? (options.find((one) => one.value === value)?.label ?? value) : value
}
