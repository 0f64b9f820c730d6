import { useSyncExternalStore } from 'react'

interface Said {
  readonly text: string
  readonly times: number
  readonly at: number
}

/** Milliseconds that a sentence stays at least: another that comes meanwhile takes nothing from it. */
const STAYS = 5_000

let said: readonly Said[] = []
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Says a sentence to screen readers once they are done with what they are saying. */
export function announce(text: string): void {
  const at = Date.now()
  const times = (said.at(-1)?.times ?? 0) + 1
  said = [...said.filter((one) => at - one.at < STAYS), { text, times, at }]
  for (const listener of listeners) listener()
}

/** The region that is heard and not seen. Once in the app; Look brings it. On top, or it makes the page a pixel longer. */
export function Announcer() {
  const sentences = useSyncExternalStore(
    subscribe,
    () => said,
    () => said,
  )
  return (
    <div className="vh" style={{ top: 0 }} role="status" aria-live="polite" aria-atomic="false">
      {sentences.map(({ text, times }) => (
        <p key={times}>{text}</p>
      ))}
    </div>
  )
}
