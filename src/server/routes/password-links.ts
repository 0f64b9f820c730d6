import { ok, refused } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { issueLink } from '../session/issue-password-link.ts'
import { signOut as closeSession } from '../session/sign-out.ts'
import { signOutEverywhere as endAll } from '../session/sign-out-everywhere.ts'
import { countTries, printWait } from '../session/tries.ts'
import { useLink as choosePassword, readLink } from '../session/use-password-link.ts'
import { accountIdOf } from '../storage/people/people.ts'
import type { Handler } from './handler.ts'

const QUARTER_HOUR_MS = 15 * 60_000

/** Nobody guesses 256 bits; the limit keeps who tries from making the server work. */
export function passwordLinks(ports: Ports): {
  readPasswordLink: Handler<'readPasswordLink'>
  usePasswordLink: Handler<'usePasswordLink'>
} {
  const tries = countTries(ports, { of: 'password link', most: 100, windowMs: QUARTER_HOUR_MS })
  const tooMany = async (address: string) => {
    const wait = await tries.take(address)
    return wait === undefined ? undefined : refused('too-many-tries', { retryAfter: wait, detail: printWait(wait) })
  }
  return {
    readPasswordLink: async ({ ports, connection, body }) =>
      (await tooMany(connection.address)) ?? readLink(ports, body.token),
    usePasswordLink: async ({ ports, connection, body }) => {
      const used = (await tooMany(connection.address)) ?? (await choosePassword(ports, body.token, body.password))
      if (used.is === 'problem') return used
      await closeSession(ports, connection.token)
      connection.keep(used.value.token)
      return ok(used.value.who)
    },
  }
}

export const issuePasswordLink: Handler<'issuePasswordLink'> = async ({ ports, caller, params }) => {
  if (ports.localPasswords === false) return refused('passwords-off')
  const issued = await issueLink(ports, await accountIdOf(ports.storage, params.user), {
    id: caller.id,
    name: caller.name,
  })
  return issued ? ok(issued) : refused('not-found')
}

export const endSessionsOf: Handler<'endSessionsOf'> = async ({ ports, caller, params }) =>
  endAll(ports, await accountIdOf(ports.storage, params.user), caller)
