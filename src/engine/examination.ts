import type { CellAddress, CellPlace } from '../ficha/address.ts'
import type { Answers } from '../ficha/answer.ts'
import type { Edition } from '../ficha/edition.ts'
import type { Column, Field } from '../ficha/field.ts'
import type { Figure, FigureKind } from '../ficha/figure.ts'
import type { Finding } from '../ficha/finding.ts'
import type { Quantity, Truth } from '../ficha/quantity.ts'
import type { ReadFicha } from '../ficha/reading.ts'
import type { Typed } from '../ficha/typed.ts'
import type { Resolver } from './resolver.ts'
import type { Subject } from './subject.ts'

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

/** How a section goes: cells demanded and answered, what is wrong, what waits for a justification. */
export interface SectionProgress {
  readonly section: string
  readonly title: string
  readonly demanded: number
  readonly answered: number
  /** Findings that block, other than blanks and sums that are half filled. */
  readonly errors: number
  /** Equations among those errors. */
  readonly imbalances: number
  /** Sums that miss so far, while a cell of their equation has no answer yet. */
  readonly halfFilled: number
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
  /** Those of the missing where something stands that can't be read: to be mended, not filled. */
  readonly unreadable: readonly CellAddress[]
  /** Rows of its catalogs that say nothing: what is left may belong there. */
  readonly blank: readonly CellAddress[]
}

/**
 * broken: it misses and nothing is left to answer · halfFilled: it misses so far, and a cell of its equation has no answer
 * yet · missing: it can't be compared before that · open: nothing to compare · equal.
 */
export type Standing = 'equal' | 'broken' | 'halfFilled' | 'missing' | 'open'

export interface ComparisonState extends SideState {
  readonly rule: string
  /** undefined: not yet. */
  readonly holds: Truth
  /** What may be said of it: only a broken one is blamed on anybody. */
  readonly standing: Standing
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

/** former: published in last year's ficha · rule: an amount that the rule gives by itself. */
export type InputOrigin = 'cell' | 'figure' | 'threshold' | 'period' | 'former' | 'rule'

/** One input of what is explained: an answer, a figure, a threshold, something loaded beforehand, or a sum of rows. */
export interface ExplainedInput {
  readonly name: string
  readonly label: string
  /** As people read it: '173.255', '1,035', 'falta'. */
  readonly printed: string
  readonly from: InputOrigin
  /** Cells of which it is made; one when it was typed. */
  readonly cells: readonly CellAddress[]
  /** Address of the figure, to go on asking why. */
  readonly figure?: CellAddress
  /** Where a threshold, a fact of the period or a former value comes from. */
  readonly source?: string
  /** What a sum adds up, row by row. */
  readonly rows?: readonly ExplainedInput[]
  /** Who typed its only cell, where the document says so. */
  readonly typed?: Typed
}

/** Why a figure has its value, or a rule has something to say: a line of operators and named inputs. */
export interface Explanation {
  /** Of the figure; the id of the finding. */
  readonly address: CellAddress
  readonly label: string
  readonly unit: string
  /** The figure as printed; of a finding, its values in a few words. */
  readonly printed: string
  readonly line: readonly ({ readonly operator: string } | ExplainedInput)[]
  /** What else a rule needed. */
  readonly also: readonly ExplainedInput[]
  readonly source: string
  /** Only of a finding. */
  readonly rule?: ExplainedRule
}

/** What a rule checks, and by how much it is missed. */
export interface ExplainedRule {
  readonly id: string
  /** What it checks, as the catalogue says it; '' of sums. */
  readonly checks: string
  /** 'Ejecución sobre el inicial 2023 debe ser al menos 85% (Mínimo de ejecución inicial).' */
  readonly demands: string
  /** Between both amounts, as printed, without sign; '' where there is none. */
  readonly difference: string
}

/** What something was decided by: the cells that were looked at, and the figures among what was asked for. */
export interface Dependencies {
  readonly cells: ReadonlySet<CellAddress>
  readonly figures: ReadonlySet<CellAddress>
}

/** What `examine` gives: every figure, finding and equation of a ficha, and how far it is. */
export interface Examination extends ReadFicha {
  readonly edition: Edition
  /** What was examined, cell by cell. */
  readonly answers: Answers
  readonly status: CheckStatus
  readonly findings: readonly Finding[]
  readonly progress: readonly SectionProgress[]
  readonly equations: readonly EquationState[]
  /** Where an answer or a figure stands, by its own address; years and rows that it doesn't have are left out. */
  addressOf(of: Field | Column | Figure, place?: CellPlace): CellAddress
  /** Every figure in every place, in the order of the edition. */
  figures(): readonly FigureResult[]
  /** What `explaining/` and `comparing/` ask why. */
  readonly resolver: Resolver
  /** 'Componente 1 · gasto 2023', to name a cell anywhere. */
  labelOf(cell: CellAddress): string
  /** Section of a cell. */
  sectionOf(cell: CellAddress): string | undefined
}

/** Examines a ficha by its edition. Pure; the same in browser, server and command line. */
export type Examine = (edition: Edition, subject: Subject) => Examination
