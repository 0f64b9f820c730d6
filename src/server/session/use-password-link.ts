import { sha256 } from '../../ficha/fingerprint.ts'
import type { LinkOwner } from '../../protocol/identity.ts'
import { problemOfPassword } from '../../protocol/password.ts'
import { type Outcome, ok, refused } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { findOpenLink, type OpenLink, useLink as spendLink } from '../storage/people/password-links.ts'
import { setPassword } from '../storage/people/people.ts'
import { recordAct } from '../storage/record/record.ts'
import type { Storage } from '../storage/tables.ts'
import { type OpenedSession, openSession } from './open-session.ts'

/** For whom a link is. */
export async function readLink(ports: Ports, token: string): Promise<Outcome<LinkOwner>> {
  const found = await findLink(ports, await sha256(token))
  if (found.is === 'problem') return found
  const { user, name, rut, purpose, expiresAt } = found.value
  return ok({ user, name, rut: rut ?? undefined, purpose, expiresAt })
}

/** Makes the chosen password that of the link's person and opens a session; the link is used up. */
export async function useLink(ports: Ports, token: string, password: string): Promise<Outcome<OpenedSession>> {
  const tokenHash = await sha256(token)
  const found = await findLink(ports, tokenHash)
  if (found.is === 'problem') return found
  const detail = problemOfPassword(password, found.value)
  if (detail) return refused('weak-password', { detail })
  // Before the transaction: argon2 is slow on purpose, and a transaction holds others up.
  const passwordHash = await ports.passwords.hash(password)
  return ports.storage.transaction().execute(async (within) => {
    if (!(await spendLink(within, tokenHash, ports.clock().toISOString()))) return refused('link-over')
    await keepPassword(within, ports, found.value, passwordHash)
    return ok(await openSession({ ...ports, storage: within }, found.value.userId))
  })
}

async function findLink(ports: Ports, tokenHash: string): Promise<Outcome<OpenLink>> {
  if (ports.localPasswords === false) return refused('passwords-off')
  const found = await findOpenLink(ports.storage, tokenHash, ports.clock().toISOString())
  return found ? ok(found) : refused('link-over')
}

async function keepPassword(within: Storage, { ids, clock }: Ports, link: OpenLink, passwordHash: string) {
  const { userId, user, name, purpose } = link
  await setPassword(within, userId, passwordHash)
  const act = { id: ids(), name: 'usePasswordLink', ficha: null, subject: `user:${userId}` } as const
  await recordAct(within, { ...act, by: { id: userId, name }, at: clock().toISOString(), content: { user, purpose } })
}
