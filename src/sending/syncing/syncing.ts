import type { SyncLog } from '../../drafts/store/sync-log.ts'
import { isEditable } from '../../ficha/status.ts'
import type { FichaLine, Fichas } from '../../protocol/bodies.ts'
import type { Stream } from '../../protocol/change-stream.ts'
import type { Call, CallResult } from '../../protocol/client.ts'
import type { Changed } from '../../protocol/journal.ts'
import { isForAnother } from './by-protocol.ts'
import { FichaSync, type FichaSyncPorts } from './ficha-sync.ts'
import type { SyncPorts } from './sync-ports.ts'
import { syncRound } from './sync-round.ts'
import type { SyncState } from './sync-state.ts'

/** How often the server is asked where no stream tells, and in any case. */
const POLL = 20_000
const SAFETY_POLL = 120_000
/** A stream begins by saying that anything may have been missed: what was listed just now, as the app opened, holds. */
const JUST_NOW = 2_000

export interface Told {
  /** A ficha stands at another version than this device may hold: somebody sent it. */
  readonly onVersion: (ficha: string, version: number) => void
}

/** The list as it was asked for last; `isForScreen`: no screen has shown it yet. */
interface Listed {
  readonly at: number
  readonly said: Promise<CallResult<Fichas>>
  readonly isForScreen: boolean
}

/**
 * Keeps the journals of this device and of the server alike: posts what is typed a moment later, reads what others
 * typed when the server says that something came, and goes on trying for as long as it takes.
 */
export class Syncing {
  readonly #fichas = new Map<string, FichaSync>()
  readonly #listeners = new Set<() => void>()
  readonly #ending = new AbortController()
  #stream: Stream | undefined
  #cancelPoll: (() => void) | undefined
  #stops: (() => void)[] = []
  #listed: Partial<Listed> = {}

  constructor(
    private readonly call: Call,
    private readonly account: string,
    private readonly log: SyncLog,
    private readonly ports: SyncPorts,
    private readonly told: Told,
  ) {}

  /** Begins: `onKept` tells in which ficha something was typed and kept in this tab. */
  async start(onKept: (listener: (ficha: string) => void) => () => void): Promise<void> {
    this.#stops = [onKept((ficha) => this.#of(ficha).typed()), this.ports.onWake(() => void this.#wake())]
    this.ports.lead(() => this.#listen(), this.#ending.signal)
    for (const ficha of await this.log.waiting()) void this.sync(ficha)
  }

  stop(): void {
    this.#ending.abort()
    this.#stream?.close()
    this.#cancelPoll?.()
    for (const stop of this.#stops.splice(0)) stop()
    for (const one of this.#fichas.values()) one.stop()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Whether what was typed in a ficha has reached the server. */
  stateOf(ficha: string): SyncState {
    return this.#of(ficha).state
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
    const close = this.#of(ficha).open()
    void this.sync(ficha)
    return close
  }

  /** One round, after the one that goes on; resolves when it ended. */
  sync(ficha: string): Promise<void> {
    return this.#of(ficha).sync()
  }

  #of(ficha: string): FichaSync {
    const held = this.#fichas.get(ficha) ?? new FichaSync(this.#portsOf(ficha))
    this.#fichas.set(ficha, held)
    return held
  }

  #portsOf(ficha: string): FichaSyncPorts {
    const { now, schedule } = this.ports
    return {
      now,
      schedule,
      round: () => syncRound(this.call, this.log, this.account, ficha),
      isAllThere: async () => (await this.log.countUnsent(ficha)) === 0,
      onState: () => {
        for (const listener of [...this.#listeners]) listener()
      },
      onVersion: (version) => this.told.onVersion(ficha, version),
      ending: this.#ending.signal,
    }
  }

  /**
   * The network is back, or the page is seen again: nothing waits for its timer. What the server refused isn't carried
   * there each time: it is tried again when its ficha or the app is opened, or something is typed.
   */
  async #wake(): Promise<void> {
    for (const one of this.#fichas.values()) one.forgetTries()
    const waiting = await this.log.waiting().catch(() => [])
    const due = waiting.filter((ficha) => this.stateOf(ficha).state !== 'refused')
    const onScreen = [...this.#fichas].filter(([, one]) => one.isOnScreen).map(([ficha]) => ficha)
    for (const ficha of new Set([...due, ...onScreen])) void this.sync(ficha)
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

  /** The fichas of this account, as the server lists them now; a screen that opens gets what the stream's beginning asked for. */
  async list(): Promise<CallResult<Fichas>> {
    const { isForScreen, said } = this.#listed
    return isForScreen && said && (await this.#wasListedJustNow()) ? this.#keep(said) : this.#keep(this.call('fichas'))
  }

  #keep(said: Listed['said'], isForScreen = false): Listed['said'] {
    this.#listed = { at: this.ports.now(), said, isForScreen }
    return said
  }

  async #lookAround(): Promise<void> {
    const said = await this.#keep(this.call('fichas'), true)
    if (said.is === 'ok' && !isForAnother(said.value, this.account)) await this.catchUp(said.value.fichas)
  }

  async #wasListedJustNow(): Promise<boolean> {
    const { at = 0, said } = this.#listed
    return this.ports.now() - at < JUST_NOW && (await said)?.is === 'ok'
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
    if (ficha === undefined) return (await this.#wasListedJustNow()) ? undefined : this.#lookAround()
    await this.#of(ficha).whenQuiet
    if (head === undefined || head > (await this.log.cursor(ficha))) await this.sync(ficha)
  }
}
