// @draws
import { createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { act } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { Boundary } from '../../src/app/releases/boundary.tsx'
import { Broken } from '../../src/app/releases/broken.tsx'
import { watchParts } from '../../src/app/releases/gone-parts.ts'
import { lazyRoute } from '../../src/app/routes/lazy-route.tsx'
import { openTab, Server, somebody, until } from './browser.tsx'

const OURS = '/assets/index-a.js'
const page = (entry: string) => `<!doctype html><script type="module" crossorigin src="${entry}"></script>`
let served: () => Promise<Response>
const reload = vi.fn()

// A script of another release isn't loaded here.
Object.assign((window as unknown as { happyDOM: { settings: object } }).happyDOM.settings, {
  handleDisabledFileLoadingAsSuccess: true,
})

beforeEach(() => {
  reload.mockClear()
  sessionStorage.clear()
  document.head.innerHTML = page(OURS)
  vi.stubGlobal('scrollTo', () => {})
  vi.stubGlobal('fetch', () => served())
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  vi.spyOn(location, 'reload').mockImplementation(reload)
})

watchParts()
/** As Vite tells of a part that could not be loaded, in the browser's own words. */
function partGone(): Error {
  const error = new TypeError('Failed to fetch dynamically imported module: /assets/x.js')
  dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload: error }))
  return error
}

async function openRoute(load: () => Promise<never>) {
  const root = createRootRoute()
  const route = createRoute({ getParentRoute: () => root, path: '/', component: lazyRoute<'Screen'>(load, 'Screen') })
  const router = createRouter({ routeTree: root.addChildren([route]), defaultErrorComponent: Broken })
  const server = new Server()
  server.cookie = somebody()
  const tab = await openTab(server, <RouterProvider router={router as never} />)
  await until(() => tab.page.querySelector('h1') !== null)
  return tab
}
const title = (tab: { page: HTMLElement }) => tab.page.querySelector('h1')?.textContent

test('a part that is gone since a newer release is there leads to it, once', async () => {
  served = async () => new Response(page('/assets/index-b.js'))
  const tab = await openRoute(() => Promise.reject(partGone()))
  await until(() => title(tab) === 'Hay una versión nueva de Cuadra')
  await until(() => reload.mock.calls.length === 1)
  tab.close()
  const again = await openRoute(() => Promise.reject(partGone()))
  await until(() => title(again) === 'Esta parte de Cuadra no se pudo abrir')
  expect(reload).toHaveBeenCalledTimes(1)
})

test('a part that the newest release lacks too is said, and nothing is loaded again by itself', async () => {
  served = async () => new Response(page(OURS))
  const tab = await openRoute(() => Promise.reject(partGone()))
  await until(() => title(tab) === 'Esta parte de Cuadra no se pudo abrir')
  expect(tab.page.textContent).toContain('Lo que escribió está guardado en este equipo')
  expect(reload).not.toHaveBeenCalled()
})

test('without a network it says so', async () => {
  served = () => Promise.reject(new TypeError('no network'))
  const tab = await openRoute(() => Promise.reject(partGone()))
  await until(() => title(tab) === 'Sin conexión: esta parte de Cuadra no está en este equipo')
  expect(reload).not.toHaveBeenCalled()
})

test('a screen that fails is said in Spanish', async () => {
  const tab = await openRoute(() => Promise.reject(new Error('Cannot read properties of undefined')))
  expect(title(tab)).toBe('Cuadra falló al mostrar esta página')
  expect(tab.page.textContent).not.toMatch(/went wrong|Cannot read|Error/)
})

test('what fails outside of every route is said in Spanish too', async () => {
  const Fails = () => {
    throw new Error('Cannot read properties of undefined')
  }
  const tab = await openTab(
    new Server(),
    <Boundary>
      <Fails />
    </Boundary>,
  )
  await act(async () => {})
  expect(title(tab)).toBe('Cuadra falló al mostrar esta página')
})
