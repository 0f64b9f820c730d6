import { ok, refused } from '../outcome.ts'
import type { Decide } from './act.ts'

/** Closes the ficha: nothing is left to settle. */
export const close: Decide<'close'> = async ({ ficha: { openCount, answeredCount, actSeq } }) => {
  if (openCount + answeredCount > 0)
    return refused('unsettled', { detail: `Abiertas: ${openCount}. Respondidas: ${answeredCount}.` })
  return ok({ content: {}, change: { deliveredSeq: actSeq + 1 } })
}
