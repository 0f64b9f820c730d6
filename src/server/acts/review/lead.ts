import { ok, refused } from '../../outcome.ts'
import { printTime } from '../../printed-time.ts'
import { findReviewer } from '../../storage/review/reviewers.ts'
import type { Decide } from './kind.ts'

/** Gives the ficha to one reviewer, of its service or not; to nobody in particular again with null. */
export const assign: Decide<'assign'> = async ({ ports: { storage } }, { reviewer }) => {
  const found = reviewer === null ? null : await findReviewer(storage, reviewer)
  if (found === undefined) return refused('no-such-reviewer')
  const content = { reviewer: found?.name ?? 'nadie en particular', reviewerId: found?.id ?? null }
  return ok({ content, change: { reviewerId: found?.id ?? null } })
}

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

/** Gives this ficha more time than its period has, with a reason. */
export const extend: Decide<'extend'> = async ({ ficha, now }, { closes, reason }) => {
  if (closes <= now || closes <= ficha.closes)
    return refused('deadline-past', { detail: `El plazo actual termina el ${printTime(ficha.closes)}.` })
  return ok({ content: { reason, closes }, change: { ownCloses: closes } })
}
