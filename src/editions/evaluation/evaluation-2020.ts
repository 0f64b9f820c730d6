import type { EvaluationForm } from '../../ficha/evaluation-form.ts'
import { dimensions2020 } from './dimensions.ts'
import { indicatorJudgements2020 } from './indicators-2020.ts'
import { STAYS } from './overcome.ts'

/** What 2020 asks of who evaluates. */
export const evaluation2020: EvaluationForm = {
  dimensions: dimensions2020,
  indicators: indicatorJudgements2020,
  ...STAYS,
}
