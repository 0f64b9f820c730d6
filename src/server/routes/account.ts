import { sha256 } from '../../ficha/fingerprint.ts'
import { changePassword as change } from '../acts/change-password.ts'
import { signOutEverywhere as endAll } from '../acts/sign-out-everywhere.ts'
import { lastUse } from '../follow-session.ts'
import { ok } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { type Caller, describeCaller, findAccount, listMinistries } from '../storage/people/people.ts'
import { listSessions } from '../storage/people/sessions.ts'
import { countTries } from '../tries.ts'
import type { Handler } from './handler.ts'

const QUARTER_HOUR_MS = 15 * 60_000

export const account: Handler<'account'> = async ({ ports, caller, connection }) => {
  const { id: _id, session: _session, ...who } = await describeCaller(ports.storage, caller)
  const hasPassword = Boolean((await findAccount(ports.storage, caller.id))?.passwordHash)
  return ok({
    ...who,
    ministries: [...(await listMinistries(ports.storage, caller.id))],
    canChangePassword: hasPassword && ports.localPasswords !== false,
    sessions: await sessionsOf(ports, caller, connection.token!),
  })
}

async function sessionsOf({ storage, clock }: Ports, { id }: Caller, token: string) {
  const own = await sha256(token)
  const open = await listSessions(storage, id, clock().toISOString())
  return open.map(({ tokenHash, startedAt, expiresAt }) => ({
    startedAt,
    usedAt: lastUse(expiresAt),
    isThis: tokenHash === own,
  }))
}

/** Ten tries at the present password in a quarter of an hour: who finds a session open doesn't get to guess it. */
export function changePasswordWith(ports: Ports): Handler<'changePassword'> {
  const tries = countTries(ports, { of: 'present password', most: 10, windowMs: QUARTER_HOUR_MS })
  return ({ ports, caller, connection, body }) => change(ports, tries, { caller, token: connection.token! }, body)
}

export const signOutEverywhere: Handler<'signOutEverywhere'> = async ({ ports, caller, connection }) => {
  const ended = await endAll(ports, caller.id, caller)
  connection.drop()
  return ended
}
