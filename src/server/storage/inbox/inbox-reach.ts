import { READERS } from '../../../ficha/status.ts'
import { type Caller, listReached } from '../reach.ts'
import type { Storage } from '../tables.ts'

/** How far a person reads in the Bandeja; found once for a question, so that the question itself is one query. */
export interface InboxReach {
  readonly caller: Caller
  /** The head of the team reads everything. */
  readonly isWhole: boolean
  /** Those of their services, if not everything. */
  readonly services: readonly string[]
  /** Where they are reviewers: what is said in a review is told to the others when it is returned or closed. */
  readonly reviews: (row: { readonly serviceId: string; readonly reviewerId: string }) => boolean
}

export async function reachOf(storage: Storage, caller: Caller): Promise<InboxReach> {
  if (caller.roles.includes('jefatura')) return { caller, isWhole: true, services: [], reviews: () => true }
  const isReviewer = caller.roles.includes('sectorialista')
  const reviewed = new Set(await listReached(storage, caller.id, ['sectorialista']))
  return {
    caller,
    isWhole: false,
    services: await listReached(storage, caller.id, READERS),
    reviews: ({ serviceId, reviewerId }) => isReviewer && (reviewerId === caller.id || reviewed.has(serviceId)),
  }
}

/** Rows of the Bandeja within reach, of periods that have opened. Every query of the Bandeja starts here. */
export function inboxInReach(storage: Storage, { caller, isWhole, services }: InboxReach, now: Date) {
  const opened = storage.selectFrom('inbox').where('inbox.opens', '<=', now.toISOString())
  if (isWhole) return opened
  return opened.where((row) => {
    const ofServices = services.length > 0 ? row('inbox.serviceId', 'in', services) : row.lit(false)
    return caller.roles.includes('sectorialista')
      ? row.or([ofServices, row('inbox.reviewerId', '=', caller.id)])
      : ofServices
  })
}

export type Inboxed = ReturnType<typeof inboxInReach>
