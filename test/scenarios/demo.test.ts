import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import * as official from './official.ts'
import { OwnComputer } from './running.ts'
import { StaticSite } from './static-site.ts'

const PROGRAMME = 'Programas Complementarios: Inmigrante y Refugio'
/** Filled up to the last cell, with nothing to justify. */
const FILLED = 'Red de Cuidadores Norte (ejemplo 3)'
const CELL = 'initialBudget~2023'

describe('the demo, on a web server that only has files', () => {
  const site = new StaticSite()
  const computer = new OwnComputer()
  let page: Page

  beforeAll(() => site.start())
  afterAll(async () => {
    await computer.close()
    await site.stop()
  })

  const banner = () => page.getByRole('region', { name: 'Demostración', exact: true })
  const signInAs = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  const rowOf = (programme: string, year: number) =>
    page.getByRole('row', { name: new RegExp(`${programme.replace(/[()]/g, '.')}.*${year}`) })
  /** Of the period that is looked at, which its rows don't say. */
  const inBandeja = () => page.getByRole('row', { name: new RegExp(FILLED.replace(/[()]/g, '.')) })
  async function signOut() {
    await page.getByRole('button', { name: 'Salir' }).click()
    await page.getByRole('button', { name: 'Ingresar' }).waitFor()
  }

  test('says what it is, and one click signs in', async () => {
    page = await computer.open()
    await page.goto(site.base)
    await banner().getByText('Todo queda en este navegador').waitFor()
    const accounts = page.getByRole('region', { name: 'Cuentas de la demostración' })
    await accounts.getByText('Sectorialista').first().waitFor()
    expect(await violations(page)).toEqual([])
    await signInAs('Marcela Fuentes Díaz')
    await page.getByRole('heading', { name: 'Mis fichas' }).waitFor()
    await banner().waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('what is typed is there after a reload of its own address, and after the browser was killed', async () => {
    await page.getByRole('link', { name: PROGRAMME }).click()
    await official.openSection(page, /^Presupuesto/)
    const posted = page.waitForResponse((one) => one.url().endsWith('/journal') && one.request().method() === 'POST')
    await official.type(page, CELL, '466.541')
    await official.untilKept(page)
    expect((await posted).status()).toBe(200)
    await page.reload()
    await official.placeOf(page, CELL).waitFor()
    expect(await official.typed(page, CELL)).toBe('466.541')
    const address = page.url()
    await computer.kill()
    page = await computer.open()
    await page.goto(address)
    // Killed before the browser wrote down that somebody was signed in: then one click does it again.
    const cell = official.placeOf(page, CELL)
    const account = page.getByRole('button', { name: /^Marcela Fuentes Díaz/ })
    await cell.or(account).first().waitFor()
    if (await account.isVisible()) await account.click()
    await cell.waitFor()
    expect(await official.typed(page, CELL)).toBe('466.541')
  })

  test('the server in the page has it too: a colleague finds it without what this account keeps', async () => {
    await page.goto(`${site.base}/fichas`)
    await signOut()
    await signInAs('Rodrigo Paredes Soto')
    await page.getByRole('link', { name: PROGRAMME }).click()
    await official.openSection(page, /^Presupuesto/)
    await official.shows(page, CELL, '466.541')
    await page.goto(`${site.base}/fichas`)
    await signOut()
  })

  test('a filled ficha is sent, with its receipt', async () => {
    await signInAs('Marcela Fuentes Díaz')
    await rowOf(FILLED, 2023).getByRole('link', { name: FILLED }).click()
    await official.openSection(page, /^Revisar y enviar/)
    await page.getByLabel(/Declaro que revisé/).check()
    await page.getByRole('button', { name: 'Enviar a revisión' }).click()
    await page.getByRole('heading', { name: 'Recibo de envío' }).waitFor()
    await page
      .getByText(/2023-\d{6}-/)
      .first()
      .waitFor()
  })

  test('its PDF is made as in the product', async () => {
    await page.goto(page.url().replace(/\/[^/]+$/, '/informe'))
    const button = page
      .getByRole('group', { name: 'Descargar el informe' })
      .getByRole('button', { name: 'PDF', exact: true })
    await button.waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  test('the reviewer finds it in the Bandeja, also after a reload', async () => {
    await page.goto(`${site.base}/fichas`)
    await signOut()
    await signInAs('Paula Contreras Lagos')
    await inBandeja()
      .getByText(/Recibida|En revisión/)
      .first()
      .waitFor()
    await page.reload()
    await inBandeja()
      .getByText(/Recibida|En revisión/)
      .first()
      .waitFor()
    await page.getByRole('link', { name: FILLED }).first().click()
    await page.getByRole('navigation', { name: 'Secciones de la ficha' }).waitFor()
  })

  test('a worker that the browser puts to sleep goes on handing requests to the page', async () => {
    const browser = await page.context().newCDPSession(page)
    await browser.send('ServiceWorker.enable')
    await browser.send('ServiceWorker.stopAllWorkers')
    const status = await page.evaluate(async () => (await fetch('/api/session')).status)
    expect(status).toBe(200)
    await page.goto(`${site.base}/bandeja`)
    await inBandeja().waitFor()
  })

  test('a second tab says that the demo is open in another one, and opens once that is closed', async () => {
    const second = await page.context().newPage()
    await second.goto(site.base)
    await second.getByRole('heading', { name: 'La demostración está abierta en otra pestaña' }).waitFor()
    expect(await violations(second)).toEqual([])
    await page.close()
    page = second
    await inBandeja().waitFor()
  })

  test('a list is loaded from a file, and the load is taken back', async () => {
    await signOut()
    await signInAs('Soledad Vergara Ríos')
    await page.getByRole('navigation', { name: 'Secciones de administración' }).waitFor()
    await page.goto(`${site.base}/administracion/programas/cargar`)
    const list = 'Código;Nombre;Servicio;Social\nfaros;Faros;Subsecretaría del Interior;no\n'
    const file = { name: 'programas.csv', mimeType: '', buffer: Buffer.from(list) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Cargar 1 fila' }).click()
    await page.getByRole('link', { name: 'Deshacer esta carga' }).click()
    await page.getByRole('row', { name: /^Se quita Faros/ }).waitFor()
    await page.getByRole('button', { name: 'Deshacer la carga' }).click()
    await page.getByText('1 se quita. La lista está como antes de esa carga.').waitFor()
  })

  test('the network goes: every address still opens, and what is done is kept', async () => {
    await signOut()
    await site.stop()
    await signInAs('Marcela Fuentes Díaz')
    await page.getByRole('link', { name: PROGRAMME }).click()
    await official.openSection(page, /^Presupuesto/)
    await official.type(page, CELL, '466.542')
    await official.untilKept(page)
    await page.reload()
    await official.placeOf(page, CELL).waitFor()
    expect(await official.typed(page, CELL)).toBe('466.542')
    await page.goto(`${site.base}/reglas`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await site.start()
  })

  test('begins anew only when told twice, and then nothing of before is left', async () => {
    await page.goto(`${site.base}/fichas`)
    await page.getByRole('link', { name: PROGRAMME }).waitFor()
    await banner().getByRole('button', { name: 'Empezar de nuevo' }).click()
    await banner()
      .getByText(/no se puede deshacer/)
      .waitFor()
    expect(await violations(page)).toEqual([])
    await banner().getByRole('button', { name: 'Seguir como está' }).click()
    await page.getByRole('link', { name: PROGRAMME }).waitFor()
    await banner().getByRole('button', { name: 'Empezar de nuevo' }).click()
    await banner().getByRole('button', { name: 'Borrar y empezar de nuevo' }).click()
    await page.getByRole('button', { name: 'Ingresar' }).waitFor()
    await signInAs('Marcela Fuentes Díaz')
    await rowOf(FILLED, 2023).getByText('Lista para enviar').waitFor()
    await page.getByRole('link', { name: PROGRAMME }).click()
    await official.openSection(page, /^Presupuesto/)
    await official.placeOf(page, CELL).waitFor()
    expect(await official.typed(page, CELL)).toBe('')
  })
})
