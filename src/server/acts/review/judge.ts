import { ok, refused } from '../../outcome.ts'
import { printTime } from '../../printed-time.ts'
import type { Decide } from './kind.ts'

/** Gives the ficha back with its open observations: the institution sees them from now on. */
export const returnFicha: Decide<'return'> = async ({ ficha, now }) => {
  const { openCount: open, closes, actSeq } = ficha
  if (open === 0) return refused('nothing-open')
  if (now > closes)
    return refused('deadline-over', {
      closes,
      detail: `El plazo de la institución terminó el ${printTime(closes)}. Pida a la jefatura que lo extienda, o cierre la ficha con observaciones.`,
    })
  return ok({ content: { open }, change: { deliveredSeq: actSeq + 1, openedAt: null } })
}

/** Closes it: nothing is left to settle. */
export const close: Decide<'close'> = async ({ ficha: { openCount, answeredCount, actSeq } }) => {
  if (openCount + answeredCount > 0)
    return refused('unsettled', { detail: `Abiertas: ${openCount}. Respondidas: ${answeredCount}.` })
  return ok({ content: {}, change: { deliveredSeq: actSeq + 1 } })
}

/** Closes it as it stands, once the institution has no more time. */
export const closeWithObservations: Decide<'closeWithObservations'> = async ({ ficha, now }) => {
  const { openCount: open, answeredCount, closes, actSeq } = ficha
  if (now <= closes) return refused('deadline-running', { closes, detail: `El plazo termina el ${printTime(closes)}.` })
  if (open + answeredCount === 0) return refused('nothing-open')
  return ok({ content: { open }, change: { deliveredSeq: actSeq + 1 } })
}
