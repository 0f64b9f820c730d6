import type { FichaDocument } from '../../ficha/document.ts'

const T = 2023
/** Values of t-2, t-1 and t. */
const years = <A>(twoBefore: A, before: A, now: A) => ({ '2021': twoBefore, '2022': before, '2023': now })
const TEXT = 'Texto de prueba.'

const indicator = (id: string, name: string, kind: string, counts: string, numerator: number, denominator: number) => ({
  id,
  name,
  kind,
  numeratorText: TEXT,
  denominatorText: 'Personas que egresan del programa',
  denominatorCounts: counts,
  unit: 'Porcentual',
  dimension: 'Eficacia',
  frequency: 'Anual',
  direction: 'Ascendente',
  verification: TEXT,
  numerator,
  denominator,
  value: { '2021': '78.5', '2022': '79' },
})

const ANSWERS = {
  description: TEXT,
  purpose: TEXT,
  firstYear: 2015,
  lastYear: 'Permanente',
  thirdParties: false,
  otherEvaluations: false,
  target: years(580, 590, 600),
  served: years(470, 480, 500),
  exits: { '2023': 300 },
  targetUnit: 'Personas',
  targetText: TEXT,
  servedText: TEXT,
  targetingCriteria: TEXT,
  priorityCriteria: TEXT,
  initialBudget: years(92_000, 95_000, 100_000),
  finalBudget: years(92_000, 95_000, 100_000),
  lawExecuted: years(90_000, 93_000, 100_000),
  regionalGovernments: years('-', '-', '-'),
  extraBudget: years('-', '-', '-'),
  bySubtitulo: { '21': { executed: 30_000 }, '24': { executed: 70_000 } },
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
  byRegion: { '13': { spending: 60_000, served: 400 }, '07': { spending: 30_000, served: 100 } },
  indicators: [
    indicator('p1', 'Personas que egresan con oficio', 'propósito', 'egresos', 240, 300),
    indicator('x1', 'Visitas a tiempo', 'complementario', 'otro', 10, 20),
  ],
  ods: ['8'],
  povertyCarencias: 'ninguno',
  incomePoverty: false,
  genderApproach: false,
  observations: [],
}

const upTo2022 = ({ '2021': twoBefore, '2022': before }: Record<string, unknown>) => ({
  '2021': twoBefore,
  '2022': before,
})

const FORMER = {
  target: upTo2022(ANSWERS.target),
  served: upTo2022(ANSWERS.served),
  initialBudget: upTo2022(ANSWERS.initialBudget),
  finalBudget: upTo2022(ANSWERS.finalBudget),
  lawExecuted: upTo2022(ANSWERS.lawExecuted),
  components: ANSWERS.components.map(({ spending, production, ...row }) => ({
    ...row,
    spending: upTo2022(spending),
    production: upTo2022(production),
  })),
  bySubtitulo: { '21': { executed: 28_000 }, '24': { executed: 65_000 } },
}

/** A small ficha of 2023 to which nothing can be objected. */
export const sample2023: FichaDocument = {
  format: 'cuadra-ficha/1',
  edition: 2023,
  period: {
    year: T,
    baseYear: 2024,
    factors: { '2020': '1.2252', '2021': '1.1722', '2022': '1.1002', '2023': '1.035', '2024': '1' },
  },
  programme: {
    id: 'muestra',
    name: 'Programa de muestra',
    service: 'Servicio de muestra',
    ministry: 'Ministerio de muestra',
    social: true,
    former: { year: T - 1, answers: FORMER },
  },
  answers: ANSWERS,
  justifications: [],
}
