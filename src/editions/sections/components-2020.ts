import { table } from '../../ficha/field.ts'
import { variant } from '../../ficha/variant.ts'
import * as asked from '../fields/components.ts'
import { sourced, sourcedColumns } from '../fields/sourced.ts'

const source = 'fichas 2020 y 2021, Gasto y producción de componentes'

export const components2020 = table({
  ...asked.components,
  columns: sourcedColumns(asked.components.columns, source),
  source,
})

export const administrativeSpending = sourced(asked.administrativeSpending, source)

const regionSource = 'ficha 2021, Gasto componentes, Desagregación regional'

/** 2021 asks the spending of each region, not its people. */
export const byRegion2021 = table({
  ...asked.byRegion,
  label: 'Gasto por región',
  help: 'El gasto de componentes en cada región y el del nivel central; deje en blanco las que no corresponden.',
  columns: { spending: variant(asked.byRegion.columns.spending, { source: regionSource }) },
  source: `${regionSource}; Decreto 1.115 de 2018, Interior`,
})
