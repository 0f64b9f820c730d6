import type { Section } from '../../ficha/section.ts'
import { finalExecution2019, initialExecution2019 } from '../figures/execution-2019.ts'
import { finalBudget2019, initialBudget2019, lawExecuted2019 } from './budget-2019.ts'
import { administrationPart2019, componentsPart2019 } from './components-screen-2019.ts'

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
