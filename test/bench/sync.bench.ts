import { performance } from 'node:perf_hooks'
import type { Page } from 'playwright-core'
import type { JournalEntry } from '../../src/protocol/journal.ts'
import { inputOf, openSection, placeOf, signIn } from '../scenarios/official.ts'
import { OwnComputer, RunningServer } from '../scenarios/running.ts'
import { head, kB, line, ms, quantile } from './figures.ts'

/** From a key on one computer to its digit on the screen of another; streams held open; the journal of a hard year. */
const KEYS = 40
const OPEN_DRAFTS = 200
const OFFICIALS = ['interior', 'interior2', 'oficios', 'lectura', 'social', 'menores']
/** Five officials, sixty days, a hundred changes a day each. */
const HARD_YEAR = { entries: 30_000, batch: 500 }
const FICHA = 'inmigrante-y-refugio-2023'
const CELL = 'subtituloExecuted~21'

const server = new RunningServer()
await server.start()
const atRest = server.memory()

head('a key, from one computer to the screen of another, on loopback', 'p50', 'p95', 'keys')
const times = await keysAcross()
line('Cuadra (waits 250 ms for the next key)', ms(quantile(times, 0.5)), ms(quantile(times, 0.95)), times.length)

const cookie = await cookieOf('interior')
await holdOpen(OPEN_DRAFTS)
console.log('')
head('memory of the server', 'MB')
line('at rest', Math.round(atRest / 1e6))
line(`with ${OPEN_DRAFTS} open drafts (a stream each, all journals read)`, Math.round(server.memory() / 1e6))

const year = await hardYear()
console.log('')
head('journal of a ficha edited hard for a year', '')
line('entries', HARD_YEAR.entries)
line('as they travel', kB(year.bytes))
line('posted, by the server', `${(year.postMs / 1000).toFixed(1)} s`)
line('read whole by another device', `${(year.readMs / 1000).toFixed(1)} s`)
await server.close()

async function keysAcross(): Promise<number[]> {
  const computers = [new OwnComputer(), new OwnComputer()]
  const [from, to] = await Promise.all(computers.map((one) => one.open()))
  await open(from!, 'interior')
  await open(to!, 'interior2')
  const times: number[] = []
  for (let key = 0; key < KEYS; key++) times.push(await oneKey(from!, to!, String(1_000 + key)))
  await Promise.all(computers.map((one) => one.close()))
  return times.slice(3)
}

async function open(page: Page, user: string): Promise<void> {
  await signIn(page, server.base, user)
  await page
    .getByRole('row', { name: /Inmigrante y Refugio/ })
    .filter({ hasText: '2023' })
    .getByRole('link')
    .click()
  await openSection(page, /^Presupuesto/)
  await placeOf(page, CELL).waitFor()
}

/** Both pages are on this machine, so that their clocks are one. */
async function oneKey(from: Page, to: Page, text: string): Promise<number> {
  const seen = to
    .waitForFunction(
      ([cell, wanted]) =>
        (document.querySelector<HTMLInputElement>(`input[name="${cell}"]`)?.value ??
          document.querySelector(`td[data-cell="${cell}"] [data-text]`)?.textContent) === wanted && Date.now(),
      [CELL, text] as const,
      { polling: 'raf' },
    )
    .then((handle) => handle.jsonValue() as Promise<number>)
  const input = await inputOf(from, CELL)
  await input.fill(text.slice(0, -1))
  await from.waitForTimeout(400)
  await input.press('End')
  const start = await from.evaluate(() => Date.now())
  await input.press(text.at(-1)!)
  return (await seen) - start
}

async function cookieOf(user: string): Promise<string> {
  const answer = await fetch(`${server.base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.base },
    body: JSON.stringify({ user, password: `cuadra-${user}` }),
  })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0]!
}

/** By several people: of one alone the server ends the oldest. */
async function holdOpen(count: number): Promise<void> {
  const cookies = await Promise.all(OFFICIALS.map(cookieOf))
  for (let index = 0; index < count; index++) {
    const headers = { cookie: cookies[index % cookies.length]! }
    const stream = await fetch(`${server.base}/api/changes`, { headers })
    await stream.body!.getReader().read()
    await (await journal(0)).text()
  }
}

function journal(after: number): Promise<Response> {
  return fetch(`${server.base}/api/fichas/${FICHA}/journal?after=${after}`, { headers: { cookie } })
}

async function hardYear() {
  const who = (await (await fetch(`${server.base}/api/session`, { headers: { cookie } })).json()) as { id: string }
  const entries = Array.from({ length: HARD_YEAR.entries }, (_, index) => entryOf(index + 1))
  const bytes = entries.reduce((sum, one) => sum + JSON.stringify(one).length, 0)
  const start = performance.now()
  for (let at = 0; at < entries.length; at += HARD_YEAR.batch)
    await post(who.id, entries.slice(at, at + HARD_YEAR.batch))
  const postMs = performance.now() - start
  const reading = performance.now()
  for (let after = 0, end = 1; after < end; ) {
    const page = (await (await journal(after)).json()) as { cursor: number; head: number }
    after = page.cursor
    end = page.head
  }
  return { bytes, postMs, readMs: performance.now() - reading }
}

async function post(account: string, entries: readonly JournalEntry[]): Promise<void> {
  const said = await fetch(`${server.base}/api/fichas/${FICHA}/journal`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.base, cookie },
    body: JSON.stringify({ account, entries }),
  })
  if (!said.ok) throw new Error(`posting answered ${said.status}`)
}

function entryOf(seq: number): JournalEntry {
  return {
    id: crypto.randomUUID(),
    device: '0b0e7a52-5f0e-4c38-9d3c-8a4c2f5b7d10.1',
    seq,
    lamport: seq + 1_000,
    at: '2026-11-21T14:30:00.000Z',
    op: 'set',
    cell: `componentSpending~c${seq % 40}~2023`,
    typed: String(100_000 + seq),
    replaces: crypto.randomUUID(),
  }
}
