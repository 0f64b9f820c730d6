// @draws
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { SignInPage } from '../../src/app/account/sign-in-page.tsx'
import { AskingProvider } from '../../src/asking/asking-context.tsx'
import type { SignInWays } from '../../src/protocol/identity.ts'
import { PROBLEMS } from '../../src/protocol/problems.ts'
import { Look } from '../../src/ui/look.tsx'
import { until } from './browser.tsx'

/** What the server says of its ways in; without any, there is no network. */
const own = vi.hoisted(() => {
  const server: { ways?: unknown } = {}
  globalThis.fetch = () =>
    server.ways ? Promise.resolve(Response.json(server.ways)) : Promise.reject(new TypeError('no network'))
  return server
})

let root: Root
afterEach(() => act(() => root.unmount()))

async function open(address: string, ways: SignInWays | undefined): Promise<HTMLElement> {
  own.ways = ways
  history.replaceState(null, '', address)
  const page = document.body.appendChild(document.createElement('div'))
  root = createRoot(page)
  await act(async () =>
    root.render(
      <Look>
        <AskingProvider>
          <SignInPage lastName={undefined} onSignedIn={async () => undefined} />
        </AskingProvider>
      </Look>,
    ),
  )
  await until(() => page.querySelector('[aria-busy]') === null)
  return page
}
const linkOf = (page: HTMLElement) => page.querySelector<HTMLAnchorElement>('a[href^="/api/session/oidc"]')
const said = (page: HTMLElement) => page.querySelector('[role=alert]')!.textContent
const BOTH = { passwords: true, provider: { name: 'ClaveÚnica' } }

test('without a provider there is the form alone', async () => {
  const page = await open('/fichas', { passwords: true })
  expect([linkOf(page), page.querySelectorAll('form input').length]).toEqual([null, 2])
})

test('with a provider and passwords there are both', async () => {
  const page = await open('/fichas', BOTH)
  expect(linkOf(page)?.textContent).toBe('Ingresar con ClaveÚnica')
  expect(page.querySelector('form')).not.toBeNull()
})

test('with passwords switched off there is no form', async () => {
  const page = await open('/fichas', { passwords: false, provider: { name: 'ClaveÚnica' } })
  expect([linkOf(page)?.textContent, page.querySelector('form')]).toEqual(['Ingresar con ClaveÚnica', null])
})

test('without an answer the form stands there, until the server answers', async () => {
  const page = await open('/fichas', undefined)
  expect(page.querySelector('form')).not.toBeNull()
  own.ways = { passwords: false, provider: { name: 'ClaveÚnica' } }
  act(() => void window.dispatchEvent(new Event('online')))
  await until(() => linkOf(page) !== null)
  expect(page.querySelector('form')).toBeNull()
})

test.each([
  ['/fichas/f1/presupuesto?celda=lawExecuted~2023', '/fichas/f1/presupuesto?celda=lawExecuted~2023'],
  ['/bandeja?q=%C3%A1rboles', '/bandeja?q=%C3%A1rboles'],
  ['/ingresar?problema=attempt-over', '/'],
  ['/clave', '/'],
])('from %s the provider brings back to %s', async (address, to) => {
  const link = linkOf(await open(address, BOTH))!
  expect(new URL(link.href).searchParams.get('to')).toBe(to)
})

test('what was refused on the way is said in our words, and nothing that an address makes up', async () => {
  expect(said(await open('/ingresar?problema=unknown-rut', BOTH))).toBe(PROBLEMS['unknown-rut'].title)
  act(() => root.unmount())
  expect(said(await open('/ingresar?problema=Llame%20al%20600', BOTH))).toBe('')
  act(() => root.unmount())
  expect(said(await open('/ingresar?problema=constructor', BOTH))).toBe('')
})
