import canonicalize from 'canonicalize'
import type { Examination } from '../../engine/examination.ts'
import { sha256 } from '../../ficha/fingerprint.ts'
import { PdfNotMade } from '../../report/pdf-maker.ts'
import { ok, refused } from '../outcome.ts'
import { freeze } from '../publishing/freeze.ts'
import { type FrozenFile, storePublication } from '../storage/publication/publications.ts'
import { findEvaluation } from '../storage/review/evaluations.ts'
import { findSubmission } from '../storage/sending/submissions.ts'
import type { ActContext, Decide } from './act.ts'
import { examineSent } from './examine-sent.ts'

/** Freezes what holds as it was evaluated: every file is made, or nothing is published. */
export const publish: Decide<'publish'> = async (context, { act: actId }) => {
  const { ports, ficha, now: at } = context
  const found = await findSubmission(ports.storage, ficha.id, ficha.standing)
  const saved = await findEvaluation(ports.storage, ficha.id)
  if (!found || !saved) throw new Error(`ficha ${ficha.id} is evaluated, but there is no submission or no evaluation`)
  const { document, receipt } = found
  const [sent, iteration] = [receipt.fingerprint, ficha.standing]
  const examination = examineSent(ports, document, { ...saved, publishedAt: at })
  const files = await freezeOrSay(context, actId, examination, { sent, iteration })
  if (!files) return refused('pdf-not-made')
  const evaluation = await sha256(canonicalize(saved)!)
  const { name: programme, service, ministry } = document.programme
  const { edition } = document
  const said = { ficha: ficha.id, programme, service, ministry, year: document.period.year, edition, iteration }
  const toPublish = { actId, ...said, sent, evaluation, at, files }
  return ok({
    content: { iteration, sent, evaluation },
    store: async (within) => ({ ...(await storePublication(within, toPublish)) }),
  })
}

/** All files, or nothing when there is no PDF: why is for who runs the server. */
async function freezeOrSay(
  { ports }: ActContext,
  act: string,
  examination: Examination,
  sent: { sent: string; iteration: number },
): Promise<FrozenFile[] | undefined> {
  try {
    if (!ports.pdf) throw new PdfNotMade('nobody makes PDFs here')
    return await freeze(ports.pdf, examination, sent)
  } catch (error) {
    if (!(error instanceof PdfNotMade)) throw error
    ports.log.failure(act, error)
    return undefined
  }
}
