import { sha256 } from '../../ficha/fingerprint.ts'
import { isUnavailable } from '../database/unavailable.ts'
import type { Ports } from '../ports.ts'
import { findCaller } from '../storage/people/people.ts'
import { extendSession } from '../storage/people/sessions.ts'
import type { Caller } from '../storage/reach.ts'

export const SESSION_MS = 12 * 3_600_000
/** A session is extended at most this often: reading must not write at every request. */
const EXTEND_EVERY_MS = 5 * 60_000

export const expiryFrom = (now: Date): string => new Date(now.getTime() + SESSION_MS).toISOString()

/** When a session was used last, give or take EXTEND_EVERY_MS; ISO UTC. */
export const lastUse = (expiresAt: string): string => new Date(Date.parse(expiresAt) - SESSION_MS).toISOString()

export interface Followed {
  readonly caller: Caller
  /** Were its 12 hours begun again? Then the cookie's are, too. */
  readonly isExtended: boolean
}

/** The person of a session's token, whose 12 hours begin again; undefined when it has expired or never was. */
export async function followSession(ports: Ports, token: string | undefined): Promise<Followed | undefined> {
  if (!token) return undefined
  const now = ports.clock()
  const tokenHash = await sha256(token)
  const found = await findCaller(ports.storage, tokenHash, now.toISOString())
  if (!found) return undefined
  const { expiresAt, ...caller } = found
  const age = Date.parse(expiryFrom(now)) - Date.parse(expiresAt)
  const isExtended = age >= EXTEND_EVERY_MS && (await extend(ports, tokenHash, now))
  return { caller, isExtended }
}

/** On a full disk who is signed in goes on reading: the session is extended once there is room again. */
async function extend({ storage }: Ports, tokenHash: string, now: Date): Promise<boolean> {
  try {
    await extendSession(storage, tokenHash, expiryFrom(now))
    return true
  } catch (error) {
    if (isUnavailable(error)) return false
    throw error
  }
}

/** Is the session still open? Asking doesn't begin its 12 hours again: a page left open isn't a person at work. */
export async function followQuietly({ storage, clock }: Ports, token: string | undefined): Promise<boolean> {
  return token !== undefined && (await findCaller(storage, await sha256(token), clock().toISOString())) !== undefined
}
