import { ok } from '../../outcome.ts'
import { addRemark, listAnswered } from '../../storage/observations.ts'
import type { Decide } from './kind.ts'

/** The institution takes back what it sent, its answers too; a review that began is told by the status. */
export const withdraw: Decide<'withdraw'> = async ({ caller, ficha, now }, { act: actId }) => {
  const { id: fichaId, receipt, standing: iteration, openCount, answeredCount } = ficha
  const said = { actId, fichaId, kind: 'unanswer', text: '', byId: caller.id, at: now, iteration } as const
  return ok({
    content: { iteration, ...(receipt && { folio: receipt.folio }) },
    // Every answer that nobody has settled came with the last sending: no review began since.
    change: { openCount: openCount + answeredCount, answeredCount: 0 },
    store: async (within, { seq }) => {
      for (const { id } of await listAnswered(within, fichaId)) await addRemark(within, id, { ...said, seq })
      return undefined
    },
  })
}

/** The institution saw what was returned: the first time counts. */
export const open: Decide<'open'> = async ({ ficha: { openedAt }, now }) =>
  ok({ content: {}, change: openedAt === null ? { openedAt: now } : {} })

/** The review begins: from now on the institution can't withdraw it. */
export const begin: Decide<'begin'> = async () => ok({ content: {} })
