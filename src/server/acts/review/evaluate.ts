import canonicalize from 'canonicalize'
import { sha256 } from '../../../ficha/fingerprint.ts'
import { ok } from '../../outcome.ts'
import type { Decide } from './kind.ts'

/** Saves the evaluation of a closed ficha; the last one counts, those before stay. */
export const evaluate: Decide<'evaluate'> = async ({ caller, ficha, now }, { act: actId, evaluation }) => {
  const text = canonicalize(evaluation)!
  return ok({
    content: { evaluation: await sha256(text) },
    store: async (within, { seq }) => {
      await within
        .insertInto('evaluations')
        .values({ actId, fichaId: ficha.id, seq, byId: caller.id, at: now, evaluation: text })
        .execute()
      return undefined
    },
  })
}
