import { useCallback, useSyncExternalStore } from 'react'
import type { Draft } from '../drafts/editing/draft.ts'
import { isAnswered, openOf, type Reply, replyTo } from '../drafts/journal/replies.ts'
import type { KeptFicha } from '../drafts/kept-ficha.ts'
import { Narrowed } from '../drafts/observable.ts'
import type { ObservedPlace } from '../ficha/observation.ts'
import { isEditable } from '../ficha/status.ts'
import type { Observation } from '../protocol/review.ts'
import { useFilling } from './filling-context.ts'

const NONE: readonly Observation[] = []

/** What the server gave of a ficha, and the answers to what was observed of it: a key in a cell changes neither. */
interface Reviewed {
  readonly ficha: Narrowed<KeptFicha>
  readonly replies: Narrowed<readonly Reply[]>
}
const reviewed = new WeakMap<Draft, Reviewed>()

function reviewedOf(draft: Draft): Reviewed {
  const known = reviewed.get(draft)
  if (known) return known
  const made = {
    ficha: new Narrowed(draft.subscribe, () => draft.getSnapshot().ficha),
    replies: new Narrowed(draft.subscribe, () => draft.getSnapshot().replies),
  }
  reviewed.set(draft, made)
  return made
}

const byPlace = new WeakMap<readonly Observation[], ReadonlyMap<string, readonly Observation[]>>()

/** What was observed of a ficha, as this device has it. */
export function useObservations(draft: Draft): readonly Observation[] {
  const { subscribe, getSnapshot } = reviewedOf(draft).ficha
  return useSyncExternalStore(subscribe, getSnapshot).review?.observations ?? NONE
}

/** The answers written so far, on whatever device. */
export function useReplies(draft: Draft): readonly Reply[] {
  const { subscribe, getSnapshot } = reviewedOf(draft).replies
  return useSyncExternalStore(subscribe, getSnapshot)
}

/** The answer to one observation; undefined while nobody wrote any. */
export function useReply(observation: Observation): Reply | undefined {
  return replyTo(useReplies(useFilling().draft), observation)
}

/** Observations that wait for an answer at a place. The same list until the review changes: asked by every cell. */
export function useObservedAt(kind: ObservedPlace['kind'], at: string): readonly Observation[] {
  const { draft } = useFilling()
  const read = useCallback(() => openAt(draft, `${kind}:${at}`), [draft, kind, at])
  return useSyncExternalStore(reviewedOf(draft).ficha.subscribe, read)
}

/** Those of these cells at which an observation waits for an answer; one look for a whole row. */
export function useObservedCells(cells: readonly string[]): readonly string[] {
  const { draft } = useFilling()
  const found = useSyncExternalStore(reviewedOf(draft).ficha.subscribe, () =>
    hasOpen(draft) ? cells.filter((cell) => openAt(draft, `cell:${cell}`).length > 0).join(' ') : '',
  )
  return found === '' ? [] : found.split(' ')
}

/** How the observations at a cell stand, as one word: some wait, or all have their answer; '' where there are none. */
export function useObservedMark(cell: string): '' | 'waits' | 'said' {
  const { draft } = useFilling()
  const read = useCallback(() => {
    const found = openAt(draft, `cell:${cell}`)
    if (found.length === 0) return ''
    return found.every((one) => isAnswered(draft.getSnapshot().replies, one)) ? 'said' : 'waits'
  }, [draft, cell])
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [reviewedOf(draft).ficha.subscribe(listener), reviewedOf(draft).replies.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [draft],
  )
  return useSyncExternalStore(subscribe, read)
}

function hasOpen(draft: Draft): boolean {
  const { review } = draft.getSnapshot().ficha
  return review !== undefined && indexOf(review.observations).size > 0
}

function openAt(draft: Draft, key: string): readonly Observation[] {
  const { status, review } = draft.getSnapshot().ficha
  if (!review || !isEditable(status)) return NONE
  return indexOf(review.observations).get(key) ?? NONE
}

function indexOf(observations: readonly Observation[]): ReadonlyMap<string, readonly Observation[]> {
  const known = byPlace.get(observations)
  if (known) return known
  const made = new Map<string, Observation[]>()
  for (const one of openOf(observations)) {
    const key = `${one.place.kind}:${one.place.at}`
    made.set(key, [...(made.get(key) ?? []), one])
  }
  byPlace.set(observations, made)
  return made
}
