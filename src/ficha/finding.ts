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

/** What may have happened in a cell when a sum misses. */
export type SuspectCause =
  | 'swappedDigits'
  | 'missingDigit'
  | 'doubledDigit'
  | 'extraZero'
  | 'pesos'
  | 'millions'
  | 'millionfold'
  | 'baseYear'
  | 'sumsAgree'
  | 'sameAmount'
  | 'countedTwice'
  | 'leftOut'
  | 'blankRow'
  | 'wrongSign'

/** What to type in a cell so that the difference closes exactly. */
export interface Correction {
  readonly cell: CellAddress
  /** As a person would type it: '207.000'; '' leaves the row blank. */
  readonly typed: string
  /** What stands there now, printed; '' when it is blank. */
  readonly from: string
}

/** A likely cause of a difference. */
export interface Suspect {
  readonly cause: SuspectCause
  /** The likeliest first; those after it are the ones that it is compared with. */
  readonly cells: readonly CellAddress[]
  /** The cause in a few words: 'dos cifras vecinas cambiadas'. */
  readonly words: string
  /** Which cell, what stands there, what it would be and why. */
  readonly message: string
  /** Absent when no single cell can be typed right: the row is missing, or would have to be negative. */
  readonly correction?: Correction
  /** Rules of the sums that would hold. */
  readonly mends: readonly string[]
  /** Rules of the sums that hold now and would not: there it is unlikely. */
  readonly breaks: readonly string[]
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
  readonly justification: JustificationState | null
}
