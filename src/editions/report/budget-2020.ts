import type { Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block } from '../../ficha/report-document.ts'
import { printSubtitulo } from '../catalogs/subtitulos.ts'
import { extraBudget, finalBudget, initialBudget, lawExecuted } from '../fields/budget.ts'
import { bySubtitulo2020, bySubtitulo2021 } from '../fields/budget-2020.ts'
import { administrativeSubtituloTotal, subtituloTotal2020 } from '../figures/execution-2020.ts'
import { type Look2020, printIn2020 } from './look-2020.ts'
import { baseUnit, chartPoint, deflate, printAmount, threeYears } from './print.ts'

/** 'programa/iniciativa' in 2020, 'programa' in 2021. */
const notes = (programme: string): string[] => [
  `La ejecución presupuestaria inicial corresponde a (presupuesto ejecutado año t / presupuesto inicial año t)*100. El presupuesto inicial corresponde al total de gastos definidos en la Ley de Presupuestos del Sector Público, o en su defecto, es el monto asignado inicialmente por el Servicio, cuando el ${programme} no está expresamente identificada en la Ley de Presupuestos.`,
  'La ejecución presupuestaria final corresponde a (presupuesto ejecutado año t / presupuesto final año t)*100. El presupuesto final incorpora las reasignaciones presupuestarias realizadas al Presupuesto Ley del año.',
  'El presupuesto ejecutado corresponde al Presupuesto Ley ejecutado por los Servicios, no incluyendo los recursos extra presupuestarios declarados.',
  `Detalla si el ${programme} obtuvo recursos adicionales a los entregados por la Ley de Presupuestos.`,
]

/** 'M$ 2021', with a space, as titles of 2020 and 2021 print it. */
export const spacedUnit = (ficha: ReadFicha): string => `M$ ${ficha.period.baseYear}`

/** Execution in percent of both budgets, what was executed and what came besides, by year. */
export function executionTable2020(ficha: ReadFicha, look: Look2020, programme: string): Block {
  const years = threeYears(ficha)
  const percents = (of: Figure, budget: Field): string[] =>
    years.map((year) => {
      const parts = { above: lawExecuted, below: budget }
      return look.divided(ficha, printIn2020(ficha, of, { year }), parts, { year })
    })
  const amounts = (of: Field): string[] =>
    years.map((year) => look.ofYear(ficha, printAmount(ficha, of, { year }, ''), year))
  return {
    type: 'table',
    title: `Ejecución Presupuestaria por año (${spacedUnit(ficha)})`,
    columns: ['', ...years.map(String)],
    rows: [
      ['Ejecución presupuestaria inicial', ...percents(look.initialExecution, initialBudget)],
      ['Ejecución presupuestaria final', ...percents(look.finalExecution, finalBudget)],
      ['Presupuesto Ejecutado', ...amounts(lawExecuted)],
      ['Recursos extrapresupuestarios', ...amounts(extraBudget)],
    ],
    notes: notes(programme),
  }
}

/** The originals draw it as a picture, whose text is lost. */
export function budgetChart2020(ficha: ReadFicha): Block {
  const points = (of: Field) =>
    threeYears(ficha).map((year) => chartPoint(year, deflate(ficha, ficha.quantity(of, { year }), year), 0, '', ''))
  return {
    type: 'chart',
    title: `Presupuesto (${spacedUnit(ficha)})`,
    unit: baseUnit(ficha),
    series: [
      { name: 'Presupuesto inicial', points: points(initialBudget) },
      { name: 'Presupuesto final', points: points(finalBudget) },
      { name: 'Presupuesto ejecutado', points: points(lawExecuted) },
    ],
  }
}

/** 2020: how much of each subtítulo is administrative, and its total. */
export function subtituloTable2020(ficha: ReadFicha): Block {
  const { administrative, executed } = bySubtitulo2020.columns
  const codes = ficha
    .rows(bySubtitulo2020)
    .filter((row) => [administrative, executed].some((one) => ficha.answer(one, { row }) !== undefined))
  const amounts = (row: string) => [administrative, executed].map((one) => printAmount(ficha, one, { row }, ''))
  const totals = [administrativeSubtituloTotal, subtituloTotal2020]
  return {
    type: 'table',
    title: `GASTO POR SUBTÍTULOS (${baseUnit(ficha)})`,
    columns: ['Subtítulo', 'Gastos administrativos', 'Total ejecutado'],
    rows: [
      ...codes.map((row) => [printSubtitulo(row), ...amounts(row)]),
      ['Gasto total ejecutado', ...totals.map((one) => printAmount(ficha, one, {}, ''))],
    ],
    totals: [codes.length],
  }
}

export function subtituloTable2021(ficha: ReadFicha): Block {
  const { executed } = bySubtitulo2021.columns
  const codes = ficha.rows(bySubtitulo2021).filter((row) => ficha.answer(executed, { row }) !== undefined)
  return {
    type: 'table',
    title: `GASTO POR SUBTÍTULOS (${baseUnit(ficha)})`,
    columns: ['Subtítulo', 'Total ejecutado'],
    rows: [
      ...codes.map((row) => [printSubtitulo(row), printAmount(ficha, executed, { row }, '')]),
      ['Gasto total ejecutado', printAmount(ficha, subtituloTotal2020, {}, '')],
    ],
    totals: [codes.length],
    notes: ['Los subtítulos identificados pueden corresponder a uno o más programas presupuestarios.'],
  }
}
