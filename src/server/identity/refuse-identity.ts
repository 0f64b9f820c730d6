import { type RefusedOutcome, refused } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import type { IdentityFailure } from './identity.ts'

/** Why it failed is for the log: in what people read it would help those who forge, and nobody else. */
export function refuseIdentity({ log }: Ports, { is, why }: IdentityFailure): RefusedOutcome {
  log.failure('identity', why)
  return refused(is === 'down' ? 'provider-down' : 'provider-refused')
}
