import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import * as official from './official.ts'
import { Computer, RunningServer } from './running.ts'

const PROGRAMME = 'Programas Complementarios: Inmigrante y Refugio'

describe('what Cuadra checks can be read by anybody', () => {
  const server = new RunningServer()
  const office = new Computer()
  let page: Page

  beforeAll(async () => {
    await server.start()
    page = await office.open()
  })
  afterAll(async () => {
    await office.close()
    await server.close()
  })

  const count = () => page.getByRole('main').getByRole('status').innerText()
  const rule = (title: string) => page.getByRole('article', { name: title, exact: true })

  test('without signing in: from the first page, by words, edition and what a rule does', async () => {
    await page.goto(server.base)
    await page.getByRole('link', { name: 'Qué revisa Cuadra' }).click()
    await page.getByRole('heading', { name: 'Qué revisa Cuadra', level: 1 }).waitFor()
    expect(await violations(page)).toEqual([])
    const all = await count()
    await page.getByRole('searchbox').fill('gasto administrativo')
    await page.getByLabel('Edición').selectOption('2023')
    await page.getByLabel('Qué hace').selectOption('Impide enviar')
    await page.waitForURL(/q=gasto.*administrativo/)
    expect(await count()).not.toBe(all)
    await rule('Componentes + administración: no cuadra con ejecutado, ley')
      .getByText('Gasto administrativo 2023: 10.270 en vez de 10.000')
      .waitFor()
    const address = page.url()
    await page.goto('about:blank')
    await page.goto(address)
    expect(await page.getByRole('searchbox').inputValue()).toBe('gasto administrativo')
    expect(await page.getByLabel('Edición').inputValue()).toBe('2023')
    await page.getByRole('button', { name: 'Limpiar' }).click()
    expect(await count()).toBe(all)
  })

  test('a finding leads to its rule in another tab, and what was being written stays', async () => {
    await official.signIn(page, server.base, 'interior')
    await page.getByRole('link', { name: PROGRAMME }).click()
    await official.openSection(page, /^Presupuesto/)
    await official.type(page, 'initialBudget~2023', '466.541')
    await official.type(page, 'lawExecuted~2023', '181.255')
    await page.keyboard.press('Tab')
    const link = page.getByRole('link', { name: /^Qué revisa esta regla: Ejecución inicial bajo el mínimo/ })
    const [tab] = await Promise.all([page.waitForEvent('popup'), link.click()])
    const entry = tab.getByRole('article', { name: 'Ejecución inicial bajo el mínimo' })
    await entry.getByText('Revisa que lo ejecutado de la ley').waitFor()
    await tab.waitForFunction(() => document.activeElement?.id === 'regla-initialExecutionUnder')
    expect(await entry.evaluate((one) => Math.round(one.getBoundingClientRect().top) < innerHeight / 2)).toBe(true)
    await tab.close()
    expect(await official.typed(page, 'lawExecuted~2023')).toBe('181.255')
  })

  test('without a network too, on a computer where Cuadra was used', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForFunction(async () => {
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) if (url.includes('rules-station')) return true
      return false
    })
    await server.stop()
    await page.goto(`${server.base}/reglas/persistence`)
    await rule('Persistencia de subejecución').waitFor()
  })
})
