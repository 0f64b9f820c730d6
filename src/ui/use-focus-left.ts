import { type RefObject, useEffect, useRef } from 'react'

/**
 * Takes the focus when the button that held it left the page with what was done: without it, who uses the keyboard or a
 * screen reader begins again at the top. Goes on an element with tabIndex -1.
 */
export function useFocusLeft<T extends HTMLElement>(): RefObject<T | null> {
  const place = useRef<T>(null)
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) place.current?.focus()
  }, [])
  return place
}
