import { ok, refused } from '../outcome.ts'
import { printTime } from '../printed-time.ts'
import type { Decide } from './act.ts'

/** Closes the ficha as it stands, once the institution has no more time. */
export const closeWithObservations: Decide<'closeWithObservations'> = async ({ ficha, now }) => {
  const { openCount: open, answeredCount, closes, actSeq } = ficha
  if (now <= closes) return refused('deadline-running', { closes, detail: `El plazo termina el ${printTime(closes)}.` })
  if (open + answeredCount === 0) return refused('nothing-open')
  return ok({ content: { open }, change: { deliveredSeq: actSeq + 1 } })
}
