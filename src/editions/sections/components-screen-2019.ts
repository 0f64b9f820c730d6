import type { Section, TablePart, YearsPart } from '../../ficha/section.ts'
import {
  administrationShare2019,
  componentsAndAdministration2019,
  componentsTotal2019,
  unitCost2019,
} from '../figures/components-2019.ts'
import { administrativeSpending2019, components2019 } from './components-2019.ts'

const { name, unit, spending, production } = components2019.columns

export const componentsPart2019: TablePart = {
  part: 'table',
  table: components2019,
  title: 'Componentes',
  unit: 'M$ del año',
  columns: [name, unit, spending, production, unitCost2019],
  totals: [
    { label: 'Total componentes', under: { [spending.id]: componentsTotal2019 } },
    {
      label: 'Componentes + administración',
      under: { [spending.id]: componentsAndAdministration2019 },
      rule: 'double',
      heldBy: ['componentsEqualExecuted'],
    },
  ],
}

/** Apart from the components: it is asked of former years too, and they aren't. */
export const administrationPart2019: YearsPart = {
  part: 'years',
  id: 'administracion',
  title: 'Gasto administrativo',
  unit: 'M$ de cada año',
  years: [-2, -1, 0],
  lines: [administrativeSpending2019, administrationShare2019],
}

export const componentsSection2019: Section = {
  id: 'componentes',
  title: 'Componentes',
  parts: [componentsPart2019, administrationPart2019],
  source: 'ficha 2019, Costo y producción de componentes',
}
