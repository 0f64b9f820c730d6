import type { Answers } from '../ficha/answer.ts'
import type { Justification, Period, Programme } from '../ficha/period.ts'
import type { Status } from '../ficha/status.ts'
import type { Receipt } from '../protocol/bodies.ts'
import type { Review } from '../protocol/review.ts'

/** A ficha as the server gave it last: with it everything opens without a network. */
export interface KeptFicha {
  readonly id: string
  /** The version that a sending names as the one it changes. */
  readonly version: number
  readonly status: Status
  readonly edition: number
  readonly period: Period
  readonly programme: Programme
  readonly base: Answers
  /** What it opened with, where `base` is what was sent last: its journal was typed over this. */
  readonly opened?: Answers
  readonly justifications: readonly Justification[]
  /** Justifications of the former ficha, offered again. */
  readonly offered?: readonly Justification[]
  /** Its receipt, when the server has it as sent. */
  readonly sent?: Receipt
  /** Its review as the server gave it with this version or a former one: observations are answered without a network. */
  readonly review?: Review
  /** ISO UTC. */
  readonly receivedAt: string
}

/** Does the server say the same of a review, but for the moment at which it said it? */
export function isSameReview(a: Review | undefined, b: Review | undefined): boolean {
  if (!a || !b) return a === b
  return JSON.stringify({ ...a, serverTime: '' }) === JSON.stringify({ ...b, serverTime: '' })
}

/** Is what this device holds of the review what the server said with this version of the ficha, or later? */
export const isReviewFresh = ({ version, review }: Pick<KeptFicha, 'version' | 'review'>): boolean =>
  review !== undefined && review.version >= version

/** What was said last of a review: answers of the server may overtake each other. */
export const laterReview = (held: Review | undefined, given: Review | undefined): Review | undefined =>
  held && given && held.version > given.version ? held : (given ?? held)
