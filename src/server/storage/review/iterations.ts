import { isSending } from '../../../ficha/lifecycle.ts'
import type { IterationLine } from '../../../protocol/review.ts'
import type { Storage } from '../tables.ts'

/** Every sending of a ficha in its order, those that were withdrawn too. */
export async function listIterations(storage: Storage, fichaId: string): Promise<IterationLine[]> {
  const rows = await storage
    .selectFrom('submissions')
    .innerJoin('acts', 'acts.id', 'submissions.actId')
    .innerJoin('users', 'users.id', 'acts.byId')
    .select(['iteration', 'folio', 'submissions.at', 'fingerprint', 'findingCount as findings', 'users.name'])
    .where('submissions.fichaId', '=', fichaId)
    .orderBy('iteration')
    .execute()
  const withdrawn = await withdrawnOf(storage, fichaId)
  return rows.map(({ name, ...row }) => ({ ...row, by: { name }, isWithdrawn: withdrawn.has(row.iteration) }))
}

/** The iterations after which came a withdrawal. */
export async function withdrawnOf(storage: Storage, fichaId: string): Promise<Set<number>> {
  const acts = await storage.selectFrom('acts').select('name').where('fichaId', '=', fichaId).orderBy('seq').execute()
  const withdrawn = new Set<number>()
  let sent = 0
  for (const { name } of acts) {
    if (isSending(name)) sent++
    if (name === 'withdraw') withdrawn.add(sent)
  }
  return withdrawn
}

/** The ficha of the same programme in the latest year before, if it was sent; whether it is reached is for the caller. */
export const findFormer = (storage: Storage, fichaId: string) =>
  storage
    .selectFrom('fichas as own')
    .innerJoin('periods as now', 'now.id', 'own.periodId')
    .innerJoin('fichas as before', 'before.programmeId', 'own.programmeId')
    .innerJoin('periods as then', 'then.id', 'before.periodId')
    .select(['before.id', 'then.year'])
    .where('own.id', '=', fichaId)
    .where('before.standing', '>', 0)
    .whereRef('then.year', '<', 'now.year')
    .orderBy('then.year', 'desc')
    .limit(1)
    .executeTakeFirst()
