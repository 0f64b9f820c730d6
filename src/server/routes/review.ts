import { leads } from '../../ficha/status.ts'
import { perform } from '../acts/perform.ts'
import { reviewAct } from '../acts/review-act.ts'
import { ok } from '../outcome.ts'
import { listReviewerLoads, listReviewers } from '../storage/review/reviewers.ts'
import type { Handler } from './handler.ts'
import { readReview } from './read-review.ts'

export const act: Handler<'act'> = ({ ports, caller, params, body }) =>
  perform(ports, caller, params.id, reviewAct, body)

export const review: Handler<'review'> = ({ ports, caller, params }) => readReview(ports, caller, params.id)

/** How full a desk is, is for those who give out the work. */
export const reviewers: Handler<'reviewers'> = async ({ ports: { storage }, caller }) =>
  ok({ reviewers: await (leads(caller.roles) ? listReviewerLoads(storage) : listReviewers(storage)) })
