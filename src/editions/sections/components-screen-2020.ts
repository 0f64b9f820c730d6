import type { Section, TablePart } from '../../ficha/section.ts'
import {
  componentsAndAdministration2020,
  componentsTotal2020,
  regionSpendingTotal2021,
  unitCost2020,
} from '../figures/components-2020.ts'
import { administrativeSpending, byRegion2021, components2020 } from './components-2020.ts'

const { name, unit, spending, production } = components2020.columns

export const componentsPart2020: TablePart = {
  part: 'table',
  table: components2020,
  title: 'Componentes',
  unit: 'M$ de cada año',
  columns: [name, unit, spending, production, unitCost2020],
  totals: [
    { label: 'Total componentes', under: { [spending.id]: componentsTotal2020 } },
    { label: 'Gasto administrativo', under: { [spending.id]: administrativeSpending } },
    {
      label: 'Componentes + administración',
      under: { [spending.id]: componentsAndAdministration2020 },
      rule: 'double',
      heldBy: ['componentsEqualExecuted'],
    },
  ],
}

const regionsPart2021: TablePart = {
  part: 'table',
  table: byRegion2021,
  title: 'Gasto de componentes por región',
  unit: 'M$ del año',
  columns: [byRegion2021.columns.spending],
  totals: [
    {
      label: 'Total',
      under: { [byRegion2021.columns.spending.id]: regionSpendingTotal2021 },
      rule: 'double',
      heldBy: ['regionsEqualComponents'],
    },
  ],
}

const screen = (parts: readonly TablePart[]): Section => ({
  id: 'componentes',
  title: 'Componentes',
  parts,
  source: 'fichas 2020 y 2021, III. Desempeño del programa, Componentes',
})

export const componentScreen2020 = screen([componentsPart2020])
export const componentScreen2021 = screen([componentsPart2020, regionsPart2021])
