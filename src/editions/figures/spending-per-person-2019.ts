import { variant } from '../../ficha/variant.ts'
import { lawExecuted } from '../fields/budget.ts'
import { served } from '../fields/population-counts.ts'
import { factor, spendingPerPerson } from './spending-per-person.ts'

/** Executed budget × factor / people served; drawn as a chart, so the decimal is ours (domain §2). */
export const spendingPerPerson2019 = variant(spendingPerPerson, {
  needs: { spending: lawExecuted, factor, served },
  source:
    'ficha 2019, Gasto por Beneficiario (M$): (Presupuesto ejecutado año t / número beneficiarios efectivos año t)',
})
