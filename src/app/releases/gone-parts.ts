const gone = new WeakSet<object>()
const listeners = new Set<() => void>()

/** Vite tells of every part of the page that could not be loaded: a chunk, or its styles. */
interface PreloadError extends Event {
  readonly payload: Error
}

/** Notes which errors mean that a part of the page isn't there: each browser words them in its own way, in English. */
export function watchParts(): () => void {
  const note = (event: Event) => {
    gone.add((event as PreloadError).payload)
    for (const listener of listeners) listener()
  }
  addEventListener('vite:preloadError', note)
  return () => removeEventListener('vite:preloadError', note)
}

export const isPartGone = (error: unknown): boolean => typeof error === 'object' && error !== null && gone.has(error)

/** Calls back whenever a part could not be loaded. */
export function onPartGone(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
