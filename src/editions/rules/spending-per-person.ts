import type { FormulaContext } from '../../ficha/figure.ts'
import { at } from '../../ficha/need.ts'
import { isOver, isUnder, not, or, type Quantity } from '../../ficha/quantity.ts'
import { type Case, type Rule, rule } from '../../ficha/rule.ts'
import { served } from '../fields/population-counts.ts'
import {
  formerSpendingPerPerson,
  spendingPerPerson,
  spendingPerPersonChange,
  spendingPerPersonFloor,
  spendingPerPersonLimit,
} from '../figures/spending-per-person.ts'
import { threshold } from '../thresholds.ts'
import { amount, gap, tenth } from './message-amounts.ts'
import type { Wording } from './wording.ts'

/** What a sentence is given: M$ of the base year per person, and the change against the mean in percent. */
export interface PerPersonGiven {
  readonly t: number
  readonly former: Quantity
  readonly change: Quantity
  /** The percentage allowed, as printed: '20'. */
  readonly allowed: string
}

const source = 'fichas 2019–2023, gasto por beneficiario'
/** The people, and then what their spending is made of: components and administration, or until 2021 the law executed. */
const cells = [at(served, 0), at(spendingPerPerson, 0)]
const HALF: Case = { 'served~t-1': '240', 'served~t-2': '235' }
const DOUBLE: Case = { 'served~t-1': '1.000', 'served~t-2': '1.000' }
const UNKNOWN: Case = { 'served~t-1': 'N/A', 'served~t-2': 'N/A' }

const needs = {
  spending: at(spendingPerPerson, 0),
  former: formerSpendingPerPerson,
  change: spendingPerPersonChange,
}

/** How each of them prints: its rule names what the year allows `allowed`. */
const printed = (said: Wording<PerPersonGiven>) => ({
  dimension: 'eficiencia' as const,
  sentence: ({ former, change, allowed }: Record<'former' | 'change' | 'allowed', Quantity>, { t }: FormulaContext) =>
    said.sentence({ t, former, change, allowed: amount(allowed) }),
  wording: said.wording,
})

/** More than the mean of the two years before plus what the year allows. */
export const spendingPerPersonOver = (said: Wording<PerPersonGiven>): Rule =>
  rule({
    id: 'spendingPerPersonOver',
    title: 'Gasto por beneficiario fuera de rango',
    checks:
      'Revisa que el gasto por beneficiario no suba, sobre el promedio de los dos años anteriores, más de lo que permite el año.',
    severity: 'ask',
    needs: { ...needs, limit: spendingPerPersonLimit, allowed: threshold.spendingPerPersonOver },
    holds: ({ spending, limit }) => not(isOver(spending, limit)),
    message: ({ spending, former, limit, allowed }, { t }) =>
      `El gasto por beneficiario de ${t} (${tenth(spending)}) supera en ${gap(spending, limit, 1)} al máximo de ${tenth(limit)}: promedio ${t - 1}-${t - 2} de ${tenth(former)} más ${amount(allowed)}%. Revise el gasto y las personas, o explique por qué.`,
    compares: ({ spending, limit }) => [spending, limit],
    summary: ({ spending, former }) => `${tenth(spending)} contra ${tenth(former)}`,
    at: cells,
    prints: printed(said),
    asks: 'Por qué subió el gasto por persona',
    cases: { breaks: DOUBLE, holds: UNKNOWN },
    source,
  })

/** Less than the mean of the two years before minus what the year allows: 2019 and 2020. */
export const spendingPerPersonUnder = (said: Wording<PerPersonGiven>): Rule =>
  rule({
    id: 'spendingPerPersonUnder',
    title: 'Gasto por beneficiario bajo el rango',
    checks:
      'Revisa que el gasto por beneficiario no baje, respecto del promedio de los dos años anteriores, más de lo que permite el año.',
    severity: 'ask',
    needs: { ...needs, floor: spendingPerPersonFloor, allowed: threshold.spendingPerPersonUnder },
    holds: ({ spending, floor }) => not(isUnder(spending, floor)),
    message: ({ spending, former, floor, allowed }, { t }) =>
      `El gasto por beneficiario de ${t} (${tenth(spending)}) está ${gap(spending, floor, 1)} bajo el mínimo de ${tenth(floor)}: promedio ${t - 1}-${t - 2} de ${tenth(former)} menos ${amount(allowed)}%. Revise el gasto y las personas, o explique por qué.`,
    compares: ({ spending, floor }) => [spending, floor],
    summary: ({ spending, former }) => `${tenth(spending)} contra ${tenth(former)}`,
    at: cells,
    prints: printed(said),
    asks: 'Por qué bajó el gasto por persona',
    cases: { breaks: HALF, holds: UNKNOWN },
    source,
  })

const within = {
  id: 'spendingPerPersonWithin',
  title: 'Gasto por beneficiario dentro de rango',
  checks: 'Dice que el gasto por beneficiario está cerca del promedio de los dos años anteriores.',
  severity: 'note',
  at: cells,
  cases: { breaks: { 'served~t-1': '481' }, holds: DOUBLE },
  source,
} as const

const withinMessage = (spending: Quantity, former: Quantity, t: number): string =>
  `El gasto por beneficiario de ${t} es ${tenth(spending)}, cerca del promedio ${t - 1}-${t - 2}, ${tenth(former)} (diferencia de ${gap(spending, former, 1)}).`

/** In range on both sides, where the edition prints it (2019, 2020). */
export const spendingPerPersonWithin = (said: Wording<PerPersonGiven>): Rule =>
  rule({
    ...within,
    needs: {
      ...needs,
      limit: spendingPerPersonLimit,
      floor: spendingPerPersonFloor,
      allowed: threshold.spendingPerPersonOver,
    },
    holds: ({ spending, limit, floor }) => or(isOver(spending, limit), isUnder(spending, floor)),
    message: ({ spending, former }, { t }) => withinMessage(spending, former, t),
    compares: ({ spending, former }) => [spending, former],
    summary: ({ spending, former }) => `${tenth(spending)} contra ${tenth(former)}`,
    prints: printed(said),
  })

/** Not over, where the edition looks upwards alone and prints it (2021). */
export const spendingPerPersonNotOver = (said: Wording<PerPersonGiven>): Rule =>
  rule({
    ...within,
    checks:
      'Dice que el gasto por beneficiario no subió, sobre el promedio de los dos años anteriores, más de lo que permite el año.',
    needs: { ...needs, limit: spendingPerPersonLimit, allowed: threshold.spendingPerPersonOver },
    holds: ({ spending, limit }) => isOver(spending, limit),
    message: ({ spending, former, limit }, { t }) =>
      `El gasto por beneficiario de ${t} es ${tenth(spending)} y el promedio ${t - 1}-${t - 2}, ${tenth(former)} (diferencia de ${gap(spending, former, 1)}): no supera el máximo de ${tenth(limit)}.`,
    compares: ({ spending, former }) => [spending, former],
    summary: ({ spending, former }) => `${tenth(spending)} contra ${tenth(former)}`,
    prints: printed(said),
  })
