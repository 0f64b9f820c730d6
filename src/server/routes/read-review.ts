import { allowedTo, READERS } from '../../ficha/status.ts'
import type { Review } from '../../protocol/review.ts'
import { type Outcome, ok, refused } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { findFicha, isReviewing, type StoredFicha, toldSeq } from '../storage/fichas.ts'
import { publicationOf } from '../storage/publication/publications.ts'
import type { Caller } from '../storage/reach.ts'
import { findEvaluation, findEvaluator } from '../storage/review/evaluations.ts'
import { findFormer, listIterations } from '../storage/review/iterations.ts'
import { readObservations } from '../storage/review/observations.ts'
import { findReviewer } from '../storage/review/reviewers.ts'

/** A review as the caller may see it. */
export async function readReview(ports: Ports, caller: Caller, fichaId: string): Promise<Outcome<Review>> {
  const { storage, clock } = ports
  const ficha = await findFicha(storage, caller, ['contraparte', ...READERS], fichaId)
  if (!ficha) return refused('not-found')
  const isReviewer = isReviewing(ficha)
  const { id, status, version, standing, openedAt, closes, isExtended, programme, period, reviewerId } = ficha
  return ok({
    id,
    status,
    version,
    iteration: standing,
    programme: programme.name,
    service: programme.service,
    year: period.year,
    iterations: (await listIterations(storage, id)).filter((one) => !one.isWithdrawn || seesWithdrawn(ficha)),
    observations: await readObservations(storage, ficha, toldSeq(ficha), caller.id, isReviewer),
    reviewer: (reviewerId && (await findReviewer(storage, reviewerId))) || null,
    openedAt,
    closes,
    isExtended,
    movedAt: ficha.movedAt,
    evaluation: (isReviewer || status === 'published' ? await findEvaluation(storage, id) : null) ?? null,
    ...(isReviewer && { evaluatedBy: await findEvaluator(storage, id) }),
    publication: (await publicationOf(storage, id)) ?? null,
    former: await formerOf(ports, caller, ficha),
    may: allowedTo(status, ficha.roles),
    serverTime: clock().toISOString(),
  })
}

/** That something was taken back is of those who sent it, and of those who may have begun to read it. */
const seesWithdrawn = (ficha: StoredFicha): boolean => isReviewing(ficha) || ficha.roles.includes('contraparte')

/** The ficha of the year before, where the caller reaches it too. */
async function formerOf({ storage }: Ports, caller: Caller, ficha: StoredFicha): Promise<Review['former']> {
  const found = await findFormer(storage, ficha.id)
  if (!found) return null
  const reached = await findFicha(storage, caller, ['contraparte', ...READERS], found.id)
  if (!reached) return null
  return { ...found, publication: (await publicationOf(storage, found.id))?.number ?? null }
}
