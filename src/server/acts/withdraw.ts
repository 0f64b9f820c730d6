import { ok } from '../outcome.ts'
import { addRemark, listAnsweredBy } from '../storage/review/observations.ts'
import type { Decide } from './act.ts'

/** The institution takes back what it sent, its answers too; a review that began is told by the status. */
export const withdraw: Decide<'withdraw'> = async ({ ports, caller, ficha, now }, { act: actId }) => {
  const { id: fichaId, receipt, standing: iteration, openCount, answeredCount } = ficha
  const said = { actId, fichaId, kind: 'unanswer', text: '', byId: caller.id, at: now, iteration } as const
  const answered = await listAnsweredBy(ports.storage, fichaId, iteration)
  return ok({
    content: { iteration, ...(receipt && { folio: receipt.folio }) },
    // What was answered before and nobody settled since stays answered: a ficha is returned and closed with such, too.
    change: { openCount: openCount + answered.length, answeredCount: answeredCount - answered.length },
    store: async (within, { seq }) => {
      for (const { id } of answered) await addRemark(within, id, { ...said, seq })
      return undefined
    },
  })
}
