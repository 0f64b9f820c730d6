// @draws
import { beforeEach, expect, test, vi } from 'vitest'
import { FETCHING_MS } from '../../../src/app/releases/hand-over.ts'
import { openNewest } from '../../../src/app/releases/newest.ts'
import { FakeRegistration, FakeWorker } from './fake-workers.ts'

// A script of another release isn't loaded here.
Object.assign((window as unknown as { happyDOM: { settings: object } }).happyDOM.settings, {
  handleDisabledFileLoadingAsSuccess: true,
})

const pageOf = (release: string) =>
  `<!doctype html><script type="module" crossorigin src="/assets/${release}.js"></script>`
const SKIP_WAITING = { type: 'SKIP_WAITING' }
const reload = vi.fn()
let server: string | undefined
let former: FakeWorker
let newer: FakeWorker
let registration: FakeRegistration
/** Which release each worker keeps. */
let kept: Map<FakeWorker, string>

/** A controlled page's '/' is answered by its worker; with another address, or without a worker, by the server. */
async function answer(address: string): Promise<Response> {
  const { controller } = registration.container
  const release = address === '/' && controller && registration.isRegistered ? kept.get(controller) : server
  if (release === undefined) throw new TypeError('no network')
  return new Response(pageOf(release))
}

beforeEach(() => {
  vi.useFakeTimers()
  reload.mockClear()
  document.head.innerHTML = pageOf('former')
  former = new FakeWorker()
  newer = new FakeWorker()
  kept = new Map([
    [former, 'former'],
    [newer, 'newer'],
  ])
  registration = new FakeRegistration(former)
  server = 'newer'
  vi.stubGlobal('fetch', answer)
  vi.spyOn(location, 'reload').mockImplementation(reload)
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, get: () => registration.container })
})

/** Until nothing goes on that doesn't wait for a worker. */
const settle = () => vi.advanceTimersByTimeAsync(0)
const patience = () => vi.advanceTimersByTimeAsync(FETCHING_MS)

test('a worker that waits is told to take over, and the page is loaded only once it did', async () => {
  registration.installed(newer)
  const opened = openNewest()
  await settle()
  expect(newer.told).toEqual([SKIP_WAITING])
  expect(reload).not.toHaveBeenCalled()
  registration.takesOver(newer)
  expect(await opened).toBe('loading')
  expect(reload).toHaveBeenCalledTimes(1)
  expect(registration.isRegistered).toBe(true)
})

test('a worker that is still fetching its files is waited for', async () => {
  registration.install(newer)
  const opened = openNewest()
  await settle()
  expect(newer.told).toEqual([])
  registration.installed(newer)
  await settle()
  expect(newer.told).toEqual([SKIP_WAITING])
  registration.takesOver(newer)
  expect(await opened).toBe('loading')
})

test('a worker that nobody saw yet is looked for', async () => {
  registration.update = async () => registration.install(newer)
  const opened = openNewest()
  await settle()
  registration.installed(newer)
  await settle()
  registration.takesOver(newer)
  expect(await opened).toBe('loading')
})

test('where a still newer one takes the place of the one that waits, that one takes over', async () => {
  const newest = new FakeWorker()
  kept.set(newest, 'newest')
  registration.installed(newer)
  const opened = openNewest()
  await settle()
  registration.installed(newest)
  await settle()
  expect(newest.told).toEqual([SKIP_WAITING])
  registration.takesOver(newest)
  expect(await opened).toBe('loading')
})

test('where another tab let the newer one take over, the page is loaded at once', async () => {
  registration.container.controller = newer
  expect(await openNewest()).toBe('loading')
  expect(newer.told).toEqual([])
})

test('a worker that does not let go is left out, once the server gives the newer page', async () => {
  registration.installed(newer)
  const opened = openNewest()
  await patience()
  expect(await opened).toBe('loading')
  expect(registration.isRegistered).toBe(false)
})

test('a worker that does not get its files is left out too', async () => {
  registration.install(newer)
  const opened = openNewest()
  await patience()
  expect(await opened).toBe('loading')
  expect(registration.isRegistered).toBe(false)
})

test.each([
  ['without a network', undefined, 'unreachable'],
  ['where the server gives the same release', 'former', 'newest'],
])('%s the page stays, with its worker, and says so', async (_, given, said) => {
  server = given
  registration.installed(newer)
  const opened = openNewest()
  await patience()
  expect(await opened).toBe(said)
  expect(reload).not.toHaveBeenCalled()
  expect(registration.isRegistered).toBe(true)
})

test.each([
  ['newer', 'loading'],
  ['former', 'newest'],
  [undefined, 'unreachable'],
])('a page without a worker, when the server gives %s: %s', async (given, said) => {
  server = given
  registration.container.controller = null
  expect(await openNewest()).toBe(said)
  expect(reload).toHaveBeenCalledTimes(said === 'loading' ? 1 : 0)
})

const refused = () => Promise.reject(new DOMException('refused', 'SecurityError'))

test.each([
  ['is asked which worker it has', () => Object.assign(registration.container, { getRegistration: refused })],
  ['is told to let go of it', () => Object.assign(registration, { unregister: refused })],
])('where the browser refuses when it %s, the page stays and says so', async (_, refuse) => {
  registration.installed(newer)
  refuse()
  const opened = openNewest()
  await patience()
  expect(await opened).toBe('unreachable')
  expect(reload).not.toHaveBeenCalled()
})
