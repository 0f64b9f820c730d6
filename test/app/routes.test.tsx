// @draws
import 'fake-indexeddb/auto'
import { createMemoryHistory, createRouter, RouterProvider } from '@tanstack/react-router'
import { act } from 'react'
import { beforeAll, expect, test, vi } from 'vitest'
import { router } from '../../src/app/routes/router.tsx'
import { AskingProvider } from '../../src/asking/asking-context.tsx'
import { loadEditions } from '../../src/editions/load-edition.ts'
import { openTab, Server, signIn, somebody, until } from './browser.tsx'

/** The page's own server knows one thing, signing in; for the rest there is no network. */
const own = vi.hoisted(() => {
  const server: { onSignIn?: () => unknown } = {}
  globalThis.fetch = (_, init) =>
    init?.method === 'POST' && server.onSignIn
      ? Promise.resolve(Response.json(server.onSignIn()))
      : Promise.reject(new TypeError('no network'))
  return server
})
vi.stubGlobal('scrollTo', () => {})

/** What a browser downloads when it is needed is there before anything is drawn. */
beforeAll(async () => {
  await Promise.all([
    import('../../src/app/routes/filling-routes.tsx'),
    import('../../src/app/routes/reviewing-routes.tsx'),
    import('../../src/app/routes/rules-route.tsx'),
    loadEditions(),
  ])
}, 60_000)

async function openAt(address: string, server: Server) {
  const opened = createRouter({
    routeTree: router.routeTree,
    history: createMemoryHistory({ initialEntries: [address] }),
  })
  const page = (
    <AskingProvider>
      <RouterProvider router={opened} />
    </AskingProvider>
  )
  const tab = await openTab(server, page)
  return { tab, path: () => opened.state.location.pathname }
}

test.each([
  ['contraparte', '/bandeja', '/fichas'],
  ['contraparte', '/revision/f1', '/fichas'],
  ['sectorialista', '/fichas/f1/presupuesto', '/bandeja'],
  ['sectorialista', '/fichas', '/bandeja'],
] as const)('a %s who opens %s is led to %s', async (role, address, area) => {
  const server = new Server()
  server.cookie = somebody({ roles: [role] })
  const { path } = await openAt(address, server)
  await until(() => path() === area)
})

test('who opens /ingresar without a network finds the way back to what is open', async () => {
  const server = new Server()
  await signIn(await openTab(server), server, somebody())
  server.isReachable = false
  const { tab } = await openAt('/ingresar', server)
  await until(() => document.title === 'Ingresar · Cuadra')
  expect(tab.page.querySelector('a[href="/"]')?.textContent).toBe('Volver sin ingresar')
})

test('who signs in at /ingresar gets to the own area', async () => {
  const server = new Server()
  const { tab, path } = await openAt('/ingresar', server)
  own.onSignIn = () => {
    server.cookie = somebody()
    return server.cookie
  }
  await until(() => tab.page.querySelector('form') !== null)
  for (const input of tab.page.querySelectorAll('input')) input.value = 'ana'
  act(() => tab.page.querySelector('form')!.requestSubmit())
  await until(() => path() === '/fichas')
  expect(document.title).toBe('Mis fichas · Cuadra')
})

test('anybody reads what Cuadra checks, without signing in, and is led to the rule that the address names', async () => {
  const server = new Server()
  const { tab, path } = await openAt('/reglas/coverageLow?gravedad=justifica', server)
  await until(() => tab.page.querySelector('article') !== null)
  expect(path()).toBe('/reglas/coverageLow')
  expect(document.title).toBe('Qué revisa Cuadra')
  await until(() => document.activeElement?.id === 'regla-coverageLow')
  const links = [...tab.page.querySelectorAll('header a')].map((one) => one.textContent)
  expect(links).toContain('Ingresar')
})

test('who has yet to sign in finds the way to the rules', async () => {
  const { tab } = await openAt('/', new Server())
  await until(() => tab.page.querySelector('form') !== null)
  expect(tab.page.querySelector('a[href="/reglas"]')?.textContent).toBe('Qué revisa Cuadra')
})
