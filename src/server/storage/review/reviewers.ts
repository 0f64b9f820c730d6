import { STATE_GROUPS } from '../../../protocol/inbox.ts'
import type { Storage } from '../tables.ts'

const reviewers = (storage: Storage) =>
  storage
    .selectFrom('users')
    .innerJoin('userRoles', 'userRoles.userId', 'users.id')
    .select(['users.id', 'users.name'])
    .where('userRoles.role', '=', 'sectorialista')
    .where('users.active', '=', 1)

/** Everybody to whom a ficha can be given, by name. */
export const listReviewers = (storage: Storage) => reviewers(storage).orderBy('users.name').execute()

/** The same, with how many that were given to them wait for a reviewer. */
export async function listReviewerLoads(storage: Storage) {
  const people = await listReviewers(storage)
  const waiting = await storage
    .selectFrom('inbox')
    .select((row) => ['reviewerId', row.fn.countAll<number>().as('count')])
    .where('reviewerId', '!=', '')
    .where('status', 'in', STATE_GROUPS.toReview)
    .groupBy('reviewerId')
    .execute()
  const counts = new Map(waiting.map(({ reviewerId, count }) => [reviewerId, Number(count)]))
  return people.map((one) => ({ ...one, waiting: counts.get(one.id) ?? 0 }))
}

export const findReviewer = (storage: Storage, id: string) =>
  reviewers(storage).where('users.id', '=', id).executeTakeFirst()
