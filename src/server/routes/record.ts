import { READERS } from '../../ficha/status.ts'
import { ok, refused } from '../outcome.ts'
import { findFicha, toldSeq } from '../storage/fichas.ts'
import { readAdministrationRecord, readFichaRecord } from '../storage/record/recorded-acts.ts'
import type { Handler } from './handler.ts'

export const fichaRecord: Handler<'fichaRecord'> = async ({ ports: { storage }, caller, params }) => {
  const ficha = await findFicha(storage, caller, ['contraparte', ...READERS], params.id)
  return ficha ? ok(await readFichaRecord(storage, ficha.id, toldSeq(ficha))) : refused('not-found')
}

export const record: Handler<'record'> = async ({ ports: { storage }, query }) =>
  ok(await readAdministrationRecord(storage, query.before))
