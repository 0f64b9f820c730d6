import type { Storage, Tables } from '../tables.ts'

export type IdentityAttempt = Tables['identityAttempts']

/** Stores an attempt, and forgets those that are over. */
export async function addAttempt(storage: Storage, attempt: IdentityAttempt, now: string): Promise<void> {
  await storage.deleteFrom('identityAttempts').where('expiresAt', '<=', now).execute()
  await storage.insertInto('identityAttempts').values(attempt).execute()
}

/** Takes an attempt out, once: undefined when it is unknown, too old, or was taken before, by whatever process. */
export async function takeAttempt(
  storage: Storage,
  cookieHash: string,
  now: string,
): Promise<IdentityAttempt | undefined> {
  const found = await storage
    .selectFrom('identityAttempts')
    .selectAll()
    .where('cookieHash', '=', cookieHash)
    .executeTakeFirst()
  const { numDeletedRows } = await storage
    .deleteFrom('identityAttempts')
    .where('cookieHash', '=', cookieHash)
    .executeTakeFirst()
  return found && numDeletedRows === 1n && found.expiresAt > now ? found : undefined
}
