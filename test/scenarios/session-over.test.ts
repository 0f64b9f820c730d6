import { afterAll, beforeAll, expect, test } from 'vitest'
import * as official from './official.ts'
import { Computer, RunningServer } from './running.ts'

const CELL = 'initialBudget~2023'
const server = new RunningServer()
const office = new Computer()

beforeAll(() => server.start())
afterAll(async () => {
  await office.close()
  await server.close()
})

test('whose session is over in the middle of a table signs in and is back in the same cell, with what was typed', async () => {
  const page = await office.open()
  await official.signIn(page, server.base, 'interior')
  await page.getByRole('link', { name: 'Programas Complementarios: Inmigrante y Refugio' }).click()
  await official.openSection(page, /^Presupuesto/)
  await official.placeOf(page, CELL).waitFor()
  await page.context().clearCookies()
  await official.type(page, CELL, '466541')
  await page.getByRole('link', { name: 'Ingresar otra vez' }).click()
  await official.enter(page, 'interior')
  await page.waitForFunction((cell) => (document.activeElement as HTMLInputElement).name === cell, CELL)
  expect(await official.typed(page, CELL)).toBe('466.541')
  expect(await page.title()).toBe(
    'Presupuesto y gasto por subtítulo · Programas Complementarios: Inmigrante y Refugio · Cuadra',
  )
})
