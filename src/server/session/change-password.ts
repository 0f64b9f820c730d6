import { sha256 } from '../../ficha/fingerprint.ts'
import type { PasswordChange } from '../../protocol/identity.ts'
import { problemOfPassword } from '../../protocol/password.ts'
import { type Outcome, ok, refused } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { findAccount, isStillPassword, setPassword } from '../storage/people/people.ts'
import { removeSessionsOf } from '../storage/people/sessions.ts'
import type { Caller } from '../storage/reach.ts'
import { recordAct } from '../storage/record/record.ts'
import type { Storage } from '../storage/tables.ts'
import type { Tries } from './tries.ts'
import { printWait } from './tries.ts'

/** Changes the own password; every session ends but the one that asks, of `token`. Gives how many ended. */
export async function changePassword(
  ports: Ports,
  tries: Tries,
  { caller, token }: { caller: Caller; token: string },
  { current, password }: PasswordChange,
): Promise<Outcome<{ ended: number }>> {
  if (ports.localPasswords === false) return refused('passwords-off')
  const wait = await tries.take(caller.id)
  if (wait !== undefined) return refused('too-many-tries', { retryAfter: wait, detail: printWait(wait) })
  const kept = (await findAccount(ports.storage, caller.id))?.passwordHash
  const fits = await ports.passwords.verify(kept || ports.passwords.dummy, current)
  if (!kept || !fits) return refused('wrong-current-password')
  const detail = password === current ? 'Es la misma de ahora. Elija otra.' : problemOfPassword(password, caller)
  if (detail) return refused('weak-password', { detail })
  const passwordHash = await ports.passwords.hash(password)
  const but = await sha256(token)
  return ports.storage.transaction().execute(async (within) => {
    if (!(await isStillPassword(within, caller.id, kept))) return refused('wrong-current-password')
    await setPassword(within, caller.id, passwordHash)
    return ok({ ended: await endOthers(within, ports, caller, but) })
  })
}

async function endOthers(within: Storage, { ids, clock }: Ports, { id, name, user }: Caller, but: string) {
  const ended = await removeSessionsOf(within, id, but)
  const act = { id: ids(), name: 'changePassword', ficha: null, subject: `user:${id}`, by: { id, name } } as const
  await recordAct(within, { ...act, at: clock().toISOString(), content: { user, endedSessions: ended } })
  return ended
}
