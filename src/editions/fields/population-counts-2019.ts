import { field } from '../../ficha/field.ts'
import { headcount } from '../../ficha/kinds/whole-number.ts'
import { variant } from '../../ficha/variant.ts'
import { served, target } from './population-counts.ts'

const source = 'ficha 2019, Cobertura'
const years = [-4, -3, -2, -1, 0]

export const potential = field({
  id: 'potential',
  label: 'Población potencial',
  kind: headcount,
  years,
  help: 'Cuántos presentan el problema que el programa aborda.',
  source,
})

export const target2019 = variant(target, { years, source })
export const served2019 = variant(served, { years, source })
