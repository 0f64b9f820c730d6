import type { Examination } from '../../engine/examination.ts'
import { lastAskOf, type ObservedPlace, standingWords } from '../../ficha/observation.ts'
import type { Observation } from '../../protocol/review.ts'
import { type PlaceWords, placeWords } from '../../showing/place-words.ts'
import type { ScreenAct } from '../reviewing.ts'

/** What is being written: a new observation at a place, or more in the thread of one. */
export type BeingWritten = PlaceWords & { readonly place: ObservedPlace } & (
    | { readonly name: 'observe' }
    | { readonly name: 'insist' | 'reword'; readonly observation: Observation }
  )

/** A new observation; undefined when the place isn't in this ficha. */
export function composingAt(examination: Examination, place: ObservedPlace): BeingWritten | undefined {
  const words = placeWords(examination, place)
  return words && { name: 'observe', place, ...words }
}

/** More in a thread: beside it what stands at its place now, or what stood there when the place is gone. */
export function composingOn(
  examination: Examination,
  observation: Observation,
  name: 'insist' | 'reword',
): BeingWritten {
  const { place, label, shown } = observation
  return { name, observation, place, label, shown: placeWords(examination, place)?.shown ?? shown }
}

/** What was being written when its draft was left. */
export function composingOf(
  examination: Examination,
  { name, place, label, shown, observation: id }: ObservationDraft,
  observations: readonly Observation[],
): BeingWritten | undefined {
  // A place that is no longer there keeps the words that it had.
  if (name === 'observe') return composingAt(examination, place) ?? { name, place, label, shown }
  const observation = observations.find((one) => one.id === id)
  return observation && composingOn(examination, observation, name)
}

/** What somebody is writing about a place, kept until the server has it. */
export interface ObservationDraft {
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
export const noteName = (composing: BeingWritten): string =>
  composing.name === 'observe'
    ? `observe/${composing.place.kind}/${composing.place.at}`
    : `${composing.name}/${composing.observation.id}`

export const isObservationNote = (name: string): boolean => /^(observe|insist|reword)\//.test(name)

/** The beginning of what is written: to reword begins with the words that stand. */
export function beginDraft(composing: BeingWritten, act: string): ObservationDraft {
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
  lastAskOf(observation?.thread ?? [])?.text ?? ''

/** The act that says it; `observation` as it is on the screen. */
export function actRequestOf(draft: ObservationDraft, observation: Observation | undefined): ScreenAct | undefined {
  const text = draft.text.trim()
  const { name, place, label, shown } = draft
  if (name === 'observe') return { name, place, label, shown, text }
  return observation && { name, observation: observation.id, seen: observation.thread.length, text }
}

/**
 * The observation in which something written is on the server, though nobody answered: one has the id of the act that
 * made it, and what was said in a thread stands there.
 */
export function arrivedAs(draft: ObservationDraft, observations: readonly Observation[]): Observation | undefined {
  const { name, act, sent } = draft
  if (name === 'observe') return observations.find(({ id }) => id === act)
  const said = sent?.trim()
  const found = observations.find(({ id }) => id === draft.observation)
  const standing = standingWords(found?.thread ?? [])
  return standing.some(({ kind, text }) => kind === name && text === said) ? found : undefined
}
