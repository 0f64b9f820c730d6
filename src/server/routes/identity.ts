import { ok, redirect, refused } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { finishIdentity as finish } from '../session/finish-identity.ts'
import { startIdentity as start } from '../session/start-identity.ts'
import { countTries } from '../session/tries.ts'
import type { Handler } from './handler.ts'

const QUARTER_HOUR_MS = 15 * 60_000

export const signInWays: Handler<'signInWays'> = async ({ ports: { identity, localPasswords } }) =>
  ok({ passwords: localPasswords !== false, provider: identity && { name: identity.name } })

/** An office has one address: three hundred times in a quarter of an hour, so that nobody fills the table. */
export function startIdentityWith(ports: Ports): Handler<'startIdentity'> {
  const tries = countTries(ports, { of: 'single sign-on', most: 300, windowMs: QUARTER_HOUR_MS })
  return async ({ ports, connection, query }) => {
    const wait = await tries.take(connection.address)
    if (wait !== undefined) return refused('too-many-tries', { retryAfter: wait })
    const started = await start(ports, query.to, connection.token)
    if (started.is === 'problem') return started
    connection.attempt.keep(started.value.token)
    return redirect(started.value.address)
  }
}

export const finishIdentity: Handler<'finishIdentity'> = async ({ ports, connection, query }) => {
  const finished = await finish(ports, connection.attempt.token, query)
  connection.attempt.drop()
  if (finished.is === 'problem') return finished
  connection.keep(finished.value.token)
  return redirect(finished.value.returnTo)
}
