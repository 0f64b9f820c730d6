import { sha256 } from '../../ficha/fingerprint.ts'
import { ok } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { changePassword as change } from '../session/change-password.ts'
import { lastUse } from '../session/follow-session.ts'
import { signOutEverywhere as endAll } from '../session/sign-out-everywhere.ts'
import { countTries } from '../session/tries.ts'
import { describeCaller, findAccount, listMinistries } from '../storage/people/people.ts'
import { listSessions } from '../storage/people/sessions.ts'
import type { Caller } from '../storage/reach.ts'
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
