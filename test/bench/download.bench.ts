import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { signIn } from '../scenarios/official.ts'
import { Computer, RunningServer } from '../scenarios/running.ts'
import { head, kB, line } from './figures.ts'

/** What is downloaded from nothing to a filled ficha on screen, and how much of it is each library. */
const AIM = 300_000

const server = new RunningServer()
const computer = new Computer()
await server.start()
const page = await computer.open()
await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }))
const cdp = await page.context().newCDPSession(page)
await cdp.send('Network.enable')
const kinds = new Map<string, string>()
const bytes: Record<string, number> = {}
/** What makes PDFs is fetched once signed in, in the background: the ficha doesn't wait for it. */
const ENGINE = 'engine of the PDF, in the background'
const isEngine = (url: string): boolean => /\.(wasm|ttf)(\?|$)/.test(url)
cdp.on('Network.responseReceived', ({ requestId, type, response }) =>
  kinds.set(requestId, isEngine(response.url) ? ENGINE : type),
)
cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
  const kind = kinds.get(requestId) ?? 'Other'
  bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength
})
await signIn(page, server.base, 'interior')
await page.getByRole('link', { name: /Ferias Libres Digitales/ }).click()
await page.getByRole('heading', { name: 'Cuadratura' }).waitFor()
await page.waitForLoadState('networkidle')
const memory = server.memory()
await computer.close()
await server.close()

head('downloaded to a filled ficha, as sent', '')
for (const [kind, size] of Object.entries(bytes).sort((a, b) => b[1] - a[1])) line(kind, kB(size))
const { [ENGINE]: _engine, ...awaited } = bytes
line('all but the engine', kB(Object.values(awaited).reduce((total, one) => total + one, 0)))
line('aim', kB(AIM))
line('memory of the server at rest', `${(memory / 1e6).toFixed(0)} MB (aim < 150 MB)`)

/** The same build with a chunk per library, only to weigh them. */
const outDir = mkdtempSync(join(tmpdir(), 'cuadra-weigh-'))
const nameOf = (id: string): string | null => {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1]
  return library ? `lib-${library.replace('/', '_')}` : /\/src\//.test(id) ? 'ours' : null
}
await build({
  logLevel: 'silent',
  build: { outDir, rolldownOptions: { output: { codeSplitting: { groups: [{ name: nameOf }] } } } },
})
const sizes = readdirSync(join(outDir, 'assets'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({
    name: name.replace(/-[\w-]{8}\.js$/, ''),
    size: gzipSync(readFileSync(join(outDir, 'assets', name)), { level: 9 }).length,
  }))
  .sort((a, b) => b.size - a.size)
rmSync(outDir, { recursive: true })
console.log()
head('script by library (the whole app, reviewers too), gzip', '')
for (const { name, size } of sizes.slice(0, 14)) line(name, kB(size))
