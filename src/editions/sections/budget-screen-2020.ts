import type { Table } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import type { Section, TablePart } from '../../ficha/section.ts'
import {
  bySubtitulo2020,
  bySubtitulo2021,
  extraBudget,
  finalBudget,
  initialBudget,
  lawExecuted,
} from '../fields/budget-2020.ts'
import {
  administrativeSubtituloTotal,
  finalExecution2020,
  finalExecution2021,
  initialExecution2020,
  initialExecution2021,
  subtituloTotal2020,
} from '../figures/execution-2020.ts'
import { componentsPart2020 } from './components-screen-2020.ts'

const bySubtituloPart = (table: Table, under: Record<string, Figure>, heldBy: readonly string[]): TablePart => ({
  part: 'table',
  table,
  title: 'Gasto por subtítulo',
  unit: 'M$ de cada año',
  columns: Object.values(table.columns),
  totals: [{ label: 'Total subtítulos', under, rule: 'double', heldBy }],
})

const screen = (subtitulos: TablePart, executions: readonly Figure[]): Section => ({
  id: 'presupuesto',
  title: 'Presupuesto y gasto por subtítulo',
  short: 'Presupuesto',
  parts: [
    subtitulos,
    {
      part: 'years',
      id: 'presupuesto',
      title: 'Presupuesto y ejecución',
      unit: 'M$ de cada año',
      years: [-2, -1, 0],
      lines: [initialBudget, finalBudget, { heading: 'Ejecutado' }, lawExecuted, extraBudget, ...executions],
    },
  ],
  companions: [componentsPart2020],
  source: 'fichas 2020 y 2021, III. Desempeño del programa, Presupuesto y ejecución',
})

const { administrative, executed } = bySubtitulo2020.columns

/** Subtítulos beside the budget, and the components below: both ends of every equation on one screen. */
export const budget2020 = screen(
  bySubtituloPart(
    bySubtitulo2020,
    { [administrative.id]: administrativeSubtituloTotal, [executed.id]: subtituloTotal2020 },
    ['subtitulosEqualExecuted', 'subtitulosEqualAdministration'],
  ),
  [initialExecution2020, finalExecution2020],
)

export const budget2021 = screen(
  bySubtituloPart(bySubtitulo2021, { [bySubtitulo2021.columns.executed.id]: subtituloTotal2020 }, [
    'subtitulosEqualExecuted',
  ]),
  [initialExecution2021, finalExecution2021],
)
