import { ok } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { signIn as openSession, type SignInLimits } from '../session/sign-in.ts'
import { signOut as closeSession } from '../session/sign-out.ts'
import { countTries } from '../session/tries.ts'
import { describeCaller } from '../storage/people/people.ts'
import type { Handler } from './handler.ts'

const QUARTER_HOUR_MS = 15 * 60_000

/** Five guesses at a person, a hundred from an address (an office has one), in a quarter of an hour. */
const limitsOf = (ports: Ports): SignInLimits => ({
  person: countTries(ports, { of: 'sign-in of a person', most: 5, windowMs: QUARTER_HOUR_MS }),
  address: countTries(ports, { of: 'sign-in from an address', most: 100, windowMs: QUARTER_HOUR_MS }),
})

export function signInWith(ports: Ports): Handler<'signIn'> {
  const limits = limitsOf(ports)
  return async ({ connection, body }) => {
    const signedIn = await openSession(ports, limits, connection.address, body)
    if (signedIn.is === 'problem') return signedIn
    await closeSession(ports, connection.token)
    connection.keep(signedIn.value.token)
    return ok(signedIn.value.who)
  }
}

export const whoAmI: Handler<'whoAmI'> = async ({ ports, caller }) => ok(await describeCaller(ports.storage, caller))

export const signOut: Handler<'signOut'> = async ({ ports, connection }) => {
  await closeSession(ports, connection.token)
  connection.drop()
  return ok({ signedIn: false })
}
