import type { EvaluationForm } from '../../ficha/evaluation-form.ts'

/** Until 2021 a finding prints although it was overcome. */
export const STAYS = {
  overcome: 'stays',
  source: 'domain §2: se imprimen todos los hallazgos',
} as const satisfies Partial<EvaluationForm>
