import { READERS } from '../../ficha/status.ts'
import { submit as send } from '../acts/submit.ts'
import { ok, refused } from '../outcome.ts'
import { findFicha, mayDo } from '../storage/fichas.ts'
import { findDocument } from '../storage/submissions.ts'
import type { Handler } from './handler.ts'

export const submit: Handler<'submit'> = ({ ports, caller, params, body }) => send(ports, caller, params.id, body)

export const submission: Handler<'submission'> = async ({ ports: { storage }, caller, params }) => {
  const ficha = await findFicha(storage, caller, ['contraparte', ...READERS], params.id)
  if (!ficha) return refused('not-found')
  const document = mayDo(ficha, 'readSubmission') ? await findDocument(storage, ficha) : undefined
  if (!document || !ficha.receipt) return refused('not-sent')
  const { receipt, status, iteration, closes } = ficha
  return ok({ document, receipt, status, iteration, closes })
}
