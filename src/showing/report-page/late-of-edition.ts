import { use } from 'react'
import type { Edition } from '../../ficha/edition.ts'

/** What an edition brings when somebody asks for it, kept for as long as the edition is. */
export class LateOfEdition<T> {
  readonly #ask: (edition: Edition) => Promise<T>
  readonly #here = new WeakMap<Edition, T>()
  /** Memoised by edition: `use` wants the same promise at every drawing, also one that rejected. */
  readonly #asked = new WeakMap<Edition, Promise<T>>()

  constructor(ask: (edition: Edition) => Promise<T>) {
    this.#ask = ask
  }

  /** Rejects when that part of the app can't be had. */
  load(edition: Edition): Promise<T> {
    const asked = this.#asked.get(edition) ?? this.#fetch(edition)
    this.#asked.set(edition, asked)
    return asked
  }

  /** The same while drawing; suspends until it is here. */
  use(edition: Edition): T {
    return this.#here.get(edition) ?? use(this.load(edition))
  }

  async #fetch(edition: Edition): Promise<T> {
    const late = await this.#ask(edition)
    this.#here.set(edition, late)
    return late
  }
}
