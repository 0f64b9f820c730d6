import type { Receipt, SubmissionBody } from '../../protocol/bodies.ts'
import { type Outcome, ok } from '../outcome.ts'
import { acceptSending } from './accept-sending.ts'
import type { ActContext, Decided } from './act.ts'
import { judgeSending } from './judge-sending.ts'
import { refuseStray } from './replies.ts'

/** Sends a ficha for the first time: nothing was observed of it, so there is nothing to reply to. */
export async function submit(context: ActContext, body: SubmissionBody): Promise<Outcome<Decided<Receipt>>> {
  const judged = await judgeSending(context, body)
  if (judged.is === 'problem') return judged
  return refuseStray(body.replies ?? [], []) ?? ok(acceptSending('submit', context, body, judged.value))
}
