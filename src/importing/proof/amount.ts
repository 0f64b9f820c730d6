import * as exact from '../../ficha/ratio.ts'
import { type MoneyUnit, PESOS } from '../unit.ts'

/** An amount in another unit, in M$, exact. `value`: decimal text with a point. */
export const inThousands = (value: string, unit: MoneyUnit): exact.Ratio =>
  unit === 'M$'
    ? exact.ratio(value)
    : exact.divide(exact.multiply(exact.ratio(value), { n: PESOS[unit], d: 1n }), { n: PESOS.M$, d: 1n })

/** Half up, as everything here is rounded. */
export const rounded = ({ n, d }: exact.Ratio): bigint => (2n * n + d) / (2n * d)

export const isWhole = ({ n, d }: exact.Ratio): boolean => n % d === 0n
