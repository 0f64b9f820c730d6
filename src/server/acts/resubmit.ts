import type { Receipt, SubmissionBody } from '../../protocol/bodies.ts'
import { type Outcome, ok } from '../outcome.ts'
import type { StoredFicha } from '../storage/fichas.ts'
import type { FichaChange } from '../storage/review/acts.ts'
import { addRemark } from '../storage/review/observations.ts'
import { acceptSending } from './accept-sending.ts'
import type { ActContext, Decided } from './act.ts'
import { judgeSending } from './judge-sending.ts'
import { judgeReplies, type Reply } from './replies.ts'

/** Sends what was corrected after a return, with an answer to each observation that is open. */
export async function resubmit(context: ActContext, body: SubmissionBody): Promise<Outcome<Decided<Receipt>>> {
  const judged = await judgeSending(context, body)
  if (judged.is === 'problem') return judged
  const replies = await judgeReplies(context, body.replies ?? [])
  if (replies.is === 'problem') return replies
  const sent = acceptSending('resubmit', context, body, judged.value)
  return ok({
    ...sent,
    change: answered(context.ficha, replies.value),
    store: async (within, step) => {
      const { ficha, caller, now: at } = context
      const said = { actId: body.act, fichaId: ficha.id, seq: step.seq, kind: 'answer', byId: caller.id, at } as const
      for (const { observation, text } of replies.value)
        await addRemark(within, observation, { ...said, text, iteration: step.standing.iteration })
      return sent.store(within)
    },
  })
}

/** What was open is answered; nobody has seen the answers yet. */
const answered = ({ openCount, answeredCount }: StoredFicha, replies: readonly Reply[]): FichaChange => ({
  openCount: openCount - replies.length,
  answeredCount: answeredCount + replies.length,
})
