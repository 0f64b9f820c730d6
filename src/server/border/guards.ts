import type { Route } from '../../protocol/routes.ts'
import type { Connection } from '../carrier.ts'
import { type Outcome, ok, type RefusedOutcome, refused } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { followSession } from '../session/follow-session.ts'
import type { Caller } from '../storage/reach.ts'
import { limitRate, type TakeToken } from './rate-limit.ts'

/** Says who may go on, and how fast. */
export type Admit = (route: Route, connection: Connection) => Promise<Outcome<Caller | undefined>>

const UNLIMITED: TakeToken = () => undefined

/** Who may go on: nobody in particular, or a signed-in person with a role of the route; none faster than people are. */
export function guardsOf(ports: Ports): Admit {
  const { rateLimits } = ports
  const stranger = rateLimits ? limitRate(ports, rateLimits.strangers) : UNLIMITED
  const writer = rateLimits ? limitRate(ports, rateLimits.writes) : UNLIMITED
  return async ({ access, method }, connection) => {
    if (access === 'anyone') return slowed(stranger(connection.address)) ?? ok(undefined)
    const followed = await followSession(ports, connection.token)
    // Guessing at sessions makes the database work, too.
    if (!followed) return slowed(stranger(connection.address)) ?? refused('not-signed-in')
    if (followed.isExtended) connection.keep(connection.token!)
    const { roles } = followed.caller
    if (access !== 'signedIn' && !access.some((role) => roles.includes(role))) return refused('not-allowed')
    const slow = method === 'GET' ? undefined : slowed(writer(connection.token!))
    return slow ?? ok(followed.caller)
  }
}

const slowed = (wait: number | undefined): RefusedOutcome | undefined =>
  wait === undefined ? undefined : refused('too-fast', { retryAfter: wait })
