import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as official from './official.ts'
import { Computer, RunningServer } from './running.ts'

const PROGRAMME = 'Programas Complementarios: Inmigrante y Refugio'
const CELL = 'description'

/** The release after this one: the same sources under another version, so that every file has another name. */
const next = mkdtempSync(join(tmpdir(), 'cuadra-next-'))
let release = 'dist/web'
const server = new RunningServer(async () => ({ WEB_DIR: release }))

/** The release in use is replaced: what the former one's pages are made of is no longer there. */
async function replace(by: string): Promise<void> {
  release = by
  await server.stop()
  await server.start()
}

const text = 'Escrito con la versión anterior'
const entryOf = (page: Page): Promise<string> => page.evaluate(() => [...document.scripts].map(({ src }) => src).join())
const untilOnServer = (page: Page) =>
  page
    .getByText(/en el servidor \d/)
    .first()
    .waitFor()

async function openFicha(page: Page): Promise<void> {
  await official.signIn(page, server.base, 'interior')
  await page.getByRole('link', { name: PROGRAMME }).click()
  await official.openSection(page, /^Antecedentes/)
}

beforeAll(async () => {
  await build({ mode: 'next', logLevel: 'error', build: { outDir: next, emptyOutDir: true } })
  await server.start()
})
afterAll(async () => {
  await server.close()
  rmSync(next, { recursive: true, force: true })
})

describe('a page without a service worker, when a new release takes the place of its own', () => {
  const office = new Computer()
  let page: Page
  let former: string
  afterAll(() => office.close())

  test('goes on and saves what is typed', async () => {
    page = await office.open()
    await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }))
    await openFicha(page)
    former = await entryOf(page)
    await replace(next)
    await official.type(page, CELL, text)
    await untilOnServer(page)
    expect(await entryOf(page)).toBe(former)
  })

  test('is led to the newer one by a part of it that is gone, and nothing typed is lost', async () => {
    await official.type(page, CELL, `${text}, y después`)
    await official.openSection(page, /^Revisar y/)
    await page.getByRole('heading', { name: 'Revisar y enviar' }).first().waitFor()
    expect(await entryOf(page)).not.toBe(former)
    await official.openSection(page, /^Antecedentes/)
    expect(await official.typed(page, CELL)).toBe(`${text}, y después`)
  })

  test('a part that the newest release lacks too is said in Spanish, and leads nowhere for ever', async () => {
    await page.route(/\/assets\/report-view-/, (route) => route.fulfill({ status: 404, body: 'No existe.' }))
    const address = page.url().replace(/[^/]+$/, 'informe')
    await page.goto(address)
    await page.getByRole('heading', { name: 'Esta parte de Cuadra no se pudo abrir' }).waitFor()
    expect(page.url()).toBe(address)
  })

  test('without a network, it says that this part is not on this computer', async () => {
    await page.unrouteAll()
    await page.goto(page.url().replace('/informe', '/antecedentes'))
    await page.locator(`textarea[name="${CELL}"]`).waitFor()
    await server.stop()
    await page.getByRole('link', { name: 'Avisos' }).click()
    await page.getByRole('heading', { name: /^Sin conexión: esta parte de Cuadra no está/ }).waitFor()
    await server.start()
  })
})

describe('a page that its service worker keeps, when a new release comes', () => {
  const office = new Computer()
  let page: Page
  let former: string
  afterAll(() => office.close())

  test('opens as it was from this computer, says that there is a newer one, and saves meanwhile', async () => {
    await replace('dist/web')
    page = await office.open()
    await openFicha(page)
    former = await entryOf(page)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await replace(next)
    await page.reload()
    await page.getByText('Hay una versión nueva de Cuadra').waitFor()
    expect(await entryOf(page)).toBe(former)
    await official.type(page, CELL, 'Escrito mientras espera')
    await official.untilKept(page)
    await official.openSection(page, /^Revisar y/)
    await page.getByRole('heading', { name: 'Revisar y enviar' }).first().waitFor()
  })

  test('is the newer one once somebody says so, with what was typed on this computer', async () => {
    await page.getByRole('button', { name: 'Actualizar ahora' }).click()
    await page.waitForFunction((entry) => [...document.scripts].map(({ src }) => src).join() !== entry, former)
    await official.openSection(page, /^Antecedentes/)
    expect(await official.typed(page, CELL)).toBe('Escrito mientras espera')
  })
})
