import type { Section } from '../../ficha/section.ts'
import {
  bySubtitulo,
  extraBudget,
  finalBudget,
  initialBudget,
  lawExecuted,
  regionalGovernments,
} from '../fields/budget.ts'
import { finalExecution, initialExecution, subtituloTotal, totalExecuted } from '../figures/execution.ts'
import { componentsPart2023 } from './components-screen.ts'

/** Subtítulos beside the budget, and the components below: both ends of every equation on one screen. */
export const budget2023: Section = {
  id: 'presupuesto',
  title: 'Presupuesto y gasto por subtítulo',
  short: 'Presupuesto',
  parts: [
    {
      part: 'table',
      table: bySubtitulo,
      title: 'Gasto por subtítulo',
      unit: 'M$ de cada año',
      columns: [bySubtitulo.columns.executed],
      totals: [
        {
          label: 'Total subtítulos',
          under: { [bySubtitulo.columns.executed.id]: subtituloTotal },
          rule: 'double',
          heldBy: ['subtitulosEqualExecuted'],
        },
      ],
    },
    {
      part: 'years',
      id: 'presupuesto',
      title: 'Presupuesto y ejecución',
      unit: 'M$ de cada año',
      years: [-2, -1, 0],
      lines: [
        initialBudget,
        finalBudget,
        { heading: 'Ejecutado' },
        lawExecuted,
        regionalGovernments,
        extraBudget,
        totalExecuted,
        initialExecution,
        finalExecution,
      ],
    },
  ],
  companions: [componentsPart2023],
  source: 'ficha 2023, III. Eficiencia',
}
