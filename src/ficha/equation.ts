import type { Need, Needed } from './figure.ts'
import type { Case } from './rule.ts'

/** One addend of a side: a cell, a column over its rows, or a figure; with its name in the panel. */
export interface Term {
  readonly label: string
  readonly of: Needed | Need
}

/** One side of an equation: terms that add up. */
export interface Side {
  readonly label: string
  readonly terms: readonly Term[]
}

/** A side held against the reference: an exact equality on nominal amounts that blocks sending (domain §5). */
export interface Comparison extends Side {
  /** Id of the rule that it makes. */
  readonly rule: string
  /** 'El gasto por subtítulo', as the subject of the message. */
  readonly subject: string
  readonly plural?: boolean
  /** What to do when it doesn't add up. */
  readonly todo: string
  readonly cases: { readonly breaks: Case; readonly holds: Case }
}

/** Equations that the panel Cuadratura draws and that block sending: one declaration for both. */
export interface Equation {
  readonly is: 'equation'
  readonly id: string
  /** 'Gasto {t}' */
  readonly title: string
  readonly unit: 'M$' | 'personas'
  readonly reference: Side & { readonly object: string }
  readonly comparisons: readonly Comparison[]
  readonly source: string
}

export const equation = (declared: Omit<Equation, 'is'>): Equation => ({ is: 'equation', ...declared })
