import { plain } from '../cleaned/plain-name.ts'
import { type MoneyUnit, unitNamed } from '../unit.ts'
import { median } from './decide-convention.ts'

/**
 * head: its head says so · compared: with last year · budget: far over all that there is to spend · doubt: its head says
 * one thing and the figures another · assumed: nothing says anything.
 */
export interface GuessedUnit {
  readonly unit: MoneyUnit
  readonly how: 'head' | 'compared' | 'budget' | 'doubt' | 'assumed' | 'chosen'
}

/** A thousand times, give or take. */
const THOUSAND = 3
const NEAR = 1

/** A column adds up to no more of a budget than this, however it grew. */
const FAR_OVER = 20

/** What the amounts of a column are held against. */
export interface UnitEvidence {
  readonly head: string
  /** Value, and that of the year before. */
  readonly pairs: readonly (readonly [value: number, former: number])[]
  readonly sum: number
  /** M$; 0 when it isn't known. */
  readonly budget: number
}

/** The unit of a column of money: what its head says, held against last year, or against the budget. */
export function guessUnit({ head, pairs, sum, budget }: UnitEvidence): GuessedUnit {
  const named = unitNamed(plain(head))
  const compared = unitCompared(pairs)
  if (named && compared && named !== compared) return { unit: named, how: 'doubt' }
  if (named) return { unit: named, how: 'head' }
  if (compared) return { unit: compared, how: 'compared' }
  return budget > 0 && sum > FAR_OVER * budget ? { unit: 'pesos', how: 'budget' } : { unit: 'M$', how: 'assumed' }
}

function unitCompared(pairs: readonly (readonly [number, number])[]): MoneyUnit | undefined {
  const ratios = pairs.flatMap(([value, former]) => (value > 0 && former > 0 ? [Math.log10(value / former)] : []))
  if (ratios.length === 0) return undefined
  const middle = median(ratios)
  if (Math.abs(middle - THOUSAND) < NEAR) return 'pesos'
  if (Math.abs(middle + THOUSAND) < NEAR) return 'MM$'
  return Math.abs(middle) < NEAR ? 'M$' : undefined
}
