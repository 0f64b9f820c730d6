import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import * as official from './official.ts'
import { Computer, RunningServer } from './running.ts'

const PROGRAMME = 'Programas Complementarios: Inmigrante y Refugio'
const NAME = 'ficha-2023-programas-complementarios-inmigrante-y-refugio'

/** As text: vitest would rewrite the import. The library is the chunk that the page loaded for the button 'Excel'. */
const WRITE_LONG_TEXTS = `(async () => {
  const chunk = performance.getEntriesByType('resource').find((one) => /universal-[^/]*\\.js$/.test(one.name))
  const { default: write } = await import(chunk.name)
  const data = Array.from({ length: 60 }, (_, row) => [{ value: (row + ' ').repeat(5000), type: String }])
  return (await write([{ sheet: 'Largo', data }], {}).toBlob()).size
})()`

describe('the report as a file and on paper, without a network', () => {
  const server = new RunningServer()
  const office = new Computer()
  let page: Page

  beforeAll(() => server.start())
  afterAll(async () => {
    await office.close()
    await server.close()
  })

  async function download(button: string): Promise<{ name: string; content: Buffer }> {
    const bar = page.getByRole('group', { name: 'Descargar el informe' })
    const [kept] = await Promise.all([
      page.waitForEvent('download'),
      bar.getByRole('button', { name: button, exact: true }).click(),
    ])
    return { name: kept.suggestedFilename(), content: readFileSync(await kept.path()) }
  }

  test('an official opens the report, and the network goes away', async () => {
    page = await office.open()
    await official.signIn(page, server.base, 'interior')
    await page.getByRole('link', { name: PROGRAMME }).click()
    await official.openSection(page, /^Revisar y enviar/)
    await page.getByRole('link', { name: 'Leer' }).first().click()
    await page.getByRole('heading', { name: PROGRAMME }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.evaluate(() => navigator.serviceWorker.ready)
    await server.stop()
  })

  test('keeps it as a workbook whose figures are numbers', async () => {
    const { name, content } = await download('Excel')
    expect(name).toBe(`${NAME}.xlsx`)
    const sheets = await readXlsx(content)
    const rows = sheets.find((one) => one.sheet === 'III. EFICIENCIA')!.data
    expect(rows.find((row) => row[0] === 'Presupuesto Inicial')?.slice(0, 3)).toEqual([
      'Presupuesto Inicial',
      468492,
      459063,
    ])
  })

  test.each([
    ['Página web', 'html', /^<!doctype html>[\s\S]*<h1>Programas Complementarios/],
    ['Texto', 'txt', /Presupuesto Inicial \| 468\.492 \| 459\.063/],
    ['JSON', 'json', /"edition": 2023,\n {2}"year": 2023/],
  ])('keeps it as %s', async (button, extension, says) => {
    const { name, content } = await download(button)
    expect(name).toBe(`${NAME}.${extension}`)
    expect(content.toString('utf8')).toMatch(says)
  })

  test('a workbook of very long texts is packed too: nothing in it asks for what the page may not do', async () => {
    const bytes = await page.evaluate(WRITE_LONG_TEXTS)
    expect(bytes).toBeGreaterThan(1000)
  })

  test('on paper stands the report alone', async () => {
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('banner').first().isVisible()).toBe(false)
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
    const heads = page.locator('article thead')
    const shown = await heads.evaluateAll((all) => all.map((head) => getComputedStyle(head).display))
    expect(new Set(shown)).toEqual(new Set(['table-header-group']))
    const frames = page.locator('article [role=region]')
    const flows = await frames.evaluateAll((all) => all.map((frame) => getComputedStyle(frame).overflowX))
    expect(new Set(flows)).toEqual(new Set(['visible']))
  })
})
