import type { FichaDocument } from '../../src/ficha/document.ts'
import { isPositive, isZeroOrNothing, type Plain, plainOf, printed } from './plain-arithmetic.ts'
import { PlainFicha, type Row } from './plain-loop.ts'

/** Names of regions in the order and spelling of print. */
export const PRINTED_REGIONS: Readonly<Record<string, string>> = {
  r15: 'Arica y Parinacota',
  r01: 'Tarapacá',
  r02: 'Antofagasta',
  r03: 'Atacama',
  r04: 'Coquimbo',
  r05: 'Valparaíso',
  r06: "Libertador General Bernardo O'Higgins",
  r07: 'Maule',
  r08: 'Bíobío',
  r16: 'Ñuble',
  r09: 'La Araucanía',
  r14: 'Los Ríos',
  r10: 'Los Lagos',
  r11: 'Aysén del General Carlos Ibáñez del Campo',
  r12: 'Magallanes y Antártica Chilena',
  r13: 'Metropolitana de Santiago',
  rcentral: 'Nivel central',
}
/** Codes in the order of print; the letter keeps '10' from sorting before '09' among the keys. */
export const REGION_CODES = Object.keys(PRINTED_REGIONS).map((key) => key.slice(1))

const MARKS: Record<string, string> = { 'S/I': 'S/I*', 'N/A': 'N/A**', 'N/C': 'N/C***', blank: 'S/I*', none: 'S/I*' }
/** The component table prints '0' where nothing was reported or executed. */
const zeroed = (text: string): string => (text === '-' || text === '' ? '0' : text)

/** The tables of the report of 2023 as they should read: by the words of their title, the rows without their labels. */
export function plainTables(document: FichaDocument): Record<string, string[][]> {
  if (document.edition !== 2023) return {}
  const ficha = new PlainFicha(document)
  const { years, t } = ficha
  const amount = (value: Plain, year: number) => printed(ficha.deflated(value, year), 0, '', '-')
  const line = (read: (year: number) => Plain) => years.map((year) => amount(read(year), year))
  const subtitulos = Object.entries(ficha.coded('bySubtitulo')).sort(([a], [b]) => a.localeCompare(b))
  return {
    'Cobertura por año': [years.map((year) => printed(ficha.coverage(year), 1, '%', '-'))],
    'Ejecución presupuestaria por año': [
      line((year) => ficha.field('initialBudget', year)),
      line((year) => ficha.field('finalBudget', year)),
      ['', '', ''],
      line((year) => ficha.field('lawExecuted', year)),
      line((year) => ficha.field('regionalGovernments', year)),
      line((year) => ficha.field('extraBudget', year)),
      line((year) => ficha.totalExecuted(year)),
    ],
    'Gasto por subtítulos': [
      ...subtitulos
        .filter(([, row]) => row['executed'] !== undefined)
        .map(([, row]) => [amount(plainOf(row['executed']), t)]),
      [amount(ficha.field('lawExecuted', t), t)],
    ],
    'Gasto y producción de componentes': [
      ...ficha.components.map((row) => componentCells(ficha, row, amount)),
      ...componentTotals(ficha, amount),
    ],
    'Desagregación regional': regionRows(ficha, amount),
    'Indicadores de propósito': indicatorRows(ficha, 'propósito'),
    'Indicadores complementarios': indicatorRows(ficha, 'complementario'),
  }
}

type Amount = (value: Plain, year: number) => string

const componentCells = (ficha: PlainFicha, row: Row, amount: Amount): string[] => [
  ...ficha.years.map((year) => zeroed(amount(ficha.spending(row, year), year))),
  ...ficha.years.map((year) => zeroed(printed(ficha.production(row, year), 0, '', ''))),
  ...ficha.years.map((year) => printed(ficha.deflated(ficha.unitCost(row, year), year), 1, '', 'N/A')),
]

function componentTotals(ficha: PlainFicha, amount: Amount): string[][] {
  const { years } = ficha
  const rest = ['', '', '', '', '', '']
  const amounts = (read: (year: number) => Plain) => [...years.map((year) => zeroed(amount(read(year), year))), ...rest]
  const shares = (read: (year: number) => Plain) => [
    ...years.map((year) => printed(ficha.percent(read(year), ficha.executedByComponents(year), 'none'), 1, '%', '')),
    ...rest,
  ]
  return [
    amounts(ficha.componentsTotal),
    shares(ficha.componentsTotal),
    amounts(ficha.administration),
    shares(ficha.administration),
    amounts(ficha.executedByComponents),
  ]
}

function regionRows(ficha: PlainFicha, amount: Amount): string[][] {
  const [spent, people] = [ficha.regionSpending(), ficha.regionServed()]
  const rows: string[][] = []
  for (const code of REGION_CODES) {
    const [spending, served] = [ficha.region(code, 'spending'), ficha.region(code, 'served')]
    if (isZeroOrNothing(spending) && isZeroOrNothing(served)) continue
    const nobody = isZeroOrNothing(served)
    rows.push([
      PRINTED_REGIONS[`r${code}`]!,
      amount(spending, ficha.t),
      printed(ficha.percent(spending, spent, 'none'), 1, '%', '-'),
      nobody ? '-' : printed(served, 0, '', '-'),
      nobody ? '-' : printed(ficha.percent(served, people, 'none'), 1, '%', '-'),
    ])
  }
  const hundred = (value: Plain) => (isPositive(value) ? '100%' : '')
  rows.push(['TOTAL', amount(spent, ficha.t), hundred(spent), printed(people, 0, '', '-'), hundred(people)])
  return rows
}

const indicatorRows = (ficha: PlainFicha, kind: string): string[][] =>
  ficha.indicators
    .filter((row) => row['kind'] === kind)
    .map((row) => ficha.years.map((year) => printedValue(row, plainValue(ficha, row, year))))

const plainValue = (ficha: PlainFicha, row: Row, year: number): Plain =>
  year === ficha.t ? ficha.indicatorValue(row) : plainOf((row['value'] as Record<string, unknown> | undefined)?.[year])

function printedValue(row: Row, value: Plain): string {
  if (typeof value === 'string') return MARKS[value] ?? value
  const decimals = row['unit'] === 'Número' ? 0 : 2
  return printed(value, decimals, row['unit'] === 'Porcentual' ? '%' : '', '')
}
