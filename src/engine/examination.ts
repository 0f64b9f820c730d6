import type { CellAddress } from '../ficha/address.ts'
import type { Answers } from '../ficha/answer.ts'
import type { Edition } from '../ficha/edition.ts'
import type { Evaluation } from '../ficha/evaluation.ts'
import type { FigureKind } from '../ficha/figure.ts'
import type { Finding } from '../ficha/finding.ts'
import type { Justification, Period, Programme } from '../ficha/period.ts'
import type { Quantity, Truth } from '../ficha/quantity.ts'
import type { ReadFicha } from '../ficha/reading.ts'

/** What is examined: an edition's answers with what is known of programme and period. */
export interface Subject {
  readonly period: Period
  readonly programme: Programme
  readonly answers: Answers
  readonly justifications: readonly Justification[]
  readonly evaluation?: Evaluation | undefined
}

/** ready: can be sent · pending: waits for justifications · blocked: can't be sent. */
export type CheckStatus = 'ready' | 'pending' | 'blocked'

/** A computed figure with its place. */
export interface FigureResult {
  /** 'coverage~2023', 'unitCost~c1~2023'. */
  readonly address: CellAddress
  readonly id: string
  readonly label: string
  readonly kind: FigureKind
  readonly quantity: Quantity
}

/** How a section goes: cells demanded and answered, what is wrong, what waits for a reason. */
export interface SectionProgress {
  readonly section: string
  readonly title: string
  readonly demanded: number
  readonly answered: number
  /** Findings that block, other than blanks. */
  readonly errors: number
  /** Equations among those errors. */
  readonly imbalances: number
  /** Justifications needed or lapsed. */
  readonly asks: number
}

export interface TermState {
  readonly label: string
  readonly cell: CellAddress | undefined
  readonly quantity: Quantity
}

export interface SideState {
  readonly label: string
  readonly terms: readonly TermState[]
  /** The numbers among the terms, added; markers as nothing. Unknown terms are left out and listed in `missing`. */
  readonly total: Quantity
  readonly missing: readonly CellAddress[]
}

export interface ComparisonState extends SideState {
  readonly rule: string
  /** undefined: not yet. */
  readonly holds: Truth
  /** This side minus the reference; unknown while anything is missing. */
  readonly difference: Quantity
}

/** An equation as Cuadratura draws it. */
export interface EquationState {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly reference: SideState
  readonly comparisons: readonly ComparisonState[]
}

/** One input of an explained figure. */
export interface ExplainedInput {
  readonly name: string
  readonly label: string
  /** As people read it: '173.255', '1,035', 'falta'. */
  readonly printed: string
  readonly from: 'cell' | 'figure' | 'threshold' | 'period'
  /** Cells of which it is made; one when it was typed. */
  readonly cells: readonly CellAddress[]
  /** Address of the figure, to go on asking why. */
  readonly figure?: CellAddress
}

/** Why a figure has its value: the formula as a line of operators and named inputs. */
export interface Explanation {
  readonly address: CellAddress
  readonly label: string
  readonly unit: string
  readonly printed: string
  readonly line: readonly ({ readonly operator: string } | ExplainedInput)[]
  readonly source: string
}

/** What `examine` gives: every figure, finding and equation of a ficha, and how far it is. */
export interface Examination extends ReadFicha {
  readonly edition: Edition
  readonly status: CheckStatus
  readonly findings: readonly Finding[]
  readonly progress: readonly SectionProgress[]
  readonly equations: readonly EquationState[]
  /** Every figure in every place, in the order of the edition. */
  figures(): readonly FigureResult[]
  /** Why the figure at this address has its value; undefined when there is no such figure. */
  explain(figure: CellAddress): Explanation | undefined
  /** 'Componente 1 · gasto 2023', to name a cell anywhere. */
  labelOf(cell: CellAddress): string
  /** Section of a cell. */
  sectionOf(cell: CellAddress): string | undefined
}

/** Examines a ficha by its edition. Pure; the same in browser, server and command line. */
export type Examine = (edition: Edition, subject: Subject) => Examination
