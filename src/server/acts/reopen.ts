import { ok, refused } from '../outcome.ts'
import { printTime } from '../printed-time.ts'
import type { Decide } from './act.ts'

/** Gives a closed ficha back to the institution, with a reason, and with time when there is none left. */
export const reopen: Decide<'reopen'> = async ({ ficha, now }, { reason, closes }) => {
  if (closes !== undefined && (closes <= now || closes <= ficha.closes))
    return refused('deadline-past', { detail: `El plazo actual termina el ${printTime(ficha.closes)}.` })
  if (closes === undefined && ficha.closes < now)
    return refused('deadline-over', {
      closes: ficha.closes,
      detail: `El plazo terminó el ${printTime(ficha.closes)}. Dé uno nuevo al reabrirla.`,
    })
  const change = { deliveredSeq: ficha.actSeq + 1, openedAt: null, ...(closes && { ownCloses: closes }) }
  return ok({ content: { reason, ...(closes && { closes }) }, change })
}
