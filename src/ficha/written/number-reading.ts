import type { Marker } from '../answer.ts'
import type { BesideNumber } from './beside-number.ts'

/** What stands beside a number. '$' is only its sign, which Excel puts on any amount; 'pesos' is said in words. */
export type Unit = 'M$' | 'MM$' | '$' | 'pesos' | '%' | 'personas'

/** Which mark separates decimals: a comma, as here, or a point, as in English. */
export type Convention = 'comma' | 'point'

/** A number ≥ 0, exact, and what its writing says of it. */
export interface WrittenNumber {
  readonly is: 'number'
  /** Decimal text with a point, without needless zeros: '1234.5'. */
  readonly value: string
  readonly unit?: Unit
  /** Where its marks tell: '1.234,5' and '12,5' have a comma, '1,234,567' and '12.5' a point, '1234' neither. */
  readonly convention?: Convention
  /** How many decimals are written, zeros too. */
  readonly decimals: number
}

/** Digits that are one number by one convention and another by the other: '1.234' and '1,234'. */
export interface AmbiguousNumber {
  readonly is: 'ambiguous'
  /** By a comma for decimals, as here, then by a point. */
  readonly readings: readonly [comma: WrittenNumber, point: WrittenNumber]
}

export type Positive = WrittenNumber | AmbiguousNumber

/** Why a text is no number. */
export type WhyNoNumber =
  /** Several cells of a spreadsheet in one: read as one, '150' above '200' would be 150200. */
  | 'cells'
  /** An error of a formula: '#N/A', '#¡REF!', or a column that is too narrow: '####'. */
  | 'error'
  /** A formula instead of its result: '=A1+B1'. */
  | 'formula'
  /** Money that isn't pesos: 'US$ 5', 'UF 5'. */
  | 'currency'
  /** Points, commas or spaces where no number has them: '1.23.456', '12 34'. */
  | 'marks'
  /** More characters than any number has. */
  | 'long'
  /** Anything else: words, letters among digits. */
  | 'words'

/** What a text is as a number. It decides nothing: what a cell admits is said by its kind. */
export type NumberReading =
  | { readonly is: 'blank' }
  | { readonly is: 'marker'; readonly marker: Marker }
  | WrittenNumber
  | AmbiguousNumber
  /** Under zero by a minus before or after it, or in parentheses; `amount` is without the sign. */
  | { readonly is: 'negative'; readonly amount: Positive }
  /** Scientific notation that doesn't hold all digits before the comma: '1,58E+05' may be any number from 157.500 on. */
  | { readonly is: 'shortened'; readonly amount: WrittenNumber }
  /** A date or a time, which Excel makes of numbers: '01-may' of 1,5; '15-07-1905' of 2023. `mayBe`: of which ones. */
  | { readonly is: 'date'; readonly mayBe: readonly string[] }
  | { readonly is: 'unreadable'; readonly why: WhyNoNumber; readonly beside?: BesideNumber }

/** An ambiguous number by one of both conventions; any other reading stays what it is. */
export function byConvention(reading: NumberReading, convention: Convention): NumberReading {
  if (reading.is === 'negative') return { is: 'negative', amount: byConvention(reading.amount, convention) as Positive }
  if (reading.is !== 'ambiguous') return reading
  return reading.readings[convention === 'comma' ? 0 : 1]
}
