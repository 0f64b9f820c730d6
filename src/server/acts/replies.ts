import { agreeing, listed } from '../../ficha/counted.ts'
import { cleanText } from '../../ficha/written/clean-text.ts'
import { type Outcome, ok, type RefusedOutcome, refused } from '../outcome.ts'
import { readObservations } from '../storage/review/observations.ts'
import type { ActContext } from './act.ts'

/** What the institution answers to an observation. */
export interface Reply {
  readonly observation: string
  readonly text: string
}

/** The answers to what is open, one each: a ficha that was returned isn't sent again without them. */
export async function judgeReplies(
  { ports: { storage }, ficha }: ActContext,
  replies: readonly Reply[],
): Promise<Outcome<readonly Reply[]>> {
  const open = (await readObservations(storage, ficha, ficha.deliveredSeq)).filter((one) => one.state === 'open')
  const ids = open.map((one) => one.id)
  const stray = refuseStray(replies, ids)
  if (stray) return stray
  const said = new Map(replies.map(({ observation, text }) => [observation, cleanText(text)]))
  const silent = open.filter((one) => !said.get(one.id)).map((one) => one.number)
  if (silent.length > 0)
    return refused('unanswered', { observations: silent, detail: `Sin respuesta: ${named(silent)}.` })
  return ok(ids.map((observation) => ({ observation, text: said.get(observation)! })))
}

/** 'observación 3', 'observaciones 1 y 3' */
const named = (numbers: readonly number[]): string =>
  `${agreeing(numbers.length, 'observación', 'observaciones')} ${listed(numbers.map(String))}`

/** Refuses an answer to what isn't open. */
export function refuseStray(replies: readonly Reply[], open: readonly string[]): RefusedOutcome | undefined {
  const stray = replies.findIndex(({ observation }) => !open.includes(observation))
  if (stray < 0) return undefined
  const problem = { where: `replies[${stray}]`, what: 'responde una observación que no está abierta' }
  return refused('unreadable', { problems: [problem] })
}
