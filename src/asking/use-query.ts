import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import type { Changed } from '../protocol/journal.ts'
import { useAsking } from './asking-context.tsx'
import type { Ask, Kept, QueryState } from './query-cache.ts'
import { useChanges } from './use-changes.ts'
import { useSoon } from './use-soon.ts'

export interface Query<T> extends Kept<T> {
  /** Nothing was answered yet. */
  readonly waiting: boolean
  /** What is shown answers a former question; the new answer is under way. */
  readonly outdated: boolean
  readonly asking: boolean
  readonly again: () => void
}

/** For what seldom changes, or is large: coming back to it within some seconds doesn't ask again. */
export const A_WHILE = 15_000

interface Options {
  /** Until another question is answered, the former answer stays, marked as outdated. */
  readonly carry?: boolean
  /** Milliseconds for which an answer isn't asked for again when its screen opens; none unless told. */
  readonly maxAge?: number
  /** Asked again when somebody comes back to the page, and when the server tells of such a change. */
  readonly when?: (changed: Changed) => boolean
  /** Changes come in bursts: milliseconds after the last of them until it is asked again; none unless told. */
  readonly settle?: number
}

/** Asks the server and keeps its answer under `key`, which names the question. */
export function useQuery<T>(key: readonly unknown[], ask: Ask<T>, options: Options = {}): Query<T> {
  const { carry = false, maxAge = 0, when, settle = 0 } = options
  const { cache } = useAsking()
  const name = JSON.stringify(key)
  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  })
  const watch = useCallback(
    (listener: () => void) => cache.watch(name, (signal) => latest.current(signal), listener, maxAge),
    [cache, name, maxAge],
  )
  const { kept, isAsking } = useSyncExternalStore(watch, () => cache.stateOf(name)) as QueryState<T>
  const again = useCallback(() => void cache.again(name), [cache, name])
  const soon = useSoon(again, settle)
  useChanges(when && ((changed) => when(changed) && soon()))
  const former = useRef(kept)
  useEffect(() => {
    if (kept) former.current = kept
  }, [kept])
  const shown = kept ?? (carry ? former.current : undefined)
  return { ...shown, waiting: shown === undefined, outdated: shown !== kept, asking: isAsking, again }
}

/** After something was done: what was answered before no longer counts, of all questions or of those that begin so. */
export function useInvalidate(): (...begins: readonly string[]) => Promise<void> {
  const { cache } = useAsking()
  return useCallback(
    (...begins) => cache.invalidate(([first]) => begins.length === 0 || begins.includes(first as string)),
    [cache],
  )
}
