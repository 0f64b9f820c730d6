import { plain } from '../cleaned/plain-name.ts'
import { type MoneyUnit, unitNamed } from '../unit.ts'
import { median } from './decide-convention.ts'

/** head: its head says so · compared: with last year · doubt: both say something else · assumed: nothing says anything. */
export interface GuessedUnit {
  readonly unit: MoneyUnit
  readonly how: 'head' | 'compared' | 'doubt' | 'assumed' | 'chosen'
}

/** A thousand times, give or take. */
const THOUSAND = 3
const NEAR = 1

/** The unit of a column of money: what its head says, held against last year. `pairs`: value and that of the year before. */
export function guessUnit(head: string, pairs: readonly (readonly [value: number, former: number])[]): GuessedUnit {
  const named = unitNamed(plain(head))
  const compared = unitCompared(pairs)
  if (named && compared && named !== compared) return { unit: named, how: 'doubt' }
  if (named) return { unit: named, how: 'head' }
  return compared ? { unit: compared, how: 'compared' } : { unit: 'M$', how: 'assumed' }
}

function unitCompared(pairs: readonly (readonly [number, number])[]): MoneyUnit | undefined {
  const ratios = pairs.flatMap(([value, former]) => (value > 0 && former > 0 ? [Math.log10(value / former)] : []))
  if (ratios.length === 0) return undefined
  const middle = median(ratios)
  if (Math.abs(middle - THOUSAND) < NEAR) return 'pesos'
  if (Math.abs(middle + THOUSAND) < NEAR) return 'MM$'
  return Math.abs(middle) < NEAR ? 'M$' : undefined
}
