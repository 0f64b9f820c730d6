import { ok, refused } from '../outcome.ts'
import { printTime } from '../printed-time.ts'
import type { Decide } from './act.ts'

/** Gives this ficha more time than its period has, with a reason. */
export const extend: Decide<'extend'> = async ({ ficha, now }, { closes, reason }) => {
  if (closes <= now || closes <= ficha.closes)
    return refused('deadline-past', { detail: `El plazo actual termina el ${printTime(ficha.closes)}.` })
  return ok({ content: { reason, closes }, change: { ownCloses: closes } })
}
