import { sha256 } from '../../ficha/fingerprint.ts'
import type { Who } from '../../protocol/bodies.ts'
import type { Ports } from '../ports.ts'
import { describeCaller, findCaller } from '../storage/people/people.ts'
import { addSession, removeExpiredSessions } from '../storage/people/sessions.ts'
import { expiryFrom } from './follow-session.ts'

export interface OpenedSession {
  readonly who: Who
  readonly token: string
}

/** Opens a session of a person who has proved who they are. The token is for their cookie alone. */
export async function openSession({ storage, clock, randomToken }: Ports, userId: string): Promise<OpenedSession> {
  const startedAt = clock().toISOString()
  const token = randomToken()
  const session = { tokenHash: await sha256(token), userId, startedAt, expiresAt: expiryFrom(clock()) }
  await removeExpiredSessions(storage, startedAt)
  await addSession(storage, session)
  const caller = (await findCaller(storage, session.tokenHash, startedAt))!
  return { who: await describeCaller(storage, caller), token }
}
