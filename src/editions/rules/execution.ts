import type { Field } from '../../ficha/field.ts'
import type { Figure, Threshold } from '../../ficha/figure.ts'
import type { NumericKind } from '../../ficha/kinds/kind.ts'
import { at } from '../../ficha/need.ts'
import { isOver, isUnder, not, or } from '../../ficha/quantity.ts'
import { type Case, type Rule, rule } from '../../ficha/rule.ts'
import { finalBudget, initialBudget, lawExecuted } from '../fields/budget.ts'
import { finalExecution, initialExecution } from '../figures/execution.ts'
import { threshold } from '../thresholds.ts'
import { amount, gap, percent, percentBeside } from './message-amounts.ts'
import type { Wording } from './wording.ts'

/** What a sentence on execution is given: the year and the ends of the range as printed, '85' and '110'. */
interface RangeGiven {
  readonly t: number
  readonly min: string
  readonly max: string
}

/** What an edition prints of one percentage of execution; `within` where it says so of a programme in range too. */
export interface ExecutionWords {
  readonly under: Wording<RangeGiven>
  readonly over: Wording<RangeGiven>
  readonly within?: Wording<RangeGiven>
}

interface ExecutionOf {
  /** 'initial' */
  readonly id: 'initial' | 'final'
  /** 'Ejecución inicial' */
  readonly title: string
  /** 'presupuesto inicial' */
  readonly name: string
  readonly execution: Figure
  readonly budget: Field<NumericKind>
  readonly min: Threshold
  readonly max: Threshold
  readonly cases: Record<'under' | 'over' | 'within', { breaks: Case; holds: Case }>
}

const source = 'fichas 2019–2023, eficiencia y ejecución presupuestaria'

const needsOf = (of: ExecutionOf) => ({
  execution: at(of.execution, 0),
  min: of.min,
  max: of.max,
  executed: at(lawExecuted, 0),
  budget: at(of.budget, 0),
})

/** Execution of the law over a budget on one side of its range, both ends included (domain §7). */
function outOfRange(of: ExecutionOf, side: 'under' | 'over', said: Wording<RangeGiven>): Rule {
  const isUnderSide = side === 'under'
  return rule({
    id: `${of.id}Execution${isUnderSide ? 'Under' : 'Over'}`,
    title: `${of.title} ${isUnderSide ? 'bajo el mínimo' : 'sobre el máximo'}`,
    checks: `Revisa que lo ejecutado de la ley, en porcentaje del ${of.name}, no ${isUnderSide ? 'baje del mínimo' : 'supere el máximo'} del año; los extremos están dentro.`,
    severity: 'ask',
    needs: needsOf(of),
    holds: ({ execution, min, max }) => not(isUnderSide ? isUnder(execution, min) : isOver(execution, max)),
    message: ({ execution, min, max, executed, budget }) => {
      const limit = isUnderSide ? min : max
      const bound = isUnderSide ? 'bajo el mínimo' : 'sobre el máximo'
      return `Se ejecutó ${percentBeside(execution, limit)} del ${of.name}: ${amount(executed)} de ${amount(budget)}, ${bound} de ${amount(limit)}% (diferencia de ${gap(executed, budget)} M$). Revise ambos montos o explique por qué.`
    },
    compares: ({ execution, min, max }) => [execution, isUnderSide ? min : max],
    summary: ({ execution, executed, budget }) => `${percent(execution)} · ${amount(executed)} / ${amount(budget)}`,
    at: [at(lawExecuted, 0), at(of.budget, 0)],
    prints: {
      dimension: 'eficiencia',
      sentence: ({ min, max }, { t }) => said.sentence({ t, min: amount(min), max: amount(max) }),
      wording: said.wording,
    },
    asks: isUnderSide ? 'Por qué se ejecutó menos' : 'Por qué se ejecutó más',
    cases: of.cases[side],
    source,
  })
}

/** Editions up to 2021 also print that execution is in range. */
const inRange = (of: ExecutionOf, said: Wording<RangeGiven>): Rule =>
  rule({
    id: `${of.id}ExecutionWithin`,
    title: `${of.title} dentro de rango`,
    checks: `Dice que lo ejecutado de la ley, en porcentaje del ${of.name}, está entre el mínimo y el máximo del año; los extremos están dentro.`,
    severity: 'note',
    needs: needsOf(of),
    holds: ({ execution, min, max }) => or(isUnder(execution, min), isOver(execution, max)),
    message: ({ execution, min, max, executed, budget }) =>
      `Se ejecutó ${percent(execution)} del ${of.name}: ${amount(executed)} de ${amount(budget)} (diferencia de ${gap(executed, budget)} M$), entre ${amount(min)}% y ${amount(max)}%.`,
    compares: ({ execution, min }) => [execution, min],
    summary: ({ execution, executed, budget }) => `${percent(execution)} · ${amount(executed)} / ${amount(budget)}`,
    at: [at(lawExecuted, 0), at(of.budget, 0)],
    prints: {
      dimension: 'eficiencia',
      sentence: ({ min, max }, { t }) => said.sentence({ t, min: amount(min), max: amount(max) }),
      wording: said.wording,
    },
    cases: of.cases.within,
    source,
  })

const rulesOf = (of: ExecutionOf, words: ExecutionWords): Rule[] => [
  outOfRange(of, 'under', words.under),
  outOfRange(of, 'over', words.over),
  ...(words.within ? [inRange(of, words.within)] : []),
]

/** Initial execution against its range, with the sentences of an edition. */
export const initialExecutionRules = (words: ExecutionWords): Rule[] =>
  rulesOf(
    {
      id: 'initial',
      title: 'Ejecución inicial',
      name: 'presupuesto inicial',
      execution: initialExecution,
      budget: initialBudget,
      min: threshold.initialExecutionMin,
      max: threshold.initialExecutionMax,
      cases: {
        under: { breaks: { 'initialBudget~t': '120.000' }, holds: { 'initialBudget~t': '117.647' } },
        over: { breaks: { 'initialBudget~t': '90.000' }, holds: { 'initialBudget~t': '91.000' } },
        within: { breaks: { 'initialBudget~t': '91.000' }, holds: { 'initialBudget~t': '90.000' } },
      },
    },
    words,
  )

/** Final execution against its range, with the sentences of an edition. */
export const finalExecutionRules = (words: ExecutionWords): Rule[] =>
  rulesOf(
    {
      id: 'final',
      title: 'Ejecución final',
      name: 'presupuesto final',
      execution: finalExecution,
      budget: finalBudget,
      min: threshold.finalExecutionMin,
      max: threshold.finalExecutionMax,
      cases: {
        under: { breaks: { 'finalBudget~t': '112.000' }, holds: { 'finalBudget~t': '111.111' } },
        over: { breaks: { 'finalBudget~t': '90.000' }, holds: { 'finalBudget~t': '91.000' } },
        within: { breaks: { 'finalBudget~t': '111.111' }, holds: { 'finalBudget~t': '112.000' } },
      },
    },
    words,
  )

export const executedOverFinal = rule({
  id: 'executedOverFinal',
  title: 'Ejecutado sobre el presupuesto final',
  checks: 'Revisa que lo ejecutado de la ley no supere el presupuesto final.',
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
  source:
    'revisión propia de Cuadra: lo ejecutado se imputa al presupuesto final (ficha 2023, Ejecución presupuestaria por año)',
})
