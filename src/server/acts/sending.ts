import canonicalize from 'canonicalize'
import type { Receipt, SubmissionBody } from '../../protocol/bodies.ts'
import { mayDo } from '../storage/fichas.ts'
import { findSending } from '../storage/sending/submissions.ts'
import type { ActRequest } from './act.ts'
import { refuseSending } from './refuse-sending.ts'
import { resubmit } from './resubmit.ts'
import { submit } from './submit.ts'

/** Sending a ficha, on the way of all acts: the first time, or again after a return. Its receipt is the answer. */
export const sending: ActRequest<SubmissionBody, Receipt> = {
  roles: ['contraparte'],
  /** What is sent for good: the answers, the justifications and what is replied. */
  asked: ({ answers, justifications, replies = [] }) => ({ answers, justifications, replies }),
  async answered({ ports: { storage } }, { id, asked }, body) {
    const sent = await findSending(storage, id)
    // What was sent before there were answers to observations has no hash of what was asked.
    if (!sent || (asked === null && contentOf(JSON.parse(sent.canonical)) !== contentOf(body))) return undefined
    return sent.receipt
  },
  refuse: refuseSending,
  decide: (context, body) => (mayDo(context.ficha, 'submit') ? submit : resubmit)(context, body),
}

const contentOf = ({ answers, justifications }: Pick<SubmissionBody, 'answers' | 'justifications'>): string =>
  canonicalize({ answers, justifications })!
