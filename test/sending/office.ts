import type { OutboxMessage } from '../../src/drafts/store/rows.ts'
import 'fake-indexeddb/auto'
import { DraftsDatabase } from '../../src/drafts/store/database.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import type { Receipt } from '../../src/protocol/bodies.ts'
import { type Problem, problem } from '../../src/protocol/problems.ts'
import type { ToSend } from '../../src/sending/outbox/outbox-message.ts'
import type { AskOutcome, Offline, SendOutcome } from '../../src/sending/outbox/outcome.ts'
import type { SendingPorts } from '../../src/sending/outbox/ports.ts'
import { Sending } from '../../src/sending/outbox/sending.ts'

const NO_NETWORK: Offline = { is: 'offline', delay: 'network', arrived: 'unknown' }

/** A server that stores a sending once, and a network between that can be cut on the way there or back. */
export class Server {
  readonly stored = new Map<string, Receipt>()
  readonly posts: string[] = []
  isUp = true
  /** The sending arrives, the answer doesn't. */
  losesAnswers = false
  /** Neither does the sending. */
  losesPosts = false
  refusal: Problem | undefined
  /** Whatever is to happen while the answer is on its way. */
  meanwhile: () => Promise<unknown> = async () => undefined

  readonly ask = async ({ act }: OutboxMessage): Promise<AskOutcome> => {
    if (!this.isUp) return NO_NETWORK
    const receipt = this.stored.get(act)
    return receipt ? { is: 'stored', receipt } : { is: 'absent' }
  }

  readonly post = async (message: OutboxMessage): Promise<SendOutcome> => {
    this.posts.push(message.act)
    await this.meanwhile()
    if (!this.isUp || this.losesPosts) return NO_NETWORK
    if (this.refusal) return { is: this.refusal.status === 409 ? 'conflict' : 'refused', problem: this.refusal }
    const other = [...this.stored.values()].find((receipt) => receipt.act !== message.act)
    if (other) return { is: 'conflict', problem: problem('already-sent', { sent: other }) }
    const receipt = this.stored.get(message.act) ?? receiptOf(message)
    this.stored.set(message.act, receipt)
    return this.losesAnswers ? NO_NETWORK : { is: 'accepted', receipt }
  }
}

const receiptOf = ({ act, ficha, body }: OutboxMessage): Receipt => ({
  folio: '2023-000001-4',
  act,
  ficha,
  programme: 'Inmigrante y Refugio',
  service: 'Interior',
  year: 2023,
  iteration: 1,
  at: '2026-11-21T15:00:00.000Z',
  by: { name: 'Ana Soto' },
  fingerprint: body.fingerprint,
  serverTime: '2026-11-21T15:00:00.000Z',
})

export const DOCUMENT: FichaDocument = {
  format: 'cuadra-ficha/1',
  edition: 2023,
  period: { year: 2023, baseYear: 2024, factors: { '2023': '1.035' } },
  programme: { id: 'p1', name: 'Inmigrante y Refugio', service: 'Interior', ministry: 'Interior', social: true },
  answers: { purpose: 'Apoyar', served: { '2023': 201 }, exits: { '2023': { typed: '12a' } } },
  justifications: [],
}

export const TO_SEND: ToSend = { ficha: 'f1', version: 1, document: DOCUMENT }

let people = 0

/** The device of an official: one disk, any number of tabs, a network that comes and goes. */
export class Device {
  readonly server = new Server()
  readonly #name = `outbox-${++people}`
  readonly #wakes = new Set<() => void>()
  #timers: { work: () => void; at: number }[] = []
  #turn: Promise<void> | undefined
  time = Date.parse('2026-11-21T15:00:00Z')
  isOnline = true

  get ports(): SendingPorts {
    return {
      post: this.server.post,
      ask: this.server.ask,
      now: () => this.time,
      newId: () => crypto.randomUUID(),
      schedule: (work, milliseconds) => this.#schedule(work, milliseconds),
      isOnline: () => this.isOnline,
      onWake: (wake) => {
        this.#wakes.add(wake)
        return () => this.#wakes.delete(wake)
      },
      alone: (wait, work) => this.#alone(wait, work),
    }
  }

  #schedule(work: () => void, milliseconds: number): () => void {
    const timer = { work, at: this.time + milliseconds }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer)
    }
  }

  async #alone(wait: boolean, work: () => Promise<void>): Promise<void> {
    if (this.#turn && !wait) return
    while (this.#turn) await this.#turn
    this.#turn = work()
    await this.#turn.catch(() => undefined)
    this.#turn = undefined
  }

  /** Time goes by, and with it the timers that fall due. */
  pass(milliseconds: number): void {
    this.time += milliseconds
    const due = this.#timers.filter((timer) => timer.at <= this.time)
    this.#timers = this.#timers.filter((timer) => timer.at > this.time)
    for (const { work } of due) work()
  }

  /** The network is back, or the page is seen again. */
  wake(): void {
    for (const wake of this.#wakes) wake()
  }

  /** The browser dies: nothing of it answers any more, and its locks are free. */
  kill(tab: Sending): void {
    tab.stop()
    this.#timers = []
    this.#turn = undefined
  }

  async openTab(): Promise<Sending> {
    const db = this.openDisk()
    const sending = new Sending(db, this.ports)
    await sending.start()
    return sending
  }

  openDisk(): DraftsDatabase {
    return new DraftsDatabase(this.#name)
  }
}

export { until } from '../turns.ts'
