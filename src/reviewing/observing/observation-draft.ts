import type { ObservedPlace } from '../../ficha/observation.ts'
import type { Observation } from '../../protocol/review.ts'
import type { ToDo } from '../reviewing.ts'
import type { Composing } from './composing.ts'

/** What somebody is writing about a place, kept until the server has it. */
export interface Written {
  readonly name: 'observe' | 'insist' | 'reword'
  readonly text: string
  readonly place: ObservedPlace
  readonly label: string
  readonly shown: string
  /** Id of the observation that is insisted on or reworded. */
  readonly observation?: string | undefined
  /** Id of the act that will bring it to the server, however often it is tried. */
  readonly act: string
  /** The text that went to the server last, when nobody answered. */
  readonly sent?: string | undefined
}

/** Under what it is kept: one text for each place, and for each thing said in a thread. */
export const noteName = (composing: Composing): string =>
  composing.name === 'observe'
    ? `observe/${composing.place.kind}/${composing.place.at}`
    : `${composing.name}/${composing.observation.id}`

export const isWritten = (name: string): boolean => /^(observe|insist|reword)\//.test(name)

/** The beginning of what is written: to reword begins with the words that stand. */
export function beginWritten(composing: Composing, act: string): Written {
  const { name, place, label, shown } = composing
  const observation = composing.name === 'observe' ? undefined : composing.observation
  return {
    name,
    text: name === 'reword' ? askedLast(observation) : '',
    place,
    label,
    shown,
    observation: observation?.id,
    act,
  }
}

/** What the institution is asked for as it stands: the last wording. */
export const askedLast = (observation: Observation | undefined): string =>
  observation?.thread.findLast(({ kind }) => kind === 'observe' || kind === 'reword' || kind === 'insist')?.text ?? ''

/** The act that says it; `observation` as it is on the screen. */
export function toDoOf(written: Written, observation: Observation | undefined): ToDo | undefined {
  const text = written.text.trim()
  const { name, place, label, shown } = written
  if (name === 'observe') return { name, place, label, shown, text }
  return observation && { name, observation: observation.id, seen: observation.thread.length, text }
}

/**
 * The observation in which something written is on the server, though nobody answered: one has the id of the act that
 * made it, and what was said in a thread stands there.
 */
export function arrivedAs(written: Written, observations: readonly Observation[]): Observation | undefined {
  const { name, act, sent } = written
  if (name === 'observe') return observations.find(({ id }) => id === act)
  const said = sent?.trim()
  const found = observations.find(({ id }) => id === written.observation)
  return found?.thread.some(({ kind, text }) => kind === name && text === said) ? found : undefined
}
