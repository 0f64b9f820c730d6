import { placeWords } from '../../engine/place-words.ts'
import { sha256 } from '../../ficha/fingerprint.ts'
import { ok, refused } from '../outcome.ts'
import { readObservationCounts } from '../storage/review/observations.ts'
import { findSubmission } from '../storage/sending/submissions.ts'
import type { Decide } from './act.ts'
import { examineSent } from './examine-sent.ts'

/**
 * Puts an observation at a place of what was sent. What people call the place and what stands there is kept as the
 * server finds it in what was sent, which is what the reviewer saw: the fingerprint is the same.
 */
export const observe: Decide<'observe'> = async ({ ports, caller, ficha, now }, { act: id, place, text }) => {
  const { storage } = ports
  const sent = await findSubmission(storage, ficha.id, ficha.standing)
  if (!sent) throw new Error(`nothing to observe of ${ficha.id}`)
  const words = placeWords(examineSent(ports, sent.document), place)
  if (!words) return refused('no-such-place')
  const { label, shown } = words
  const { all } = await readObservationCounts(storage, ficha.id)
  const [number, iteration] = [all + 1, ficha.standing]
  return ok({
    content: { number, label, place: place.at, text: await sha256(text) },
    change: { openCount: ficha.openCount + 1 },
    store: async (within, { seq }) => {
      const where = { placeKind: place.kind, placeAt: place.at, label, shown }
      await within
        .insertInto('observations')
        .values({ id, fichaId: ficha.id, number, iteration, ...where, state: 'open' })
        .execute()
      const said = { kind: 'observe', text, byId: caller.id, at: now, iteration } as const
      await within
        .insertInto('remarks')
        .values({ ...said, observationId: id, position: 1, actId: id, fichaId: ficha.id, seq })
        .execute()
      return undefined
    },
  })
}
