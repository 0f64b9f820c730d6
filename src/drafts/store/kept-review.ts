import type { Review } from '../../protocol/review.ts'
import type { KeptFicha } from './database.ts'

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
