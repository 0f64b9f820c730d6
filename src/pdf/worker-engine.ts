import type { ReportDocument } from '../ficha/report-document.ts'
import { PdfNotMade } from '../report/pdf-maker.ts'
import type { RunningEngine } from './background-pdf-maker.ts'
import type { WorkerAnswer, WorkerRequest } from './worker.ts'

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (error: PdfNotMade) => void
}

/** Starts the engine in a worker of its own: the page stays free while a PDF is made. Rejects with PdfNotMade. */
export function startWorkerEngine(): Promise<RunningEngine> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return new Promise((resolve, reject) => {
    const engine = new WorkerEngine(worker)
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.is === 'started') resolve(engine)
      else if (data.is === 'notStarted') reject(engine.end(data.why))
      else engine.hear(data)
    })
    worker.addEventListener('error', (event) => reject(engine.end(event.message)))
  })
}

class WorkerEngine implements RunningEngine {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #last = 0
  #over: PdfNotMade | undefined

  constructor(worker: Worker) {
    this.#worker = worker
  }

  make(report: ReportDocument): Promise<Uint8Array> {
    if (this.#over) return Promise.reject(this.#over)
    const asked: WorkerRequest = { id: ++this.#last, report }
    return new Promise((resolve, reject) => {
      this.#waiting.set(asked.id, { resolve, reject })
      this.#worker.postMessage(asked)
    })
  }

  hear(answer: Extract<WorkerAnswer, { id: number }>): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if (answer.is === 'made') waiting?.resolve(answer.pdf)
    else waiting?.reject(new PdfNotMade(answer.why))
  }

  /** Ends the worker; whoever waits is told why. */
  end(why: string): PdfNotMade {
    this.#over ??= new PdfNotMade(why)
    this.#worker.terminate()
    for (const { reject } of this.#waiting.values()) reject(this.#over)
    this.#waiting.clear()
    return this.#over
  }

  stop(): void {
    this.end('se cerró la sesión')
  }
}
