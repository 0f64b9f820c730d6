import { type Outcome, ok, refused } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import type { StoredFicha } from '../storage/fichas.ts'
import { readObservations } from '../storage/review/observations.ts'
import type { Reply } from '../storage/sending/submissions.ts'

/** The answers to what is open, one each: a ficha that was returned isn't sent again without them. */
export async function judgeReplies(
  { storage }: Ports,
  ficha: StoredFicha,
  replies: readonly Reply[],
): Promise<Outcome<Reply[]>> {
  const open = (await readObservations(storage, ficha, ficha.deliveredSeq)).filter((one) => one.state === 'open')
  const stray = replies.findIndex(({ observation }) => !open.some((one) => one.id === observation))
  const strayProblem = { where: `replies[${stray}]`, what: 'responde una observación que no está abierta' }
  if (stray >= 0) return refused('unreadable', { problems: [strayProblem] })
  const said = new Map(replies.map(({ observation, text }) => [observation, text.trim()]))
  const silent = open.filter((one) => !said.get(one.id)).map((one) => one.number)
  if (silent.length > 0)
    return refused('unanswered', { observations: silent, detail: `Sin respuesta: observación ${silent.join(', ')}.` })
  return ok(open.map(({ id }) => ({ observation: id, text: said.get(id)! })))
}
