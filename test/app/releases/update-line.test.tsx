// @draws
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FETCHING_MS } from '../../../src/app/releases/hand-over.ts'
import { UpdateLine } from '../../../src/app/releases/update-line.tsx'
import { FakeRegistration, FakeWorker } from './fake-workers.ts'

const reload = vi.fn()
let registration: FakeRegistration
let root: Root
let page: HTMLElement

beforeEach(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  vi.spyOn(location, 'reload').mockImplementation(reload)
  registration = new FakeRegistration(new FakeWorker())
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, get: () => registration.container })
  page = document.body.appendChild(document.createElement('div'))
  root = createRoot(page)
  await act(async () => root.render(<UpdateLine />))
})
afterEach(() => act(() => root.unmount()))

const button = () => page.querySelector('button')!
const press = () => act(async () => button().click())

test('says nothing while the newer release is fetched, and asks once it waits', async () => {
  const newer = new FakeWorker()
  await act(async () => registration.install(newer))
  expect(page.textContent).toBe('')
  await act(async () => registration.installed(newer))
  expect(page.textContent).toContain('Hay una versión nueva de Cuadra')
})

test('once pressed it says what it does, and its button does nothing more', async () => {
  const newer = new FakeWorker()
  await act(async () => registration.install(newer))
  await act(async () => registration.installed(newer))
  await press()
  expect(page.textContent).toBe('Preparando la versión nueva…Actualizar ahora')
  expect(button().getAttribute('aria-disabled')).toBe('true')
  await press()
  expect(newer.told).toHaveLength(1)
})

test('where neither worker nor network give it, it says so, and the page stays', async () => {
  const newer = new FakeWorker()
  await act(async () => registration.install(newer))
  await act(async () => registration.installed(newer))
  await press()
  await act(() => vi.advanceTimersByTimeAsync(FETCHING_MS))
  expect(page.textContent).toContain('No se pudo abrir la versión nueva')
  expect(button().textContent).toBe('Reintentar')
  expect(reload).not.toHaveBeenCalled()
})
