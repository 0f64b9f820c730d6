import type { CellAddress } from './address.ts'
import type { Dimension, Severity } from './rule.ts'

/** How the justification that a finding asks for stands. */
export interface JustificationState {
  readonly state: 'needed' | 'valid' | 'lapsed'
  readonly text?: string
  readonly head?: string
  readonly motive?: string
  /** The values that a lapsed one was written for. */
  readonly writtenFor?: string
}

/** What a rule has to say of these answers. */
export interface Finding {
  /** Rule and instance: 'coverage' or 'indicatorSI~p2'. */
  readonly id: string
  readonly rule: string
  readonly title: string
  readonly severity: Severity
  /** The cells that it points to, the likeliest first. */
  readonly cells: readonly CellAddress[]
  /** Section of its first cell. */
  readonly section: string
  readonly message: string
  /** Whole numbers as integers, others as decimal texts; a marker as itself; null when there is none. */
  readonly left: number | string | null
  readonly right: number | string | null
  readonly difference: number | string | null
  /** The values in a few words: '38,9% · 181.255 / 466.541'. */
  readonly summary: string
  /** Fingerprint of the values that the rule needed. */
  readonly values: string
  readonly prints?: { readonly dimension: Dimension; readonly sentence: string; readonly wording: 'published' | 'ours' }
  readonly asks?: string
  /** Likely causes; none until suspects are told. */
  readonly suspects: readonly []
  readonly justification: JustificationState | null
}
