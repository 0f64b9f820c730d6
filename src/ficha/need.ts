import type { Answer } from './answer.ts'
import type { Column, Field } from './field.ts'
import type { Figure } from './figure.ts'
import type { NumericKind } from './kinds/kind.ts'
import type { Period, Programme } from './period.ts'
import type { Quantity } from './quantity.ts'

/** A figure of the year's table of thresholds; percent or times, with its source. */
export interface Threshold {
  readonly is: 'threshold'
  readonly id: string
  readonly label: string
  readonly unit: '%' | 'veces'
}

/** What a declaration may refer to: by reference, never by name. */
export type Needed = Field | Column | Figure | Threshold

/** A reference with its year, its rows, or the former ficha said apart. Without them: same row, same year. */
export interface Need<D extends Needed = Needed, Rows extends 'row' | 'every' = 'row' | 'every'> {
  readonly is: 'need'
  readonly of: D
  /** Offset from the year of the period (0 = t). */
  readonly offset?: number
  /** Years before the year of the figure that asks. */
  readonly back?: number
  readonly rows: Rows
  /** One row of a catalog, by its code. */
  readonly row?: string
  /** Read from the former ficha, as published then. */
  readonly former?: boolean
}

/** Something known of the period or the programme: the factor of a year, the average of the group. */
export interface Fact<V = Quantity> {
  readonly is: 'fact'
  readonly id: string
  readonly label: string
  /** Where it comes from, when more is known than that it was loaded with the period. */
  readonly source?: (known: { period: Period; programme: Programme }) => string | undefined
  readonly read: (known: { period: Period; programme: Programme; year: number }) => V
}

export type NeedOf = Needed | Need | Fact<unknown>
export type Needs = Readonly<Record<string, NeedOf>>

export const at = <D extends Needed>(of: D, offset: number): Need<D, 'row'> => ({ is: 'need', of, offset, rows: 'row' })
/** The year before the one that asks. */
export const before = <D extends Needed>(of: D, back = 1): Need<D, 'row'> => ({ is: 'need', of, back, rows: 'row' })
/** Every row of its table, in the year that asks or at an offset. Blank rows of a catalog say nothing and are left out. */
export const every = <D extends Column | Figure>(of: D, offset?: number): Need<D, 'every'> => ({
  is: 'need',
  of,
  offset,
  rows: 'every',
})
/** One row of a catalog: the subtítulo 21. */
export const inRow = <D extends Column>(of: D, row: string): Need<D, 'row'> => ({ is: 'need', of, row, rows: 'row' })
export const fact = <V>(declared: Omit<Fact<V>, 'is'>): Fact<V> => ({ is: 'fact', ...declared })

type One<D> = D extends Threshold | Figure ? Quantity : D extends { kind: NumericKind } ? Quantity : Answer | undefined

/** What a formula is given for a need. */
export type Given<N extends Needs> = {
  readonly [K in keyof N]: N[K] extends Need<infer D, infer R>
    ? R extends 'every'
      ? readonly One<D>[]
      : One<D>
    : N[K] extends Fact<infer V>
      ? V
      : One<N[K]>
}
