import type { EvaluationForm } from '../../ficha/evaluation-form.ts'
import { administration2021 } from './administration.ts'
import { dimensions2021 } from './dimensions.ts'
import { indicatorJudgements2021 } from './indicators-2020.ts'
import { STAYS } from './overcome.ts'

/** What 2021 asks of who evaluates. */
export const evaluation2021: EvaluationForm = {
  dimensions: dimensions2021,
  administration: administration2021,
  indicators: indicatorJudgements2021,
  ...STAYS,
}
