import type { Answer } from './answer.ts'
import type { Column, Field, Table } from './field.ts'
import type { NumericKind } from './kinds/kind.ts'
import type { Period, Programme } from './period.ts'
import type { Quantity } from './quantity.ts'

/** How a figure is written: unit in words, decimals of its edition, what follows it. */
export interface FigureKind {
  readonly unit: string
  readonly decimals: number
  readonly suffix: '' | '%'
}

/** Where and when a figure or rule is being computed. */
export interface FormulaContext {
  /** The year of the period. */
  readonly t: number
  /** The year of this instance; t where it has none. */
  readonly year: number
  readonly row: string | undefined
  /** Position of the row among those of its table, from 1. */
  readonly position: number
  /** Name of the row, as people know it. */
  readonly rowName: string
}

/** A computed number. One per year where it has years, one per row where it has a table. */
export interface Figure<N extends Needs = Needs> {
  readonly is: 'figure'
  readonly id: string
  readonly label: string
  /** Its name where a table leaves little room. */
  readonly short?: string
  readonly kind: FigureKind
  readonly years?: readonly number[]
  readonly table?: Table
  /** The column in which the fichas of later years hold what it was. */
  readonly laterIn?: Column
  /** Fichas of a year are counted by it: what was executed of the initial budget, or of the final one. */
  readonly distributed?: 'initial' | 'final'
  readonly needs: N
  readonly formula: (given: Given<N>, context: FormulaContext) => Quantity
  /** The formula as a line for '¿Por qué?', each need in braces: '({components} + {administration}) ÷ {served}'. */
  readonly words: string
  readonly source: string
}

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

/** Declares a figure; `formula` is given exactly what `needs` names. The types of its needs end here. */
export const figure = <const N extends Needs>(declared: Omit<Figure<N>, 'is'>): Figure =>
  ({ is: 'figure', ...declared }) as unknown as Figure

export const moneyFigure = (decimals = 0): FigureKind => ({ unit: 'M$', decimals, suffix: '' })
export const percentFigure = (decimals: number): FigureKind => ({ unit: '%', decimals, suffix: '%' })
