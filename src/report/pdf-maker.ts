import type { ReportDocument } from '../ficha/report-document.ts'

/**
 * Where the PDF engine (some 11 MB, fetched once for each computer) stands.
 * unfetched: not asked for yet, as on a metered connection; `fetchAgain` asks for it.
 */
export type PdfState = 'unfetched' | 'fetching' | 'ready' | 'failed'

/** Makes PDFs of reports without a server, offline once its engine was fetched. A port: the app hands in the real one. */
export interface PdfMaker {
  state(): PdfState
  /** Calls back after every change of state; gives back how to stop. */
  subscribe(listener: () => void): () => void
  /** The bytes of the PDF. Waits for the engine if it isn't ready; rejects with PdfNotMade. */
  make(report: ReportDocument): Promise<Uint8Array>
  /** Fetches the engine, after a failure or where it wasn't fetched; nothing if it is ready or on its way. */
  fetchAgain(): void
}

/** Typst source to the bytes of a PDF; the same in Node and in a browser's worker. Rejects with PdfNotMade. */
export type CompilePdf = (source: string) => Promise<Uint8Array>

/** Why there is no PDF: the engine couldn't be fetched or started, or it refused the source. */
export class PdfNotMade extends Error {}
