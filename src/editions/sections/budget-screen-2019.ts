import type { Section } from '../../ficha/section.ts'
import { variant } from '../../ficha/variant.ts'
import { finalBudget, initialBudget, lawExecuted } from '../fields/budget.ts'
import { finalExecution2019, initialExecution2019 } from '../figures/execution-2019.ts'
import { administrationPart2019, componentsPart2019 } from './components-screen-2019.ts'

const source = 'ficha 2019, Presupuesto (M$ de cada año) y Ejecución presupuestaria'
const years = [-4, -3, -2, -1, 0]

/** The budget law of t+1 is known by then and prints beside the others. */
const initialBudget2019 = variant(initialBudget, { years: [...years, 1], source })
const finalBudget2019 = variant(finalBudget, { years, source })
const lawExecuted2019 = variant(lawExecuted, {
  label: 'Presupuesto ejecutado',
  short: 'Presupuesto ejecutado',
  years,
  help: 'Lo ejecutado del presupuesto según SIGFE, con gasto de componentes y administrativo.',
  source,
})

/** Budget and components on one screen: both ends of the only equation. */
export const budget2019: Section = {
  id: 'presupuesto',
  title: 'Presupuesto',
  parts: [
    {
      part: 'years',
      id: 'presupuesto',
      title: 'Presupuesto y ejecución',
      unit: 'M$ de cada año',
      years: [-4, -3, -2, -1, 0, 1],
      lines: [initialBudget2019, finalBudget2019, lawExecuted2019, initialExecution2019, finalExecution2019],
    },
  ],
  companions: [componentsPart2019, administrationPart2019],
  source: 'ficha 2019, Presupuesto (M$ de cada año) y Ejecución presupuestaria',
}
