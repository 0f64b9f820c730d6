/** How long the worker of a newer release may take to fetch its files. */
export const FETCHING_MS = 30_000
/** How long the former one may then take to let go of the page. */
export const LETTING_GO_MS = 10_000

const within = (patience: number, awaited: Promise<unknown>): Promise<unknown> => {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, patience)
  })
  return Promise.race([awaited, late]).finally(() => clearTimeout(timer))
}

/** Resolves once a worker is in one of these states, or at once where it is already. */
const untilIn = (worker: ServiceWorker, states: readonly ServiceWorkerState[]): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!states.includes(worker.state)) return
      worker.removeEventListener('statechange', look)
      resolve()
    }
    worker.addEventListener('statechange', look)
    look()
  })

/** The worker of a newer release, once it has all its files; null when there is none, or it takes too long. */
async function findWaiting(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  if (!registration.waiting && !registration.installing)
    await within(
      FETCHING_MS,
      registration.update().catch(() => undefined),
    )
  const { installing } = registration
  if (!registration.waiting && installing)
    await within(FETCHING_MS, untilIn(installing, ['installed', 'activated', 'redundant']))
  return registration.waiting
}

/**
 * The service worker of a newer release takes over from the one that controls this page: a former one would give the
 * former page again. Chromium waits for the former one to be idle, which a busy page can put off: the caller looks at
 * what became of it. Ends in some patience for each step.
 */
export async function handOver(
  workers: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
): Promise<void> {
  const waiting = await findWaiting(registration)
  if (!waiting) return
  const taken = new Promise((resolve) => workers.addEventListener('controllerchange', resolve, { once: true }))
  waiting.postMessage({ type: 'SKIP_WAITING' })
  await within(LETTING_GO_MS, Promise.race([taken, untilIn(waiting, ['activated', 'redundant'])]))
  // A still newer one took its place while it waited.
  if (waiting.state === 'redundant') await handOver(workers, registration)
}
