import type { FichaDocument } from '../../src/ficha/document.ts'
import { isZeroOrNothing, type Plain, plainOf, printed } from './plain-arithmetic.ts'
import { PlainFicha, type Row } from './plain-loop.ts'

type Tables = Record<string, string[][]>
type Print = (value: Plain, decimals?: number, suffix?: string) => string

/** The tables of figures of 2019, nominal; what isn't known prints '-'. */
function tables2019(ficha: PlainFicha): Tables {
  const { t } = ficha
  const print: Print = (value, decimals = 0, suffix = '') => printed(value, decimals, suffix, '-')
  const line = (id: string) => [-3, -2, -1, 0, 1].map((offset) => print(asked2019(ficha, id, t + offset)))
  const five = (read: (year: number) => Plain) => [-4, -3, -2, -1, 0].map((offset) => print(read(t + offset), 2, '%'))
  return {
    'PRESUPUESTO (M$': [line('initialBudget'), line('finalBudget'), line('lawExecuted')],
    COBERTURA: [
      five((year) => ficha.percent(ficha.field('served', year), ficha.field('potential', year), 'N/A')),
      five(ficha.coverage),
    ],
    'EJECUCIÓN PRESUPUESTARIA': [
      five((year) => ficha.execution('initialBudget', year)),
      five((year) => ficha.execution('finalBudget', year)),
    ],
    'Bienes o servicios': ficha.components.map((row) => [
      print(ficha.spending(row, t)),
      unitCost2019(row, ficha.unitCost(row, t), print),
      print(ficha.production(row, t)),
    ]),
  }
}

/** Only the initial budget is asked of t + 1. */
const asked2019 = (ficha: PlainFicha, id: string, year: number): Plain =>
  year > ficha.t && id !== 'initialBudget' ? 'blank' : ficha.field(id, year)

const unitCost2019 = (row: Row, cost: Plain, print: Print): string =>
  typeof cost === 'object' ? `M$ ${print(cost)} por cada ${String(row['unit'])}` : print(cost)

/** How 2020 and 2021 write what is no number; each in its own way. */
interface Ways {
  readonly percent: number
  readonly perPerson: number
  readonly component: (text: string) => string
  readonly ofYear: (text: string, year: number) => string
  readonly quotient: (text: string, above: Plain, below: Plain, year: number) => string
}

const ways2020: Ways = {
  percent: 1,
  perPerson: 0,
  component: (text) => text,
  ofYear: (text) => text,
  quotient: (text) => text,
}

/** 'N/A' for a year not executed, '0' for x/0, nothing for 0/0, '0' in the table of components (domain §3 and §4). */
function ways2021(ficha: PlainFicha): Ways {
  const ofYear = (text: string, year: number) =>
    (text === '' || text === '-') && ficha.field('lawExecuted', year) === '-' ? 'N/A' : text
  const isZero = (value: Plain) => value !== 'blank' && isZeroOrNothing(value)
  const byZero = (text: string, above: Plain) => (isZero(above) ? '' : typeof above === 'object' ? '0' : text)
  return {
    percent: 0,
    perPerson: 1,
    component: (text) => (text === '' || text === '-' ? '0' : text),
    ofYear,
    quotient: (text, above, below, year) => ofYear(isZero(below) ? byZero(text, above) : text, year),
  }
}

/** The tables of figures that 2020 and 2021 share, in M$ of the base year; what isn't known prints nothing. */
function tablesFrom2020(ficha: PlainFicha, ways: Ways, coverageYears: readonly number[]): Tables {
  const { years } = ficha
  const print: Print = (value, decimals = 0, suffix = '') => printed(value, decimals, suffix, '')
  const amount = (value: Plain, year: number, decimals = 0) => print(ficha.deflated(value, year), decimals)
  const percent = (value: Plain, above: Plain, below: Plain, year: number) =>
    ways.quotient(print(value, ways.percent, '%'), above, below, year)
  const execution = (budget: 'initialBudget' | 'finalBudget') =>
    years.map((year) =>
      percent(ficha.execution(budget, year), ficha.field('lawExecuted', year), ficha.field(budget, year), year),
    )
  const line = (id: string) => years.map((year) => ways.ofYear(amount(ficha.field(id, year), year), year))
  const component = (row: Row) => [
    ...years.map((year) => ways.component(amount(ficha.spending(row, year), year))),
    ...years.map((year) => ways.component(print(ficha.production(row, year)))),
    ...years.map((year) =>
      ways.quotient(
        amount(ficha.unitCost(row, year), year, 1),
        ficha.spending(row, year),
        ficha.production(row, year),
        year,
      ),
    ),
  ]
  return {
    'Ejecución Presupuestaria por año': [
      execution('initialBudget'),
      execution('finalBudget'),
      line('lawExecuted'),
      line('extraBudget'),
    ],
    'COBERTURA POR AÑO': [
      coverageYears.map((year) =>
        percent(ficha.coverage(year), ficha.field('served', year), ficha.field('target', year), year),
      ),
    ],
    'GASTO Y PRODUCCIÓN DE COMPONENTES': ficha.components.map(component),
    'GASTO POR SUBTÍTULOS': Object.entries(ficha.coded('bySubtitulo'))
      .sort(([a], [b]) => a.localeCompare(b))
      .filter(([, row]) => row['executed'] !== undefined || row['administrative'] !== undefined)
      .map(([, row]) =>
        (ficha.manners.once.administrativeParts ? ['administrative', 'executed'] : ['executed']).map((key) =>
          amount(plainOf(row[key]), ficha.t),
        ),
      ),
  }
}

/** Rows of figures of the reports of 2019, 2020 and 2021, without their labels: the first ones of each table. */
export function earlierTables(document: FichaDocument): Tables {
  const ficha = new PlainFicha(document)
  if (document.edition === 2019) return tables2019(ficha)
  if (document.edition === 2020) return tablesFrom2020(ficha, ways2020, [ficha.t])
  return document.edition === 2021 ? tablesFrom2020(ficha, ways2021(ficha), ficha.years) : {}
}
