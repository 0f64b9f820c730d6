import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBook } from '../../src/importing/files/read-file.ts'
import { readMarks } from '../../src/workbook/marks.ts'
import { violations } from './axe.ts'
import * as official from './official.ts'
import { Computer, RunningServer } from './running.ts'

const PROGRAMME = 'Programas Complementarios: Inmigrante y Refugio'

describe('an official takes the ficha home as a workbook', () => {
  const server = new RunningServer()
  const office = new Computer()
  let page: Page

  beforeAll(() => server.start())
  afterAll(async () => {
    await office.close()
    await server.close()
  })

  test('opens it, and the network goes away', async () => {
    page = await office.open()
    await official.signIn(page, server.base, 'interior')
    await page.getByRole('link', { name: PROGRAMME }).click()
    await official.openSection(page, /^Revisar y enviar/)
    await page.getByRole('button', { name: 'Exportar a Excel' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.evaluate(() => navigator.serviceWorker.ready)
    await server.stop()
  })

  test('exports what is written so far, with its name and year', async () => {
    const button = page.getByRole('button', { name: 'Exportar a Excel' })
    const [kept] = await Promise.all([page.waitForEvent('download'), button.click()])
    expect(kept.suggestedFilename()).toBe('libro-2023-programas-complementarios-inmigrante-y-refugio.xlsx')
    const { sheets } = readBook(readFileSync(await kept.path()))
    const marks = readMarks(sheets.find(({ isHidden }) => isHidden)!.rows.map(({ cells }) => cells))
    if (!marks.ok) throw new Error(JSON.stringify(marks.problems))
    expect(marks.value).toMatchObject({ programmeName: PROGRAMME, year: 2023 })
    expect(marks.value.cells.find(({ address }) => address === 'initialBudget~2022')!.exported).toBe(417_254)
  })
})
