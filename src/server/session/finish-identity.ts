import { sha256 } from '../../ficha/fingerprint.ts'
import type { IdentityReturn } from '../../protocol/identity.ts'
import { refuseIdentity } from '../identity/refuse-identity.ts'
import { type Outcome, ok, refused } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { takeAttempt } from '../storage/people/identity-attempts.ts'
import { findByRut } from '../storage/people/people.ts'
import { removeSession } from '../storage/people/sessions.ts'
import { openSession } from './open-session.ts'

/** Opens a session for whom the provider names, by RUT. Never makes an account. An attempt serves once. */
export async function finishIdentity(
  ports: Ports,
  token: string | undefined,
  brought: IdentityReturn,
): Promise<Outcome<{ token: string; returnTo: string }>> {
  if (!ports.identity) return refused('no-provider')
  const attempt = token && (await takeAttempt(ports.storage, await sha256(token), ports.clock().toISOString()))
  if (!attempt) return refused('attempt-over')
  const identified = await ports.identity.finish(brought, attempt)
  if (identified.is === 'cancelled') return refused('identity-cancelled')
  if (identified.is !== 'known') return refuseIdentity(ports, identified)
  const [userId, ...others] = await findByRut(ports.storage, identified.rut)
  if (!userId) return refused('unknown-rut')
  if (others.length > 0) return refused('rut-of-several')
  const signedIn = await openSession(ports, userId)
  if (attempt.sessionHash) await removeSession(ports.storage, attempt.sessionHash)
  return ok({ token: signedIn.token, returnTo: attempt.returnTo })
}
