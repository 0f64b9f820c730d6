import type { Column, Table } from './field.ts'
import type { Given, Needs } from './need.ts'
import type { Quantity } from './quantity.ts'

/** How a figure is written: unit in words, decimals of its edition, what follows it. */
export interface FigureKind {
  readonly unit: string
  readonly decimals: number
  readonly suffix: '' | '%'
}

/** Where and when a figure or rule is being computed. */
export interface Moment {
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
  readonly needs: N
  readonly formula: (given: Given<N>, moment: Moment) => Quantity
  /** The formula as a line for '¿Por qué?', each need in braces: '({components} + {administration}) ÷ {served}'. */
  readonly words: string
  readonly source: string
}

/** Declares a figure; `formula` is given exactly what `needs` names. The types of its needs end here. */
export const figure = <const N extends Needs>(declared: Omit<Figure<N>, 'is'>): Figure =>
  ({ is: 'figure', ...declared }) as unknown as Figure

export const moneyFigure = (decimals = 0): FigureKind => ({ unit: 'M$', decimals, suffix: '' })
export const percentFigure = (decimals: number): FigureKind => ({ unit: '%', decimals, suffix: '%' })
