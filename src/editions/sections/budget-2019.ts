import { variant } from '../../ficha/variant.ts'
import { finalBudget, initialBudget, lawExecuted } from '../fields/budget.ts'

const source = 'ficha 2019, Presupuesto (M$ de cada año) y Ejecución presupuestaria'
const years = [-4, -3, -2, -1, 0]

/** The budget law of t+1 is known by then and prints beside the others. */
export const initialBudget2019 = variant(initialBudget, { years: [...years, 1], source })
export const finalBudget2019 = variant(finalBudget, { years, source })
export const lawExecuted2019 = variant(lawExecuted, {
  label: 'Presupuesto ejecutado',
  short: 'Presupuesto ejecutado',
  years,
  help: 'Lo ejecutado del presupuesto según SIGFE, con gasto de componentes y administrativo.',
  source,
})
