import { ok, refused } from '../outcome.ts'
import { printTime } from '../printed-time.ts'
import type { Decide } from './act.ts'

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
