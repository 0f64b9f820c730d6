/**
 * Arithmetic of its own for the plain loop: it shares no code with what it checks. A value is what stands in a cell of a
 * file: a fraction, a marker, nothing ('blank'), or a share of zero ('none').
 */
export interface Fraction {
  readonly above: bigint
  readonly below: bigint
}
export type Plain = Fraction | 'S/I' | 'N/C' | 'N/A' | '-' | 'blank' | 'none'

export const fraction = (above: bigint | number, below: bigint | number = 1): Fraction => ({
  above: BigInt(above),
  below: BigInt(below),
})

const isFraction = (value: Plain): value is Fraction => typeof value === 'object'

/** A cell of the file: a whole number, a decimal text, a marker, something unreadable, or no key at all. */
export function plainOf(cell: unknown): Plain {
  if (cell === undefined || (typeof cell === 'object' && cell !== null && 'typed' in cell)) return 'blank'
  if (typeof cell === 'number') return fraction(cell)
  const text = String(cell)
  if (text === 'S/I' || text === 'N/C' || text === 'N/A' || text === '-') return text
  const [whole = '0', decimals = ''] = text.split('.')
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
}

/** What can't be counted with: a blank before any marker, then S/I, N/C, N/A. */
function stopper(values: readonly Plain[]): Plain | undefined {
  for (const word of ['blank', 'S/I', 'N/C', 'N/A', 'none'] as const) if (values.includes(word)) return word
  return undefined
}
const counted = (value: Plain): Fraction => (isFraction(value) ? value : fraction(0))

export function total(values: readonly Plain[]): Plain {
  const stop = stopper(values)
  if (stop) return stop
  if (values.length > 0 && values.every((value) => value === '-')) return '-'
  let sum = fraction(0)
  for (const value of values) {
    const { above, below } = counted(value)
    sum = { above: sum.above * below + above * sum.below, below: sum.below * below }
  }
  return sum
}

export function times(value: Plain, factor: Fraction): Plain {
  if (!isFraction(value)) return value
  return { above: value.above * factor.above, below: value.below * factor.below }
}

export function over(a: Plain, b: Plain, byZero: 'N/A' | 'none'): Plain {
  const stop = stopper([a, b])
  if (stop) return stop
  const [upper, lower] = [counted(a), counted(b)]
  if (lower.above === 0n) return byZero
  return { above: upper.above * lower.below, below: upper.below * lower.above }
}

/** Mean of those that are numbers; N/A when none is; nothing while one is blank. */
export function meanOf(values: readonly Plain[]): Plain {
  if (values.includes('blank')) return 'blank'
  const numbers = values.filter(isFraction)
  if (numbers.length === 0) return 'N/A'
  return times(total(numbers), fraction(1, numbers.length))
}

/** Half up on decimal digits, es-CL: 3329375/100 with 1 decimal is '33.293,8'. */
function printFraction({ above, below }: Fraction, decimals: number): string {
  if (above < 0n) return withMinus(printFraction({ above: -above, below }, decimals))
  const scaled = above * 10n ** BigInt(decimals)
  let rounded = scaled / below
  if ((scaled % below) * 2n >= below) rounded += 1n
  const digits = rounded.toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  let grouped = ''
  for (let at = 0; at < whole.length; at++) {
    if (at > 0 && (whole.length - at) % 3 === 0) grouped += '.'
    grouped += whole[at]
  }
  return decimals === 0 ? grouped : `${grouped},${digits.slice(-decimals)}`
}

/** A true minus; nothing is less than what rounds to zero. */
const withMinus = (text: string): string => (/[1-9]/.test(text) ? `−${text}` : text)

export function printed(value: Plain, decimals: number, suffix: string, blankAs: string): string {
  if (isFraction(value)) return printFraction(value, decimals) + suffix
  if (value === 'blank') return blankAs
  return value === 'none' ? '' : value
}

export const isZeroOrNothing = (value: Plain): boolean =>
  value === 'blank' || value === '-' || (isFraction(value) && value.above === 0n)
export const isPositive = (value: Plain): boolean => isFraction(value) && value.above > 0n
