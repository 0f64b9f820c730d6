import { ok, refused } from '../outcome.ts'
import { printTime } from '../printed-time.ts'
import { findFicha, listFichas, type StoredFicha } from '../storage/fichas.ts'
import { findSubmission } from '../storage/sending/submissions.ts'
import type { Storage } from '../storage/tables.ts'
import type { Handler } from './handler.ts'

export const fichas: Handler<'fichas'> = async ({ ports: { storage, clock }, caller }) =>
  ok({ fichas: await listFichas(storage, caller, clock().toISOString()), account: caller.id })

export const ficha: Handler<'ficha'> = async ({ ports: { storage, clock }, caller, params }) => {
  const found = await findFicha(storage, caller, ['contraparte'], params.id)
  if (!found) return refused('not-found')
  const { id, version, status, edition, period, programme, offered, receipt, opens } = found
  if (clock().toISOString() < opens)
    return refused('not-yet-open', { opens, detail: `El período abre el ${printTime(opens)}.` })
  const justificationsOffered = offered.length > 0 ? [...offered] : undefined
  const { base, opened, justifications } = await startOf(storage, found)
  return ok({
    id,
    version,
    status,
    edition,
    period,
    programme,
    base,
    opened,
    justifications,
    justificationsOffered,
    sent: receipt,
  })
}

/** What typing goes on from: what the ficha opened with, or what was sent last, also where no journal led to it. */
async function startOf(storage: Storage, { id, standing, base }: StoredFicha) {
  const sent = standing > 0 ? await findSubmission(storage, id, standing) : undefined
  return sent
    ? { base: sent.document.answers, opened: base, justifications: sent.document.justifications }
    : { base, opened: undefined, justifications: undefined }
}
