import { handOver } from './hand-over.ts'

/** What a request for the page gives: another release has other scripts. */
export type ReleaseSeen = 'newer' | 'same' | 'unreachable'

const SCRIPT = /<script[^>]+type="module"[^>]*\ssrc="([^"]+)"/g

/** The scripts of the page that is open; each build names them by their content. */
const ownScripts = (): string =>
  [...document.querySelectorAll('script[type="module"][src]')].map((one) => one.getAttribute('src')).join(' ')

async function ask(address: string, cache: RequestCache): Promise<ReleaseSeen> {
  try {
    const response = await fetch(address, { cache, headers: { accept: 'text/html' } })
    const page = response.ok ? await response.text() : ''
    const scripts = [...page.matchAll(SCRIPT)].map(([, src]) => src).join(' ')
    if (scripts === '') return 'unreachable'
    return scripts === ownScripts() ? 'same' : 'newer'
  } catch {
    return 'unreachable'
  }
}

/** Asks past the service worker, which answers for every address that it keeps. */
export const askServed = (): Promise<ReleaseSeen> => ask(`/?entrada=${Date.now()}`, 'no-store')

/** What loading this page again would give: the service worker's own page where one controls it, else the server's. */
const askReload = (): Promise<ReleaseSeen> => ask('/', 'default')

/** What came of opening the newest release: the page is being loaded, or it stays as it is, and why. */
export type Opened = 'loading' | 'newest' | 'unreachable'

function load(): Opened {
  location.reload()
  return 'loading'
}

/**
 * Loads the page of the newest release, and never the one that is open once more. A service worker that doesn't let go
 * is left out, as long as the server has a newer page. What is typed is in the journal of this device. Never rejects: where
 * the browser refuses to say or to change which worker it has (private windows, storage cleared), the page stays.
 */
export const openNewest = (): Promise<Opened> =>
  openWith(navigator.serviceWorker as ServiceWorkerContainer | undefined).catch(() => 'unreachable')

async function openWith(workers: ServiceWorkerContainer | undefined): Promise<Opened> {
  const registration = workers?.controller ? await workers.getRegistration() : undefined
  if (workers && registration && (await askReload()) !== 'newer') await handOver(workers, registration)
  if ((await askReload()) === 'newer') return load()
  const served = await askServed()
  if (served !== 'newer') return served === 'same' ? 'newest' : 'unreachable'
  await registration?.unregister()
  return load()
}

const RELOADED = 'cuadra-reloaded-from'

/** Once for each release, in this tab: a part that is gone from the newest one too would lead here for ever. */
export function mayReloadByItself(): boolean {
  try {
    if (sessionStorage.getItem(RELOADED) === ownScripts()) return false
    sessionStorage.setItem(RELOADED, ownScripts())
    return true
  } catch {
    return false
  }
}
