import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import initSqlJs from 'sql.js'
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url'
import type { ReportDocument } from '../../src/ficha/report-document.ts'
import { BackgroundPdfMaker } from '../../src/pdf/background-pdf-maker.ts'
import { browserPdfWorld } from '../../src/pdf/browser-world.ts'
import { actOutHistory, demoSeed } from '../demo.ts'
import { startDemoServer } from './demo-server.ts'
import { keptFile } from './kept-file.ts'

declare const __VERSION__: string

/** For a publication, as the server does it: with an engine that ends after it. Rejects with PdfNotMade. */
async function pdf(report: ReportDocument): Promise<Uint8Array> {
  const maker = new BackgroundPdfMaker(browserPdfWorld)
  try {
    return await maker.make(report)
  } finally {
    maker.forget()
  }
}

/** Every request of this page to the API is answered in this page, from now on. */
export async function serveThisPage(): Promise<void> {
  const sqlJs = await initSqlJs({ locateFile: () => wasm })
  const parts = {
    sqlJs,
    file: keptFile,
    seed: demoSeed,
    actOut: actOutHistory,
    place: localStorage,
    version: __VERSION__,
    pdf,
  }
  const { answer } = await startDemoServer(parts)
  const worker = setupWorker(http.all(`${location.origin}/api/*`, ({ request }) => answer(request)))
  await worker.start({ serviceWorker: { url: '/worker.js' }, onUnhandledRequest: 'bypass', quiet: true })
  void navigator.storage?.persist?.().catch(() => false)
}

/** Keeps the files of the page for when there is no network. */
export const keepFiles = (): void => navigator.serviceWorker.controller?.postMessage('KEEP_FILES')
