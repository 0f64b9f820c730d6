import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const OF_THE_DEMO =
  /msw\/passthrough|mockServiceWorker|sql-wasm|["']sql\.js|["']msw|_sqlite3_|cuadra-demo|Cuentas de la demostración/

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Files of a build that hold, or are called as, something of the demo. */
const tracesIn = (folder: string): string[] =>
  filesOf(folder).filter((file) => OF_THE_DEMO.test(file) || OF_THE_DEMO.test(readFileSync(file, 'latin1')))

test('the builds of the product hold nothing of MSW, its worker or SQLite in WebAssembly', () => {
  expect(filesOf('dist/web').length).toBeGreaterThan(10)
  expect(tracesIn('dist/web')).toEqual([])
  expect(tracesIn('dist/node')).toEqual([])
})

test('in the build of the demo the same search finds them', () => {
  const found = tracesIn('dist/demo').map((file) => file.replace(/-[\w-]{8}\./, '.'))
  expect(found).toEqual(
    expect.arrayContaining([
      'dist/demo/mockServiceWorker.js',
      'dist/demo/worker.js',
      'dist/demo/assets/sql-wasm-browser.wasm',
    ]),
  )
})

test('the page of the demo is no PWA of the product', () => {
  expect(filesOf('dist/demo').filter((file) => /\/sw\.js$|workbox|webmanifest/.test(file))).toEqual([])
})
