import type { CDPSession, Page } from 'playwright-core'

/** A table in the browser, on a page of its own. */
export interface Typed {
  readonly page: Page
  readonly cdp: CDPSession
  /** The cells that are typed in, spread through the table. */
  readonly cells: readonly string[]
  /** Puts the focus in a cell, so that the next key replaces what it holds. */
  readonly stand: (cell: string) => Promise<void>
}

/** Of each key, in ms. */
export interface Costs {
  /** Script of the main thread. */
  readonly script: number[]
  /** Main thread altogether, with what is written and sent afterwards. */
  readonly cpu: number[]
  /** From the event's timestamp until the frame that shows it was drawn. */
  readonly paint: number[]
}

const DIGITS = '4815162'
/** After this long without a key the journal was posted, and the panels were drawn. */
const CALM_MS = 500

/** Follows each key until its frame was drawn. As text: a page knows no compiled names. */
const FOLLOW = `(() => {
  if (window.paints) return
  window.paints = []
  addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => window.paints.push(performance.now() - timeStamp)
      port2.postMessage(0)
    })
  }, true)
})()`

/** Time of the processor that the main thread took so far, in ms: other processes don't count. */
async function mainThread(cdp: CDPSession): Promise<{ script: number; task: number }> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((one) => one.name === name)!.value * 1000
  return { script: of('ScriptDuration'), task: of('TaskDuration') }
}

const twoFrames = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))

/** Types an amount in one cell, key by key. */
export async function typeIn({ page, cdp, stand }: Typed, cell: string, costs: Costs): Promise<void> {
  await page.evaluate(FOLLOW)
  await stand(cell)
  await page.waitForTimeout(CALM_MS)
  await page.evaluate('window.paints.length = 0')
  const start = await mainThread(cdp)
  for (const digit of DIGITS) {
    const before = await mainThread(cdp)
    await page.keyboard.press(digit)
    await twoFrames(page)
    costs.script.push((await mainThread(cdp)).script - before.script)
  }
  await page.waitForTimeout(CALM_MS)
  costs.cpu.push(((await mainThread(cdp)).task - start.task) / DIGITS.length)
  costs.paint.push(...(await page.evaluate<number[]>('window.paints')))
}

/** Eight keys that don't wait for each other, on a processor four times slower: how many didn't arrive. */
export async function keysLost({ page, cdp, stand, cells }: Typed): Promise<number> {
  const cell = cells[0]!
  await stand(cell)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await Promise.all([...'12345678'].map((digit) => page.keyboard.press(digit)))
  await twoFrames(page)
  const typed = await page.evaluate(() => (document.activeElement as HTMLInputElement).value)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return 8 - typed.replaceAll('.', '').length
}

export const newCosts = (): Costs => ({ script: [], cpu: [], paint: [] })

/** Some of many, from the first to the last. */
export const spread = <T>(all: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)]!)
