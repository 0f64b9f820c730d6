import type { DimensionForm } from '../../ficha/evaluation-form.ts'
import type { Dimension } from '../../ficha/rule.ts'
import { WITHOUT_OBSERVATIONS } from '../report/print.ts'

const TITLES: Record<Dimension, string> = {
  focalizacion: 'Focalización',
  eficiencia: 'Eficiencia y ejecución presupuestaria',
  eficacia: 'Eficacia',
}

/** Weaknesses beside those of the rules. The words of the question are ours. */
const findings: DimensionForm['findings'] = {
  question: '¿Agrega hallazgos a los que calculó Cuadra?',
  none: 'No',
  some: 'Sí, agrego',
}
/** Before 2023 no rule speaks of the targeting: the evaluator does. */
const targeting: DimensionForm['findings'] = {
  question: '¿Presenta deficiencias en su focalización?',
  none: 'No presenta deficiencias evidentes',
  some: 'Presenta deficiencias',
}
const text: NonNullable<DimensionForm['text']> = {
  label: 'Observaciones del evaluador',
  blank: WITHOUT_OBSERVATIONS,
}

/** A dimension as most years ask it. */
export const dimension = (of: Dimension, source: string, more: Partial<DimensionForm> = {}): DimensionForm => ({
  dimension: of,
  title: TITLES[of],
  findings,
  source,
  ...more,
})

const source2020 = 'ficha 2020, II. Análisis de desempeño'
export const dimensions2020: readonly DimensionForm[] = [
  dimension('focalizacion', source2020, { title: 'Focalización y Cobertura', findings: targeting, text }),
  dimension('eficiencia', source2020, { text }),
  dimension('eficacia', source2020, { text }),
]

const source2021 = 'ficha 2021, II. Análisis de desempeño'
export const dimensions2021: readonly DimensionForm[] = [
  dimension('focalizacion', source2021, { findings: targeting, text }),
  dimension('eficiencia', source2021, { text }),
  dimension('eficacia', source2021, { text }),
]

const source2023 = 'ficha 2023, Hallazgos no superados del desempeño'
export const dimensions2023: readonly DimensionForm[] = [
  dimension('focalizacion', source2023),
  dimension('eficiencia', source2023),
  dimension('eficacia', source2023),
]
