import { loadavg } from 'node:os'
import type { Browser, Page } from 'playwright-core'
import { ApiPerson } from '../scenarios/api-person.ts'
import { inputOf, signIn } from '../scenarios/official.ts'
import { OwnComputer, RunningServer } from '../scenarios/running.ts'
import { head, line, ms, quantile } from './figures.ts'
import { plainPage } from './plain-page.ts'
import { libraryPage } from './sheet/library-page.ts'
import { FICHAS, fillRows } from './sheet/many-rows.ts'
import { type Costs, keysLost, newCosts, spread, type Typed, typeIn } from './sheet/typing.ts'

/**
 * The table of components at several sizes, as it is served, beside the same table in plain HTML with a layer per row and
 * with react-hook-form, one input per cell, with and without a schema of zod: in one browser, in turns, round after round;
 * the mouse stands where it clicked in all of them. Beyond 60 rows, which is what a form takes by hand, the rows come from
 * the journal.
 */
const SIZES = [17, 34, 68, 346]
const COLUMNS = 4
const ROUNDS = 4
const NAMES = ['Cuadra', 'plain HTML', 'react-hook-form', 'react-hook-form + zod'] as const
type Name = (typeof NAMES)[number]

const server = new RunningServer()
const computer = new OwnComputer()
await server.start()
const official = await new ApiPerson('interior', server.base).signIn()
for (const rows of SIZES) await fillRows(official, FICHAS[rows]!, rows)
const first = await computer.open()
await signIn(first, server.base, 'interior')
await first.getByRole('link', { name: /Ferias Libres Digitales/ }).waitFor()
const library = await libraryPage('library-form')
const withZod = await libraryPage('library-zod-form')

/** Until what is seen was painted, and until every row was. */
interface Opening {
  readonly seen: number
  readonly whole: number
}
const openings: Opening[] = []
for (const rows of SIZES) await compare(rows)
await computer.close()
await server.close()

/** All three at one size, in turns. */
async function compare(rows: number): Promise<void> {
  const tables: Record<Name, Typed> = {
    Cuadra: await openOurs(rows),
    'plain HTML': await openOther(plainPage(rows, COLUMNS)),
    'react-hook-form': await openOther(library(rows, COLUMNS)),
    'react-hook-form + zod': await openOther(withZod(rows, COLUMNS)),
  }
  const costs = Object.fromEntries(NAMES.map((name) => [name, newCosts()])) as Record<Name, Costs>
  for (let round = 0; round < ROUNDS; round++)
    for (const name of NAMES) {
      await tables[name].page.bringToFront()
      await typeIn(tables[name], spread(tables[name].cells, ROUNDS)[round]!, costs[name])
    }
  console.log(`\n${rows} rows, load ${loadavg()[0]!.toFixed(1)}\n`)
  head('', 'script a key, p50 / p95', 'main thread a key', 'key to paint, p50 / p95', 'of 8 keys at once, lost')
  for (const name of NAMES) {
    await tables[name].page.bringToFront()
    line(name, ...shown(costs[name], costs['plain HTML']), await keysLost(tables[name]))
  }
  const { seen, whole } = openings.at(-1)!
  console.log(`\nopening the section: ${ms(seen)} until what is seen was painted, ${ms(whole)} until every row was`)
  for (const { page } of Object.values(tables)) await page.close()
}

/** With how many times plain HTML it is. */
function shown({ script, cpu, paint }: Costs, floor: Costs): string[] {
  const [p50, p95] = [(all: readonly number[]) => quantile(all, 0.5), (all: readonly number[]) => quantile(all, 0.95)]
  const times = (own: number, other: number) => `${(own / other).toFixed(2)} ×`
  return [
    `${ms(p50(script))} / ${ms(p95(script))}`,
    `${ms(p50(cpu))}, ${times(p50(cpu), p50(floor.cpu))}`,
    `${ms(p50(paint))} / ${ms(p95(paint))}, ${times(p95(paint), p95(floor.paint))}`,
  ]
}

async function newPage(): Promise<Page> {
  const page = await (first.context().browser() as Browser).contexts()[0]!.newPage()
  await page.setViewportSize({ width: 1280, height: 720 })
  return page
}

async function openOther(html: string): Promise<Typed> {
  const page = await newPage()
  await page.setContent(html)
  await page.locator('input').first().waitFor()
  const names = await page.locator('input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name))
  return measured(page, names, async (cell) => {
    await page.locator(`input[name="${cell}"]`).click()
    await page.locator(`input[name="${cell}"]`).selectText()
  })
}

async function openOurs(rows: number): Promise<Typed> {
  const page = await newPage()
  page.setDefaultTimeout(120_000)
  await page.goto(`${server.base}/fichas/${FICHAS[rows]!}/antecedentes`)
  await page.getByRole('navigation', { name: 'Secciones de la ficha' }).getByRole('link').first().waitFor()
  // All that is loaded in the background is there: what is timed is a click in a session.
  await page.waitForTimeout(2_000)
  openings.push(await openingTime(page, rows))
  const cells = await page
    .locator(':is(td[data-cell^="componentSpending~"], td[data-cell^="componentProduction~"])[data-now="yes"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['cell']!))
  return measured(page, cells, async (cell) => {
    const input = await inputOf(page, cell)
    await input.focus()
  })
}

/** From the click in the list of sections. As text: a page knows no compiled names. */
function openingTime(page: Page, rows: number): Promise<Opening> {
  return page.evaluate(`new Promise((done) => {
    const start = performance.now()
    let seen
    const drawn = () => document.querySelectorAll('td[data-cell^="componentSpending~"][data-now="yes"]').length
    const painted = (then) => requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now() - start)))
    const look = () => {
      if (drawn() > 0 && seen === undefined) painted((time) => (seen ??= time))
      if (drawn() < ${rows}) return requestAnimationFrame(look)
      painted((whole) => done({ seen: seen ?? whole, whole }))
    }
    document.querySelector('nav a[href$="/componentes"]').click()
    look()
  })`)
}

async function measured(page: Page, cells: readonly string[], stand: (cell: string) => Promise<void>): Promise<Typed> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { page, cdp, cells, stand }
}
