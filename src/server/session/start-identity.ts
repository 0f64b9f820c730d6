import { sha256 } from '../../ficha/fingerprint.ts'
import { refuseIdentity } from '../identity/refuse-identity.ts'
import { type Outcome, ok, refused } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { addAttempt } from '../storage/people/identity-attempts.ts'

/** Signing in at the provider may take this long. */
export const ATTEMPT_MS = 10 * 60_000

/** Begins an attempt: where to send the browser, and the token that will bring it back. `sessionToken` ends then. */
export async function startIdentity(
  ports: Ports,
  returnTo: string,
  sessionToken: string | undefined,
): Promise<Outcome<{ address: string; token: string }>> {
  if (!ports.identity) return refused('no-provider')
  const begun = await ports.identity.begin()
  if (begun.is !== 'begun') return refuseIdentity(ports, begun)
  const token = ports.randomToken()
  const now = ports.clock()
  const expiresAt = new Date(now.getTime() + ATTEMPT_MS).toISOString()
  const sessionHash = sessionToken ? await sha256(sessionToken) : null
  const attempt = { cookieHash: await sha256(token), ...begun.checks, returnTo, sessionHash, expiresAt }
  await addAttempt(ports.storage, attempt, now.toISOString())
  return ok({ address: begun.address, token })
}
