import { useEffect, useRef } from 'react'
import { announce } from '../announcer.tsx'

/** Says how many a new question found; the first answer is read, not heard. `count` is undefined until it is known. */
export function useCountHeard(count: number | undefined, words: (count: number) => string): void {
  const before = useRef<number>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is said when the count changes, not its words.
  useEffect(() => {
    if (count === undefined) return
    if (before.current !== undefined && before.current !== count) announce(words(count))
    before.current = count
  }, [count])
}
