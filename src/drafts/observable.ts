/** A value with listeners, in the shape of React's useSyncExternalStore. */
export class Observable<T> {
  #value: T
  readonly #listeners = new Set<() => void>()

  constructor(value: T) {
    this.#value = value
  }

  readonly getSnapshot = (): T => this.#value

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return
    this.#value = value
    for (const listener of [...this.#listeners]) listener()
  }
}

/** One thing of a source that says much: however many listen to it, a word of the source costs one look. */
export class Narrowed<T> {
  readonly #listeners = new Set<() => void>()
  #last: T | undefined
  #stop: (() => void) | undefined

  constructor(
    private readonly source: (listener: () => void) => () => void,
    readonly getSnapshot: () => T,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    if (!this.#stop) this.#follow()
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      this.#stop?.()
      this.#stop = undefined
    }
  }

  #follow(): void {
    this.#last = this.getSnapshot()
    this.#stop = this.source(() => {
      const now = this.getSnapshot()
      if (Object.is(now, this.#last)) return
      this.#last = now
      for (const listener of [...this.#listeners]) listener()
    })
  }
}

/** Who hears when one of many keys may have changed. */
export class KeyedObservable<K> {
  readonly #listeners = new Map<K, Set<() => void>>()

  subscribe(key: K, listener: () => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set()
    this.#listeners.set(key, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  tell(keys: readonly K[] | 'all'): void {
    const told = keys === 'all' ? [...this.#listeners.keys()] : keys
    for (const key of told) for (const listener of [...(this.#listeners.get(key) ?? [])]) listener()
  }
}
