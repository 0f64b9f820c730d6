import type { FichaDocument } from '../../ficha/document.ts'

/** Values by year: t-2, t-1 and t. */
type Years<A> = Record<string, A>
const TEXT = 'Texto de prueba.'

const yearsTo =
  (t: number) =>
  <A>(...values: readonly A[]): Years<A> =>
    Object.fromEntries(values.map((value, index) => [String(t - values.length + 1 + index), value]))

const indicator = (t: number, id: string, name: string, kind: string, numerator: number, denominator: number) => ({
  id,
  name,
  kind,
  numeratorText: TEXT,
  denominatorText: 'Personas que egresan del programa',
  denominatorCounts: 'otro',
  unit: 'Porcentual',
  direction: 'Ascendente',
  verification: TEXT,
  numerator,
  denominator,
  value: yearsTo(t - 1)('78.5', '79'),
})

/** What 2020 and 2021 both ask. */
function answersOf(t: number) {
  const years = yearsTo(t)
  return {
    description: TEXT,
    purpose: TEXT,
    firstYear: 2015,
    lastYear: 'Permanente',
    regions: ['13', '07'],
    thirdParties: false,
    otherEvaluations: false,
    served: years(470, 480, 500),
    targetUnit: 'Personas',
    targetText: TEXT,
    servedText: TEXT,
    initialBudget: years(92_000, 95_000, 100_000),
    finalBudget: years(92_000, 95_000, 100_000),
    lawExecuted: years(90_000, 93_000, 100_000),
    extraBudget: years('-', '-', '-'),
    components: [
      {
        id: 'c1',
        name: 'Asesoría',
        unit: 'Visitas',
        spending: years(54_000, 56_000, 60_000),
        production: years(270, 280, 300),
      },
      {
        id: 'c2',
        name: 'Talleres',
        unit: 'Talleres',
        spending: years(27_000, 28_000, 30_000),
        production: years(45, 47, 50),
      },
    ],
    administrativeSpending: years(9_000, 9_000, 10_000),
    indicators: [
      indicator(t, 'p1', 'Personas que egresan con oficio', 'propósito', 240, 300),
      indicator(t, 'x1', 'Visitas a tiempo', 'complementario', 10, 20),
    ],
    ods: ['8'],
    povertyCarencias: 'ninguno',
    incomePoverty: false,
    healthAdjustments: false,
    observations: [],
  }
}

const pick = (years: Years<unknown>, t: number) =>
  Object.fromEntries(Object.entries(years).filter(([year]) => Number(year) < t))

/** The ficha of the year before: the same, up to it. */
function formerOf(t: number, answers: ReturnType<typeof answersOf>) {
  return {
    served: pick(answers.served, t),
    initialBudget: pick(answers.initialBudget, t),
    finalBudget: pick(answers.finalBudget, t),
    lawExecuted: pick(answers.lawExecuted, t),
    components: answers.components.map(({ spending, production, ...row }) => ({
      ...row,
      spending: pick(spending, t),
      production: pick(production, t),
    })),
    bySubtitulo: { '21': { executed: 28_000 }, '24': { executed: 65_000 } },
  }
}

/** A small ficha of a year, with what that year asks besides. */
function sampleOf(t: number, own: Record<string, unknown>): FichaDocument {
  const answers = answersOf(t)
  return {
    format: 'cuadra-ficha/1',
    edition: t,
    period: {
      year: t,
      baseYear: t + 1,
      factors: yearsTo(t + 1)('1.2252', '1.1722', '1.1002', '1.035', '1'),
      ...(t === 2020 && { administrationTolerance: '6' }),
    },
    programme: {
      id: 'muestra',
      name: 'Programa de muestra',
      service: 'Servicio de muestra',
      ministry: 'Ministerio de muestra',
      social: true,
      ...(t === 2020 && { groupAdministrationAverage: '9.25' }),
      former: { year: t - 1, answers: formerOf(t, answers) },
    },
    answers: { ...answers, ...own },
    justifications: [],
  }
}

/** A small ficha of 2020 to which nothing can be objected. */
export const sample2020 = sampleOf(2020, {
  target: { '2020': 600 },
  bySubtitulo: {
    '21': { administrative: 8_000, executed: 30_000 },
    '24': { administrative: 2_000, executed: 70_000 },
  },
})

/** A small ficha of 2021 to which nothing can be objected. */
export const sample2021 = sampleOf(2021, {
  target: { '2019': 580, '2020': 590, '2021': 600 },
  targetingCriteria: TEXT,
  priorityCriteria: TEXT,
  bySubtitulo: { '21': { executed: 30_000 }, '24': { executed: 70_000 } },
  byRegion: { '13': { spending: 60_000 }, '07': { spending: 30_000 } },
  emergencyFund: false,
})
