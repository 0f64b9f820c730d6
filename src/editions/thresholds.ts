import type { ThresholdValue } from '../ficha/edition.ts'
import type { Threshold } from '../ficha/need.ts'

/** Years that have an edition. A year added here has to give a value to every row below, or it doesn't compile. */
export type EditionYear = 2023

interface Row {
  readonly label: string
  readonly values: Readonly<Record<EditionYear, string>>
  readonly source: string
}

const FICHA_2023 = 'ficha 2023, Hallazgos no superados, 2. Eficiencia'

/** Every figure that a rule is held to: one row each, a column per year. Percentages in percent, times as a factor. */
const ROWS = {
  initialExecutionMin: { label: 'Mínimo de ejecución inicial', values: { 2023: '85' }, source: FICHA_2023 },
  initialExecutionMax: {
    label: 'Máximo de ejecución inicial',
    values: { 2023: '110' },
    source: 'ficha 2021, rango definido (85% - 110%)',
  },
  finalExecutionMin: { label: 'Mínimo de ejecución final', values: { 2023: '90' }, source: FICHA_2023 },
  finalExecutionMax: {
    label: 'Máximo de ejecución final',
    values: { 2023: '110' },
    source: 'ficha 2021, rango (90% - 110%)',
  },
  spendingPerPersonOver: {
    label: 'Alza máxima del gasto por beneficiario',
    values: { 2023: '20' },
    source: FICHA_2023,
  },
  coverageMin: {
    label: 'Cobertura mínima',
    values: { 2023: '10' },
    source: 'ficha 2019, cobertura suficiente: sobre 10%',
  },
  coverageMax: {
    label: 'Cobertura máxima',
    values: { 2023: '100' },
    source: 'ficha 2019, cobertura suficiente: bajo 100%',
  },
  jump: {
    label: 'Veces que delatan pesos escritos por M$',
    values: { 2023: '500' },
    source: 'nuestro: la mitad de ×1000, para que el cambio propio del año no lo esconda',
  },
} satisfies Record<string, Row>

type ThresholdId = keyof typeof ROWS

/** References to thresholds, for rules and figures. */
export const threshold = Object.fromEntries(
  Object.entries(ROWS).map(([id, row]) => [id, { is: 'threshold', id, label: row.label }]),
) as unknown as Record<ThresholdId, Threshold>

/** The thresholds of a year. */
export const thresholdsOf = (year: EditionYear): Record<string, ThresholdValue> =>
  Object.fromEntries(Object.entries(ROWS).map(([id, row]) => [id, { value: row.values[year], source: row.source }]))
