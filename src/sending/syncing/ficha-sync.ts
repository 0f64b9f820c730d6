// Debounce after typing, exponential backoff while nobody answers: one object per ficha.

import { pauseAfter } from '../outbox/outbox-message.ts'
import type { SyncPorts } from './sync-ports.ts'
import type { RoundEnd } from './sync-round.ts'
import { type SyncState, sinceOf } from './sync-state.ts'

/** After the last key: a pause long enough to be one, short enough for a colleague to see it come. */
const AFTER_TYPING = 250
/** What a round left is being typed, here or in another tab, which sends it itself: asked ever less often, up to this. */
const LEFT_OVER = 3_000
const LONGEST_LEFT_OVER = 20_000

export interface FichaSyncPorts extends Pick<SyncPorts, 'now' | 'schedule'> {
  /** One round with the server. */
  readonly round: () => Promise<RoundEnd>
  /** Has everything typed here reached the server? */
  readonly isAllThere: () => Promise<boolean>
  readonly onState: () => void
  readonly onVersion: (version: number) => void
  /** Aborted once nothing more is begun. */
  readonly ending: AbortSignal
}

/** The syncing of one ficha: rounds one after another, when the next one is due, and how it stands. */
export class FichaSync {
  #state: SyncState = { state: 'unknown' }
  #last: Promise<void> = Promise.resolve()
  /** The round that was asked for and hasn't begun. */
  #next: Promise<void> | undefined
  #cancelTimer: (() => void) | undefined
  /** How often in a row nobody answered. */
  #tries = 0
  /** How often in a row a round left something. */
  #leftOver = 0
  #screens = 0

  constructor(private readonly ports: FichaSyncPorts) {}

  get state(): SyncState {
    return this.#state
  }

  /** Resolves when the round that goes on, and one that was asked for, ended. */
  get whenQuiet(): Promise<void> {
    return this.#last
  }

  get isOnScreen(): boolean {
    return this.#screens > 0
  }

  /** On one more screen, until the answer is called. */
  open(): () => void {
    this.#screens++
    let isOpen = true
    return () => {
      if (isOpen) this.#screens--
      isOpen = false
    }
  }

  /** One round, after the one that goes on; whoever asks before it begins waits for the same. */
  sync(): Promise<void> {
    if (this.#next) return this.#next
    const round = this.#last.then(() => this.#round()).catch(() => this.#failed())
    this.#next = round
    this.#last = round
    return round
  }

  /** Something was typed and kept: it is sent a moment later, unless the server doesn't answer anyway. */
  typed(): void {
    this.#leftOver = 0
    const { state } = this.#state
    if (state !== 'waiting' && state !== 'saving') this.#set({ state: 'saving', since: this.#now() })
    if (this.#tries === 0) this.#after(AFTER_TYPING)
  }

  /** The server may answer again: pauses begin anew. */
  forgetTries(): void {
    this.#tries = 0
  }

  stop(): void {
    this.#cancelTimer?.()
  }

  async #round(): Promise<void> {
    this.#next = undefined
    if (this.ports.ending.aborted) return
    this.#cancelTimer?.()
    this.#cancelTimer = undefined
    this.#conclude(await this.ports.round(), await this.ports.isAllThere())
  }

  #conclude(ended: RoundEnd, isAllThere: boolean): void {
    const now = this.#now()
    const since = sinceOf(this.#state, now)
    if (ended.is === 'waiting') {
      this.#set({ state: 'waiting', since, delay: ended.delay })
      return this.#retry(ended.retryAfter)
    }
    this.#tries = 0
    if (ended.is === 'refused') return this.#set({ state: 'refused', since, problem: ended.problem })
    this.#set(isAllThere ? { state: 'saved', at: now } : { state: 'saving', since })
    this.#lookForLeftOvers(isAllThere)
    if (ended.version !== undefined) this.ports.onVersion(ended.version)
  }

  /** A tab whose entries the server refuses keeps them for as long as it is open. */
  #lookForLeftOvers(isAllThere: boolean): void {
    this.#leftOver = isAllThere ? 0 : this.#leftOver + 1
    if (!isAllThere) this.#after(Math.min(LEFT_OVER * 2 ** (this.#leftOver - 1), LONGEST_LEFT_OVER))
  }

  /** The disk can't be read: tried again like a server that doesn't answer. */
  #failed(): void {
    this.#set({ state: 'waiting', since: sinceOf(this.#state, this.#now()), delay: 'failed' })
    this.#retry(undefined)
  }

  #retry(seconds: number | undefined): void {
    this.#tries++
    this.#after(Math.max(pauseAfter(this.#tries), (seconds ?? 0) * 1_000))
  }

  #after(milliseconds: number): void {
    if (this.ports.ending.aborted) return
    this.#cancelTimer?.()
    this.#cancelTimer = this.ports.schedule(() => void this.sync(), milliseconds)
  }

  #set(state: SyncState): void {
    this.#state = state
    this.ports.onState()
  }

  #now(): string {
    return new Date(this.ports.now()).toISOString()
  }
}
