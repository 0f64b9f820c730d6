import type { EvaluationForm } from '../../ficha/evaluation-form.ts'
import { administration2023 } from './administration.ts'
import { dimensions2023 } from './dimensions.ts'
import { indicatorJudgements2023 } from './indicators-2023.ts'

/** What 2023 asks of who evaluates. */
export const evaluation2023: EvaluationForm = {
  dimensions: dimensions2023,
  administration: administration2023,
  indicators: indicatorJudgements2023,
  overcome: 'vanishes',
  source: 'ficha 2023, Hallazgos no superados',
}
