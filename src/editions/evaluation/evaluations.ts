import type { AdministrationForm, EvaluationForm } from '../../ficha/evaluation-form.ts'
import { dimensions2019, dimensions2020, dimensions2021, dimensions2023 } from './dimensions.ts'
import { indicatorJudgements2019 } from './indicators-2019.ts'
import { indicatorJudgements2020, indicatorJudgements2021 } from './indicators-2020.ts'
import { indicatorJudgements2023 } from './indicators-2023.ts'

const asked = {
  question: '¿El gasto administrativo está bien estimado?',
  well: 'Correctamente estimado',
  badly: 'Incorrectamente estimado',
}
/** From 2021 the evaluator says so, and no rule holds it to the average of the group. */
const administration2021: AdministrationForm = {
  ...asked,
  source: 'ficha 2021, II. Análisis de desempeño, Gasto administrativo',
}
const administration2023: AdministrationForm = {
  ...asked,
  source: 'domain §3: gasto administrativo bien estimado o no, 2021 y 2023',
}

const STAYS = { overcome: 'stays', source: 'domain §2: se imprimen todos los hallazgos' } as const

/** What each year asks of who evaluates. */
export const evaluation2019: EvaluationForm = {
  dimensions: dimensions2019,
  indicators: indicatorJudgements2019,
  ...STAYS,
}
export const evaluation2020: EvaluationForm = {
  dimensions: dimensions2020,
  indicators: indicatorJudgements2020,
  ...STAYS,
}
export const evaluation2021: EvaluationForm = {
  dimensions: dimensions2021,
  administration: administration2021,
  indicators: indicatorJudgements2021,
  ...STAYS,
}
export const evaluation2023: EvaluationForm = {
  dimensions: dimensions2023,
  administration: administration2023,
  indicators: indicatorJudgements2023,
  overcome: 'vanishes',
  source: 'domain §2: desde 2023 se imprimen solo los hallazgos no superados',
}
