import type { Doer } from '../../ficha/acts.ts'
import { sha256 } from '../../ficha/fingerprint.ts'
import type { IssuedLink, LinkPurpose } from '../../protocol/identity.ts'
import type { Ports } from '../ports.ts'
import { hadPassword, replaceLink } from '../storage/people/password-links.ts'
import { findAccount, setPassword } from '../storage/people/people.ts'
import { removeSessionsOf } from '../storage/people/sessions.ts'
import { recordAct } from '../storage/record/record.ts'

const LINK_HOURS = 72

/** What issuing a link takes from the world; the command line has no more. */
export type LinkWorld = Pick<Ports, 'storage' | 'randomToken' | 'ids' | 'clock'>

/**
 * Gives a single-use link with which a person chooses a password; undefined when there is no such person. The password
 * that there was stops working and all sessions end at once: a link is asked for when somebody else may know it.
 */
export function issueLink(world: LinkWorld, userId: string, by: Doer): Promise<IssuedLink | undefined> {
  const within = (storage: LinkWorld['storage']) => issueWithin({ ...world, storage }, userId, by)
  return world.storage.isTransaction ? within(world.storage) : world.storage.transaction().execute(within)
}

async function issueWithin({ storage, ...world }: LinkWorld, userId: string, by: Doer) {
  const found = await findAccount(storage, userId)
  if (!found) return undefined
  const now = world.clock()
  const expiresAt = new Date(now.getTime() + LINK_HOURS * 3_600_000).toISOString()
  const isReset = found.passwordHash !== '' || (await hadPassword(storage, userId))
  const purpose: LinkPurpose = isReset ? 'reset' : 'first'
  const token = world.randomToken()
  // The person's row is held first: of two links that are issued at once, the later voids the earlier.
  await setPassword(storage, userId, '')
  await replaceLink(storage, { tokenHash: await sha256(token), userId, purpose, expiresAt })
  const endedSessions = await removeSessionsOf(storage, userId)
  const content = { user: found.user, name: found.name, purpose, expiresAt, endedSessions }
  const act = { id: world.ids(), name: 'issueLink', ficha: null, subject: `user:${userId}`, by } as const
  await recordAct(storage, { ...act, at: now.toISOString(), content })
  return { user: found.user, name: found.name, purpose, expiresAt, address: `/clave#${token}` }
}
