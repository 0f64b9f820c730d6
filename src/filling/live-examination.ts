import type { Draft } from '../drafts/editing/draft.ts'
import { KeyedObservable } from '../drafts/observable.ts'
import type { Examination } from '../engine/examination.ts'
import { changedIn, examineAfter, examineToFollow } from '../engine/examine.ts'
import type { Subject } from '../engine/subject.ts'
import type { CellAddress } from '../ficha/address.ts'
import type { Edition } from '../ficha/edition.ts'
import { Settled } from './settled.ts'

/**
 * The examination of a draft, kept up in the same task as every key, before anything is drawn. What a key leaves as it
 * was stays the same object: nobody draws it again.
 */
export class LiveExamination {
  readonly #listeners = new Set<() => void>()
  readonly #heard = new KeyedObservable<CellAddress>()
  readonly #stop: () => void
  #examination: Examination
  /** The same once typing pauses, for panels and lists. */
  readonly settled: Settled<Examination>

  constructor(
    readonly edition: Edition,
    private readonly draft: Draft,
  ) {
    this.#examination = examineToFollow(edition, this.#subject())
    this.#stop = draft.subscribe(() => this.#follow())
    this.settled = new Settled(this)
  }

  readonly getSnapshot = (): Examination => this.#examination

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Hears when what stands at one of these addresses, of cells and figures, may have changed. */
  subscribeAt(addresses: readonly CellAddress[], listener: () => void): () => void {
    const stops = addresses.map((address) => this.#heard.subscribe(address, listener))
    return () => {
      for (const stop of stops) stop()
    }
  }

  close(): void {
    this.#stop()
    this.settled.close()
    this.#listeners.clear()
  }

  #follow(): void {
    const before = this.#examination
    this.#examination = examineAfter(before, this.#subject())
    if (this.#examination === before) return
    const changed = changedIn(this.#examination)
    this.#heard.tell(changed ? [...changed] : 'all')
    for (const listener of [...this.#listeners]) listener()
  }

  #subject(): Subject {
    const { ficha, answers, justifications } = this.draft.getSnapshot()
    const { period, programme } = ficha
    return { period, programme, answers, justifications }
  }
}
