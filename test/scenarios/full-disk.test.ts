import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import * as official from './official.ts'
import { Computer, RunningServer } from './running.ts'

const PROGRAMME = 'Programas Complementarios: Inmigrante y Refugio'
/** Filled up to the last cell, with nothing to justify. */
const FILLED = 'Red de Cuidadores Norte (ejemplo 3)'

describe('the disk of the server is full', () => {
  const server = new RunningServer()
  const office = new Computer()
  const colleague = new Computer()
  let page: Page

  const open = async (on: Page, user: string) => {
    await official.signIn(on, server.base, user)
    await on.getByRole('link', { name: PROGRAMME }).click()
    await official.openSection(on, /^Presupuesto/)
  }
  /** The line above 'Siguiente'. */
  const line = (text: RegExp) => page.getByText(text).first().waitFor()
  /** As when the page is seen again: nobody has to wait for the next try. */
  const lookAgain = () => page.evaluate(() => window.dispatchEvent(new Event('online')))

  beforeAll(async () => {
    await server.start()
    page = await office.open()
    await open(page, 'interior')
  })
  afterAll(async () => {
    await Promise.all([office.close(), colleague.close()])
    await server.close()
  })

  test('the official goes on typing: everything is kept on the device, and the line says what is missing where', async () => {
    await official.type(page, 'subtituloExecuted~21', '18000')
    await line(/^Guardado en este equipo.*· en el servidor \d/)
    server.fillDisk()
    await official.type(page, 'subtituloExecuted~22', '1000')
    await line(/^Guardado en este equipo.*· no se pudo guardar en el servidor desde las \d/)
    await official.type(page, 'subtituloExecuted~24', '2000')
    await line(/^Guardado en este equipo.*· no se pudo guardar en el servidor desde las \d/)
    expect(await violations(page)).toEqual([])
  })

  test('also after the page was closed and opened again', async () => {
    await page.reload()
    await official.placeOf(page, 'subtituloExecuted~24').waitFor()
    await official.shows(page, 'subtituloExecuted~22', '1000')
    await official.shows(page, 'subtituloExecuted~24', '2000')
  })

  test('when there is room again it arrives, and a colleague sees it', async () => {
    server.freeDisk()
    await lookAgain()
    await line(/^Guardado en este equipo.*· en el servidor \d/)
    const other = await colleague.open()
    await open(other, 'interior2')
    await official.shows(other, 'subtituloExecuted~22', '1000')
    await official.shows(other, 'subtituloExecuted~24', '2000')
  })

  test('a sending waits in the queue, says so, and arrives by itself once there is room', async () => {
    await page.goto(server.base)
    await page
      .getByRole('row', { name: /ejemplo 3.*2023/ })
      .getByRole('link', { name: FILLED })
      .click()
    await official.openSection(page, /^Revisar y enviar/)
    await page.getByText('Sin errores.').waitFor()
    server.fillDisk()
    await page.getByLabel(/Declaro que revisé/).check()
    await page.getByRole('button', { name: 'Enviar a revisión' }).click()
    await page.getByRole('heading', { name: /Todavía no está enviada/ }).waitFor()
    await page.getByText('El servidor falló. Se intentará de nuevo.').first().waitFor()
    expect(await violations(page)).toEqual([])
    server.freeDisk()
    await lookAgain()
    await page.getByRole('heading', { name: 'Recibo de envío' }).waitFor()
  })
})
