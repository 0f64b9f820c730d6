import type { Storage } from './tables.ts'

/** Stores a session by the hash of its token: who reads the database can't sign in with it. */
export async function addSession(
  storage: Storage,
  session: { tokenHash: string; userId: string; expiresAt: string },
): Promise<void> {
  await storage.insertInto('sessions').values(session).execute()
}

export async function extendSession(storage: Storage, tokenHash: string, expiresAt: string): Promise<void> {
  await storage.updateTable('sessions').set({ expiresAt }).where('tokenHash', '=', tokenHash).execute()
}

export async function removeSession(storage: Storage, tokenHash: string): Promise<void> {
  await storage.deleteFrom('sessions').where('tokenHash', '=', tokenHash).execute()
}

export async function removeExpiredSessions(storage: Storage, now: string): Promise<void> {
  await storage.deleteFrom('sessions').where('expiresAt', '<=', now).execute()
}
