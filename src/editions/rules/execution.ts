import type { Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import type { NumericKind } from '../../ficha/kinds/kind.ts'
import { at, type Threshold } from '../../ficha/need.ts'
import { and, isOver, isUnder, not } from '../../ficha/quantity.ts'
import { type Case, rule } from '../../ficha/rule.ts'
import { finalExecution, initialExecution } from '../figures/execution.ts'
import { finalBudget, initialBudget, lawExecuted } from '../sections/budget.ts'
import { threshold } from '../thresholds.ts'
import { amount, gap, percent, percentBeside } from './say.ts'

interface ExecutionRange {
  readonly id: string
  readonly title: string
  readonly side: 'under' | 'over'
  readonly execution: Figure
  readonly budget: Field<NumericKind>
  readonly limit: Threshold
  /** 'presupuesto inicial' */
  readonly name: string
  /** `limit` as printed: '85'. */
  readonly sentence: (t: number, limit: string) => string
  readonly wording: 'published' | 'ours'
  readonly cases: { breaks: Case; holds: Case }
}

/** Execution of the law over a budget, both ends of the range included (domain §7). */
const executionRange = (range: ExecutionRange) =>
  rule({
    id: range.id,
    title: range.title,
    severity: 'ask',
    needs: {
      execution: at(range.execution, 0),
      limit: range.limit,
      executed: at(lawExecuted, 0),
      budget: at(range.budget, 0),
    },
    holds: ({ execution, limit }) => not(range.side === 'under' ? isUnder(execution, limit) : isOver(execution, limit)),
    message: ({ execution, limit, executed, budget }) => {
      const bound = range.side === 'under' ? 'bajo el mínimo' : 'sobre el máximo'
      return `Se ejecutó ${percentBeside(execution, limit)} del ${range.name}: ${amount(executed)} de ${amount(budget)}, ${bound} de ${amount(limit)}% (diferencia de ${gap(executed, budget)} M$). Revise ambos montos o explique por qué.`
    },
    compares: ({ execution, limit }) => [execution, limit],
    summary: ({ execution, executed, budget }) => `${percent(execution)} · ${amount(executed)} / ${amount(budget)}`,
    at: [at(lawExecuted, 0), at(range.budget, 0)],
    prints: {
      dimension: 'eficiencia',
      sentence: ({ limit }, { t }) => range.sentence(t, amount(limit)),
      wording: range.wording,
    },
    asks: range.side === 'under' ? 'Por qué se ejecutó menos' : 'Por qué se ejecutó más',
    cases: range.cases,
    source: 'domain §6 and §7; ficha 2023, Hallazgos, 2. Eficiencia y ejecución presupuestaria',
  })

export const initialExecutionUnder = executionRange({
  id: 'initialExecutionUnder',
  title: 'Ejecución inicial bajo el mínimo',
  side: 'under',
  execution: initialExecution,
  budget: initialBudget,
  limit: threshold.initialExecutionMin,
  name: 'presupuesto inicial',
  sentence: (t, limit) =>
    `El programa presenta una subejecución presupuestaria (inferior al ${limit}%) respecto de su presupuesto inicial durante el ${t}.`,
  wording: 'published',
  cases: { breaks: { 'initialBudget~t': '120.000' }, holds: { 'initialBudget~t': '117.647' } },
})

export const initialExecutionOver = executionRange({
  id: 'initialExecutionOver',
  title: 'Ejecución inicial sobre el máximo',
  side: 'over',
  execution: initialExecution,
  budget: initialBudget,
  limit: threshold.initialExecutionMax,
  name: 'presupuesto inicial',
  sentence: (t, limit) =>
    `El programa presenta una sobreejecución presupuestaria (superior al ${limit}%) respecto de su presupuesto inicial durante el ${t}.`,
  wording: 'ours',
  cases: { breaks: { 'initialBudget~t': '90.000' }, holds: { 'initialBudget~t': '91.000' } },
})

export const finalExecutionUnder = executionRange({
  id: 'finalExecutionUnder',
  title: 'Ejecución final bajo el mínimo',
  side: 'under',
  execution: finalExecution,
  budget: finalBudget,
  limit: threshold.finalExecutionMin,
  name: 'presupuesto final',
  sentence: (t, limit) =>
    `El programa presenta una subejecución presupuestaria (inferior al ${limit}%) respecto de su presupuesto final durante el ${t}.`,
  wording: 'published',
  cases: { breaks: { 'finalBudget~t': '112.000' }, holds: { 'finalBudget~t': '111.111' } },
})

export const finalExecutionOver = executionRange({
  id: 'finalExecutionOver',
  title: 'Ejecución final sobre el máximo',
  side: 'over',
  execution: finalExecution,
  budget: finalBudget,
  limit: threshold.finalExecutionMax,
  name: 'presupuesto final',
  sentence: (t, limit) =>
    `El programa presenta una sobreejecución presupuestaria (superior al ${limit}%) respecto de su presupuesto final durante el ${t}.`,
  wording: 'ours',
  cases: { breaks: { 'finalBudget~t': '90.000' }, holds: { 'finalBudget~t': '91.000' } },
})

/** Known to be absent as soon as one of the three years is not under, even where another is unknown (domain §7). */
export const persistence = rule({
  id: 'persistence',
  title: 'Persistencia de subejecución',
  severity: 'ask',
  needs: {
    twoYearsBefore: at(initialExecution, -2),
    yearBefore: at(initialExecution, -1),
    thisYear: at(initialExecution, 0),
    min: threshold.initialExecutionMin,
  },
  holds: ({ twoYearsBefore, yearBefore, thisYear, min }) =>
    not(and(isUnder(twoYearsBefore, min), isUnder(yearBefore, min), isUnder(thisYear, min))),
  message: ({ twoYearsBefore, yearBefore, thisYear, min }, { t }) =>
    `La ejecución inicial lleva tres años bajo ${amount(min)}%: ${percent(twoYearsBefore)} en ${t - 2}, ${percent(yearBefore)} en ${t - 1} y ${percent(thisYear)} en ${t} (faltan ${gap(thisYear, min, 1)} puntos). Revise los montos o explique por qué.`,
  compares: ({ thisYear, min }) => [thisYear, min],
  summary: ({ twoYearsBefore, yearBefore, thisYear }) =>
    `${percent(twoYearsBefore)} · ${percent(yearBefore)} · ${percent(thisYear)}`,
  at: [
    at(lawExecuted, 0),
    at(lawExecuted, -1),
    at(lawExecuted, -2),
    at(initialBudget, 0),
    at(initialBudget, -1),
    at(initialBudget, -2),
  ],
  prints: {
    dimension: 'eficiencia',
    sentence: ({ min }) =>
      `El programa presenta persistencia de subejecución presupuestaria inicial, ya que ha ejecutado menos del ${amount(min)}% de su presupuesto inicial anual por tres años consecutivos.`,
    wording: 'published',
  },
  asks: 'Por qué ocurrió los tres años',
  cases: {
    breaks: { 'lawExecuted~t-2': '50.000', 'lawExecuted~t-1': '50.000', 'initialBudget~t': '150.000' },
    holds: { 'lawExecuted~t-2': '50.000', 'lawExecuted~t-1': '', 'initialBudget~t': '100.000' },
  },
  source: 'domain §7; ficha 2023, Hallazgos, persistencia',
})

export const executedOverFinal = rule({
  id: 'executedOverFinal',
  title: 'Ejecutado sobre el presupuesto final',
  severity: 'ask',
  needs: { executed: at(lawExecuted, 0), final: at(finalBudget, 0) },
  holds: ({ executed, final }) => not(isOver(executed, final)),
  message: ({ executed, final }) =>
    `Lo ejecutado (${amount(executed)}) supera en ${gap(executed, final)} al presupuesto final (${amount(final)}). Revise ambos montos o explique por qué.`,
  compares: ({ executed, final }) => [executed, final],
  summary: ({ executed, final }) => `${amount(executed)} contra ${amount(final)}`,
  at: [at(lawExecuted, 0), at(finalBudget, 0)],
  asks: 'Por qué se ejecutó más que el presupuesto final',
  cases: { breaks: { 'finalBudget~t': '99.999' }, holds: { 'finalBudget~t': '100.000' } },
  source: 'domain §6',
})
