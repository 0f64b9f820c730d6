import type { ThresholdValue } from '../ficha/edition.ts'
import type { Threshold } from '../ficha/figure.ts'

/** Years that have an edition. A year added here has to answer in every row below, or it doesn't compile. */
export const EDITION_YEARS = [2019, 2020, 2021, 2023] as const
export type EditionYear = (typeof EDITION_YEARS)[number]

/** A value and where it was read; null where the edition holds nothing to it. */
type Cell = readonly [value: string, source: string] | null

interface Row {
  readonly label: string
  readonly unit: Threshold['unit']
  readonly values: Readonly<Record<EditionYear, Cell>>
}

const FICHA_2019 = 'ficha 2019, Resultados de evaluación de desempeño'
const FICHA_2019_FINAL = 'ficha 2019: está entre 90% y 110%, ambos valores incluidos'
const FICHA_2021_INITIAL = 'ficha 2021, rango definido (85% - 110%)'
const FICHA_2021_FINAL = 'ficha 2021, rango (90% - 110%)'
const FICHA_2023 = 'ficha 2023, Hallazgos no superados, 2. Eficiencia'
const COVERAGE_2019 = 'ficha 2019, cobertura suficiente (mayor al 10% y menor al 100%)'
const RANGE_2019 = 'ficha 2019, gasto por beneficiario, rango de aceptabilidad; ±20%, como en la ficha 2021'
const RANGE_2020 = 'ficha 2020, gasto por beneficiario, variación fuera de rango; ±20%, como en la ficha 2021'
const JUMP = 'revisión propia de Cuadra: la mitad de ×1000, para que el cambio propio del año no lo esconda'

const sameInEvery = (value: string, source: string): Record<EditionYear, Cell> => ({
  2019: [value, source],
  2020: [value, source],
  2021: [value, source],
  2023: [value, source],
})

/** Every figure that a rule is held to: one row each, a column per year. Percentages in percent, times as a factor. */
const ROWS = {
  initialExecutionMin: {
    label: 'Mínimo de ejecución inicial',
    unit: '%',
    values: {
      2019: ['85', `${FICHA_2019}: está por debajo del 85%`],
      2020: ['85', FICHA_2021_INITIAL],
      2021: ['85', FICHA_2021_INITIAL],
      2023: ['85', FICHA_2023],
    },
  },
  initialExecutionMax: {
    label: 'Máximo de ejecución inicial',
    unit: '%',
    values: sameInEvery('110', FICHA_2021_INITIAL),
  },
  finalExecutionMin: {
    label: 'Mínimo de ejecución final',
    unit: '%',
    values: {
      2019: ['90', FICHA_2019_FINAL],
      2020: ['90', FICHA_2021_FINAL],
      2021: ['90', FICHA_2021_FINAL],
      2023: ['90', FICHA_2023],
    },
  },
  finalExecutionMax: {
    label: 'Máximo de ejecución final',
    unit: '%',
    values: {
      2019: ['110', FICHA_2019_FINAL],
      2020: ['110', FICHA_2021_FINAL],
      2021: ['110', FICHA_2021_FINAL],
      2023: ['110', FICHA_2021_FINAL],
    },
  },
  spendingPerPersonOver: {
    label: 'Alza máxima del gasto por beneficiario',
    unit: '%',
    values: {
      2019: ['20', RANGE_2019],
      2020: ['20', RANGE_2020],
      2021: ['20', 'ficha 2021: intervalo del 20% (superior) del promedio'],
      2023: ['20', FICHA_2023],
    },
  },
  spendingPerPersonUnder: {
    label: 'Baja máxima del gasto por beneficiario',
    unit: '%',
    values: {
      2019: ['20', RANGE_2019],
      2020: ['20', `${RANGE_2020}: disminución fuera de rango`],
      2021: null,
      2023: null,
    },
  },
  coverageMin: { label: 'Cobertura mínima', unit: '%', values: sameInEvery('10', COVERAGE_2019) },
  coverageMax: { label: 'Cobertura máxima', unit: '%', values: sameInEvery('100', COVERAGE_2019) },
  jump: { label: 'Veces que delatan pesos escritos por M$', unit: 'veces', values: sameInEvery('500', JUMP) },
} satisfies Record<string, Row>

type ThresholdId = keyof typeof ROWS

/** References to thresholds, for rules and figures. */
export const threshold = Object.fromEntries(
  Object.entries(ROWS).map(([id, row]) => [id, { is: 'threshold', id, label: row.label, unit: row.unit }]),
) as unknown as Record<ThresholdId, Threshold>

/** The thresholds of a year, without those that it has no use for. */
export const thresholdsOf = (year: EditionYear): Record<string, ThresholdValue> =>
  Object.fromEntries(
    Object.entries(ROWS as Record<string, Row>).flatMap(([id, row]) => {
      const cell = row.values[year]
      return cell ? [[id, { value: cell[0], source: cell[1] }]] : []
    }),
  )
