import type { SyncLog } from '../../drafts/store/sync-log.ts'
import { isEditable } from '../../ficha/status.ts'
import type { FichaLine } from '../../protocol/bodies.ts'
import type { Stream } from '../../protocol/change-stream.ts'
import type { Call } from '../../protocol/client.ts'
import type { Changed } from '../../protocol/journal.ts'
import { pauseAfter } from '../outbox/outbox-message.ts'
import { isForAnother } from './by-protocol.ts'
import type { SyncPorts } from './sync-ports.ts'
import { type RoundEnd, syncRound } from './sync-round.ts'
import { type SyncState, sinceOf } from './sync-state.ts'

/** After the last key: a pause long enough to be one, short enough for a colleague to see it come. */
const AFTER_TYPING = 250
/** What a round left is being typed, here or in another tab, which sends it itself: asked ever less often, up to POLL. */
const LEFT_OVER = 3_000
/** How often the server is asked where no stream tells, and in any case. */
const POLL = 20_000
const SAFETY_POLL = 120_000

const UNKNOWN: SyncState = { state: 'unknown' }

export interface Told {
  /** A ficha stands at another version than this device may hold: somebody sent it. */
  readonly onVersion: (ficha: string, version: number) => void
}

/**
 * Keeps the journals of this device and of the server alike: posts what is typed a moment later, reads what others
 * typed when the server says that something came, and goes on trying for as long as it takes.
 */
export class Syncing {
  readonly #states = new Map<string, SyncState>()
  readonly #listeners = new Set<() => void>()
  readonly #rounds = new Map<string, Promise<void>>()
  /** Of these, those that haven't begun. */
  readonly #nexts = new Map<string, Promise<void>>()
  readonly #timers = new Map<string, () => void>()
  readonly #tries = new Map<string, number>()
  /** How often in a row a round left something. */
  readonly #looks = new Map<string, number>()
  readonly #open = new Map<string, number>()
  readonly #ending = new AbortController()
  #stream: Stream | undefined
  #cancelPoll: (() => void) | undefined
  #stops: (() => void)[] = []

  constructor(
    private readonly call: Call,
    private readonly account: string,
    private readonly log: SyncLog,
    private readonly ports: SyncPorts,
    private readonly told: Told,
  ) {}

  /** Begins: `onKept` tells in which ficha something was typed and kept in this tab. */
  async start(onKept: (listener: (ficha: string) => void) => () => void): Promise<void> {
    this.#stops = [onKept((ficha) => this.#typed(ficha)), this.ports.onWake(() => void this.#wake())]
    this.ports.lead(() => this.#listen(), this.#ending.signal)
    for (const ficha of await this.log.waiting()) void this.sync(ficha)
  }

  stop(): void {
    this.#ending.abort()
    this.#stream?.close()
    this.#cancelPoll?.()
    for (const stop of [...this.#stops, ...this.#timers.values()]) stop()
    this.#stops = []
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Whether what was typed in a ficha has reached the server. */
  stateOf(ficha: string): SyncState {
    return this.#states.get(ficha) ?? UNKNOWN
  }

  /** How far the server's journal of a ficha was read on this device. */
  cursor(ficha: string): Promise<number> {
    return this.log.cursor(ficha)
  }

  /** What was typed here and hasn't reached the server. */
  countUnsent(ficha: string): Promise<number> {
    return this.log.countUnsent(ficha)
  }

  /** A ficha is on screen: it is kept up as long as it is. */
  open(ficha: string): () => void {
    this.#open.set(ficha, (this.#open.get(ficha) ?? 0) + 1)
    void this.sync(ficha)
    return () => {
      const left = (this.#open.get(ficha) ?? 1) - 1
      if (left > 0) this.#open.set(ficha, left)
      else this.#open.delete(ficha)
    }
  }

  /** One round, after the one that goes on; resolves when it ended. Whoever asks before it begins waits for the same. */
  sync(ficha: string): Promise<void> {
    const next = this.#nexts.get(ficha)
    if (next) return next
    const before = this.#rounds.get(ficha) ?? Promise.resolve()
    const round = before.then(() => this.#round(ficha)).catch(() => this.#failed(ficha))
    this.#nexts.set(ficha, round)
    this.#rounds.set(ficha, round)
    return round
  }

  async #round(ficha: string): Promise<void> {
    this.#nexts.delete(ficha)
    if (this.#ending.signal.aborted) return
    this.#timers.get(ficha)?.()
    this.#timers.delete(ficha)
    this.#conclude(ficha, await syncRound(this.call, this.log, this.account, ficha), await this.#isAllThere(ficha))
  }

  async #isAllThere(ficha: string): Promise<boolean> {
    return (await this.log.countUnsent(ficha)) === 0
  }

  #conclude(ficha: string, ended: RoundEnd, isAllThere: boolean): void {
    const now = this.#now()
    const since = sinceOf(this.stateOf(ficha), now)
    if (ended.is === 'waiting') {
      this.#set(ficha, { state: 'waiting', since, delay: ended.delay })
      return this.#later(ficha, ended.retryAfter)
    }
    this.#tries.delete(ficha)
    if (ended.is === 'refused') return this.#set(ficha, { state: 'refused', since, problem: ended.problem })
    this.#set(ficha, isAllThere ? { state: 'saved', at: now } : { state: 'saving', since })
    this.#lookForLeftOvers(ficha, isAllThere)
    if (ended.version !== undefined) this.told.onVersion(ficha, ended.version)
  }

  /** A tab whose entries the server refuses keeps them for as long as it is open. */
  #lookForLeftOvers(ficha: string, isAllThere: boolean): void {
    const looks = isAllThere ? 0 : (this.#looks.get(ficha) ?? 0) + 1
    this.#looks.set(ficha, looks)
    if (looks > 0) this.#soon(ficha, Math.min(LEFT_OVER * 2 ** (looks - 1), POLL))
  }

  /** The disk can't be read: tried again like a server that doesn't answer. */
  #failed(ficha: string): void {
    this.#set(ficha, { state: 'waiting', since: sinceOf(this.stateOf(ficha), this.#now()), delay: 'failed' })
    this.#later(ficha, undefined)
  }

  #later(ficha: string, seconds: number | undefined): void {
    const tries = (this.#tries.get(ficha) ?? 0) + 1
    this.#tries.set(ficha, tries)
    this.#soon(ficha, Math.max(pauseAfter(tries), (seconds ?? 0) * 1_000))
  }

  #typed(ficha: string): void {
    this.#looks.delete(ficha)
    const { state } = this.stateOf(ficha)
    if (state !== 'waiting' && state !== 'saving') this.#set(ficha, { state: 'saving', since: this.#now() })
    if ((this.#tries.get(ficha) ?? 0) === 0) this.#soon(ficha, AFTER_TYPING)
  }

  #soon(ficha: string, milliseconds: number): void {
    if (this.#ending.signal.aborted) return
    this.#timers.get(ficha)?.()
    this.#timers.set(
      ficha,
      this.ports.schedule(() => void this.sync(ficha), milliseconds),
    )
  }

  /**
   * The network is back, or the page is seen again: nothing waits for its timer. What the server refused isn't carried
   * there each time: it is tried again when its ficha or the app is opened, or something is typed.
   */
  async #wake(): Promise<void> {
    this.#tries.clear()
    const waiting = await this.log.waiting().catch(() => [])
    const due = waiting.filter((ficha) => this.stateOf(ficha).state !== 'refused')
    for (const ficha of new Set([...due, ...this.#open.keys()])) void this.sync(ficha)
    void this.#lookAround()
  }

  /** One tab of the device hears for all: the others are told by the disk. */
  #listen(): void {
    const { openStream } = this.ports
    const onChanged = (changed: Changed) => void this.#came(changed).catch(() => undefined)
    this.#stream = openStream?.({ onChanged, onEnd: () => this.#streamEnded() })
    if (!this.#stream) void this.#lookAround()
    this.#pollAfter(this.#stream ? SAFETY_POLL : POLL)
  }

  #streamEnded(): void {
    this.#stream = undefined
    this.#pollAfter(POLL)
  }

  /** Where the stream ended it is opened again, and everything is looked at meanwhile. */
  #pollAfter(milliseconds: number): void {
    this.#cancelPoll?.()
    if (this.#ending.signal.aborted) return
    this.#cancelPoll = this.ports.schedule(() => {
      if (!this.#stream && this.ports.openStream) return this.#listen()
      void this.#lookAround()
      this.#pollAfter(this.#stream ? SAFETY_POLL : POLL)
    }, milliseconds)
  }

  async #lookAround(): Promise<void> {
    const said = await this.call('fichas')
    if (said.is === 'ok' && !isForAnother(said.value, this.account)) await this.catchUp(said.value.fichas)
  }

  /** Something may have changed anywhere: where the server's journal is ahead of this disk, it is read. */
  async catchUp(lines: readonly FichaLine[]): Promise<void> {
    const rounds: Promise<void>[] = []
    for (const { id, journalHead, version, status } of lines) {
      this.told.onVersion(id, version)
      const isBack = isEditable(status) && this.#wasShut(id)
      if (isBack || journalHead !== (await this.log.cursor(id))) rounds.push(this.sync(id))
    }
    await Promise.all(rounds)
  }

  /** What waits here was refused because the ficha had been sent: when it comes back, it goes on its way. */
  #wasShut(ficha: string): boolean {
    const state = this.stateOf(ficha)
    return state.state === 'refused' && state.problem.code === 'already-sent'
  }

  /** What this device posted itself comes back as a notice, too. */
  async #came({ ficha, head }: Changed): Promise<void> {
    if (ficha === undefined) return this.#lookAround()
    await this.#rounds.get(ficha)
    if (head === undefined || head > (await this.log.cursor(ficha))) await this.sync(ficha)
  }

  #set(ficha: string, state: SyncState): void {
    this.#states.set(ficha, state)
    for (const listener of [...this.#listeners]) listener()
  }

  #now(): string {
    return new Date(this.ports.now()).toISOString()
  }
}
