import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import type { Page } from 'playwright-core'
import { signIn } from '../scenarios/official.ts'
import { OwnComputer, RunningServer } from '../scenarios/running.ts'
import { head, line, quantile } from './figures.ts'
import { asCsv, asXlsx, FAULTS, manyProgrammes } from './loads/many-programmes.ts'

/**
 * Programmes loaded by the thousand as they are served: from choosing the file until its proof is painted, what the tab and
 * the server hold, and how long the server lets others wait while it accepts.
 */
const ROWS = 5_000
const EACH = 20

const server = new RunningServer()
const computer = new OwnComputer()
await server.start()
const page = await computer.open()
const browser = await page.context().browser()!.newBrowserCDPSession()
await signIn(page, server.base, 'admin')
await page.getByRole('navigation', { name: 'Secciones de administración' }).waitFor()

const faulty = manyProgrammes(ROWS, EACH)
const again = manyProgrammes(ROWS, EACH, 'Programa de apoyo que se llama de otra manera')
console.log(
  `${ROWS} programmes, ${EACH} rows of each of ${Object.keys(FAULTS).length} faults; load ${loadavg()[0]!.toFixed(1)}\n`,
)
head(
  '',
  'to the proof',
  'the file read',
  'longest task',
  'tab at most',
  'elements',
  'next page',
  'accepted',
  'longest wait of others',
  'server before / most',
)
await measured('CSV, all new', asCsv(faulty), 'nuevos.csv', false)
await measured('XLSX, all new', asXlsx(faulty), 'nuevos.xlsx', true)
await measured('CSV, all change', asCsv(again), 'cambian.csv', true)
await measured('XLSX, nearly all the same', asXlsx(again), 'iguales.xlsx', false)
await computer.close()
await server.close()

async function measured(what: string, bytes: Uint8Array, name: string, accepts: boolean): Promise<void> {
  await page.goto(`${server.base}/administracion/programas/cargar`)
  await page.getByRole('heading', { name: 'Columnas del archivo' }).waitFor()
  const before = server.memory()
  await watchTasks(page)
  const start = performance.now()
  const asked = page.waitForRequest(/\/proof$/).then(() => performance.now() - start)
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) })
  await page.getByRole('group', { name: 'Filas que se muestran' }).waitFor()
  const proven = performance.now() - start
  const longest = await page.evaluate('Math.max(0, ...window.tasks)')
  const [tab, elements] = await held()
  const paging = await nextPage(page)
  const most = { bytes: server.memory() }
  const accepted = accepts ? await accept(page, most) : undefined
  line(
    what,
    `${(proven / 1000).toFixed(2)} s`,
    `${((await asked) / 1000).toFixed(2)} s`,
    `${Number(longest).toFixed(0)} ms`,
    `${(tab / 1e6).toFixed(0)} MB`,
    elements,
    `${paging.toFixed(0)} ms`,
    accepted ? `${(accepted.took / 1000).toFixed(2)} s` : '',
    accepted ? `${accepted.waited.toFixed(0)} ms` : '',
    `${(before / 1e6).toFixed(0)} / ${(most.bytes / 1e6).toFixed(0)} MB`,
  )
}

/** As text: a page knows no compiled names. */
function watchTasks(page: Page): Promise<unknown> {
  return page.evaluate(`{
    window.tasks = []
    new PerformanceObserver((list) => { for (const one of list.getEntries()) window.tasks.push(one.duration) }).observe({ entryTypes: ['longtask'] })
  }`)
}

/** Bytes that the tab held at most, its worker's too (Linux), and elements of the page. */
async function held(): Promise<readonly [number, number]> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo')
  const most = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakOf(id))
  return [Math.max(...most), Number(await page.evaluate('document.querySelectorAll("*").length'))]
}

function peakOf(process: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1]) * 1024
}

async function nextPage(page: Page): Promise<number> {
  const start = performance.now()
  await page.getByRole('button', { name: 'Siguiente' }).click()
  await page.getByText(/101/).first().waitFor()
  return performance.now() - start
}

/** Others ask meanwhile, one question after another. */
async function accept(page: Page, most: { bytes: number }) {
  const waits: number[] = []
  let done = false
  const others = (async () => {
    while (!done) {
      const start = performance.now()
      await fetch(`${server.base}/api/health`)
      waits.push(performance.now() - start)
      most.bytes = Math.max(most.bytes, server.memory())
      await new Promise((go) => setTimeout(go, 5))
    }
  })()
  const start = performance.now()
  await page.getByRole('button', { name: /^Cargar [\d.]+ filas/ }).click()
  await page.getByRole('heading', { name: /Se cargaron/ }).waitFor()
  const took = performance.now() - start
  done = true
  await others
  return { took, waited: quantile(waits, 1) }
}
