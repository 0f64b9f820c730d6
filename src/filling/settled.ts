// Debounce with a longest wait: what may be drawn a moment later than the keys.

import { Observable } from '../drafts/observable.ts'

/** What says what it is now, and when it is another; as React's useSyncExternalStore wants it. */
interface Source<T> {
  readonly getSnapshot: () => T
  readonly subscribe: (listener: () => void) => () => void
}

/** After so long without a change it is taken over: somebody who types an amount is between two digits before that. */
const CALM_MS = 200
/** Whoever types on sees it all the same. */
const LONGEST_MS = 600

/** Follows a source once it pauses, so that many changes in a row are drawn as one. */
export class Settled<T> implements Source<T> {
  readonly #listeners = new Set<() => void>()
  /** What it says isn't taken over yet from what it follows: whoever shows it says so. */
  readonly waiting = new Observable(false)
  #value: T
  #timer: ReturnType<typeof setTimeout> | undefined
  /** When the first change came that isn't told yet. */
  #since: number | undefined
  readonly #stop: () => void

  constructor(private readonly source: Source<T>) {
    this.#value = source.getSnapshot()
    this.#stop = source.subscribe(() => this.#wait())
  }

  readonly getSnapshot = (): T => this.#value

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes over at once what came: whoever stopped isn't told what stood before. */
  readonly catchUp = (): void => {
    if (this.#since === undefined) return
    clearTimeout(this.#timer)
    this.#settle()
  }

  close(): void {
    this.#stop()
    clearTimeout(this.#timer)
  }

  #wait(): void {
    const now = performance.now()
    this.#since ??= now
    this.waiting.set(true)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#settle(), Math.min(CALM_MS, this.#since + LONGEST_MS - now))
  }

  #settle(): void {
    this.#since = undefined
    this.#value = this.source.getSnapshot()
    for (const listener of [...this.#listeners]) listener()
    this.waiting.set(false)
  }
}
