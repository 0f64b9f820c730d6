import type { Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import { printQuantity } from '../../ficha/print-number.ts'
import { isZeroQuantity, type Quantity } from '../../ficha/quantity.ts'
import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block } from '../../ficha/report-document.ts'
import { inPrintOrder, printRegion2023 } from '../catalogs/regions.ts'
import { administrativeSpending, byRegion, components } from '../fields/components.ts'
import * as figures from '../figures/components.ts'
import { baseUnit, DASH, deflate, printAmount, printPercent, printText, threeYears, zeroForNothing } from './print.ts'

const { name, unit, spending, production } = components.columns

export function componentTable2023(ficha: ReadFicha): Block {
  const years = threeYears(ficha)
  const [first, second] = [years[0]!, years[1]!]
  const rows = ficha.rows(components).map((row) => componentRow(ficha, row, years))
  const totals = totalRows(ficha, years)
  return {
    type: 'table',
    title: `Gasto y producción de componentes (${baseUnit(ficha)})`,
    columns: [
      'Componentes (unidad de producción)',
      ...years.map((year) => `Gasto ejecutado ${year} (${baseUnit(ficha)})`),
      ...years.map((year) => `Producción ${year} (unidad)`),
      ...years.map((year) => `Gasto unitario ${year} (${baseUnit(ficha)})`),
    ],
    rows: [...rows, ...totals],
    totals: totals.map((_, index) => rows.length + index),
    notes: [
      `Dado que los diseños de los programas pueden variar cada año y en esta Tabla sólo se muestran los componentes vigentes en ${ficha.period.year}, la suma total para los años ${first} y ${second} podría no cuadrar para aquellos en los que se ejecutaron componentes descontinuados.`,
    ],
  }
}

function componentRow(ficha: ReadFicha, row: string, years: readonly number[]): string[] {
  const label = `${printText(ficha.answer(name, { row }))} (${printText(ficha.answer(unit, { row }))})`
  return [
    label,
    ...years.map((year) => zeroForNothing(printAmount(ficha, spending, { row, year }))),
    ...years.map((year) => zeroForNothing(printQuantity(ficha.quantity(production, { row, year })))),
    ...years.map((year) => unitCost(ficha, row, year)),
  ]
}

/** A component of which nothing was reported for a year reads as nothing by nothing. */
function unitCost(ficha: ReadFicha, row: string, year: number): string {
  const cost = ficha.quantity(figures.unitCost, { row, year })
  return printQuantity(deflate(ficha, cost, year), 1, '', 'N/A')
}

function totalRows(ficha: ReadFicha, years: readonly number[]): string[][] {
  const blank = years.flatMap(() => ['', ''])
  const amounts = (label: string, of: Field | Figure) => [
    label,
    ...years.map((year) => zeroForNothing(printAmount(ficha, of, { year }))),
    ...blank,
  ]
  const shares = (label: string, of: Figure) => [
    label,
    ...years.map((year) => printPercent(ficha, of, { year }, '')),
    ...blank,
  ]
  return [
    amounts('Total Gastos Componentes', figures.componentsTotal),
    shares('Porcentaje Gastos Componentes', figures.componentsShare),
    amounts('Total Gasto Administrativo', administrativeSpending),
    shares('Porcentaje Gasto Administrativo', figures.administrationShare),
    amounts('Total Ejecutado', figures.componentsAndAdministration),
  ]
}

export function regionTable2023(ficha: ReadFicha): Block {
  const { columns } = byRegion
  const codes = ficha.rows(byRegion).filter((row) => Object.values(columns).some((one) => hasAny(ficha, one, row)))
  return {
    type: 'table',
    title: 'Desagregación regional de gasto componentes y población beneficiada',
    columns: [
      'Región',
      `Total ejecutado (${baseUnit(ficha)})`,
      'Porcentaje total ejecutado',
      'Población beneficiada',
      'Porcentaje población beneficiada',
    ],
    rows: [...inPrintOrder(codes).map((row) => regionRow(ficha, row)), totalRow(ficha)],
    totals: [codes.length],
    notes: [
      'En esta tabla se despliegan sólo aquellas regiones para las que se ejecutaron recursos y/o tienen beneficiarios, identificados por región.',
    ],
  }
}

/** Nothing executed, nobody served: a blank, a zero and '-' print alike here. */
const isNothing = (quantity: Quantity): boolean =>
  quantity.is === 'unknown' || isZeroQuantity(quantity) || (quantity.is === 'marker' && quantity.marker === '-')

const hasAny = (ficha: ReadFicha, column: (typeof byRegion.columns)['spending'], row: string): boolean =>
  !isNothing(ficha.quantity(column, { row }))

function regionRow(ficha: ReadFicha, row: string): string[] {
  const { spending, served } = byRegion.columns
  const people = ficha.quantity(served, { row })
  const isNobody = isNothing(people)
  return [
    printRegion2023(row),
    printAmount(ficha, spending, { row }),
    printPercent(ficha, figures.regionSpendingShare, { row }),
    isNobody ? DASH : printQuantity(people),
    isNobody ? DASH : printPercent(ficha, figures.regionServedShare, { row }),
  ]
}

/** A total prints '100%', without decimals (domain §2); of nothing, nothing. */
function totalRow(ficha: ReadFicha): string[] {
  const [spent, people] = [ficha.quantity(figures.regionSpendingTotal), ficha.quantity(figures.regionServedTotal)]
  const whole = (total: typeof spent) => (total.is === 'number' && !isZeroQuantity(total) ? '100%' : '')
  return [
    'TOTAL',
    printAmount(ficha, figures.regionSpendingTotal, {}),
    whole(spent),
    printQuantity(people, 0, '', DASH),
    whole(people),
  ]
}
