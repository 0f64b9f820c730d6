import type { Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import { printQuantity } from '../../ficha/print-number.ts'
import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block, ReportSection } from '../../ficha/report-document.ts'
import { finalBudget, initialBudget, lawExecuted } from '../fields/budget.ts'
import { finalExecution2019, initialExecution2019 } from '../figures/execution-2019.ts'
import { purpose } from '../sections/background.ts'
import { DASH, printText } from './print.ts'
import { NOT_POSSIBLE, type SpokenFigure, sentenceOn } from './sentences-2019.ts'

/** t-4 … t: the years of coverage and execution. */
export const fiveYears = (ficha: ReadFicha): number[] => [-4, -3, -2, -1, 0].map((offset) => ficha.period.year + offset)

/** The purpose, and beside it the budget t-3 … t+1, nominal. */
export const purpose2019 = (ficha: ReadFicha): ReportSection => ({
  id: 'proposito',
  title: 'PROPÓSITO',
  blocks: [{ type: 'paragraph', text: printText(ficha.answer(purpose)) }, budgetTable(ficha)],
})

function budgetTable(ficha: ReadFicha): Block {
  const years = [-3, -2, -1, 0, 1].map((offset) => ficha.period.year + offset)
  const row = (label: string, of: Field) => [
    label,
    ...years.map((year) => printQuantity(ficha.quantity(of, { year }), 0, '', DASH)),
  ]
  return {
    type: 'table',
    title: 'PRESUPUESTO (M$ de cada año)',
    columns: ['Presupuesto', ...years.map(String)],
    rows: [
      row('Presupuesto Inicial', initialBudget),
      row('Presupuesto Final', finalBudget),
      row('Presupuesto Ejecutado', lawExecuted),
    ],
  }
}

/** A percentage by year and what is said of it. */
export const percentRow = (ficha: ReadFicha, label: string, of: Figure, spoken: SpokenFigure): string[] => [
  label,
  ...fiveYears(ficha).map((year) => printQuantity(ficha.quantity(of, { year }), of.kind.decimals, '%', DASH)),
  sentenceOn(ficha, spoken) ?? NOT_POSSIBLE,
]

export const executionTable2019 = (ficha: ReadFicha): Block => ({
  type: 'table',
  title: 'EJECUCIÓN PRESUPUESTARIA',
  columns: ['Ejecución', ...fiveYears(ficha).map(String), 'Resultado'],
  rows: [
    percentRow(
      ficha,
      'Ejecución presupuestaria inicial: (presupuesto ejecutado año t / presupuesto inicial año t)*100',
      initialExecution2019,
      'initialExecution',
    ),
    percentRow(
      ficha,
      'Ejecución presupuestaria final: (presupuesto ejecutado año t / presupuesto final año t)*100',
      finalExecution2019,
      'finalExecution',
    ),
  ],
  texts: [6],
  notes: [
    'El Presupuesto inicial corresponde a la asignación de los gastos para un año determinado, según la Ley de Presupuestos del Sector Público.',
    'El presupuesto final incorpora las reasignaciones presupuestarias realizadas al Presupuesto Ley del año.',
  ],
})
