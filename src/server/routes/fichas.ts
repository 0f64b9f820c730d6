import { ok, refused } from '../outcome.ts'
import { printTime } from '../printed-time.ts'
import { findFicha, listFichas } from '../storage/fichas.ts'
import type { Handler } from './handler.ts'

export const fichas: Handler<'fichas'> = async ({ ports: { storage, clock }, caller }) =>
  ok({ fichas: await listFichas(storage, caller, clock().toISOString()), account: caller.id })

export const ficha: Handler<'ficha'> = async ({ ports: { storage, clock }, caller, params }) => {
  const found = await findFicha(storage, caller, ['contraparte'], params.id)
  if (!found) return refused('not-found')
  const { id, version, status, edition, period, programme, base, offered, receipt, opens } = found
  if (clock().toISOString() < opens)
    return refused('not-yet-open', { opens, detail: `El período abre el ${printTime(opens)}.` })
  const justificationsOffered = offered.length > 0 ? [...offered] : undefined
  return ok({ id, version, status, edition, period, programme, base, justificationsOffered, sent: receipt })
}
