import type { Justification } from '../../ficha/period.ts'
import { cleanText } from '../../ficha/written/clean-text.ts'
import { LONGEST_REMARK, type Observation } from '../../protocol/review.ts'
import type { TextEntry } from './justification-fold.ts'

/** No rule of an edition is called so, and no finding's id has a colon: an answer can't be taken for a justification. */
const RULE = 'observation'
const PREFIX = `${RULE}:`

/** As much of an observation as an answer has to know. */
export type Answerable = Pick<Observation, 'id' | 'place' | 'thread'>

/** What the institution answers to an observation, as written last on any device; its text may be blank. */
export interface Reply {
  /** Id of the observation. */
  readonly observation: string
  /** Position, in its thread, of the word that it answers: what the reviewer says later asks for another answer. */
  readonly to: number
  readonly text: string
  readonly who: string
  /** ISO UTC. */
  readonly at: string
  /** What others answered without seeing this one, and nobody resolved. */
  readonly concurrent: readonly Reply[]
}

/** Is this writing an answer to an observation, and not the justification of a finding? */
export const isReply = ({ finding }: Pick<TextEntry, 'finding'>): boolean => finding.startsWith(PREFIX)

/** The writing of an answer, as the journal keeps it. */
export function readReply({ finding, justification, who, at }: TextEntry, concurrent: readonly Reply[]): Reply {
  const observation = finding.slice(PREFIX.length)
  return { observation, to: Number(justification.values), text: justification.text, who, at, concurrent }
}

const ASKING = ['observe', 'reword', 'insist']

/** Position in its thread of the word that an observation waits to have answered. */
export const askedAt = ({ thread }: Pick<Observation, 'thread'>): number =>
  thread.findLast(({ kind }) => ASKING.includes(kind))?.position ?? 0

/** As much of a draft as answering needs. */
interface Justifies {
  justify(finding: string, justification: Justification): boolean
}

/**
 * Answers an observation: kept with every key, like a justification. A blank text takes the answer back. False
 * while the draft is locked.
 */
export const writeReply = (draft: Justifies, observation: Answerable, text: string): boolean =>
  draft.justify(`${PREFIX}${observation.id}`, justificationOf(observation, text))

const justificationOf = (observation: Answerable, text: string): Justification => ({
  rule: RULE,
  cells: observation.place.at.length <= 200 ? [observation.place.at] : [],
  values: String(askedAt(observation)),
  head: '',
  text,
})

/** The answer to what an observation asks now, blank ones too; what was said to an earlier word is none. */
export function replyTo(replies: readonly Reply[], observation: Answerable): Reply | undefined {
  const found = replies.find((one) => one.observation === observation.id)
  if (!found) return undefined
  const to = askedAt(observation)
  const concurrent = found.concurrent.filter((one) => one.to === to && saysSomething(one))
  return found.to === to
    ? { ...found, concurrent }
    : concurrent[0] && { ...concurrent[0], concurrent: concurrent.slice(1) }
}

const saysSomething = ({ text }: Reply): boolean => text.trim() !== ''

/** Can it be sent: it says something, and not more than the server takes? */
export const isAnswered = (replies: readonly Reply[], observation: Answerable): boolean => {
  const text = cleanText(replyTo(replies, observation)?.text ?? '')
  return text !== '' && text.length <= LONGEST_REMARK
}

/** Observations that wait for the institution's word. */
export const openOf = (observations: readonly Observation[] = []): Observation[] =>
  observations.filter(({ state }) => state === 'open')

/** How far the answering went. */
export function answeredOf(observations: readonly Observation[] | undefined, replies: readonly Reply[]) {
  const open = openOf(observations)
  return { open: open.length, answered: open.filter((one) => isAnswered(replies, one)).length }
}

/** What is sent along with what was corrected: an answer to each open observation that has one. */
export const repliesToSend = (observations: readonly Observation[] | undefined, replies: readonly Reply[]) =>
  openOf(observations).flatMap((one) =>
    isAnswered(replies, one) ? [{ observation: one.id, text: cleanText(replyTo(replies, one)!.text) }] : [],
  )
