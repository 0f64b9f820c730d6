import { READERS } from '../../ficha/status.ts'
import { submit as send } from '../acts/submit.ts'
import { ok, refused } from '../outcome.ts'
import { findFicha, mayDo } from '../storage/fichas.ts'
import { findSubmission } from '../storage/submissions.ts'
import type { Handler } from './handler.ts'

export const submit: Handler<'submit'> = ({ ports, caller, params, body }) => send(ports, caller, params.id, body)

export const submission: Handler<'submission'> = async ({ ports: { storage }, caller, params, query }) => {
  const ficha = await findFicha(storage, caller, ['contraparte', ...READERS], params.id)
  if (!ficha) return refused('not-found')
  const iteration = query.iteration ?? ficha.standing
  const found = mayDo(ficha, 'readSubmission') ? await findSubmission(storage, ficha.id, iteration) : undefined
  if (!found) return refused('not-sent')
  const { status, closes } = ficha
  return ok({ ...found, status, iteration, closes })
}
