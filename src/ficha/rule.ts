import type { Table } from './field.ts'
import type { FormulaContext, Given, NeedOf, Needs } from './figure.ts'
import type { Quantity, Truth } from './quantity.ts'

/** block: can't be sent · ask: sending waits for a justification · note: only said. */
export type Severity = 'block' | 'ask' | 'note'

export type Dimension = 'focalizacion' | 'eficiencia' | 'eficacia'

/** A sentence of the published ficha that a finding prints. */
export interface Printed<N extends Needs> {
  readonly dimension: Dimension
  readonly sentence: (given: Given<N>, context: FormulaContext) => string
  /** 'ours' where no published wording was found (domain §10). */
  readonly wording: 'published' | 'ours'
}

/** A change to a ficha with nothing to object: cell address with 't', 't-1', 't-2' for years → what is typed. */
export type Case = Readonly<Record<string, string>>

export interface Rule<N extends Needs = Needs> {
  readonly is: 'rule'
  readonly id: string
  /** A name of a few words: 'Ejecución inicial fuera de rango'. */
  readonly title: string
  /** What it checks, in one sentence and without amounts, for the catalogue of rules: 'Revisa que …', a note 'Dice que …'. */
  readonly checks: string
  readonly severity: Severity
  /** Judged once per row of this table; once where there is none. */
  readonly table?: Table
  readonly needs: N
  readonly among?: Among
  /** false: the rule has nothing to say here. */
  readonly appliesWhen?: (given: Given<N>, context: FormulaContext) => Truth
  /** true: holds; false: a finding; undefined: not yet. */
  readonly holds: (given: Given<N>, context: FormulaContext) => Truth
  /** What is wrong, both amounts, the difference and what to do. */
  readonly message: (given: Given<N>, context: FormulaContext) => string
  /** The two amounts that are held against each other. */
  readonly compares: (given: Given<N>, context: FormulaContext) => readonly [Quantity, Quantity]
  /** The values in a few words: '38,9% · 181.255 / 466.541'. */
  readonly summary: (given: Given<N>, context: FormulaContext) => string
  /** The cells that it points to, the likeliest first. */
  readonly at: readonly NeedOf[]
  /** Which of those matter here, where the answers decide it: a justification lapses with these alone. */
  readonly pointsTo?: (given: Given<N>) => readonly NeedOf[]
  readonly prints?: Printed<N>
  /** What to ask when a justification is due: 'Por qué ocurrió los tres años'. */
  readonly asks?: string
  readonly cases: { readonly breaks: Case; readonly holds: Case }
  readonly source: string
}

/**
 * Of a rule that holds each row against the others: the rows that can break it, found once for all. In every other row it
 * holds or has nothing to say, and isn't judged.
 */
export interface Among {
  readonly column: NeedOf
  /** Positions among the values of the column, from 0. */
  readonly rows: (values: readonly Quantity[]) => ReadonlySet<number>
}

/** Declares a rule; `holds`, `message` and the rest are given exactly what `needs` names. */
export const rule = <const N extends Needs>(declared: Omit<Rule<N>, 'is'>): Rule =>
  ({ is: 'rule', ...declared }) as unknown as Rule
