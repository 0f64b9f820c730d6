import { sha256 } from '../../../ficha/fingerprint.ts'
import { ok } from '../../outcome.ts'
import { countObservations } from '../../storage/observations.ts'
import type { Decide } from './kind.ts'

/** Puts an observation at a place of what was sent. */
export const observe: Decide<'observe'> = async ({ ports: { storage }, caller, ficha, now }, body) => {
  const { act: id, place, label, shown, text } = body
  const { all } = await countObservations(storage, ficha.id)
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
