import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { AskingProvider } from '../../src/asking/asking-context.tsx'
import type { Who } from '../../src/protocol/bodies.ts'
import type { Call, CallResult } from '../../src/protocol/client.ts'
import { problem } from '../../src/protocol/problems.ts'
import type { RouteId } from '../../src/protocol/routes.ts'
import { Look } from '../../src/ui/look.tsx'
import { leftBehind } from '../left-behind.ts'
import { settle } from '../turns.ts'

export const who: Who = { id: 'p1', user: 'ses', name: 'Paula Contreras', roles: ['sectorialista'], services: [] }
export const notFound: CallResult<never> = { is: 'problem', problem: problem('not-found') }
export const offline: CallResult<never> = { is: 'offline' }

let root: Root | undefined
let host: HTMLElement
const leave = () => {
  act(() => root?.unmount())
  host?.remove()
}
leftBehind.add(leave)

/** Draws a page, alone, and waits for what it asks the server. */
export async function show(page: ReactNode): Promise<HTMLElement> {
  leave()
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  act(() =>
    root?.render(
      <Look>
        <AskingProvider>{page}</AskingProvider>
      </Look>,
    ),
  )
  await settle()
  return host
}

export { settle }

/** A server that answers each call with the next of these, and the last for ever; what it was asked is kept. */
export function answering(...results: readonly CallResult<unknown>[]) {
  const asked: { id: string; query?: unknown; params?: unknown }[] = []
  const call = ((id: string, { query, params }: { query?: unknown; params?: unknown } = {}) => {
    asked.push({ id, query, params })
    return Promise.resolve(results[Math.min(asked.length, results.length) - 1])
  }) as Call
  return { call, asked }
}

type Said = CallResult<unknown> | readonly CallResult<unknown>[] | ((body: unknown) => CallResult<unknown>)

/** A server that answers by route: the next of its answers, and the last for ever; what it was asked is kept. */
export function serving(routes: Partial<Record<RouteId, Said>>) {
  const asked: { id: RouteId; body?: unknown; query?: unknown; params?: unknown }[] = []
  const call = ((id: RouteId, { body, query, params }: { body?: unknown; query?: unknown; params?: unknown } = {}) => {
    const before = asked.filter((one) => one.id === id).length
    asked.push({ id, body, query, params })
    const said = routes[id] ?? notFound
    if (typeof said === 'function') return Promise.resolve(said(body))
    const all: readonly CallResult<unknown>[] = 'is' in said ? [said] : said
    return Promise.resolve(all[Math.min(before, all.length - 1)])
  }) as Call
  return { call, asked, of: (id: RouteId) => asked.filter((one) => one.id === id) }
}

export const press = (key: string, target: EventTarget = document.activeElement ?? document.body) =>
  act(() => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))

/** Presses Enter on what has the focus, as a browser does it: a button is clicked. */
export const pressEnter = () => act(() => (document.activeElement as HTMLElement).click())

/** Types into the text that has the focus, in place of what stands there. */
export function type(text: string): void {
  const field = document.activeElement as HTMLTextAreaElement
  const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set
  act(() => {
    set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

/** Presses a key together with Ctrl. */
export const pressCtrl = (key: string) =>
  act(() =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }),
    ),
  )

/** The button, link or cell that says this. */
export function find(text: string, among = 'button, a'): HTMLElement {
  const found = [...host.querySelectorAll<HTMLElement>(among)].find((one) => one.textContent?.trim().startsWith(text))
  if (!found) throw new Error(`nothing says '${text}'`)
  return found
}
