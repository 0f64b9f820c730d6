import type { EvaluationForm } from '../../ficha/evaluation-form.ts'
import { aspects2019 } from '../report/targeting-2019.ts'
import { dimension } from './dimensions.ts'
import { indicatorJudgements2019 } from './indicators-2019.ts'
import { STAYS } from './overcome.ts'

const source = 'ficha 2019, Resultados de evaluación de desempeño'
const dimensions: EvaluationForm['dimensions'] = [
  dimension('focalizacion', source, { title: 'Focalización y Cobertura', aspects: aspects2019 }),
  dimension('eficiencia', source),
  dimension('eficacia', source),
]

/** What 2019 asks of who evaluates. */
export const evaluation2019: EvaluationForm = {
  dimensions,
  indicators: indicatorJudgements2019,
  ...STAYS,
}
