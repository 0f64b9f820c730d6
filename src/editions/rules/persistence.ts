import type { Given } from '../../ficha/figure.ts'
import { at } from '../../ficha/need.ts'
import { and, isUnder, not, type Quantity, type Truth } from '../../ficha/quantity.ts'
import { type Rule, rule } from '../../ficha/rule.ts'
import { initialBudget, lawExecuted } from '../fields/budget.ts'
import { initialExecution } from '../figures/execution.ts'
import { threshold } from '../thresholds.ts'
import { amount, distance, gap, percent } from './message-amounts.ts'
import type { Wording } from './wording.ts'

/** What an edition prints of three years under the minimum; `absent` where it says so of their absence too. */
export interface PersistenceWords {
  /** Given the minimum as printed: '85'. */
  readonly present: Wording<{ min: string }>
  readonly absent?: Wording<{ min: string }>
}

const needs = {
  twoYearsBefore: at(initialExecution, -2),
  yearBefore: at(initialExecution, -1),
  thisYear: at(initialExecution, 0),
  min: threshold.initialExecutionMin,
}
const cells = [
  at(lawExecuted, 0),
  at(lawExecuted, -1),
  at(lawExecuted, -2),
  at(initialBudget, 0),
  at(initialBudget, -1),
  at(initialBudget, -2),
]
const cases = {
  three: { 'lawExecuted~t-2': '50.000', 'lawExecuted~t-1': '50.000', 'initialBudget~t': '150.000' },
  two: { 'lawExecuted~t-2': '50.000', 'lawExecuted~t-1': '', 'initialBudget~t': '100.000' },
}

/** A year with no budget (N/A) breaks the run (domain §4). */
const isYearUnder = (execution: Quantity, min: Quantity): Truth =>
  execution.is === 'marker' && execution.marker === 'N/A' ? false : isUnder(execution, min)

const isThreeYears = ({ twoYearsBefore, yearBefore, thisYear, min }: Given<typeof needs>): Truth =>
  and(isYearUnder(twoYearsBefore, min), isYearUnder(yearBefore, min), isYearUnder(thisYear, min))

/** Known to be absent as soon as one of the three years is not under, even where another is unknown (domain §7). */
const persistence = (words: PersistenceWords): Rule =>
  rule({
    id: 'persistence',
    title: 'Persistencia de subejecución',
    checks: 'Revisa que la ejecución del presupuesto inicial no haya estado tres años seguidos bajo el mínimo.',
    severity: 'ask',
    needs,
    holds: (given) => not(isThreeYears(given)),
    message: ({ twoYearsBefore, yearBefore, thisYear, min }, { t }) =>
      `La ejecución inicial lleva tres años bajo ${amount(min)}%: ${percent(twoYearsBefore)} en ${t - 2}, ${percent(yearBefore)} en ${t - 1} y ${percent(thisYear)} en ${t} (faltan ${gap(thisYear, min, 1)} puntos). Revise los montos o explique por qué.`,
    compares: ({ thisYear, min }) => [thisYear, min],
    summary: ({ twoYearsBefore, yearBefore, thisYear }) =>
      `${percent(twoYearsBefore)} · ${percent(yearBefore)} · ${percent(thisYear)}`,
    at: cells,
    prints: {
      dimension: 'eficiencia',
      sentence: ({ min }) => words.present.sentence({ min: amount(min) }),
      wording: words.present.wording,
    },
    asks: 'Por qué ocurrió los tres años',
    cases: { breaks: cases.three, holds: cases.two },
    source: 'fichas 2020–2023, persistencia de subejecución',
  })

/** Absence is known before every year is. */
const known = (execution: Quantity): string => percent(execution) || 'sin valor'
const apart = (execution: Quantity, min: Quantity): string =>
  distance(execution, min) ? ` (diferencia de ${gap(execution, min, 1)} puntos)` : ''

/** Editions 2020 and 2021 also print that there is none. */
const noPersistence = (said: Wording<{ min: string }>): Rule =>
  rule({
    id: 'persistenceAbsent',
    title: 'Sin persistencia de subejecución',
    checks: 'Dice que la ejecución del presupuesto inicial no estuvo tres años seguidos bajo el mínimo.',
    severity: 'note',
    needs,
    holds: isThreeYears,
    message: ({ twoYearsBefore, yearBefore, thisYear, min }, { t }) =>
      `La ejecución inicial no estuvo tres años bajo ${amount(min)}%: ${known(twoYearsBefore)} en ${t - 2}, ${known(yearBefore)} en ${t - 1} y ${known(thisYear)} en ${t}${apart(thisYear, min)}.`,
    compares: ({ thisYear, min }) => [thisYear, min],
    summary: ({ twoYearsBefore, yearBefore, thisYear }) =>
      `${known(twoYearsBefore)} · ${known(yearBefore)} · ${known(thisYear)}`,
    at: cells,
    prints: {
      dimension: 'eficiencia',
      sentence: ({ min }) => said.sentence({ min: amount(min) }),
      wording: said.wording,
    },
    cases: { breaks: cases.two, holds: cases.three },
    source: 'fichas 2020 y 2021, persistencia de subejecución',
  })

/** Under-execution three years running, with the sentences of an edition. */
export const persistenceRules = (words: PersistenceWords): Rule[] => [
  persistence(words),
  ...(words.absent ? [noPersistence(words.absent)] : []),
]
