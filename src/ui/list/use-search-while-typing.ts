import { useEffect, useRef, useState } from 'react'

/** After a pause of this long, what was typed is searched. */
const PAUSE_MS = 250

/** Searches while typing, after a pause or at once; follows an address that changes by another way. */
export function useSearchWhileTyping(q: string, onSearch: (q: string | undefined) => void) {
  const [typed, setTyped] = useState(q)
  const searched = useRef(q)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    // The address changed by another way: going back, 'Limpiar'.
    if (q !== searched.current) setTyped(q)
    searched.current = q
  }, [q])
  useEffect(() => () => clearTimeout(pause.current), [])
  const search = (text: string) => {
    clearTimeout(pause.current)
    if (text.trim() === searched.current) return
    searched.current = text.trim()
    onSearch(text.trim() || undefined)
  }
  const type = (text: string) => {
    setTyped(text)
    clearTimeout(pause.current)
    pause.current = setTimeout(() => search(text), PAUSE_MS)
  }
  return { typed, type, search }
}
