/** Something came for a ficha: entries of its journal, or another state. */
export interface Notice {
  readonly ficha: string
  /** Id of its service: only who reaches it hears. */
  readonly service: string
  /** Where its journal ends by now: who has read that far has nothing to ask. */
  readonly head?: number
}

export type Listener = (notice: Notice | undefined) => void

/** Word that something came, to whoever has a ficha open; across processes where several share a database. */
export interface Notices {
  /** Once it is stored. */
  publish(notice: Notice): void
  /** Hears every notice; undefined when some may have been missed. The answer stops it. */
  listen(listener: Listener): () => void
}

/** Notices within this process: all there is where one process has the database. */
export function localNotices(): Notices {
  const listeners = new Set<Listener>()
  return {
    publish: (notice) => {
      for (const listener of [...listeners]) listener(notice)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
