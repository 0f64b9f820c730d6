import type { CDPSession, Page } from 'playwright-core'
import { inputOf, openSection, signIn } from '../scenarios/official.ts'
import { OwnComputer, RunningServer } from '../scenarios/running.ts'
import { head, line, ms, quantile } from './figures.ts'
import { plainPage } from './plain-page.ts'

/** Script time of a key in the largest table, beside the same table in plain HTML, in one browser and one run. */
const PROGRAMME = /Ferias Libres Digitales/
const CELLS = 20
const DIGITS = '4815162'
const AIM = { p50: 2, p95: 4 }

async function scriptTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find((one) => one.name === 'ScriptDuration')!.value * 1000
}

const twoFrames = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))

/** Milliseconds of script per key, over cells spread through the table. */
async function keyTimes(page: Page, cdp: CDPSession, names: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const name of names) {
    const input = await inputOf(page, name)
    await input.fill('')
    await input.focus()
    for (const digit of DIGITS) {
      await twoFrames(page)
      const before = await scriptTime(cdp)
      await page.keyboard.press(digit)
      await twoFrames(page)
      times.push((await scriptTime(cdp)) - before)
    }
    await page.keyboard.press('Tab')
  }
  return times
}

const spread = <T>(all: readonly T[]): T[] =>
  Array.from({ length: CELLS }, (_, index) => all[Math.floor((index * all.length) / CELLS)]!)

const namesOf = (page: Page, selector: string): Promise<string[]> =>
  page
    .locator(selector)
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['cell'] ?? (one as HTMLInputElement).name))

const server = new RunningServer()
const computer = new OwnComputer()
await server.start()
const page = await computer.open()
const cdp = await page.context().newCDPSession(page)
await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
await signIn(page, server.base, 'interior')
await page.getByRole('link', { name: PROGRAMME }).click()
await openSection(page, /^Componentes/)
await page.locator('td[data-cell^="componentSpending~"]').first().waitFor()
const cells = await namesOf(
  page,
  ':is(td[data-cell^="componentSpending~"], td[data-cell^="componentProduction~"])[data-now="yes"]',
)
const ours = await keyTimes(page, cdp, spread(cells))
const floorPage = await page.context().newPage()
const floorCdp = await floorPage.context().newCDPSession(floorPage)
await floorCdp.send('Performance.enable', { timeDomain: 'threadTicks' })
await floorPage.setContent(plainPage(20, 4))
const floor = await keyTimes(floorPage, floorCdp, spread(await namesOf(floorPage, 'input')))
await computer.close()
await server.close()

head('20 components, script per key', 'p50', 'p95', 'keys')
line('Cuadra', ms(quantile(ours, 0.5)), ms(quantile(ours, 0.95)), ours.length)
line('plain HTML, totals by a loop', ms(quantile(floor, 0.5)), ms(quantile(floor, 0.95)), floor.length)
line('aim', ms(AIM.p50), ms(AIM.p95), '')
