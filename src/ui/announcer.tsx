import { useSyncExternalStore } from 'react'

/** One sentence at a time; the mark makes saying the same twice a change that is heard. */
interface Said {
  readonly text: string
  readonly times: number
}

let said: Said = { text: '', times: 0 }
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Says a sentence to screen readers once they are done with what they are saying. */
export function announce(text: string): void {
  said = { text, times: said.times + 1 }
  for (const listener of listeners) listener()
}

/** The region that is heard and not seen. Once in the app; Look brings it. On top, or it makes the page a pixel longer. */
export function Announcer() {
  const { text, times } = useSyncExternalStore(
    subscribe,
    () => said,
    () => said,
  )
  return (
    <div className="vh" style={{ top: 0 }} role="status" aria-live="polite" aria-atomic="true">
      {text && times % 2 === 0 ? `${text}\u00a0` : text}
    </div>
  )
}
