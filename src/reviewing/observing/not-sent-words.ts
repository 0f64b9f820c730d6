import { OBSERVATION_STATES, SAYABLE } from '../../ficha/observation.ts'
import type { Problem } from '../../protocol/problems.ts'
import { CHILE, printShortDay, printTime } from '../../ui/print-time.ts'
import { whoseAct } from '../done-words.ts'
import type { BeingWritten, ObservationDraft } from './observation-draft.ts'

/** It had arrived, and its answer was lost: its thread went on, so that the same act reads as another. */
export const isSameSent = ({ code }: Problem, { sent, text }: ObservationDraft): boolean =>
  code === 'act-reused' && sent === text

/** Why it was not added: whose act came first, or what is wrong with it. */
export const notSentWords = (problem: Problem): string =>
  [whoseAct(problem) ?? problem.detail, problem.title].filter(Boolean).join(' ')

/** Why it isn't sent as it is; undefined when it can be, or when the server knows better who came first. */
export function reasonNotTo(composing: BeingWritten): string | undefined {
  if (composing.name !== 'insist' || SAYABLE[composing.observation.state].includes('insist')) return undefined
  const { number, state, thread } = composing.observation
  const { by, at, isMine } = thread.at(-1)!
  const who = isMine ? 'usted' : by.name
  return `La observación ${number} está ${OBSERVATION_STATES[state].toLowerCase()}: así la dejó ${who} el ${printShortDay(at, CHILE)}, ${printTime(at, CHILE)}. Deshágalo para insistir; lo escrito sigue en este equipo.`
}
