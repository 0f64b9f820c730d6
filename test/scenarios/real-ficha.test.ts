import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Receipt } from '../../src/protocol/bodies.ts'
import { violations } from './axe.ts'
import * as official from './official.ts'
import { Computer, OwnComputer, RunningServer } from './running.ts'

const { answers } = JSON.parse(readFileSync('mocks/fichas/2023-inmigrante-y-refugio.json', 'utf8'))
const PROGRAMME = 'Programas Complementarios: Inmigrante y Refugio'

describe('the real 2023 ficha, from the first key to the desk of the reviewer', () => {
  const server = new RunningServer()
  const office = new OwnComputer()
  const desk = new Computer()
  let page: Page

  beforeAll(() => server.start())
  afterAll(async () => {
    await Promise.all([office.close(), desk.close()])
    await server.close()
  })

  test('signs in, finds the ficha with the deadline, and former figures already in it', async () => {
    page = await office.open()
    await page.goto(server.base)
    await page.getByRole('button', { name: 'Ingresar' }).waitFor()
    expect(await violations(page)).toEqual([])
    await official.signIn(page, server.base, 'interior')
    const row = page.getByRole('row', { name: new RegExp(PROGRAMME) })
    await row.getByText('Sin empezar').waitFor()
    await row.getByText(/Quedan 59 días/).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: PROGRAMME }).click()
    await official.openSection(page, /^Presupuesto/)
    expect(await official.typed(page, 'initialBudget~2022')).toBe('417.254')
    expect(await official.typed(page, 'componentSpending~c1~2022')).toBe('240.724')
    expect(await official.typed(page, 'initialBudget~2023')).toBe('')
  })

  test('totals, panels and findings follow every key', async () => {
    await official.fillBudget(page, answers)
    await official.type(page, 'componentSpending~c1~2023', '158525')
    await official.type(page, 'componentSpending~c2~2023', '15.000')
    await official.type(page, 'administrativeSpending~2023', '8000')
    await page.getByText('+270').first().waitFor()
    await page.getByRole('heading', { name: 'Cuadratura' }).click()
    await page.getByText('No cuadra por 270').first().waitFor()
    await page
      .getByText(/inferior al 85%/)
      .first()
      .waitFor()
    expect(await violations(page)).toEqual([])
    await official.type(page, 'componentSpending~c1~2023', '158255')
    await page.getByText('No cuadra por 270').first().waitFor({ state: 'detached' })
  })

  test('any computed figure says why', async () => {
    await page
      .getByRole('button', { name: /Total subtítulos$/ })
      .first()
      .click()
    await page.getByRole('dialog', { name: '¿Por qué?' }).getByText('Gasto ejecutado, suma').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: '¿Por qué?' }).waitFor({ state: 'detached' })
  })

  test('one key copies the value of last year, and undo takes it back', async () => {
    const cell = await official.inputOf(page, 'finalBudget~2023')
    await cell.focus()
    await page.keyboard.press('F4')
    expect(await cell.inputValue()).toBe('263.254')
    await page.keyboard.press('Control+z')
    expect(await cell.inputValue()).toBe('466.541')
  })

  test('a row added and a row removed come back with undo', async () => {
    await official.openSection(page, /^Componentes/)
    await page.getByRole('button', { name: 'Agregar componente' }).click()
    await page.locator('textarea[name^="componentName~"]').nth(2).waitFor()
    await page.keyboard.press('Control+z')
    await page.locator('textarea[name^="componentName~"]').nth(2).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Quitar componente 2/ }).click()
    await official.placeOf(page, 'componentSpending~c2~2023').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await page.getByText('Se deshizo: una fila de Componentes.').first().waitFor()
    expect(await official.typed(page, 'componentSpending~c2~2023')).toBe('15.000')
  })

  test('the network goes in the middle of typing and the browser is killed: nothing kept is missing', async () => {
    await server.stop()
    await official.fillComponents(page, answers)
    await official.type(page, 'regionServed~13', 'ciento sesenta')
    await official.untilKept(page)
    await office.kill()
    page = await office.open()
    await page.goto(server.base)
    await page.getByText(/Sin conexión con el servidor/).waitFor()
    await page.getByRole('link', { name: PROGRAMME }).click()
    await official.openSection(page, /^Componentes/)
    expect(await official.typed(page, 'componentSpending~c1~2023')).toBe('158.255')
    expect(await official.typed(page, 'regionSpending~central')).toBe('15.000')
    expect(await official.typed(page, 'regionServed~13')).toBe('ciento sesenta')
    await official.type(page, 'regionServed~13', '166')
    expect(await violations(page)).toEqual([])
  })

  test('fills every section without a network', async () => {
    await official.fillPopulation(page, answers)
    expect(await violations(page)).toEqual([])
    await official.fillBackground(page, answers)
    expect(await violations(page)).toEqual([])
    await official.fillIndicators(page, answers)
    expect(await violations(page)).toEqual([])
    await official.fillAttributes(page)
    expect(await violations(page)).toEqual([])
    await official.writeObservations(page, answers)
    expect(await violations(page)).toEqual([])
    await official.untilKept(page)
  })

  test('says what waits for a reason, and is ready once each is given', async () => {
    expect(await official.justifyAll(page, 'Por el retraso en la firma de los convenios')).toBe(8)
    await page.getByText('Sin errores.').waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: /^Leer/ }).click()
    await page.getByRole('heading', { name: 'III. DESEMPEÑO DEL PROGRAMA: EFICIENCIA' }).waitFor()
    expect(await violations(page)).toEqual([])
    await official.openSection(page, /^Revisar y enviar/)
  })

  test('sends without a network: it waits in the queue, can be withdrawn, and goes when the network is back', async () => {
    const send = page.getByRole('button', { name: 'Enviar a revisión' })
    await page.getByLabel(/Declaro que revisé/).check()
    await send.click()
    await page.getByRole('heading', { name: /Todavía no está enviada/ }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: /^Retirar envío/ }).click()
    await page.getByLabel(/Declaro que revisé/).check()
    await send.dblclick()
    await page.getByRole('heading', { name: /Todavía no está enviada/ }).waitFor()
    await server.start()
    await page.getByRole('button', { name: 'Intentar ahora' }).click()
    // The browser was killed before it had written its cookies: the session is gone, what is queued is not.
    const receipt = page.getByRole('heading', { name: 'Recibo de envío' })
    const signInAgain = page.getByRole('link', { name: 'Ingresar' })
    await receipt.or(signInAgain).first().waitFor()
    if (await signInAgain.isVisible()) {
      await signInAgain.click()
      await official.enter(page, 'interior')
      await page.getByRole('link', { name: PROGRAMME }).click()
      await official.openSection(page, /^Revisar y enviar/)
    }
    await receipt.waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('what was sent can no longer be edited', async () => {
    await official.openSection(page, /^Presupuesto/)
    await page.getByText('181.255').first().waitFor()
    expect(await page.locator('main input, main textarea').count()).toBe(0)
  })

  test('the record says who sent it, and the receipt that is kept as a file says where it stands there', async () => {
    await official.openSection(page, /^Registro/)
    await page.getByText(/^Marcela Fuentes Díaz envió la ficha, iteración 1, folio 2023-/).waitFor()
    expect(await violations(page)).toEqual([])
    await official.openSection(page, /^Recibo/)
    const [kept] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Guardar el recibo' }).click(),
    ])
    expect(kept.suggestedFilename()).toMatch(/^recibo-2023-\d{6}-[\dK]\.json$/)
    const receipt = Receipt.parse(JSON.parse(readFileSync(await kept.path(), 'utf8')))
    expect(receipt.record).toEqual({ position: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  test('the reviewer finds it in the tray and reads what was sent', async () => {
    const review = await desk.open()
    await official.signIn(review, server.base, 'ses')
    const row = review.getByRole('row', { name: new RegExp(PROGRAMME) })
    await row.getByText('En revisión').or(row.getByText('Recibida')).first().waitFor()
    expect(await violations(review)).toEqual([])
    await review.getByRole('link', { name: PROGRAMME }).click()
    await official.openSection(review, /^Presupuesto/)
    await review.getByText('181.255').first().waitFor()
    await review.getByText('Todo cuadra', { exact: true }).waitFor()
    await review
      .getByText(/inferior al 85%/)
      .first()
      .waitFor()
    expect(await review.locator('main input').count()).toBe(0)
    expect(await violations(review)).toEqual([])
    await review
      .getByRole('button', { name: /Total subtítulos$/ })
      .first()
      .click()
    await review
      .getByRole('dialog', { name: '¿Por qué?' })
      .getByText(/^Marcela Fuentes Díaz, \d/)
      .first()
      .waitFor()
    await review.keyboard.press('Escape')
    for (const part of [
      /^Componentes/,
      /^Indicadores/,
      /^Hallazgos y justificaciones/,
      /^Informe/,
      /^Registro/,
      /^Recibo/,
    ]) {
      await official.openSection(review, part)
      await review.locator('main').first().waitFor()
      expect(await violations(review)).toEqual([])
    }
    await review
      .getByText(/^2023-\d{6}-/)
      .first()
      .waitFor()
  })
})
