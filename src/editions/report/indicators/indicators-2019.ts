import { printQuantity, printRatio } from '../../../ficha/print-number.ts'
import { compareQuantities, type Quantity } from '../../../ficha/quantity.ts'
import type { ReadFicha } from '../../../ficha/reading.ts'
import { type COMPONENT_KIND, NUMBER_UNIT, PERCENT_UNIT } from '../../catalogs/choices.ts'
import { indicatorValue2019 } from '../../figures/indicators-2019.ts'
import { indicators2019 } from '../../sections/indicators-2019.ts'
import { PENDING, printText } from '../print.ts'
import { NOT_POSSIBLE } from '../sentences-2019.ts'

const { columns } = indicators2019
export type IndicatorKind = 'propósito' | typeof COMPONENT_KIND

/** Rows of one kind, in their order. */
export const rowsOfKind = (ficha: ReadFicha, kind: IndicatorKind): string[] =>
  ficha.rows(indicators2019).filter((row) => ficha.answer(columns.kind, { row }) === kind)

/** The values of an indicator that 2019 prints: of the year before, of the year, and the goal of the year. */
export const valuesOf = (ficha: ReadFicha, row: string): Record<'before' | 'now' | 'goal', Quantity> => {
  const { year } = ficha.period
  return {
    before: ficha.quantity(columns.value, { row, year: year - 1 }),
    now: ficha.quantity(indicatorValue2019, { row, year }),
    goal: ficha.quantity(columns.goal, { row, year }),
  }
}

/** Two decimals, '%' where the unit is a percentage; a blank was not reported. */
export function printIndicator2019(ficha: ReadFicha, row: string, quantity: Quantity): string {
  if (quantity.is !== 'number') return printQuantity(quantity, 0, '', 'S/I') || 'S/I'
  const unit = ficha.answer(columns.unit, { row })
  if (unit === NUMBER_UNIT) return printRatio(quantity.value)
  return printRatio(quantity.value, 2) + (unit === PERCENT_UNIT ? '%' : '')
}

/** 'Cumple', as 2019 prints pertinence and quality alike. */
export function printJudgements(ficha: ReadFicha, row: string): { quality: string; pertinence: string } {
  const judged = ficha.evaluation?.indicators?.[row]
  const pertinence = judged?.pertinence && (judged.pertinence === 'Pertinente' ? 'Cumple' : 'No cumple')
  return { quality: judged?.quality ?? PENDING, pertinence: pertinence ?? PENDING }
}

/** Nothing but numbers can be compared; whether one is better is the evaluator's to say, as no direction is asked. */
export function resultAgainstBefore(ficha: ReadFicha, row: string): string {
  const { before, now } = valuesOf(ficha, row)
  if (before.is !== 'number' || now.is !== 'number') return NOT_POSSIBLE
  return ficha.evaluation?.indicators?.[row]?.result ?? PENDING
}

const RELATIONS = { '-1': 'menor que', '0': 'igual a', '1': 'mayor que' } as const
/** How the value of the year stands to its goal; undefined where one of them is no number. */
export function againstGoal(ficha: ReadFicha, row: string): (typeof RELATIONS)[keyof typeof RELATIONS] | undefined {
  const { now, goal } = valuesOf(ficha, row)
  if (now.is !== 'number' || goal.is !== 'number') return undefined
  return RELATIONS[`${compareQuantities(now, goal) ?? 0}`]
}

/** Published where it can't be told; otherwise ours: it compares, and doesn't judge. */
export function resultAgainstGoal(ficha: ReadFicha, row: string): string {
  const t = ficha.period.year
  const relation = againstGoal(ficha, row)
  if (!relation)
    return `Debido a que el indicador no reporta valor efectivo y/o meta ${t}, no es posible evaluar el resultado del indicador`
  const { now, goal } = valuesOf(ficha, row)
  const print = (quantity: Quantity) => printIndicator2019(ficha, row, quantity)
  return `El valor efectivo ${t} (${print(now)}) es ${relation} la meta ${t} (${print(goal)}).`
}

/** '(numerador / denominador)*100', as the results of the purpose print it. */
export function formula2019(ficha: ReadFicha, row: string): string {
  const numerator = printText(ficha.answer(columns.numeratorText, { row }))
  const denominator = ficha.answer(columns.denominatorText, { row })
  const unit = ficha.answer(columns.unit, { row })
  if (unit === NUMBER_UNIT || denominator === undefined) return numerator
  return `(${numerator}/ ${printText(denominator)})${unit === PERCENT_UNIT ? '*100' : ''}`
}
