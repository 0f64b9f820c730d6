import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import * as official from './official.ts'
import { Computer, RunningServer } from './running.ts'

const { answers } = JSON.parse(readFileSync('mocks/fichas/2023-inmigrante-y-refugio.json', 'utf8'))
const CELL = 'componentSpending~c1~2023'
const server = new RunningServer()
const office = new Computer()
let page: Page

const goThere = () => page.getByRole('button', { name: /^Ir a la celda: Componente 1/ }).first()
const correct = () => page.getByRole('button', { name: /^Usar 158.255: Componente 1/ }).first()
const panel = () => page.getByRole('region', { name: 'Cuadratura' })
const leaveTable = () => page.getByRole('heading', { name: 'Cuadratura' }).click()
const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement).name)

beforeAll(async () => {
  await server.start()
  page = await office.open()
  await official.signIn(page, server.base, 'interior')
  await page.getByRole('link', { name: 'Programas Complementarios: Inmigrante y Refugio' }).click()
  await official.fillBudget(page, answers)
  await official.type(page, CELL, '158.525')
  await official.type(page, 'componentSpending~c2~2023', '15000')
  await official.type(page, 'administrativeSpending~2023', '8000')
})
afterAll(async () => {
  await office.close()
  await server.close()
})

test('nobody is blamed while the table is filled: it says how far the sum is, and compares when it is left', async () => {
  await panel().getByText('+270').first().waitFor()
  expect(
    await panel()
      .getByText(/No cuadra|Usar|explica/)
      .count(),
  ).toBe(0)
  expect(await panel().locator('.err').count()).toBe(0)
  expect(await violations(page)).toEqual([])
  await leaveTable()
  await panel().getByText('No cuadra por 270').first().waitFor()
})

test('a sum that misses says what may have happened; one key corrects it, and the focus stays where it was', async () => {
  await panel().getByText('Una celda explica la diferencia').waitFor()
  await panel().getByText('dos cifras vecinas cambiadas').waitFor()
  expect(await panel().locator('mark').allTextContents()).toEqual(['52', '25'])
  expect(await violations(page)).toEqual([])
  await page.locator('[name="administrativeSpending~2023"]').focus()
  await correct().press('Enter')
  await page.getByText('No cuadra por 270').first().waitFor({ state: 'detached' })
  expect(await official.typed(page, CELL)).toBe('158.255')
  await page.getByRole('status').getByText('se corrigió a 158.255').waitFor()
  await expect.poll(focused).toBe('administrativeSpending~2023')
  expect(await violations(page)).toEqual([])
})

test('it is taken back where it was made, or by Ctrl Z as anything typed', async () => {
  await page.getByRole('button', { name: 'Deshacer la corrección' }).click()
  await page.getByText('No cuadra por 270').first().waitFor()
  expect(await official.typed(page, CELL)).toBe('158.525')
  await goThere().click()
  await expect.poll(focused).toBe(CELL)
  await correct().click()
  await expect.poll(() => official.typed(page, CELL)).toBe('158.255')
  await page.keyboard.press('Control+z')
  await expect.poll(() => official.typed(page, CELL)).toBe('158.525')
  await page.getByRole('button', { name: 'Deshacer la corrección' }).waitFor({ state: 'detached' })
})

/** How the first that is found is drawn now. */
const drawn = (what: string, of: string) =>
  page
    .locator(what)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), of)

test('with the colours of the system alone, the section, the bars, the finding and the cell stay told apart', async () => {
  await leaveTable()
  await panel().locator('mark').first().waitFor()
  await page.emulateMedia({ forcedColors: 'active' })
  const [section, others] = ['nav a[aria-current]', 'nav a[href*="/fichas/"]:not([aria-current])']
  expect(await drawn(section, 'outline-style')).toBe('solid')
  expect(await drawn(others, 'outline-style')).toBe('none')
  const segments = panel().locator('span > i')
  const colours = await segments.evaluateAll((all) =>
    all.map((one) => [getComputedStyle(one).forcedColorAdjust, getComputedStyle(one).backgroundColor]),
  )
  expect(colours.length).toBeGreaterThan(2)
  expect(new Set(colours.map(([adjust]) => adjust))).toEqual(new Set(['none']))
  const canvas = await drawn('body', 'background-color')
  for (const [, colour] of colours) expect(colour).not.toBe(canvas)
  expect(await drawn('mark', 'text-decoration-line')).toBe('underline')
  expect(await panel().getByText('No cuadra por 270').first().isVisible()).toBe(true)
  await goThere().focus()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid')
  await page.emulateMedia({ forcedColors: 'none' })
})

test('on a telephone too, and from Revisar y enviar one goes to the cell', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await official.openSection(page, /^Revisar y enviar/).catch(() => undefined)
  await goThere().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await violations(page)).toEqual([])
  await goThere().click()
  await expect.poll(focused).toBe(CELL)
})
