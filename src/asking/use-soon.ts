import { useCallback, useEffect, useRef } from 'react'

/** Does it once, so many milliseconds after the last time that it was asked for; at once without any. */
export function useSoon(work: () => void, milliseconds: number): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(() => {
    clearTimeout(timer.current)
    if (milliseconds === 0) work()
    else timer.current = setTimeout(work, milliseconds)
  }, [work, milliseconds])
}
