import { signIn } from '../scenarios/official.ts'
import { OwnComputer, RunningServer } from '../scenarios/running.ts'
import { head, kB, line } from './figures.ts'
import { buildChunks, loadedWith, weigh } from './weigh-modules.ts'

/** What is downloaded from nothing to a filled ficha on screen, and how much of it is each library. */
const AIM = 300_000
const AIM_OF_SCRIPT = 240_000

interface Arrived {
  readonly kind: string
  readonly size: number
  readonly isAwaited: boolean
}

const OTHERS = 'in the background: other fichas of the institution, with their editions'
const ENGINE = 'in the background: the engine of the PDF'

const server = new RunningServer()
const computer = new OwnComputer()
await server.start()
const page = await computer.open()
await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }))
const cdp = await page.context().newCDPSession(page)
await cdp.send('Network.enable')
const asked = new Map<string, { kind: string; url: string }>()
const arrived: Arrived[] = []
cdp.on('Network.responseReceived', ({ requestId, type, response }) =>
  asked.set(requestId, { kind: type, url: response.url }),
)

/** The ficha that is opened; what is fetched of others, so that they open without a network, nobody waits for. */
const FICHA = 'ejemplo-6-2023'
const ofOthers = (url: string): boolean =>
  (/\/api\/fichas\/[^/]+$/.test(url) && !url.endsWith(FICHA)) || /\/assets\/(2019|202[01]|former-editions)-/.test(url)
const kindOf = ({ kind, url }: { kind: string; url: string }): string =>
  /\.(wasm|ttf)(\?|$)/.test(url) ? ENGINE : ofOthers(url) ? OTHERS : kind

cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
  const kind = kindOf(asked.get(requestId) ?? { kind: 'Other', url: '' })
  arrived.push({ kind, size: encodedDataLength, isAwaited: kind !== OTHERS && kind !== ENGINE })
})
await signIn(page, server.base, 'interior')
await page.getByRole('link', { name: /Ferias Libres Digitales/ }).click()
await page.getByRole('heading', { name: 'Cuadratura' }).waitFor()
await page.waitForLoadState('networkidle')
const memory = server.memory()
await computer.close()
await server.close()

const sum = (those: readonly Arrived[]): number => those.reduce((total, { size }) => total + size, 0)
const awaited = arrived.filter(({ isAwaited }) => isAwaited)
head('downloaded to a filled ficha, as sent, heads included', '')
for (const kind of new Set(arrived.map((one) => one.kind)))
  line(kind, kB(sum(arrived.filter((one) => one.kind === kind))))
line('all that is awaited', `${kB(sum(awaited))} (aim ${kB(AIM)})`)
line('with the other fichas', kB(sum(arrived.filter(({ kind }) => kind !== ENGINE))))
line('script', `${kB(sum(awaited.filter(({ kind }) => kind === 'Script')))} (aim ${kB(AIM_OF_SCRIPT)})`)
line('memory of the server at rest', `${(memory / 1e6).toFixed(0)} MB (aim < 150 MB)`)

const chunks = await buildChunks()
const FIRST = ['src/app/main.tsx', 'src/app/routes/filling-routes.tsx', 'src/editions/2023.ts']
console.log()
head('script to a filled ficha by library, brotli', '')
for (const [name, size] of weigh(loadedWith(chunks, FIRST)).slice(0, 24)) line(name, kB(size))
