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

export const findReviewer = (storage: Storage, id: string) =>
  reviewers(storage).where('users.id', '=', id).executeTakeFirst()
