import type { Problem } from '../../protocol/problems.ts'
import { whoseAct } from '../done-words.ts'
import type { Acting } from '../use-reviewing.ts'
import type { BeingWritten, ObservationDraft } from './observation-draft.ts'

/** It had arrived, and its answer was lost: its thread went on, so that the same act reads as another. */
export const isSameSent = ({ code }: Problem, { sent, text }: ObservationDraft): boolean =>
  code === 'act-reused' && sent === text

/** Why it was not added: whose act came first, or what is wrong with it. */
export const notSentWords = (problem: Problem): string =>
  [whoseAct(problem) ?? problem.detail, problem.title].filter(Boolean).join(' ')

/** Why it isn't sent as it is; undefined when it can be. */
export function reasonNotTo({ name }: ObservationDraft, composing: BeingWritten, { may }: Acting): string | undefined {
  if (!may(name)) return 'La ficha ya no está en revisión. Lo escrito sigue en este equipo.'
  if (composing.name === 'insist' && composing.observation.state !== 'answered')
    return 'Se insiste en una observación respondida. Use «Editar» para cambiar el texto de una abierta.'
  return undefined
}
