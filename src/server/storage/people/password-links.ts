import type { Storage, Tables } from '../tables.ts'

export type LinkPurpose = Tables['passwordLinks']['purpose']

/** The person of a link that can still be used. */
export interface OpenLink {
  readonly userId: string
  readonly user: string
  readonly name: string
  readonly rut: string | null
  readonly purpose: LinkPurpose
  readonly expiresAt: string
}

/** Stores a link by the hash of its token; those given to the same person before are void. */
export async function replaceLink(
  storage: Storage,
  link: { tokenHash: string; userId: string; purpose: LinkPurpose; expiresAt: string },
): Promise<void> {
  await removeLinksOf(storage, link.userId)
  await storage.insertInto('passwordLinks').values(link).execute()
}

export async function removeLinksOf(storage: Storage, userId: string): Promise<void> {
  await storage.deleteFrom('passwordLinks').where('userId', '=', userId).where('usedAt', 'is', null).execute()
}

/** A link that was neither used nor is too old at `now`. */
export const findOpenLink = (storage: Storage, tokenHash: string, now: string): Promise<OpenLink | undefined> =>
  storage
    .selectFrom('passwordLinks')
    .innerJoin('users', 'users.id', 'passwordLinks.userId')
    .select(['passwordLinks.userId', 'users.user', 'users.name', 'users.rut', 'purpose', 'passwordLinks.expiresAt'])
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('passwordLinks.expiresAt', '>', now)
    .where('users.active', '=', 1)
    .executeTakeFirst()

/** Marks a link as used; false when another was quicker, or it is too old. */
export async function useLink(storage: Storage, tokenHash: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await storage
    .updateTable('passwordLinks')
    .set({ usedAt: now })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Has a person chosen a password before, or had one taken away? Then the next link is no first one. */
export async function hadPassword(storage: Storage, userId: string): Promise<boolean> {
  const links = storage.selectFrom('passwordLinks').select('userId').where('userId', '=', userId)
  const found = links.where((one) => one.or([one('usedAt', 'is not', null), one('purpose', '=', 'reset')]))
  return (await found.limit(1).executeTakeFirst()) !== undefined
}
