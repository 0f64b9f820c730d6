import { evaluationFields } from '../../engine/evaluation/evaluation-fields.ts'
import type { Examination } from '../../engine/examination.ts'
import { type Answered, toEvaluation } from './evaluation-answers.ts'

/** 'Focalización · Observaciones del evaluador': what people call a place of an evaluation. */
export function placeLabel(ficha: Examination, answered: Answered, place: string): string {
  const [finding] = ficha.findings.filter(({ id }) => place === `overcome~${id}` || place === `overcome~${id}.reason`)
  if (finding) return `${finding.title} · ${place.endsWith('.reason') ? 'por qué está superado' : 'superado o no'}`
  const asked = place.replace(/\.lines$/, '.findings')
  const field = evaluationFields(ficha.edition, ficha, toEvaluation(ficha, answered)).find((one) => one.place === asked)
  return field ? `${field.where} · ${field.label}` : place
}

/** What was said there, as the screen words it. */
export function spoken({ edition }: Examination, place: string, value: string): string {
  if (value === '') return 'sin responder'
  const { dimensions, administration, indicators } = edition.evaluation
  if (place === 'administration') return (value === 'well' ? administration?.well : administration?.badly) ?? value
  if (place.startsWith('overcome~') && !place.endsWith('.reason')) return 'superado'
  const choice = dimensions.find(({ dimension }) => place === `${dimension}.findings`)?.findings
  if (choice) return value === 'none' ? choice.none : choice.some
  const options = [...(indicators?.pertinence ?? []), ...(indicators?.quality ?? [])]
  return place.startsWith('indicator~') ? (options.find((one) => one.value === value)?.label ?? value) : value
}
