import type { Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import { printQuantity } from '../../ficha/print-number.ts'
import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block } from '../../ficha/report-document.ts'
import { inPrintOrder, printRegion2021 } from '../catalogs/regions.ts'
import { componentsAndAdministration2020, regionSpendingTotal2021, unitCost2020 } from '../figures/components-2020.ts'
import { administrativeSpending, byRegion2021, components2020 } from '../sections/components-2020.ts'
import { spacedUnit } from './budget-2020.ts'
import { type Look2020, printIn2020 } from './look-2020.ts'
import { baseUnit, deflate, printAmount, printText, threeYears } from './print.ts'

const { name, unit, spending, production } = components2020.columns

interface ComponentTable {
  readonly head: string
  readonly label: (ficha: ReadFicha, row: string) => string
  readonly notes?: (ficha: ReadFicha) => readonly string[]
}

/** 2020 names the component alone. */
export const components2020Table: ComponentTable = {
  head: 'Componentes',
  label: (ficha, row) => printText(ficha.answer(name, { row })),
}

/** 2021 adds the unit of production, and says why a former total may miss its sum. */
export const components2021Table: ComponentTable = {
  head: 'Componentes (Unidad de producción)',
  label: (ficha, row) => `${printText(ficha.answer(name, { row }))} (${printText(ficha.answer(unit, { row }))})`,
  notes: (ficha) => {
    const [first, second, t] = threeYears(ficha)
    return [
      `Se entiende por Componentes a los bienes y/o servicios producidos por el Programa y provistos directamente a sus beneficiarios. Dado que los diseños de los programas pueden variar cada año y en esta Tabla sólo se muestran los componentes vigentes en ${t}, la suma total para los años ${first} y ${second} podría no cuadrar para aquellos en los que se ejecutaron componentes descontinuados. En el cuadro de gasto y producción de componentes se indica como "cero", además de cuando no hay presupuesto o producción, en aquellos casos en que no correspondía informar o el Servicio no contaba con la información.`,
    ]
  },
}

/** Spending, production and unit cost of each component in three years; administration and its share under them. */
export function componentTable2020(ficha: ReadFicha, look: Look2020, table: ComponentTable): Block {
  const years = threeYears(ficha)
  const pesos = `(Miles de $\u00a0${ficha.period.baseYear})`
  const rows = ficha.rows(components2020).map((row) => [table.label(ficha, row), ...componentCells(ficha, look, row)])
  return {
    type: 'table',
    title: `GASTO Y PRODUCCIÓN DE COMPONENTES (${spacedUnit(ficha)})`,
    columns: [
      table.head,
      ...years.map((year) => `Gasto ejecutado ${year} ${pesos}`),
      ...years.map((year) => `Producción ${year} (unidad)`),
      ...years.map((year) => `Gasto unitario ${year} ${pesos}`),
    ],
    rows: [...rows, ...totalRows(ficha, look)],
    totals: [0, 1, 2].map((index) => rows.length + index),
    ...(table.notes && { notes: table.notes(ficha) }),
  }
}

function componentCells(ficha: ReadFicha, look: Look2020, row: string): string[] {
  const years = threeYears(ficha)
  return [
    ...years.map((year) => look.ofComponent(printAmount(ficha, spending, { row, year }, ''))),
    ...years.map((year) => look.ofComponent(printQuantity(ficha.quantity(production, { row, year })))),
    ...years.map((year) => unitCost(ficha, look, row, year)),
  ]
}

function unitCost(ficha: ReadFicha, look: Look2020, row: string, year: number): string {
  const cost = deflate(ficha, ficha.quantity(unitCost2020, { row, year }), year)
  const printed = printQuantity(cost, unitCost2020.kind.decimals)
  return look.divided(ficha, printed, { above: spending, below: production }, { row, year })
}

function totalRows(ficha: ReadFicha, look: Look2020): string[][] {
  const years = threeYears(ficha)
  const blank = years.flatMap(() => ['', ''])
  const amount = (of: Field | Figure, year: number) => printAmount(ficha, of, { year }, '')
  const total = (year: number) => {
    const printed = amount(componentsAndAdministration2020, year)
    return isBlankYear(ficha, year) ? look.ofComponent(printed) : printed
  }
  return [
    ['Gasto administrativo', ...years.map((year) => look.ofComponent(amount(administrativeSpending, year))), ...blank],
    ['Total', ...years.map(total), ...blank],
    [
      'Porcentaje gasto administrativo',
      ...years.map((year) => printIn2020(ficha, look.administrationShare, { year })),
      ...blank,
    ],
  ]
}

/** Nothing was answered for the year: its total is as blank as its rows. With some rows blank the total isn't known. */
const isBlankYear = (ficha: ReadFicha, year: number): boolean =>
  ficha.answer(administrativeSpending, { year }) === undefined &&
  ficha.rows(components2020).every((row) => ficha.answer(spending, { row, year }) === undefined)

/** 2021: regions, and the nivel central, in which something was spent. */
export function regionTable2021(ficha: ReadFicha): Block {
  const { spending } = byRegion2021.columns
  const printed = (row: string) => printAmount(ficha, spending, { row }, '')
  const codes = ficha.rows(byRegion2021).filter((row) => !['', '0', '-'].includes(printed(row)))
  return {
    type: 'table',
    title: `GASTO COMPONENTES (${baseUnit(ficha)}) DESAGREGACIÓN REGIONAL`,
    columns: ['Región', 'Total ejecutado'],
    rows: [
      ...inPrintOrder(codes).map((row) => [printRegion2021(row), printed(row)]),
      ['Gasto total ejecutado componentes', printAmount(ficha, regionSpendingTotal2021, {}, '')],
    ],
    totals: [codes.length],
    notes: [
      'En esta tabla se despliegan sólo aquellas regiones para las que se ejecutaron recursos. Que un programa presente población beneficiada en una región no significa necesariamente que dicho gasto se impute (registre) en dicha región. Por ejemplo, el gasto de un programa con beneficiarios desagregados regionalmente, puede ser imputado exclusivamente a nivel central.',
    ],
  }
}
