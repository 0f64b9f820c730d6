import 'fake-indexeddb/auto'
import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { vi } from 'vitest'
import { AskingProvider } from '../../src/asking/asking-context.tsx'
import type { Draft } from '../../src/drafts/editing/draft.ts'
import { openDraft } from '../../src/drafts/editing/open-draft.ts'
import type { KeptFicha } from '../../src/drafts/kept-ficha.ts'
import type { AccountStore } from '../../src/drafts/store/account-store.ts'
import { edition2023 } from '../../src/editions/2023.ts'
import { askedOf } from '../../src/engine/cells.ts'
import { LiveExamination } from '../../src/filling/live-examination.ts'
import { Workspace } from '../../src/filling/workspace/workspace.tsx'
import type { Call, CallResult } from '../../src/protocol/client.ts'
import type { Review } from '../../src/protocol/review.ts'
import { Sending } from '../../src/sending/outbox/sending.ts'
import type { Syncing } from '../../src/sending/syncing/syncing.ts'
import { Look } from '../../src/ui/look.tsx'
import { reviewWith } from '../drafts/observations.ts'
import { Browser } from '../drafts/office.ts'
import { SAMPLE, subjectOf } from '../editions/sample.ts'
import { Device } from '../sending/office.ts'
import { settle } from '../turns.ts'

const FICHA = 'f1'
const UNKNOWN = { state: 'unknown' }

/** An official in front of a ficha that came back, on a real draft; the server is told by `said`. */
export class ReturnedOffice {
  readonly host = document.body.appendChild(document.createElement('div'))
  readonly saw = vi.fn(async () => {})
  readonly asked: { route: string; body: unknown }[] = []
  /** What the server answers, by route. */
  said: Record<string, CallResult<unknown>> = {}
  readonly #root: Root = createRoot(this.host)
  #go = (_section: string) => {}

  private constructor(
    readonly store: AccountStore,
    readonly draft: Draft,
    readonly sending: Sending,
  ) {}

  /** What a browser downloads when it is needed is there before anything is drawn. */
  static #downloads = () =>
    Promise.all([
      import('../../src/filling/declaring/send-page.tsx'),
      import('../../src/filling/returned/observations-page.tsx'),
      import('../../src/filling/history/sendings-page.tsx'),
      import('../../src/filling/workspace/sent-workspace.tsx'),
      import('../../src/filling/workspace/record-view.tsx'),
      import('../../src/filling/returned/section-observations.tsx'),
      import('../../src/filling/section/edit-cards.tsx'),
      import('../../src/filling/section/edit-years.tsx'),
      import('../../src/filling/justifying/justify-box.tsx'),
    ])

  static async open(review: Partial<Review>, more: Partial<KeptFicha> = {}): Promise<ReturnedOffice> {
    await ReturnedOffice.#downloads()
    const store = await new Browser().openTab()
    const { period, programme } = SAMPLE
    const status = review.status ?? 'returned'
    await store.keepFicha({
      id: FICHA,
      version: 4,
      status,
      edition: 2023,
      period: { ...period, closes: '2026-12-31T15:00:00.000Z' },
      programme,
      base: subjectOf(SAMPLE).answers,
      justifications: SAMPLE.justifications,
      review: reviewWith([], review),
      ...more,
    })
    const draft = (await openDraft(store, FICHA, askedOf(edition2023)))!
    const device = new Device()
    const office = new ReturnedOffice(store, draft, new Sending(store.db, device.ports))
    await office.sending.start()
    return office
  }

  readonly call = (async (route: string, request: { body?: unknown } = {}) => {
    this.asked.push({ route, body: request.body })
    return this.said[route] ?? { is: 'offline' }
  }) as Call

  /** Opens a place of the ficha, and waits until it is drawn. */
  async at(section: string, cell?: string): Promise<void> {
    const live = new LiveExamination(edition2023, this.draft)
    const syncing = {
      subscribe: () => () => {},
      stateOf: () => UNKNOWN,
      countUnsent: async () => 0,
      sync: async () => {},
      cursor: async () => 0,
    } as unknown as Syncing
    const Page = () => {
      const [place, setPlace] = useState({ section, cell })
      this.#go = (to) => setPlace({ section: to, cell: undefined })
      return (
        <Look>
          <AskingProvider>
            <Workspace
              {...{ call: this.call, store: this.store, sending: this.sending, syncing, draft: this.draft, live }}
              acknowledgements={{ saw: this.saw } as never}
              findEdition={() => edition2023}
              ficha={FICHA}
              {...place}
              hrefOf={(to) => `/fichas/f1/${to}`}
              onGo={(to, at) => setPlace({ section: to, cell: at })}
              homeHref="/fichas"
              signInHref="/ingresar"
              accountMenu={null}
            />
          </AskingProvider>
        </Look>
      )
    }
    act(() => this.#root.render(<Page />))
    await this.settle()
  }

  go(section: string): Promise<void> {
    act(() => this.#go(section))
    return this.settle()
  }

  readonly settle = settle

  get text(): string {
    const parts = this.host.querySelectorAll('header, nav, main, aside')
    return [...parts].map((one) => one.textContent).join(' ')
  }

  area(name: RegExp): HTMLTextAreaElement {
    const label = [...this.host.querySelectorAll('label')].find((one) => name.test(one.textContent ?? ''))!
    return document.getElementById(label.htmlFor) as HTMLTextAreaElement
  }

  write(area: HTMLTextAreaElement, text: string): void {
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(area, text)
      area.dispatchEvent(new Event('input', { bubbles: true }))
    })
  }

  button(name: RegExp): HTMLButtonElement | undefined {
    return [...this.host.querySelectorAll('button')].find((one) => name.test(one.textContent ?? ''))
  }

  async press(name: RegExp): Promise<void> {
    const button = this.button(name)!
    act(() => button.click())
    await this.settle()
  }

  async leave(): Promise<void> {
    act(() => this.#root.unmount())
    this.host.remove()
    this.sending.stop()
    await this.draft.close()
    this.store.close()
  }
}
