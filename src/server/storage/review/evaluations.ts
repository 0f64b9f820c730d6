import { Evaluation } from '../../../ficha/evaluation.ts'
import type { Storage } from '../tables.ts'

/** The evaluation of a ficha as saved last; undefined when there is none. */
export async function findEvaluation(storage: Storage, fichaId: string): Promise<Evaluation | undefined> {
  const row = await storage
    .selectFrom('evaluations')
    .select('evaluation')
    .where('fichaId', '=', fichaId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && Evaluation.parse(JSON.parse(row.evaluation))
}

/** Who saved it last, and when (ISO UTC). */
export const findEvaluator = (storage: Storage, fichaId: string): Promise<{ name: string; at: string } | undefined> =>
  storage
    .selectFrom('evaluations')
    .innerJoin('users', 'users.id', 'evaluations.byId')
    .select(['users.name', 'evaluations.at'])
    .where('fichaId', '=', fichaId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
