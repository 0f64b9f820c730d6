import type { ReportDocument } from '../ficha/report-document.ts'
import { type PdfMaker, PdfNotMade, type PdfState } from '../report/pdf-maker.ts'

/** A started engine. `stop` ends it with all that it holds; what it was making is refused. */
export interface RunningEngine {
  make(report: ReportDocument): Promise<Uint8Array>
  stop(): void
}

/** What the maker needs of a browser. */
export interface PdfWorld {
  /** Are the engine's files kept on this device? */
  isKept(): Promise<boolean>
  /** Fetches them and keeps them, whole or not at all. */
  keep(): Promise<void>
  /** Rejects with PdfNotMade when the files aren't there or don't start. */
  start(): Promise<RunningEngine>
  /** Does the person pay by the megabyte, or asked to save? Then nothing is fetched unasked. */
  savesTraffic(): boolean
}

/** Typst 0.14 never gives back what it remembers of a document (5 to 16 MB each): then a fresh one takes over. */
const PDFS_PER_ENGINE = 12

/** Makes PDFs with an engine that is fetched in the background, once for each device, and started when first needed. */
export class BackgroundPdfMaker implements PdfMaker {
  readonly #world: PdfWorld
  readonly #listeners = new Set<() => void>()
  #state: PdfState = 'unfetched'
  #fetching: Promise<void> | undefined
  #engine: Promise<RunningEngine> | undefined
  #making = 0
  #made = 0

  constructor(world: PdfWorld) {
    this.#world = world
  }

  state(): PdfState {
    return this.#state
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Finds the engine on this device, or fetches it unless traffic is to be saved. Never rejects. */
  async prepare(): Promise<void> {
    if (this.#state === 'ready') return
    if (await this.#world.isKept().catch(() => false)) this.#become('ready')
    else if (!this.#world.savesTraffic()) await this.#fetch()
  }

  fetchAgain(): void {
    void this.#fetch()
  }

  async make(report: ReportDocument): Promise<Uint8Array> {
    await this.#fetch()
    if (this.#state !== 'ready') throw new PdfNotMade('el motor de PDF no se pudo descargar')
    this.#making += 1
    try {
      return await (await this.#started()).make(report)
    } finally {
      this.#making -= 1
      this.#made += 1
      if (this.#making === 0 && this.#made >= PDFS_PER_ENGINE) this.forget()
    }
  }

  /** Ends the engine, with what it still holds of reports; its files stay, they are nobody's. */
  forget(): void {
    const engine = this.#engine
    this.#engine = undefined
    this.#made = 0
    engine?.then(
      (one) => one.stop(),
      () => undefined,
    )
  }

  /** Fetches what isn't there; all who ask meanwhile wait for the same. Says by its state how it went. */
  #fetch(): Promise<void> {
    if (this.#state === 'ready') return Promise.resolve()
    this.#fetching ??= this.#fetchNow().finally(() => {
      this.#fetching = undefined
    })
    return this.#fetching
  }

  async #fetchNow(): Promise<void> {
    this.#become('fetching')
    await this.#world.keep().then(
      () => this.#become('ready'),
      () => this.#become('failed'),
    )
  }

  /** A start that failed is tried again next time, with files fetched anew. */
  #started(): Promise<RunningEngine> {
    this.#engine ??= this.#world.start().catch((error: unknown) => {
      this.#engine = undefined
      this.#become('failed')
      throw error
    })
    return this.#engine
  }

  #become(state: PdfState): void {
    if (state === this.#state) return
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
