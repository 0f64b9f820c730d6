import { table } from '../../ficha/field.ts'
import { variant } from '../../ficha/variant.ts'
import { administrativeSpending, components } from '../fields/components.ts'
import { sourcedColumns } from '../fields/sourced.ts'

const source = 'ficha 2019, Costo y producción de componentes'
const { name, unit, spending, production } = sourcedColumns(components.columns, source)

/** Components of year t alone. */
export const components2019 = table({
  ...components,
  columns: {
    name,
    unit,
    spending: variant(spending, { years: [0] }),
    production: variant(production, { years: [0] }),
  },
  source,
})

/** Former years are drawn beside t, and may stay blank: many programmes report it since 2018 only (note of the ficha). */
export const administrativeSpending2019 = variant(administrativeSpending, {
  source: 'ficha 2019, Porcentaje gasto administrativo',
})
