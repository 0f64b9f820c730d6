import type { Storage } from '../tables.ts'

/** Stores a session by the hash of its token: who reads the database can't sign in with it. */
export async function addSession(
  storage: Storage,
  session: { tokenHash: string; userId: string; startedAt: string; expiresAt: string },
): Promise<void> {
  await storage.insertInto('sessions').values(session).execute()
}

export async function extendSession(storage: Storage, tokenHash: string, expiresAt: string): Promise<void> {
  await storage.updateTable('sessions').set({ expiresAt }).where('tokenHash', '=', tokenHash).execute()
}

/** Sessions of a person that are open at `now`, the one used last first. */
export const listSessions = (storage: Storage, userId: string, now: string) =>
  storage
    .selectFrom('sessions')
    .select(['tokenHash', 'startedAt', 'expiresAt'])
    .where('userId', '=', userId)
    .where('expiresAt', '>', now)
    .orderBy('expiresAt', 'desc')
    .orderBy('tokenHash')
    .execute()

export async function removeSession(storage: Storage, tokenHash: string): Promise<void> {
  await storage.deleteFrom('sessions').where('tokenHash', '=', tokenHash).execute()
}

/** Ends all sessions of a person, but for one that may stay. Gives how many there were. */
export async function removeSessionsOf(storage: Storage, userId: string, butFor?: string): Promise<number> {
  const all = storage.deleteFrom('sessions').where('userId', '=', userId)
  const { numDeletedRows } = await (butFor ? all.where('tokenHash', '!=', butFor) : all).executeTakeFirst()
  return Number(numDeletedRows)
}

export async function removeExpiredSessions(storage: Storage, now: string): Promise<void> {
  await storage.deleteFrom('sessions').where('expiresAt', '<=', now).execute()
}
