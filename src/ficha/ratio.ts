/** Exact numbers: a fraction of two BigInts, never a binary float (domain §9: (13.45).toFixed(1) is '13.4'). */
export interface Ratio {
  readonly n: bigint
  /** Always > 0. */
  readonly d: bigint
}

export const ZERO: Ratio = { n: 0n, d: 1n }

/** From a whole number or a decimal text with a point ('1.1722'); throws on anything else, which is a bug. */
export function ratio(value: number | string): Ratio {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`)
    return { n: BigInt(value), d: 1n }
  }
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value)
  if (!found) throw new RangeError(`not a decimal: ${value}`)
  const [, sign = '', whole = '0', decimals = ''] = found
  const n = BigInt(whole + decimals)
  return { n: sign ? -n : n, d: 10n ** BigInt(decimals.length) }
}

export const add = (a: Ratio, b: Ratio): Ratio =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
export const negate = (a: Ratio): Ratio => ({ n: -a.n, d: a.d })
export const subtract = (a: Ratio, b: Ratio): Ratio => add(a, negate(b))
export const multiply = (a: Ratio, b: Ratio): Ratio => ({ n: a.n * b.n, d: a.d * b.d })
/** The divisor must not be zero: what dividing by zero prints is declared by each figure. */
export function divide(a: Ratio, b: Ratio): Ratio {
  if (b.n === 0n) throw new RangeError('divided by zero')
  return b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n }
}
/** -1, 0 or 1. */
export function compare(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
/** The same text for equal numbers, however they were written. */
export function fractionText({ n, d }: Ratio): string {
  if (d === 1n) return `${n}`
  let [a, b] = [n < 0n ? -n : n, d]
  while (b > 0n) [a, b] = [b, a % b]
  return d === a ? `${n / a}` : `${n / a}/${d / a}`
}
export const isZero = (a: Ratio): boolean => a.n === 0n
export const magnitude = (a: Ratio): Ratio => (a.n < 0n ? negate(a) : a)

/** Rounds half up (away from zero) to `decimals` decimal digits; the scaled integer, so 33.293,75 with 1 gives 332938n. */
export function roundScaled(a: Ratio, decimals: number): bigint {
  const scaled = (a.n < 0n ? -a.n : a.n) * 10n ** BigInt(decimals)
  const rounded = (2n * scaled + a.d) / (2n * a.d)
  return a.n < 0n ? -rounded : rounded
}

/** Rounded decimal text with a point: ('2', 1) of 1/3 is '0.3'. For the wire and for files, not for people. */
export function decimalText(a: Ratio, decimals: number): string {
  const scaled = roundScaled(a, decimals)
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const sign = scaled < 0n ? '-' : ''
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`
}
