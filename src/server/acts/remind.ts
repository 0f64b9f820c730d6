import { ok, refused } from '../outcome.ts'
import { printTime } from '../printed-time.ts'
import { actsOfFicha } from '../storage/review/acts.ts'
import type { Decide } from './act.ts'

const HOUR_MS = 3_600_000
/** Once a working day: a reminder of yesterday morning doesn't keep from one of today. */
const APART = 20 * HOUR_MS

/** Tells the institution again that its ficha is waited for; not twice a day, whoever does it. */
export const remind: Decide<'remind'> = async ({ ports: { storage }, ficha, now }) => {
  const last = (await actsOfFicha(storage, ficha.id)).findLast(({ name }) => name === 'remind')
  if (last && Date.parse(now) - Date.parse(last.at) < APART)
    return refused('reminded', { detail: `Se lo recordó ${last.by}, el ${printTime(last.at)}.` })
  return ok({ content: { closes: ficha.closes } })
}
