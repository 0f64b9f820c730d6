import type { Credentials } from '../../protocol/bodies.ts'
import { type Outcome, ok, refused } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { findPassword, isStillPassword, userKey } from '../storage/people/people.ts'
import { type OpenedSession, openSession } from './open-session.ts'
import type { Tries } from './tries.ts'
import { printWait } from './tries.ts'

/** Limits on guessing: by person and address, and by address whoever the person is. */
export interface SignInLimits {
  readonly person: Tries
  readonly address: Tries
}

/** Opens a session. Unknown users, those without a password and wrong passwords take as long and are answered alike. */
export async function signIn(
  ports: Ports,
  limits: SignInLimits,
  address: string,
  { user, password }: Credentials,
): Promise<Outcome<OpenedSession>> {
  if (ports.localPasswords === false) return refused('passwords-off')
  const key = `${userKey(user)} ${address}`
  const wait = (await limits.address.take(address)) ?? (await limits.person.take(key))
  if (wait !== undefined) return refused('too-many-tries', { retryAfter: wait, detail: printWait(wait) })
  const found = await findPassword(ports.storage, user)
  const fits = await ports.passwords.verify(found?.passwordHash || ports.passwords.dummy, password)
  const signedIn = found?.passwordHash && fits ? await openByPassword(ports, found) : undefined
  if (!signedIn) return refused('wrong-password')
  await limits.person.forget(key)
  return ok(signedIn)
}

/** In one transaction with a look at the password: one that is reset meanwhile opens nothing. */
const openByPassword = (ports: Ports, { id, passwordHash }: { id: string; passwordHash: string }) =>
  ports.storage
    .transaction()
    .execute(async (within) =>
      (await isStillPassword(within, id, passwordHash)) ? openSession({ ...ports, storage: within }, id) : undefined,
    )
