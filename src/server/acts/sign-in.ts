import { sha256 } from '../../ficha/fingerprint.ts'
import type { Credentials, Who } from '../../protocol/bodies.ts'
import { expiryFrom } from '../follow-session.ts'
import { type Outcome, ok, refused } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { describeCaller, findCaller, findPassword, userKey } from '../storage/people.ts'
import { addSession, removeExpiredSessions } from '../storage/sessions.ts'
import type { Tries } from '../tries.ts'

/** Limits on guessing: by person and address, and by address whoever the person is. */
export interface SignInLimits {
  readonly person: Tries
  readonly address: Tries
}

export interface SignedIn {
  readonly who: Who
  readonly token: string
  readonly expiresAt: string
}

/** Opens a session. An unknown user and a wrong password take as long and are answered alike. */
export async function signIn(
  ports: Ports,
  limits: SignInLimits,
  address: string,
  { user, password }: Credentials,
): Promise<Outcome<SignedIn>> {
  const key = `${userKey(user)} ${address}`
  const wait = limits.address.take(address) ?? limits.person.take(key)
  if (wait !== undefined) return refused('too-many-tries', { retryAfter: wait, detail: printWait(wait) })
  const found = await findPassword(ports.storage, user)
  const fits = await ports.passwords.verify(found?.passwordHash ?? ports.passwords.dummy, password)
  if (!found || !fits) return refused('wrong-password')
  limits.person.forget(key)
  return ok(await openSession(ports, found.id))
}

async function openSession({ storage, clock, randomToken }: Ports, userId: string): Promise<SignedIn> {
  const now = clock().toISOString()
  const token = randomToken()
  const session = { tokenHash: await sha256(token), userId, expiresAt: expiryFrom(clock()) }
  await removeExpiredSessions(storage, now)
  await addSession(storage, session)
  const caller = (await findCaller(storage, session.tokenHash, now))!
  return { who: await describeCaller(storage, caller), token, expiresAt: session.expiresAt }
}

const printWait = (seconds: number): string =>
  seconds <= 60
    ? 'Puede intentarlo otra vez en un minuto.'
    : `Puede intentarlo otra vez en ${Math.ceil(seconds / 60)} minutos.`
