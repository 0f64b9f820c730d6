import type { FichaDocument } from '../../ficha/document.ts'

const T = 2019
/** Values of t-2, t-1 and t. */
const years = <A>(twoBefore: A, before: A, now: A) => ({ '2017': twoBefore, '2018': before, '2019': now })
const TEXT = 'Texto de prueba.'

const indicator = (id: string, name: string, kind: string, counts: string, numerator: number, denominator: number) => ({
  id,
  name,
  kind,
  numeratorText: TEXT,
  denominatorText: 'Personas que egresan del programa',
  denominatorCounts: counts,
  unit: 'Porcentual',
  numerator,
  denominator,
  goal: { '2019': '80' },
  value: { '2018': '79' },
})

const ANSWERS = {
  description: TEXT,
  purpose: TEXT,
  firstYear: 2015,
  lastYear: 'Permanente',
  thirdParties: false,
  otherEvaluations: false,
  regions: ['13', '07'],
  universal: false,
  potential: years(980, 990, 1_000),
  target: years(580, 590, 600),
  served: years(470, 480, 500),
  targetUnit: 'Personas',
  potentialText: TEXT,
  targetText: TEXT,
  servedText: TEXT,
  initialBudget: years(92_000, 95_000, 100_000),
  finalBudget: years(92_000, 95_000, 100_000),
  lawExecuted: years(90_000, 93_000, 100_000),
  components: [
    {
      id: 'c1',
      name: 'Asesoría',
      unit: 'Visitas',
      spending: { '2019': 60_000 },
      production: { '2019': 300 },
    },
    {
      id: 'c2',
      name: 'Talleres',
      unit: 'Talleres',
      spending: { '2019': 30_000 },
      production: { '2019': 50 },
    },
  ],
  administrativeSpending: years(9_000, 9_000, 10_000),
  indicators: [
    indicator('p1', 'Personas que egresan con oficio', 'propósito', 'egresos', 240, 300),
    indicator('x1', 'Visitas a tiempo', 'componente', 'otro', 10, 20),
  ],
  ods: ['8'],
  povertyCarencias: 'ninguno',
  incomePoverty: false,
  observations: [],
}

const upTo2018 = ({ '2017': twoBefore, '2018': before }: Record<string, unknown>) => ({
  '2017': twoBefore,
  '2018': before,
})

const FORMER = {
  target: upTo2018(ANSWERS.target),
  served: upTo2018(ANSWERS.served),
  initialBudget: upTo2018(ANSWERS.initialBudget),
  finalBudget: upTo2018(ANSWERS.finalBudget),
  lawExecuted: upTo2018(ANSWERS.lawExecuted),
  potential: upTo2018(ANSWERS.potential),
  components: ANSWERS.components.map(({ id, name, unit }, index) => ({
    id,
    name,
    unit,
    spending: { '2018': [56_000, 28_000][index] },
    production: { '2018': [280, 47][index] },
  })),
}

/** A small ficha of 2019 to which nothing can be objected. */
export const sample2019: FichaDocument = {
  format: 'cuadra-ficha/1',
  edition: 2019,
  period: {
    year: T,
    baseYear: 2020,
    factors: { '2017': '1.0755', '2018': '1.0464', '2019': '1.03', '2020': '1' },
    administrationTolerance: '10',
  },
  programme: {
    id: 'muestra',
    name: 'Programa de muestra',
    service: 'Servicio de muestra',
    ministry: 'Ministerio de muestra',
    social: true,
    groupAdministrationAverage: '8.75',
    former: { year: T - 1, answers: FORMER },
  },
  answers: ANSWERS,
  justifications: [],
}
