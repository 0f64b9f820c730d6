import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FichaDocument } from '../../src/ficha/document.ts'
import { ApiPerson } from './api-person.ts'
import { violations } from './axe.ts'
import * as official from './official.ts'
import * as reviewer from './reviewer.ts'
import { Computer, RunningServer } from './running.ts'
import { Typist } from './typist.ts'

const ficha: FichaDocument = JSON.parse(readFileSync('mocks/fichas/2023-inmigrante-y-refugio.json', 'utf8'))

/** Rows of the table of subtítulos as a screen reader has them. */
const HEARD = [
  `- grid "Gasto por subtítulo":
  - rowgroup:
    - row "Subtítulo Gasto ejecutado":
      - columnheader "Subtítulo"
      - columnheader "Gasto ejecutado"`,
  `    - row "24 Transferencias corrientes 158.255":
      - rowheader "24 Transferencias corrientes"
      - gridcell "158.255"`,
  `      - rowheader "25 Íntegros al fisco"
      - gridcell "en blanco"`,
  `      - rowheader "Total subtítulos"
      - gridcell "181.255 . ¿Por qué? Total subtítulos , cuadra":
        - button "181.255 . ¿Por qué? Total subtítulos"`,
]

const here = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell'] ?? '')

describe('the tables of a ficha under review are read as a spreadsheet', () => {
  const server = new RunningServer()
  const desk = new Computer()
  let page: Page
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const clickOn = (cell: string, more = {}) => page.locator(`td[data-cell="${cell}"]`).click(more)
  const copied = () =>
    page.evaluate(() => {
      const data = new DataTransfer()
      const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
      return data.getData('text/plain')
    })

  beforeAll(async () => {
    await server.start()
    page = await desk.open()
    const office = await new ApiPerson('interior', server.base).signIn()
    await office.sends(`${ficha.programme.id}-${ficha.period.year}`, ficha, 'Por el retraso en la firma.')
    await official.signIn(page, server.base, 'ses')
    await page.getByRole('heading', { name: 'Bandeja' }).waitFor()
    await reviewer.open(page, ficha.programme.name, 2023)
    await official.openSection(page, /^Presupuesto/)
    await page.getByRole('grid', { name: 'Presupuesto y ejecución' }).waitFor()
  })
  afterAll(async () => {
    await desk.close()
    await server.close()
  })

  test('what is heard of a table: its heads, the names of its lines, each amount, and that nothing is typed', async () => {
    const table = page.getByRole('grid', { name: 'Gasto por subtítulo' })
    expect(await table.getAttribute('aria-readonly')).toBe('true')
    const heard = await table.ariaSnapshot()
    for (const row of HEARD) expect(heard).toContain(row)
    expect(await table.locator('[data-cell]:not([aria-readonly="true"])').count()).toBe(0)
    expect(await table.locator('button:not([tabindex="-1"])').count()).toBe(0)
  })

  test('each table is one tab stop, and the next Tab leaves it', async () => {
    await clickOn('subtituloExecuted~24')
    expect(await page.locator('[role="grid"][aria-label="Gasto por subtítulo"] [tabindex="0"]').count()).toBe(1)
    await press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('table')?.getAttribute('aria-label'))).not.toBe(
      'Gasto por subtítulo',
    )
  })

  test('arrows reach every cell, Home and End those of the row, Ctrl and arrows the edge of what is answered', async () => {
    await clickOn('subtituloExecuted~21')
    await press('ArrowDown')
    expect(await here(page)).toBe('subtituloExecuted~22')
    await press('Home')
    expect(await here(page)).toBe('bySubtitulo~22')
    await press('End')
    expect(await here(page)).toBe('subtituloExecuted~22')
    await clickOn('subtituloExecuted~21')
    await press('Control+ArrowDown')
    expect(await here(page)).toBe('subtituloExecuted~22')
  })

  test('a block is added up beside its total, and copied as digits with the names of its rows', async () => {
    await clickOn('subtituloExecuted~21')
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown')
    await page.getByText('21 a 24, gasto ejecutado 2023').waitFor()
    await page.getByText('Suma 181.255').waitFor()
    expect(await copied()).toBe('18000\n5000\n\n158255')
    await press('Escape')
    await page.getByText('Suma 181.255').waitFor({ state: 'detached' })
    await page.getByRole('rowheader', { name: /^24/ }).first().click()
    expect(await copied()).toBe('Transferencias corrientes\t158255')
  })

  test('the cell in focus is the one that O observes; on a change or the name of a line, the cell that it speaks of', async () => {
    await clickOn('lawExecuted~2023')
    await press('End')
    expect(await here(page)).toBe('change:lawExecuted~2023')
    await press('o')
    await page.getByRole('heading', { name: 'Nueva observación' }).waitFor()
    await page
      .locator('[data-composer]')
      .getByText(/181\.255/)
      .first()
      .waitFor()
    await press('Escape')
    expect(await here(page)).toBe('lawExecuted~2023')
  })

  test('J, K, P and Enter go on as everywhere on the desk', async () => {
    await clickOn('subtituloExecuted~24')
    await press('j')
    const next = await here(page)
    expect(next).not.toBe('subtituloExecuted~24')
    await press('k')
    expect(await here(page)).toBe('subtituloExecuted~24')
    await page.locator('td[data-cell="subtituloTotal~2023"], td[data-cell="subtituloTotal"]').first().focus()
    await press('Enter')
    await page.getByRole('dialog').first().waitFor()
    await press('Escape')
    await page.getByRole('dialog').first().waitFor({ state: 'detached' })
  })

  test('indicators stand side by side in a table, and every section passes axe', async () => {
    await official.openSection(page, /^Indicadores/)
    await page.getByRole('grid', { name: /Indicadores .*: cifras$/ }).waitFor()
    expect(await violations(page)).toEqual([])
    await official.openSection(page, /^Componentes/)
    await page.getByRole('grid', { name: 'Componentes', exact: true }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('from its row in the Bandeja, two observations in different sections take at most 20 keys, and the way back none of the place', async () => {
    await page.goto(`${server.base}/bandeja?year=2023`)
    await reviewer.rowOf(page, ficha.programme.name).waitFor()
    const typist = new Typist(page)
    // From the ficha that was on the desk: its row has the focus.
    const isAtRow = () => expect.poll(() => typist.at()).toBe(ficha.programme.name.slice(0, 60))
    await isAtRow()
    const text = page.getByLabel('Qué debe responder o corregir')
    const observe = async (words: string) => {
      await typist.press('o')
      await text.waitFor()
      await typist.paste(words)
      await typist.press('Control+Enter')
      await text.waitFor({ state: 'detached' })
    }
    const opened = (section: string) => expect.poll(() => typist.at()).toMatch(new RegExp(`^${section}`))
    await typist.press('Enter')
    await opened('Antecedentes')
    await typist.press('j')
    await observe('Indique la fuente.')
    await typist.press('s')
    await opened('Población')
    await typist.press('j', 'j')
    await observe('Confirme las personas.')
    expect(typist.total).toBeLessThanOrEqual(20)
    await page.goBack()
    await page.goBack()
    await isAtRow()
  })
})
