import { useCallback, useEffect, useState } from 'react'
import type { CallResult } from '../protocol/client.ts'

/** What a page asked: undefined while it is under way. */
export interface AskedOnce<T> {
  readonly result: CallResult<T> | undefined
  readonly again: () => void
}

/** Asks when the page opens and whenever the question changes; what comes too late for a former one is dropped. */
export function useAsked<T>(ask: (signal: AbortSignal) => Promise<CallResult<T>>): AskedOnce<T> {
  const [asked, setAsked] = useState<{ of: unknown; result: CallResult<T> }>()
  const [times, setTimes] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again is asking the same.
  useEffect(() => {
    const leaving = new AbortController()
    void ask(leaving.signal).then((result) => !leaving.signal.aborted && setAsked({ of: ask, result }))
    return () => leaving.abort()
  }, [ask, times])
  const again = useCallback(() => {
    setAsked(undefined)
    setTimes((one) => one + 1)
  }, [])
  return { result: asked?.of === ask ? asked.result : undefined, again }
}
