import type { Answer } from './answer.ts'
import type { Column, Field } from './field.ts'
import type { FormulaContext, Threshold } from './figure.ts'
import type { Quantity, Truth } from './quantity.ts'
import type { Case, Severity } from './rule.ts'

/** What is known of one cell when a rule that runs over cells judges it. */
export interface CellFacts {
  readonly asked: Field | Column
  /** 'Componente 1 · gasto 2023'. */
  readonly label: string
  /** What is missing where it is demanded: this cell, or any row of a catalog. */
  readonly wanted: string
  readonly answer: Answer | undefined
  readonly quantity: Quantity
  /** The same address in the former ficha. */
  readonly published: Quantity
  /** The same, as it was answered: equal answers need no arithmetic. */
  readonly publishedAnswer: Answer | undefined
  readonly yearBeforeAnswer: Answer | undefined
  /** The value of the year before: in this ficha, or in the former one. */
  readonly yearBefore: Quantity
  readonly context: FormulaContext
  /** Is anything asked here? What an earlier 'no' closed is on no screen. */
  readonly open: boolean
  /** Is an answer demanded here before sending? */
  readonly demanded: boolean
  readonly threshold: (id: string) => Quantity
  /** The answers of the other rows of its column, row by row; empty out of a free table. */
  readonly others: readonly Answer[]
}

/** A rule that every cell of some kind has to pass: readable, demanded, not ×1000, as published. */
export interface CellRule {
  readonly is: 'cellRule'
  readonly id: string
  readonly title: string
  /** As a rule says it (`Rule.checks`). */
  readonly checks: string
  /** Thresholds that it asks for by their id. */
  readonly thresholds?: readonly Threshold[]
  readonly severity: Severity
  readonly appliesTo: (asked: Field | Column) => boolean
  /** Looks at justifications that print, too: of those it knows label and answer, and nothing else. */
  readonly ofJustifications?: true
  readonly holds: (cell: CellFacts) => Truth
  readonly message: (cell: CellFacts) => string
  readonly compares: (cell: CellFacts) => readonly [Quantity, Quantity]
  readonly summary: (cell: CellFacts) => string
  readonly asks?: string
  readonly cases: { readonly breaks: Case; readonly holds: Case }
  readonly source: string
}

export const cellRule = (declared: Omit<CellRule, 'is'>): CellRule => ({ is: 'cellRule', ...declared })
