/** Something came for a ficha: entries of its journal, or another state. */
export interface ChangeEvent {
  readonly ficha: string
  /** Id of its service: only who reaches it hears. */
  readonly service: string
  /** Where its journal ends by now: who has read that far has nothing to ask. */
  readonly head?: number
}

export type ChangeListener = (event: ChangeEvent | undefined) => void

/** Publish and subscribe: word that something came, to whoever has a ficha open; across processes where several share a database. */
export interface ChangeBroadcast {
  /** Once it is stored. */
  publish(event: ChangeEvent): void
  /** Hears every event; undefined when some may have been missed. The answer stops it. */
  listen(listener: ChangeListener): () => void
}

/** Broadcast within this process: all there is where one process has the database. */
export function localBroadcast(): ChangeBroadcast {
  const listeners = new Set<ChangeListener>()
  return {
    publish: (event) => {
      for (const listener of [...listeners]) listener(event)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
