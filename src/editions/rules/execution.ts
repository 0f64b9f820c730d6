import type { Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import type { NumericKind } from '../../ficha/kinds/kind.ts'
import { at, every, inRow, type Threshold } from '../../ficha/need.ts'
import { and, isEqual, isOver, isUnder, not, sum, ZERO_QUANTITY } from '../../ficha/quantity.ts'
import { type Case, rule } from '../../ficha/rule.ts'
import { finalExecution, initialExecution } from '../figures/execution.ts'
import { formerSpendingPerPerson, spendingPerPerson, spendingPerPersonLimit } from '../figures/spending-per-person.ts'
import { bySubtitulo, finalBudget, initialBudget, lawExecuted } from '../sections/budget.ts'
import { administrativeSpending, components } from '../sections/components.ts'
import { served } from '../sections/population-counts.ts'
import { threshold } from '../thresholds.ts'
import { addsUp } from './adds-up.ts'
import { amount, gap, percent, tenth } from './say.ts'

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
      return `Se ejecutó ${percent(execution)} del ${range.name}: ${amount(executed)} de ${amount(budget)}, ${bound} de ${amount(limit)}% (diferencia de ${gap(executed, budget)} M$). Revise ambos montos o explique por qué.`
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

export const spendingPerPersonOver = rule({
  id: 'spendingPerPersonOver',
  title: 'Gasto por beneficiario fuera de rango',
  severity: 'ask',
  needs: {
    spending: at(spendingPerPerson, 0),
    former: formerSpendingPerPerson,
    limit: spendingPerPersonLimit,
    over: threshold.spendingPerPersonOver,
  },
  holds: ({ spending, limit }) => not(isOver(spending, limit)),
  message: ({ spending, former, limit, over }, { t }) =>
    `El gasto por beneficiario de ${t} (${tenth(spending)}) supera en ${gap(spending, limit, 1)} al máximo de ${tenth(limit)}: promedio ${t - 1}-${t - 2} de ${tenth(former)} más ${amount(over)}%. Revise el gasto y las personas, o explique por qué.`,
  compares: ({ spending, limit }) => [spending, limit],
  summary: ({ spending, former }) => `${tenth(spending)} contra ${tenth(former)}`,
  at: [at(served, 0), every(components.columns.spending, 0), at(administrativeSpending, 0)],
  prints: {
    dimension: 'eficiencia',
    sentence: ({ over }, { t }) =>
      `El programa presenta un gasto por beneficiario fuera de rango (superior en más del ${amount(over)}%) durante el ${t}, en relación al promedio de los dos años anteriores ${t - 1}-${t - 2}.`,
    wording: 'published',
  },
  asks: 'Por qué subió el gasto por persona',
  cases: {
    breaks: { 'served~t-1': '1.000', 'served~t-2': '1.000' },
    holds: { 'served~t-1': 'N/A', 'served~t-2': 'N/A' },
  },
  source: 'domain §7; ficha 2023, Hallazgos, gasto por beneficiario',
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

export const administrationZero = rule({
  id: 'administrationZero',
  title: 'Gasto administrativo en cero',
  severity: 'ask',
  needs: { administration: at(administrativeSpending, 0), executed: at(lawExecuted, 0) },
  appliesWhen: ({ executed }) => isOver(executed, ZERO_QUANTITY),
  holds: ({ administration }) => not(isEqual(administration, ZERO_QUANTITY)),
  message: ({ administration, executed }) =>
    `El gasto administrativo es ${amount(administration)} y se ejecutaron ${amount(executed)} (diferencia de ${gap(executed, administration)}). Escriba lo gastado en administrar el programa o explique por qué no hubo.`,
  compares: ({ administration, executed }) => [administration, executed],
  summary: ({ administration, executed }) => `${amount(administration)} de ${amount(executed)}`,
  at: [at(administrativeSpending, 0)],
  asks: 'Por qué no hubo gasto administrativo',
  cases: {
    breaks: { 'administrativeSpending~t': '0', 'componentSpending~c2~t': '40.000', 'regionSpending~13': '70.000' },
    holds: {},
  },
  source: 'domain §6',
})

/** A blank subtítulo 21 says the same as a zero once the others add up. */
export const administrationWithoutSubtitulo21 = rule({
  id: 'administrationWithoutSubtitulo21',
  title: 'Administración sin subtítulo 21',
  severity: 'ask',
  needs: {
    administration: at(administrativeSpending, 0),
    all: every(bySubtitulo.columns.executed),
    personnel: inRow(bySubtitulo.columns.executed, '21'),
    executed: at(lawExecuted, 0),
  },
  appliesWhen: ({ administration, all }) => and(isOver(administration, ZERO_QUANTITY), isOver(sum(all), ZERO_QUANTITY)),
  holds: ({ personnel, all, executed }) =>
    personnel.is === 'unknown' ? not(addsUp(all, executed)) : not(isEqual(personnel, ZERO_QUANTITY)),
  message: ({ administration, personnel }) =>
    `Hay gasto administrativo (${amount(administration)}) y el subtítulo 21, Gastos en personal, ${personnel.is === 'unknown' ? 'está en blanco' : `es ${amount(personnel)}`}: faltarían hasta ${amount(administration)}. Escriba lo gastado en personal o explique quién lo paga.`,
  compares: ({ administration, personnel }) => [administration, personnel],
  summary: ({ administration }) => `administración ${amount(administration)}, subtítulo 21 sin gasto`,
  at: [at(administrativeSpending, 0), inRow(bySubtitulo.columns.executed, '21')],
  asks: 'Quién paga al personal que administra',
  cases: {
    breaks: { 'subtituloExecuted~21': '', 'subtituloExecuted~22': '30.000' },
    holds: { 'subtituloExecuted~21': '1', 'subtituloExecuted~22': '29.999' },
  },
  source: 'domain §6; domain §10, hints on administrative spending',
})
