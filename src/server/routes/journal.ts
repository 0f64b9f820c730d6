import { postEntries as post } from '../acts/post-entries.ts'
import { ok, refused } from '../outcome.ts'
import { findFicha } from '../storage/fichas.ts'
import { readJournal } from '../storage/sending/journal.ts'
import type { Handler } from './handler.ts'

export const postEntries: Handler<'postEntries'> = ({ ports, caller, params, body }) =>
  post(ports, caller, params.id, body)

export const journal: Handler<'journal'> = async ({ ports: { storage, clock }, caller, params, query }) => {
  const ficha = await findFicha(storage, caller, ['contraparte'], params.id)
  if (!ficha) return refused('not-found')
  const page = await readJournal(storage, ficha.id, query.after)
  return ok({ ...page, version: ficha.version, account: caller.id, serverTime: clock().toISOString() })
}
