import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import * as official from './official.ts'
import { Computer, RunningServer } from './running.ts'

const { answers } = JSON.parse(readFileSync('mocks/fichas/2023-inmigrante-y-refugio.json', 'utf8'))
const PROGRAMME = 'Programas Complementarios: Inmigrante y Refugio'

describe('asking why, and giving a reason', () => {
  const server = new RunningServer()
  const office = new Computer()
  let page: Page
  const dialog = () => page.getByRole('dialog', { name: '¿Por qué?' })
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')

  beforeAll(async () => {
    await server.start()
    page = await office.open()
    await official.signIn(page, server.base, 'interior')
    await page.getByRole('link', { name: PROGRAMME }).click()
    await official.fillBudget(page, answers)
  })
  afterAll(async () => {
    await office.close()
    await server.close()
  })

  test('a finding says why by keyboard alone, down to what was typed, and gives the focus back', async () => {
    const why = page.getByRole('button', { name: /^¿Por qué\? Ejecución inicial bajo el mínimo/ })
    await why.focus()
    await page.keyboard.press('Enter')
    await dialog().getByText('debe ser al menos 85% (Mínimo de ejecución inicial)').waitFor()
    expect(await focused()).toContain('¿Por qué 38,9%')
    await dialog().getByText('Marcela Fuentes Díaz').first().waitFor()
    expect(await violations(page)).toEqual([])
    await dialog()
      .getByRole('button', { name: /^¿Por qué 38,9%/ })
      .focus()
    await page.keyboard.press('Enter')
    await dialog().getByText('÷').waitFor()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    expect(await focused()).toContain('¿Por qué?')
  })

  test('a total opens row by row, and a row leads to its cell', async () => {
    await page
      .getByRole('button', { name: /Total subtítulos$/ })
      .first()
      .click()
    await dialog().getByRole('button', { name: 'Ir a la celda: Transferencias corrientes' }).click()
    await dialog().waitFor({ state: 'detached' })
    await page.waitForFunction(() => (document.activeElement as HTMLInputElement).name === 'subtituloExecuted~24')
  })

  test('on a telephone it fits the screen', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: /en el informe/ }).click()
    await page.getByRole('button', { name: /^¿Por qué\? Ejecución inicial/ }).click()
    const box = (await dialog().boundingBox())!
    expect([box.x >= 0, box.x + box.width <= 390]).toEqual([true, true])
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 1280, height: 720 })
  })

  test("last year's reason is a beginning; changing a value lapses it, with notice, and it is used again", async () => {
    await page.getByRole('button', { name: 'Justificar: Ejecución inicial bajo el mínimo' }).click()
    await page.getByRole('button', { name: 'Usar como base: Ejecución inicial bajo el mínimo' }).click()
    const area = page.getByLabel('Por qué se ejecutó menos')
    expect(await area.inputValue()).toContain('del año 2022')
    await area.fill('La licitación quedó desierta.')
    await official.type(page, 'initialBudget~2023', '400.000')
    await page
      .getByText(/^Caducó la justificación de «Ejecución inicial bajo el mínimo»/)
      .first()
      .waitFor()
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('initialBudget~2023')
    await page.getByText('se escribió para 38,9% · 181.255 / 466.541. Ahora es 45,3% · 181.255 / 400.000').waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Usar este texto de nuevo: Ejecución inicial bajo el mínimo' }).click()
    expect(await area.inputValue()).toBe('La licitación quedó desierta.')
    await page.getByText('Justificado').first().waitFor()
  })
})
