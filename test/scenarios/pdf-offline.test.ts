import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as official from './official.ts'
import { OwnComputer, RunningServer } from './running.ts'

const PROGRAMME = 'Programas Complementarios: Inmigrante y Refugio'

describe('the PDF of a ficha, without a network', () => {
  const server = new RunningServer()
  const office = new OwnComputer()
  let page: Page

  beforeAll(() => server.start())
  afterAll(async () => {
    await office.close()
    await server.close()
  })

  const pdfButton = () =>
    page.getByRole('group', { name: 'Descargar el informe' }).getByRole('button', { name: 'PDF', exact: true })

  /** What the browser keeps when the button is pressed. */
  async function downloaded(): Promise<{ name: string; content: Buffer }> {
    const [download] = await Promise.all([page.waitForEvent('download'), pdfButton().click()])
    return { name: download.suggestedFilename(), content: readFileSync(await download.path()) }
  }

  test('its engine comes in the background after signing in, and the button says when it is there', async () => {
    page = await office.open()
    await official.signIn(page, server.base, 'interior')
    await page.getByRole('link', { name: PROGRAMME }).click()
    await official.openSection(page, /^Antecedentes/)
    await page.goto(page.url().replace('/antecedentes', '/informe'))
    await page.getByRole('heading', { name: PROGRAMME }).waitFor()
    await pdfButton().waitFor()
    await page.evaluate(() => navigator.serviceWorker.ready)
  })

  test('the server goes away and the browser is opened anew: the PDF is made on this computer', async () => {
    const address = page.url()
    await server.stop()
    await office.kill()
    page = await office.open()
    await page.goto(address)
    await page.getByRole('heading', { name: PROGRAMME }).waitFor()
    await pdfButton().waitFor()
    const { name, content } = await downloaded()
    expect(name).toMatch(/^ficha-2023-.*\.pdf$/)
    expect(content.subarray(0, 5).toString()).toBe('%PDF-')
    expect(content.toString('utf8')).toContain(`${PROGRAMME} · `)
  })

  test('whoever signs out ends the engine; it stays on the computer for the next', async () => {
    expect(page.workers()).toHaveLength(1)
    await page.getByRole('button', { name: 'Salir' }).click()
    await page.getByRole('button', { name: 'Ingresar' }).waitFor()
    expect(page.workers()).toEqual([])
    const kept = await page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('cuadra-pdf:')))
    expect(kept).toHaveLength(1)
  })
})
