import { liveQuery } from 'dexie'
import { Observable } from '../../drafts/observable.ts'
import type { DraftsDatabase } from '../../drafts/store/database.ts'
import type { OutboxMessage } from '../../drafts/store/rows.ts'
import { deliver, Outbox } from './outbox.ts'
import { freezeMessage, isOnItsWay, type ToSend, withdrawing } from './outbox-message.ts'
import type { SendingPorts } from './ports.ts'

export type QueueOutcome = { readonly is: 'queued'; readonly message: OutboxMessage } | { readonly is: 'notQueued' }

/** withdrawn · sent: it had arrived · unknown: only the server can say, and it doesn't answer · nothing to withdraw. */
export type Withdrawal = 'withdrawn' | 'sent' | 'unknown' | 'nothing'

export type OutboxMessages = ReadonlyMap<string, OutboxMessage>

/** Look again after this long, even without being woken. */
const LONGEST_SLEEP = 300_000

/** Sends what waits, follows it until it is answered for, and tells how it goes. */
export class Sending {
  readonly #outbox: Outbox
  readonly #messages = new Observable<OutboxMessages>(new Map())
  #round: Promise<void> = Promise.resolve()
  #cancelTimer: (() => void) | undefined
  #stops: (() => void)[] = []

  constructor(
    db: DraftsDatabase,
    private readonly ports: SendingPorts,
  ) {
    this.#outbox = new Outbox(db)
  }

  readonly getSnapshot = (): OutboxMessages => this.#messages.getSnapshot()
  readonly subscribe = (listener: () => void): (() => void) => this.#messages.subscribe(listener)

  /** Reads what waited and begins to send it. */
  async start(): Promise<void> {
    await this.#look()
    const watched = liveQuery(() => this.#outbox.all()).subscribe({ next: (all) => this.#show(all), error: () => {} })
    this.#stops = [() => watched.unsubscribe(), this.ports.onWake(() => void this.#try(false, true))]
    void this.#try(false, false)
  }

  stop(): void {
    for (const stop of this.#stops.splice(0)) stop()
    this.#cancelTimer?.()
  }

  /** Freezes and queues on disk, before any network. Pressed twice, it is one sending. */
  async send(toSend: ToSend): Promise<QueueOutcome> {
    const message = await freezeMessage(toSend, this.ports)
    try {
      const queued = await this.#outbox.add(message)
      await this.#look()
      void this.#try(false, false)
      return { is: 'queued', message: queued }
    } catch {
      // The disk is full or broken: nothing was queued and the ficha goes on being edited.
      return { is: 'notQueued' }
    }
  }

  /** 'Intentar ahora': without waiting for its time. Resolves when it was tried. */
  tryNow(): Promise<void> {
    return this.#try(true, true)
  }

  /** Resolves when no attempt is going on in this tab. */
  whenQuiet(): Promise<void> {
    return this.#round
  }

  /** Takes a sending back to editing. What may have arrived is withdrawn only once the server says that it hasn't. */
  async withdraw(ficha: string): Promise<Withdrawal> {
    const message = await this.#outbox.find(ficha)
    if (!message) return 'nothing'
    const marked = await this.#outbox.change(message, withdrawing)
    if (marked && isOnItsWay(marked)) await this.#try(true, true)
    await this.#look()
    return withdrawalOf(await this.#outbox.find(ficha), message)
  }

  /** The problem of a refused sending was read. */
  async forget(ficha: string): Promise<void> {
    await this.#outbox.forget(ficha)
    await this.#look()
  }

  /** Takes back the wish to withdraw, while nobody knows yet: it is sent after all. */
  async sendAfterAll(ficha: string): Promise<void> {
    const message = await this.#outbox.find(ficha)
    if (message) await this.#outbox.change(message, (held) => ({ ...held, isWithdrawing: false }))
    await this.#look()
    void this.#try(false, true)
  }

  /** Rounds of this tab come one after another; one that was asked for waits for the other tabs too. */
  #try(wait: boolean, isWoken: boolean): Promise<void> {
    const turn = () => this.ports.alone(wait, () => this.#sendDue(wait, isWoken))
    this.#round = this.#round
      .then(turn)
      .catch(() => undefined)
      .then(() => this.#sleep())
    return this.#round
  }

  async #sendDue(isAsked: boolean, isWoken: boolean): Promise<void> {
    if (!isAsked && !this.ports.isOnline()) return
    for (const message of await this.#outbox.all()) {
      if (!isOnItsWay(message) || !(isWoken || this.#isTime(message))) continue
      await deliver(message, this.#outbox, this.ports)
      await this.#look()
    }
  }

  /** One that is 'sending' now was left so by a tab that was closed: nobody else sends while this tab does. */
  #isTime({ state, nextAt }: OutboxMessage): boolean {
    return state === 'sending' || nextAt === undefined || Date.parse(nextAt) <= this.ports.now()
  }

  async #sleep(): Promise<void> {
    this.#cancelTimer?.()
    const times = [...this.getSnapshot().values()]
      .filter(isOnItsWay)
      .map(({ nextAt }) => (nextAt === undefined ? LONGEST_SLEEP : Date.parse(nextAt) - this.ports.now()))
    if (times.length === 0) return
    const pause = Math.min(Math.max(Math.min(...times), 1_000), LONGEST_SLEEP)
    this.#cancelTimer = this.ports.schedule(() => void this.#try(false, false), pause)
  }

  async #look(): Promise<void> {
    this.#show(await this.#outbox.all())
  }

  #show(all: readonly OutboxMessage[]): void {
    this.#messages.set(new Map(all.map((message) => [message.ficha, message])))
  }
}

function withdrawalOf(now: OutboxMessage | undefined, before: OutboxMessage): Withdrawal {
  if (now?.act !== before.act) return 'withdrawn'
  if (now.state === 'accepted') return 'sent'
  return isOnItsWay(now) ? 'unknown' : 'nothing'
}
