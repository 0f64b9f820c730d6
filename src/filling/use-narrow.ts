import { useSyncExternalStore } from 'react'

/** Where the inspector has no room (workspace.module.css): a phone. */
const NARROW = '(max-width: 760px)'

/** One for all who ask: each row does, and another query has the browser lay out the page to answer. */
let asked: MediaQueryList | undefined
const query = (): MediaQueryList => {
  asked ??= window.matchMedia(NARROW)
  return asked
}

/** Known until the window says otherwise: the browser lays out the page to answer, and a first key would pay for it. */
let known: boolean | undefined
function isNarrow(): boolean {
  if (known === undefined) {
    known = query().matches
    query().addEventListener('change', ({ matches }) => {
      known = matches
    })
  }
  return known
}

const subscribe = (listener: () => void): (() => void) => {
  query().addEventListener('change', listener)
  return () => query().removeEventListener('change', listener)
}

/** Is the window as narrow as a phone? */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, isNarrow)
