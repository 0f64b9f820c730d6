import { type Outcome, ok, refused } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { findAccount } from '../storage/people/people.ts'
import { removeSessionsOf } from '../storage/people/sessions.ts'
import type { Caller } from '../storage/reach.ts'
import { recordAct } from '../storage/record/record.ts'

/** Ends all sessions of a person: of oneself, or of another by the administrator. Gives how many there were. */
export function signOutEverywhere(
  { storage, ids, clock }: Ports,
  userId: string,
  { id, name }: Caller,
): Promise<Outcome<{ ended: number }>> {
  return storage.transaction().execute(async (within) => {
    const found = await findAccount(within, userId)
    if (!found) return refused('not-found')
    const ended = await removeSessionsOf(within, userId)
    const act = { id: ids(), name: 'signOutEverywhere', ficha: null, subject: `user:${userId}` } as const
    const content = { user: found.user, name: found.name, endedSessions: ended }
    await recordAct(within, { ...act, by: { id, name }, at: clock().toISOString(), content })
    return ok({ ended })
  })
}
