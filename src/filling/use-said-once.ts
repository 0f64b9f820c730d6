import { useEffect, useRef } from 'react'
import { announce } from '../ui/announcer.tsx'

/** Nobody is talked over while typing. */
const PAUSE_MS = 1_000

/** Says a text to screen readers once it changed and stayed so for a moment; what stood there at first isn't news. */
export function useSaidOnce(text: string): void {
  const said = useRef(text)
  useEffect(() => {
    if (text === said.current) return
    const pause = setTimeout(() => {
      said.current = text
      if (text !== '') announce(text)
    }, PAUSE_MS)
    return () => clearTimeout(pause)
  }, [text])
}
