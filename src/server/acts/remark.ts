import { sha256 } from '../../ficha/fingerprint.ts'
import { isUnsayable, OBSERVATION_STATES, SAYABLE, standingWords } from '../../ficha/observation.ts'
import type { ActBodyOf } from '../../protocol/review.ts'
import { type Outcome, ok, refused } from '../outcome.ts'
import { printTime } from '../printed-time.ts'
import {
  addRemark,
  askerOf,
  findObservation,
  lastWordOf,
  readObservationCounts,
  threadOf,
} from '../storage/review/observations.ts'
import type { Storage } from '../storage/tables.ts'
import type { ActContext, DecidedAct } from './act.ts'

type Found = NonNullable<Awaited<ReturnType<typeof findObservation>>>
type RemarkName = 'reword' | 'insist' | 'accept' | 'retract' | 'restore' | 'unsay'

/** Says something in the thread of an observation: rewords, insists, accepts, retracts, or takes that back. */
export async function remark(context: ActContext, body: ActBodyOf<RemarkName>): Promise<Outcome<DecidedAct>> {
  const { ports, caller, ficha, now } = context
  const found = await findObservation(ports.storage, ficha.id, body.observation)
  if (!found) return refused('not-found')
  if (found.length !== body.seen || !SAYABLE[found.state].includes(body.name))
    return tellThread(context, found, body.seen)
  const others = body.name === 'reword' ? await tellWhose(context, found) : undefined
  if (others) return others
  if (body.name === 'unsay' && !(await isOwnUntold(context, found.id)))
    return refused('not-your-last-word', { version: ficha.version })
  const { id, number } = found
  const text = 'text' in body ? body.text : ''
  const said = { actId: body.act, fichaId: ficha.id, kind: body.name, text, byId: caller.id, at: now }
  return ok({
    content: { number, observation: id, ...(text === '' ? {} : { text: await sha256(text) }) },
    store: async (within, { seq }) => {
      await addRemark(within, id, { ...said, seq, iteration: ficha.standing })
      await keepCounts(within, ficha.id)
      return undefined
    },
  })
}

async function keepCounts(within: Storage, fichaId: string): Promise<void> {
  const { openCount, answeredCount } = await readObservationCounts(within, fichaId)
  await within.updateTable('fichas').set({ openCount, answeredCount }).where('id', '=', fichaId).execute()
}

/** Was the last word that stands said by the caller, and is nobody of the institution told of it yet? */
async function isOwnUntold({ ports: { storage }, caller, ficha }: ActContext, observation: string): Promise<boolean> {
  const last = standingWords(await threadOf(storage, observation)).at(-1)
  return last !== undefined && isUnsayable(last.kind) && last.byId === caller.id && last.seq > ficha.deliveredSeq
}

/** Words are changed by whoever said them: others say theirs beside. */
async function tellWhose({ ports: { storage }, caller, ficha: { version } }: ActContext, { id, number }: Found) {
  const asker = await askerOf(storage, id)
  if (!asker || asker.byId === caller.id) return undefined
  const detail = `Lo que pide la observación ${number} lo escribió ${asker.by}, el ${printTime(asker.at)}.`
  return refused('not-your-words', { version, detail })
}

/** Why that can't be said now: what the observation is, and whose word was the last in it. */
async function tellThread({ ports: { storage }, ficha: { version } }: ActContext, found: Found, seen: number) {
  const { name, at, by } = await lastWordOf(storage, found.id)
  const state = OBSERVATION_STATES[found.state].toLowerCase()
  const detail = `La observación ${found.number} está ${state}. Lo último lo hizo ${by}, el ${printTime(at)}.`
  return refused(found.length === seen ? 'not-now' : 'moved', {
    version,
    detail,
    since: [{ name, at, by: { name: by } }],
  })
}
