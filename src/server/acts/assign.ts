import { ok, refused } from '../outcome.ts'
import { findReviewer } from '../storage/review/reviewers.ts'
import type { Decide } from './act.ts'

/** Gives the ficha to one reviewer, of its service or not; to nobody in particular again with null. */
export const assign: Decide<'assign'> = async ({ ports: { storage } }, { reviewer }) => {
  const found = reviewer === null ? null : await findReviewer(storage, reviewer)
  if (found === undefined) return refused('no-such-reviewer')
  const content = { reviewer: found?.name ?? 'nadie en particular', reviewerId: found?.id ?? null }
  return ok({ content, change: { reviewerId: found?.id ?? null } })
}
