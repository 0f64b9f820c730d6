/** What the server gives as the page: another release has other scripts. */
export type Served = 'newer' | 'same' | 'unreachable'

const SCRIPT = /<script[^>]+type="module"[^>]*\ssrc="([^"]+)"/g

/** The scripts of the page that is open; each build names them by their content. */
const ownScripts = (): string =>
  [...document.querySelectorAll('script[type="module"][src]')].map((one) => one.getAttribute('src')).join(' ')

/** Asks past the service worker, which answers for every address that it keeps. */
export async function askServed(): Promise<Served> {
  try {
    const response = await fetch(`/?entrada=${Date.now()}`, { cache: 'no-store', headers: { accept: 'text/html' } })
    const page = response.ok ? await response.text() : ''
    const scripts = [...page.matchAll(SCRIPT)].map(([, src]) => src).join(' ')
    if (scripts === '') return 'unreachable'
    return scripts === ownScripts() ? 'same' : 'newer'
  } catch {
    return 'unreachable'
  }
}

/** How long a new service worker may take to fetch its files, and to take over. */
const PATIENCE_MS = 20_000
const soon = <T>(awaited: Promise<T>): Promise<T | undefined> =>
  Promise.race([awaited, new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined))])

/** The worker of a newer release, once it has all its files. */
async function findWaiting(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  if (registration.waiting) return registration.waiting
  await soon(registration.update().catch(() => undefined))
  const { installing } = registration
  if (installing)
    await soon(
      new Promise<void>((resolve) => {
        installing.addEventListener('statechange', () => installing.state !== 'installing' && resolve())
      }),
    )
  return registration.waiting
}

/** The newer worker takes over: without it the former one would give the former page again. */
async function handOver(): Promise<void> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined
  const registration = await workers?.getRegistration()
  const waiting = registration && (await findWaiting(registration))
  if (!workers?.controller || !waiting) return
  const taken = new Promise((resolve) => workers.addEventListener('controllerchange', resolve, { once: true }))
  waiting.postMessage({ type: 'SKIP_WAITING' })
  await soon(taken)
}

/** Loads the page of the newest release. What is typed is in the journal of this device. */
export async function openNewest(): Promise<void> {
  await handOver()
  location.reload()
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
