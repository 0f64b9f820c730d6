import { DELIVERING, deliveredBy } from '../../ficha/lifecycle.ts'
import type { ActName } from '../../ficha/status.ts'
import { ok, refused } from '../outcome.ts'
import { printTime } from '../printed-time.ts'
import { actsOfFicha } from '../storage/review/acts.ts'
import { lastTypedSince } from '../storage/sending/journal.ts'
import type { ActContext, Decide } from './act.ts'

/** Takes back a return that nobody of the institution has seen: what it told is told no more, the ficha stands as before. */
export const undoReturn: Decide<'undoReturn'> = async (context) => {
  const acts = await actsOfFicha(context.ports.storage, context.ficha.id)
  const seen = await whoSaw(context, acts)
  if (seen) return refused('return-seen', { version: context.ficha.version, detail: seen })
  const delivered = deliveredBy([...acts.map(({ name }) => name), 'undoReturn'])
  return ok({ content: {}, change: { deliveredSeq: delivered } })
}

/** What the institution does with what came back. */
const OF_INSTITUTION: readonly ActName[] = ['open', 'resubmit', 'withdraw']

/** By what the institution knows of it, as it is told; undefined when it can't know yet. */
async function whoSaw({ ports, ficha }: ActContext, acts: Awaited<ReturnType<typeof actsOfFicha>>) {
  const at = acts.findLastIndex(({ name }) => DELIVERING.includes(name))
  const last = acts[at]
  if (last && last.name !== 'return') return `La institución supo de ella el ${printTime(last.at)}, por ${last.by}.`
  const seen = acts.slice(at + 1).find(({ name }) => OF_INSTITUTION.includes(name))
  if (seen) return `La vio ${seen.by}, el ${printTime(seen.at)}.`
  const typed = await lastTypedSince(ports.storage, ficha.id, last?.at ?? '')
  return typed && `${typed.by} escribió en ella, el ${printTime(typed.at)}.`
}
