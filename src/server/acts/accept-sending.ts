import { typedBy } from '../../ficha/typed.ts'
import { Receipt, type SubmissionBody } from '../../protocol/bodies.ts'
import { sendingContent } from '../storage/record/sending-content.ts'
import { addSubmission, nextFolio } from '../storage/sending/submissions.ts'
import type { Storage } from '../storage/tables.ts'
import type { ActContent, ActContext, Decided } from './act.ts'
import type { Judged } from './judge-sending.ts'

/** A sending that was found good: it gets a folio, is recorded, and is stored with the receipt that says where. */
export function acceptSending(
  name: 'submit' | 'resubmit',
  context: ActContext,
  { act, typed }: SubmissionBody,
  judged: Judged,
): Decided<Receipt> & { readonly store: (within: Storage) => Promise<ActContent> } {
  const { ficha, caller, now } = context
  const { opens, closes, period } = ficha
  const { fingerprint, findings } = judged
  const typedText = typed ? JSON.stringify(typedBy(typed, caller.name, now)) : null
  const receiptOf = (folio: string) => makeReceipt(context, { act, fingerprint, folio })
  return {
    name,
    content: {},
    store: async (within) => {
      const receipt = receiptOf(await nextFolio(within, period.year))
      const { folio, iteration, year } = receipt
      const said = { folio, iteration, year, fingerprint, findings, opens, closes }
      return sendingContent({ ...said, typed: typedText, receipt: JSON.stringify(receipt) })
    },
    answer: async (within, { record, content }) => {
      const receipt = { ...receiptOf(String(content['folio'])), record }
      await addSubmission(within, ficha, receipt, { ...judged, typed: typedText })
      return receipt
    },
  }
}

/** Through its schema, so that it is written alike now and whenever it is read again. */
const makeReceipt = (
  { ficha, caller, now }: ActContext,
  sent: { readonly act: string; readonly fingerprint: string; readonly folio: string },
): Receipt =>
  Receipt.parse({
    ...sent,
    ficha: ficha.id,
    programme: ficha.programme.name,
    service: ficha.programme.service,
    year: ficha.period.year,
    iteration: ficha.iteration + 1,
    at: now,
    by: { name: caller.name },
    serverTime: now,
  } satisfies Receipt)
