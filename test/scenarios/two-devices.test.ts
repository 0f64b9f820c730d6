import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { inputOf, openSection, placeOf, send, shows, signIn, type, typed, untilKept } from './official.ts'
import { Computer, PATIENCE_MS, RunningServer } from './running.ts'

const server = new RunningServer()
const computers = [new Computer(), new Computer()] as const
let [marcela, rodrigo]: Page[] = []

const FICHA = 'Programas Complementarios: Inmigrante y Refugio'
/** Filled up to the last cell, with nothing to justify. */
const FILLED = 'Red de Cuidadores Norte (ejemplo 3)'
const open = async (page: Page, user: string) => {
  await signIn(page, server.base, user)
  await page
    .getByRole('row', { name: new RegExp(FICHA) })
    .filter({ hasText: '2023' })
    .getByRole('link')
    .first()
    .click()
  await openSection(page, /^Presupuesto/)
}
const saved = (page: Page) =>
  page
    .getByText(/^Guardado en este equipo.*· en el servidor \d/)
    .first()
    .waitFor()
describe('two officials of one institution, each on their own computer', () => {
  beforeAll(async () => {
    await server.start()
    ;[marcela, rodrigo] = await Promise.all(computers.map((one) => one.open()))
    await open(marcela!, 'interior')
    await open(rodrigo!, 'interior2')
  })
  afterAll(async () => {
    await Promise.all(computers.map((one) => one.close()))
    await server.close()
  })

  test('what one types appears on the screen of the other, with who typed it', async () => {
    await type(marcela!, 'subtituloExecuted~21', '18000')
    await shows(rodrigo!, 'subtituloExecuted~21', '18000')
    await saved(marcela!)
    await (await inputOf(rodrigo!, 'subtituloExecuted~21')).focus()
    await rodrigo!
      .getByText(/Marcela Fuentes Díaz/)
      .first()
      .waitFor()
  })

  test('different cells typed at once both stay', async () => {
    await Promise.all([type(marcela!, 'subtituloExecuted~22', '1000'), type(rodrigo!, 'subtituloExecuted~24', '2000')])
    for (const page of [marcela!, rodrigo!]) {
      await shows(page, 'subtituloExecuted~22', '1000')
      await shows(page, 'subtituloExecuted~24', '2000')
    }
  })

  test('the same cell typed by both while the network was away keeps both values, and one click settles it', async () => {
    await server.stop()
    await type(marcela!, 'subtituloExecuted~29', '300')
    await type(rodrigo!, 'subtituloExecuted~29', '400')
    await marcela!
      .getByText(/sin conexión desde las/)
      .first()
      .waitFor()
    await server.start()
    for (const page of [marcela!, rodrigo!]) {
      await page.evaluate(() => window.dispatchEvent(new Event('online')))
    }
    const box = (page: Page) => page.getByRole('status', { name: 'Celdas con dos valores' })
    await Promise.all([box(marcela!).waitFor(), box(rodrigo!).waitFor()])
    const shown = () => Promise.all([marcela!, rodrigo!].map((page) => typed(page, 'subtituloExecuted~29')))
    await expect.poll(async () => new Set(await shown()).size, { timeout: PATIENCE_MS }).toBe(1)
    expect(await violations(marcela!)).toEqual([])
    await box(rodrigo!)
      .getByRole('button', { name: /^(Conservar|Cambiar a) 300/ })
      .click()
    await Promise.all([marcela!, rodrigo!].map((page) => box(page).waitFor({ state: 'detached' })))
    await shows(marcela!, 'subtituloExecuted~29', '300')
  })

  test('who stands in a row that a colleague takes away stays in the table, is told, and has it back', async () => {
    for (const page of [marcela!, rodrigo!]) {
      await openSection(page, /^Componentes/)
      await placeOf(page, 'componentSpending~c2~2023').waitFor()
    }
    await type(marcela!, 'componentSpending~c2~2023', '15000')
    await saved(marcela!)
    await rodrigo!.getByRole('button', { name: /^Quitar componente 2/ }).click()
    await marcela!
      .getByText(/Rodrigo Paredes Soto quitó la fila en que estaba/)
      .first()
      .waitFor()
    const stands = () => marcela!.evaluate(() => (document.activeElement as HTMLInputElement).name)
    await expect.poll(stands).toMatch(/^(componentSpending~c1|administrativeSpending)~2023$/)
    await marcela!.getByRole('button', { name: 'Traerla de vuelta' }).click()
    await shows(marcela!, 'componentSpending~c2~2023', '15000')
    await shows(rodrigo!, 'componentSpending~c2~2023', '15000')
  })

  test('who prepared a ficha without a network and sends after a colleague learns whose it is, and keeps what is theirs', async () => {
    for (const page of [marcela!, rodrigo!]) {
      await page.goto(server.base)
      await page
        .getByRole('row', { name: /ejemplo 3.*2023/ })
        .getByRole('link', { name: FILLED })
        .click()
      await openSection(page, /^Antecedentes/)
      await placeOf(page, 'purpose').waitFor()
    }
    // Sections that were never opened are on this computer only from then on.
    await rodrigo!.evaluate(() => navigator.serviceWorker.ready)
    await rodrigo!.context().setOffline(true)
    await type(rodrigo!, 'purpose', 'Las personas que cuidan reciben apoyo, descanso y formación.')
    await untilKept(rodrigo!)
    await openSection(rodrigo!, /^Revisar y enviar/)
    await rodrigo!.getByLabel(/Declaro que revisé/).check()
    await rodrigo!.getByRole('button', { name: 'Enviar a revisión' }).click()
    await rodrigo!.getByRole('heading', { name: /Todavía no está enviada/ }).waitFor()
    await send(marcela!)
    await rodrigo!.context().setOffline(false)
    await rodrigo!.getByText('Lo que usted tenía escrito en este equipo no se envió').waitFor()
    await rodrigo!.getByText(/La ficha la envió Marcela Fuentes Díaz/).waitFor()
    await rodrigo!.getByRole('heading', { name: 'Recibo de envío' }).waitFor()
    expect(await violations(rodrigo!)).toEqual([])
  })

  test('the same person on another computer finds the ficha where it was', async () => {
    const other = new Computer()
    const page = await other.open()
    await open(page, 'interior')
    await shows(page, 'subtituloExecuted~29', '300')
    expect(await typed(page, 'subtituloExecuted~24')).toMatch(/^2\.?000$/)
    await other.close()
  })
})
