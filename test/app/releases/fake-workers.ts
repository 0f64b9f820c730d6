/** A service worker as far as a page sees it. */
export class FakeWorker extends EventTarget {
  state: ServiceWorkerState = 'installing'
  readonly told: unknown[] = []

  become(state: ServiceWorkerState): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }

  postMessage(message: unknown): void {
    this.told.push(message)
  }
}

/** What a browser keeps of one site: its workers, and which of them controls this page. */
export class FakeRegistration extends EventTarget {
  readonly container = new EventTarget() as EventTarget & { controller: FakeWorker | null }
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null
  isRegistered = true
  /** A look at the server, which may begin to install a newer one. */
  update: () => Promise<void> = async () => undefined

  constructor(controller: FakeWorker | null) {
    super()
    this.container.controller = controller
    const own = async () => (this.isRegistered ? this : undefined)
    Object.assign(this.container, { getRegistration: own, register: own })
  }

  install(worker: FakeWorker): void {
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
  }

  /** All its files are there: it waits for its turn, in place of the one that waited. */
  installed(worker: FakeWorker): void {
    const former = this.waiting
    this.installing = null
    this.waiting = worker
    worker.become('installed')
    former?.become('redundant')
  }

  takesOver(worker: FakeWorker): void {
    this.waiting = null
    this.container.controller = worker
    worker.become('activating')
    this.container.dispatchEvent(new Event('controllerchange'))
  }

  async unregister(): Promise<boolean> {
    this.isRegistered = false
    return true
  }
}
