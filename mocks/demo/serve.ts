import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import initSqlJs from 'sql.js'
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url'
import { demoSeed, liveDemo } from '../demo.ts'
import { startDemoServer } from './demo-server.ts'
import { keptFile } from './kept-file.ts'

declare const __VERSION__: string

/** Every request of this page to the API is answered in this page, from now on. */
export async function serveThisPage(): Promise<void> {
  const sqlJs = await initSqlJs({ locateFile: () => wasm })
  const parts = { sqlJs, file: keptFile, seed: demoSeed, live: liveDemo, place: localStorage, version: __VERSION__ }
  const { answer } = await startDemoServer(parts)
  const worker = setupWorker(http.all(`${location.origin}/api/*`, ({ request }) => answer(request)))
  await worker.start({ serviceWorker: { url: '/worker.js' }, onUnhandledRequest: 'bypass', quiet: true })
  void navigator.storage?.persist?.().catch(() => false)
}

/** Keeps the files of the page for when there is no network. */
export const keepFiles = (): void => navigator.serviceWorker.controller?.postMessage('KEEP_FILES')
