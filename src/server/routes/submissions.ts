import { READERS } from '../../ficha/status.ts'
import { perform } from '../acts/perform.ts'
import { sending } from '../acts/sending.ts'
import { ok, refused } from '../outcome.ts'
import { findFicha, mayDo, type StoredFicha } from '../storage/fichas.ts'
import { withdrawnOf } from '../storage/review/iterations.ts'
import { findSubmission } from '../storage/sending/submissions.ts'
import type { Storage } from '../storage/tables.ts'
import type { Handler } from './handler.ts'

export const submit: Handler<'submit'> = ({ ports, caller, params, body }) =>
  perform(ports, caller, params.id, sending, body)

export const submission: Handler<'submission'> = async ({ ports: { storage }, caller, params, query }) => {
  const ficha = await findFicha(storage, caller, ['contraparte', ...READERS], params.id)
  if (!ficha) return refused('not-found')
  const isUnsent = query.iteration === undefined && ficha.standing === 0
  if (!mayDo(ficha, 'readSubmission') || isUnsent) return refused('not-sent')
  const iteration = query.iteration ?? ficha.standing
  const found = (await mayRead(storage, ficha, iteration))
    ? await findSubmission(storage, ficha.id, iteration)
    : undefined
  if (!found) return refused('not-found')
  const { status, closes } = ficha
  return ok({ ...found, status, iteration, closes })
}

/** What was taken back before anybody reviewed it is again only of those who sent it. */
const mayRead = async (storage: Storage, { id, roles }: StoredFicha, iteration: number): Promise<boolean> =>
  roles.includes('contraparte') || !(await withdrawnOf(storage, id)).has(iteration)
