import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import type { Draft } from '../../src/drafts/editing/draft.ts'
import { documentOf } from '../../src/drafts/editing/draft-document.ts'
import { openDraft } from '../../src/drafts/editing/open-draft.ts'
import { repliesToSend, writeReply } from '../../src/drafts/journal/replies.ts'
import type { AccountStore } from '../../src/drafts/store/account-store.ts'
import { DiskSyncLog } from '../../src/drafts/store/sync-log.ts'
import { askedOf } from '../../src/engine/cells.ts'
import { writeAnswers } from '../../src/ficha/answers-file.ts'
import { type Call, createClient } from '../../src/protocol/client.ts'
import { Sending } from '../../src/sending/outbox/sending.ts'
import { byProtocol } from '../../src/sending/syncing/by-protocol.ts'
import { fetchFicha, fetchNewer } from '../../src/sending/syncing/fetch-ficha.ts'
import { Syncing } from '../../src/sending/syncing/syncing.ts'
import { Browser, Timers, until } from '../drafts/office.ts'
import { cookieOf, EDITION, ORIGIN, type Person, read, type TestServer } from '../server/harness.ts'
import { FICHA } from '../server/seed.ts'

const findEdition = () => EDITION

/** The device of an official who works with the real server, over a network that can be cut. */
export class Device {
  isUp = true
  readonly timers = new Timers()
  readonly call: Call
  readonly syncing: Syncing
  readonly sending: Sending

  private constructor(
    server: TestServer,
    cookie: string,
    readonly store: AccountStore,
    readonly browser: Browser,
  ) {
    this.call = createClient(async (input, init) => {
      if (!this.isUp) throw new TypeError('no network')
      const headers = { ...(init?.headers as Record<string, string>), cookie, origin: ORIGIN }
      return server.app.request(String(input), { ...init, headers, signal: null }, { address: '10.0.0.1' })
    }, ORIGIN)
    const { id } = store.account
    const world = { now: browser.ports.now, schedule: this.timers.schedule, onWake: () => () => {} }
    this.syncing = new Syncing(
      this.call,
      id,
      new DiskSyncLog(store),
      { ...world, openStream: undefined, lead: () => {} },
      { onVersion: (ficha, version) => void fetchNewer(this.call, store, ficha, version, findEdition) },
    )
    this.sending = new Sending(store.db, {
      ...world,
      ...byProtocol(this.call, id),
      newId: () => randomUUID(),
      isOnline: () => this.isUp,
      alone: (_wait, work) => work(),
      bringTyped: (ficha) => this.syncing.sync(ficha),
    })
  }

  static async of(server: TestServer, user: string): Promise<Device> {
    const answer = await server.ask('/api/session', { method: 'POST', body: { user, password: `clave de ${user}` } })
    const { id, name, roles } = await read('whoAmI', answer)
    const browser = new Browser({ id, name, roles })
    const device = new Device(server, cookieOf(answer), await browser.openTab(), browser)
    await device.fetch()
    await device.sending.start()
    await device.syncing.start((listener) => device.store.onKept(listener))
    device.draft = (await openDraft(device.store, FICHA, askedOf(EDITION)))!
    return device
  }

  draft!: Draft

  fetch = () => fetchFicha(this.call, this.store, FICHA, findEdition)

  /** What it does once it hears that something may have changed. */
  async catchUp(): Promise<void> {
    const said = await this.call('fichas')
    if (said.is !== 'ok') return
    await this.syncing.catchUp(said.value.fichas)
    await this.fetch()
    await this.syncing.sync(FICHA)
    await this.draft.whenCaughtUp()
    const version = (await this.store.findFicha(FICHA))!.version
    await until(() => this.draft.getSnapshot().ficha.version === version)
  }

  async type(cell: string, text: string): Promise<boolean> {
    const isTyped = this.draft.set(cell, text)
    this.draft.endTyping()
    await this.draft.whenSaved()
    return isTyped
  }

  /** Answers every open observation that this device knows of. */
  async answer(text: string): Promise<void> {
    for (const one of this.observations) writeReply(this.draft, one, text)
    this.draft.endTyping()
    await this.draft.whenSaved()
  }

  get observations() {
    return (this.draft.getSnapshot().ficha.review?.observations ?? []).filter((one) => one.state === 'open')
  }

  get lock() {
    return this.draft.getSnapshot().lock
  }

  get message() {
    return this.sending.getSnapshot().get(FICHA)
  }

  /** Presses 'Enviar', and waits for what becomes of it. */
  async send(): Promise<void> {
    await this.draft.holdStill(async (view) => {
      const write = (answers: typeof view.answers) => writeAnswers(EDITION, view.ficha.period.year, answers)
      const replies = repliesToSend(view.ficha.review?.observations, view.replies)
      const document = documentOf(view, write)
      return this.sending.send({ ficha: FICHA, version: view.ficha.version, document, replies })
    })
    await this.sending.tryNow()
    if (this.isUp) await until(() => this.lock !== 'queued')
  }

  async leave(): Promise<void> {
    this.sending.stop()
    this.syncing.stop()
    await this.draft.close()
    this.store.close()
  }
}

/** A reviewer's or the head's act, on what the server says now. */
export async function does(person: Person, body: { name: string } & Record<string, unknown>) {
  const review = await read('review', await person(`/api/fichas/${FICHA}/review`))
  const fingerprint = review.iterations.find((one) => one.iteration === review.iteration)?.fingerprint
  const named = { act: randomUUID(), version: review.version, fingerprint, ...body }
  return read('act', await person(`/api/fichas/${FICHA}/acts`, { method: 'POST', body: named }))
}

export const observe = (person: Person, text = '¿Por qué bajó?') =>
  does(person, {
    name: 'observe',
    place: { kind: 'cell', at: 'initialBudget~2023' },
    label: 'Presupuesto 2023',
    shown: '',
    text,
  })
