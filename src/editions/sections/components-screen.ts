import type { Section, TablePart } from '../../ficha/section.ts'
import { administrativeSpending, byRegion, components } from '../fields/components.ts'
import {
  componentsAndAdministration,
  componentsTotal,
  regionServedShare,
  regionServedTotal,
  regionSpendingShare,
  regionSpendingTotal,
  unitCost,
} from '../figures/components.ts'

const { name, unit, spending, production } = components.columns

export const componentsPart2023: TablePart = {
  part: 'table',
  table: components,
  title: 'Componentes',
  unit: 'M$ de cada año',
  columns: [name, unit, spending, production, unitCost],
  totals: [
    { label: 'Total componentes', under: { [spending.id]: componentsTotal } },
    { label: 'Gasto administrativo', under: { [spending.id]: administrativeSpending } },
    {
      label: 'Componentes + administración',
      under: { [spending.id]: componentsAndAdministration },
      rule: 'double',
      heldBy: ['componentsEqualExecuted'],
    },
  ],
}

const regionsPart2023: TablePart = {
  part: 'table',
  table: byRegion,
  title: 'Gasto de componentes y personas por región',
  unit: 'M$ y personas del año',
  columns: [byRegion.columns.spending, regionSpendingShare, byRegion.columns.served, regionServedShare],
  totals: [
    {
      label: 'Total',
      under: { [byRegion.columns.spending.id]: regionSpendingTotal, [byRegion.columns.served.id]: regionServedTotal },
      rule: 'double',
      heldBy: ['regionsEqualComponents', 'regionsEqualServed'],
    },
  ],
}

export const components2023: Section = {
  id: 'componentes',
  title: 'Componentes',
  parts: [componentsPart2023, regionsPart2023],
  source: 'ficha 2023, III. Eficiencia',
}
