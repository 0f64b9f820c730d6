import { useSyncExternalStore } from 'react'

/** Where the inspector has no room (workspace.module.css): a phone. */
const NARROW = '(max-width: 760px)'

const subscribe = (listener: () => void): (() => void) => {
  const query = window.matchMedia(NARROW)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Is the window as narrow as a phone? */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches)
