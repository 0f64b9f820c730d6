import type { EvaluationForm } from '../../ficha/evaluation-form.ts'

/** Until 2021 a finding prints although it was overcome. */
export const STAYS = {
  overcome: 'stays',
  source: 'fichas 2019, 2020 y 2021, análisis de desempeño: se imprimen todos los hallazgos',
} as const satisfies Partial<EvaluationForm>
