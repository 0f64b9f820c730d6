import 'fake-indexeddb/auto'
import type { Draft } from '../../src/drafts/editing/draft.ts'
import { openDraft } from '../../src/drafts/editing/open-draft.ts'
import type { AskedOf } from '../../src/drafts/journal/to-answers.ts'
import type { KeptFicha } from '../../src/drafts/kept-ficha.ts'
import type { KeptAccount } from '../../src/drafts/store/account.ts'
import { type AccountStore, openAccountStore } from '../../src/drafts/store/account-store.ts'
import type { DraftPorts } from '../../src/drafts/store/ports.ts'
import type { TabChannel, Wrote } from '../../src/drafts/store/tabs.ts'
import { readAddress } from '../../src/ficha/address.ts'
import type { Answers } from '../../src/ficha/answer.ts'
import { longText, shortText } from '../../src/ficha/kinds/text.ts'
import { count, money } from '../../src/ficha/kinds/whole-number.ts'

/** A small form: two fields and a table of components. */
const KINDS = {
  purpose: { kind: longText },
  executed: { kind: money },
  served: { kind: count },
  componentName: { kind: shortText, table: 'components' },
  componentSpending: { kind: money, table: 'components' },
}

export const askedOf: AskedOf = (cell) => KINDS[readAddress(cell)?.field as keyof typeof KINDS]

export const BASE: Answers = {
  cells: new Map<string, string | number>([
    ['purpose', 'Apoyar a personas migrantes'],
    ['executed~2022', 252741],
    ['componentName~c1', 'Asesoría'],
    ['componentSpending~c1~2022', 193000],
    ['componentName~c2', 'Albergue'],
  ]),
  rows: new Map([['components', ['c1', 'c2']]]),
}

export const FICHA: Omit<KeptFicha, 'receivedAt'> = {
  id: 'f1',
  version: 1,
  status: 'editing',
  edition: 2023,
  period: { year: 2023, baseYear: 2024, factors: { '2023': '1.035', '2024': '1' } },
  programme: { id: 'p1', name: 'Migrantes: apoyo y acogida', service: 'Interior', ministry: 'Interior', social: true },
  base: BASE,
  justifications: [],
}

let people = 0
/** Somebody new, with an empty disk. */
export const somebody = (): KeptAccount => ({ id: `ana-${++people}`, name: 'Ana Soto', roles: ['contraparte'] })

/** Timers that go off when told. */
export class Timers {
  #due: (() => void)[] = []
  readonly pauses: number[] = []

  readonly schedule = (work: () => void, milliseconds: number): (() => void) => {
    this.pauses.push(milliseconds)
    this.#due.push(work)
    return () => {
      this.#due = this.#due.filter((one) => one !== work)
    }
  }

  goOff(): void {
    for (const work of this.#due.splice(0)) work()
  }
}

/** Locks of one browser: as many as the tests need of the real ones. */
export class Locks {
  readonly #held = new Set<string>()

  async request(name: string, _options: unknown, work: (lock: object | null) => unknown): Promise<unknown> {
    if (this.#held.has(name)) return work(null)
    this.#held.add(name)
    try {
      return await work({})
    } finally {
      this.#held.delete(name)
    }
  }
}

/** One browser: its tabs share disk, locks and channel. Given an account, it is that one's browser started again. */
export class Browser {
  readonly timers = new Timers()
  readonly #locks = new Locks() as unknown as LockManager
  readonly #channels = new Set<(wrote: Wrote) => void>()
  readonly #leaving = new Set<() => void>()
  time = Date.parse('2026-11-21T14:30:00Z')
  isTalking = true

  constructor(readonly account: KeptAccount = somebody()) {}

  #openChannel = (): TabChannel => {
    let listener = (_: Wrote | undefined): void => undefined
    const hear = (wrote: Wrote): void => listener(wrote)
    this.#channels.add(hear)
    return {
      tell: (wrote) => {
        for (const other of this.isTalking ? this.#channels : []) if (other !== hear) queueMicrotask(() => other(wrote))
      },
      listen: (given) => {
        listener = given
      },
      close: () => this.#channels.delete(hear),
    }
  }

  get ports(): DraftPorts {
    return {
      now: () => this.time++,
      newId: () => crypto.randomUUID(),
      schedule: this.timers.schedule,
      locks: this.#locks,
      openChannel: this.#openChannel,
      whenLeaving: (work) => {
        this.#leaving.add(work)
        return () => this.#leaving.delete(work)
      },
    }
  }

  /** Every tab goes into the background. */
  hide(): void {
    for (const work of this.#leaving) work()
  }

  async openTab(): Promise<AccountStore> {
    return openAccountStore(this.account, this.ports)
  }

  /** A tab with the ficha of these tests open. */
  async openFicha(): Promise<{ store: AccountStore; draft: Draft }> {
    const store = await this.openTab()
    if (!(await store.findFicha(FICHA.id))) await store.keepFicha(FICHA)
    const draft = await openDraft(store, FICHA.id, askedOf)
    return { store, draft: draft! }
  }
}

export { until } from '../turns.ts'
