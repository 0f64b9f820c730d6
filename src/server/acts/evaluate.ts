import canonicalize from 'canonicalize'
import { judgeEvaluation } from '../../engine/evaluation/judge-evaluation.ts'
import type { FileProblem } from '../../ficha/document.ts'
import type { Evaluation } from '../../ficha/evaluation.ts'
import { sha256 } from '../../ficha/fingerprint.ts'
import { ok, refused } from '../outcome.ts'
import { findSubmission } from '../storage/sending/submissions.ts'
import type { ActContext, Decide } from './act.ts'
import { examineSent } from './examine-sent.ts'

/** Nobody reads more of them at once, and an answer isn't longer than what was asked. */
const MOST_PROBLEMS = 100

/** Saves the evaluation of a closed ficha; the last one counts, those before stay. What is unfinished stays on its device. */
export const evaluate: Decide<'evaluate'> = async (context, { act: actId, evaluation }) => {
  const problems = await judged(context, evaluation)
  if (problems.length > 0) return refused('not-evaluated', { problems: problems.slice(0, MOST_PROBLEMS) })
  const { caller, ficha, now } = context
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

/** Held to the edition of what was sent and to the findings that `examine` makes of it, as the browser did. */
async function judged({ ports, ficha }: ActContext, evaluation: Evaluation): Promise<FileProblem[]> {
  const sent = await findSubmission(ports.storage, ficha.id, ficha.standing)
  if (!sent) throw new Error(`nothing to evaluate of ${ficha.id}`)
  const examination = examineSent(ports, sent.document)
  return judgeEvaluation(await examination.edition.evaluation(), examination, evaluation)
}
