import { allowedTo, type Role } from '../../../ficha/status.ts'
import { type FichasProof, MOST_PROVEN, type ProofBody, type ProvenFicha } from '../../../protocol/many.ts'
import { type Caller, listReached } from '../reach.ts'
import type { Storage } from '../tables.ts'
import { filtered } from './inbox-filters.ts'
import { type InboxReach, inboxInReach } from './inbox-reach.ts'
import { reviewersOf } from './inbox-row.ts'

/** Ids of one statement stay far from the number of values that it may bind. */
const AT_ONCE = 400

/** What acts on many fichas would be decided on: each with its version and fingerprint, and what the caller may do. */
export async function proveFichas(
  storage: Storage,
  reach: InboxReach,
  body: ProofBody,
  now: Date,
): Promise<FichasProof> {
  const rows = 'ids' in body ? await byIds(storage, reach, body.ids, now) : await byFilters(storage, reach, body, now)
  const rolesAt = await rolesOf(storage, reach.caller)
  const names = await reviewersOf(storage, rows)
  const fichas = rows
    .slice(0, MOST_PROVEN)
    .map(({ programmeName, serviceName, reviewerId, serviceId, ...row }): ProvenFicha => {
      const name = names.get(reviewerId)
      return {
        ...row,
        programme: programmeName,
        service: serviceName,
        reviewer: name === undefined ? null : { id: reviewerId, name },
        may: allowedTo(row.status, rolesAt({ serviceId, reviewerId })),
      }
    })
  return { fichas, isCut: rows.length > MOST_PROVEN, serverTime: now.toISOString() }
}

const whole = (rows: ReturnType<typeof inboxInReach>) =>
  rows
    .innerJoin('fichas', 'fichas.id', 'inbox.fichaId')
    .leftJoin('submissions', 'submissions.actId', 'inbox.actId')
    .select(['inbox.fichaId as id', 'inbox.programmeName', 'inbox.serviceName', 'inbox.year', 'inbox.status'])
    .select(['inbox.reviewerId', 'inbox.serviceId', 'inbox.closes', 'fichas.version', 'submissions.fingerprint'])

const byFilters = (
  storage: Storage,
  reach: InboxReach,
  { filters }: Extract<ProofBody, { filters: unknown }>,
  now: Date,
) =>
  whole(filtered(inboxInReach(storage, reach, now), filters, { reach, now, sort: 'waiting' }))
    .orderBy('inbox.waitsSince')
    .orderBy('inbox.fichaId')
    .limit(MOST_PROVEN + 1)
    .execute()

/** In the order in which they were asked for. */
async function byIds(storage: Storage, reach: InboxReach, ids: readonly string[], now: Date) {
  const asked = [...new Set(ids)]
  const found = []
  for (let from = 0; from < asked.length; from += AT_ONCE)
    found.push(
      ...(await whole(inboxInReach(storage, reach, now))
        .where('inbox.fichaId', 'in', asked.slice(from, from + AT_ONCE))
        .execute()),
    )
  const place = new Map(asked.map((id, index) => [id, index]))
  return found.sort((a, b) => place.get(a.id)! - place.get(b.id)!)
}

/** In which roles the caller acts on a ficha, found once for all of them. */
async function rolesOf(storage: Storage, caller: Caller) {
  const reviewed = new Set(await listReached(storage, caller.id, ['sectorialista']))
  return ({ serviceId, reviewerId }: { readonly serviceId: string; readonly reviewerId: string }): Role[] =>
    caller.roles.filter(
      (role) =>
        role === 'jefatura' || (role === 'sectorialista' && (reviewerId === caller.id || reviewed.has(serviceId))),
    )
}
