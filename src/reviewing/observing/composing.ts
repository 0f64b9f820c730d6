import type { Examination } from '../../engine/examination.ts'
import type { ObservedPlace } from '../../ficha/observation.ts'
import type { Observation } from '../../protocol/review.ts'
import { type PlaceWords, placeWords } from '../../showing/place-words.ts'
import type { Written } from './observation-draft.ts'

/** What is being written: a new observation at a place, or more in the thread of one. */
export type Composing = PlaceWords & { readonly place: ObservedPlace } & (
    | { readonly name: 'observe' }
    | { readonly name: 'insist' | 'reword'; readonly observation: Observation }
  )

/** A new observation; undefined when the place isn't in this ficha. */
export function composingAt(examination: Examination, place: ObservedPlace): Composing | undefined {
  const words = placeWords(examination, place)
  return words && { name: 'observe', place, ...words }
}

/** More in a thread: beside it what stands at its place now, or what stood there when the place is gone. */
export function composingOn(examination: Examination, observation: Observation, name: 'insist' | 'reword'): Composing {
  const { place, label, shown } = observation
  return { name, observation, place, label, shown: placeWords(examination, place)?.shown ?? shown }
}

/** What was being written when its draft was left. */
export function composingOf(
  examination: Examination,
  { name, place, label, shown, observation: id }: Written,
  observations: readonly Observation[],
): Composing | undefined {
  // A place that is no longer there keeps the words that it had.
  if (name === 'observe') return composingAt(examination, place) ?? { name, place, label, shown }
  const observation = observations.find((one) => one.id === id)
  return observation && composingOn(examination, observation, name)
}
