import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import * as official from './official.ts'
import { Computer, RunningServer } from './running.ts'

const PROGRAMME = 'Programas Complementarios: Inmigrante y Refugio'

/** Where one stands: the address of the cell, and what its input shows. */
const here = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement as HTMLInputElement
    return `${focused.closest<HTMLElement>('[data-cell]')?.dataset['cell']}: ${focused.value ?? ''}`
  })

const clickOn = (page: Page, cell: string, more = {}) => page.locator(`td[data-cell="${cell}"]`).click(more)

describe('the tables of a ficha are a spreadsheet', () => {
  const server = new RunningServer()
  const office = new Computer()
  let page: Page
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const stands = async (cell: string) => expect(await official.typed(page, cell))

  beforeAll(async () => {
    await server.start()
    page = await office.open()
    await official.signIn(page, server.base, 'interior')
    await page.getByRole('link', { name: PROGRAMME }).click()
    await official.openSection(page, /^Presupuesto/)
    await official.placeOf(page, 'subtituloExecuted~21').waitFor()
  })
  afterAll(async () => {
    await office.close()
    await server.close()
  })

  test('a click selects and typing replaces: 5 on 999 is 5', async () => {
    await official.type(page, 'subtituloExecuted~21', '999')
    await clickOn(page, 'subtituloExecuted~22')
    await clickOn(page, 'subtituloExecuted~21')
    await page.keyboard.type('5')
    expect(await here(page)).toBe('subtituloExecuted~21: 5')
  })

  test('Esc brings back what was there', async () => {
    await press('Escape')
    expect(await here(page)).toBe('subtituloExecuted~21: 999')
    await press('ArrowDown')
    ;(await stands('subtituloExecuted~21')).toBe('999')
  })

  test('numbers are formatted on leaving, and Enter goes down', async () => {
    await clickOn(page, 'subtituloExecuted~21')
    await page.keyboard.type('18000')
    await press('Enter')
    expect(await here(page)).toBe('subtituloExecuted~22: ')
    ;(await stands('subtituloExecuted~21')).toBe('18.000')
  })

  test('F2 and a double click edit what stands there', async () => {
    await press('ArrowUp', 'F2', 'Backspace', 'Backspace', 'Backspace')
    await page.keyboard.type('777')
    await press('Enter')
    ;(await stands('subtituloExecuted~21')).toBe('18.777')
    await clickOn(page, 'subtituloExecuted~21', { clickCount: 2 })
    await press('Home', 'Delete')
    await press('Tab')
    ;(await stands('subtituloExecuted~21')).toBe('8.777')
  })

  test('Tab goes on, Enter returns to the column where the Tabs began, Tab past the last cell leaves', async () => {
    await clickOn(page, 'componentSpending~c1~2023')
    await page.keyboard.type('158255')
    await press('Tab')
    await page.keyboard.type('140')
    await press('Enter')
    expect(await here(page)).toMatch(/^componentSpending~c2~2023/)
    await press('Control+End', 'Tab')
    expect(await here(page)).not.toMatch(/^component|^administrative/)
  })

  test('Esc and then Tab leaves the table from anywhere', async () => {
    await clickOn(page, 'subtituloExecuted~21')
    await press('Escape', 'Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('table')?.getAttribute('aria-label'))).not.toBe(
      'Gasto por subtítulo',
    )
  })

  test('a block is selected, emptied as one step, and comes back with one undo', async () => {
    await official.type(page, 'subtituloExecuted~22', '5000')
    await official.type(page, 'subtituloExecuted~24', '158255')
    await clickOn(page, 'subtituloExecuted~22')
    await press('Shift+ArrowDown', 'Shift+ArrowDown')
    await page.getByText('22 a 24').first().waitFor()
    await press('Delete')
    ;(await stands('subtituloExecuted~24')).toBe('')
    await press('Control+z')
    ;(await stands('subtituloExecuted~22')).toBe('5.000')
    ;(await stands('subtituloExecuted~24')).toBe('158.255')
  })

  test('the head of a column or of a row selects all its cells of this year, and Ctrl A the whole table', async () => {
    const line = (text: string) => page.getByText(text).first().waitFor()
    const grid = page.getByRole('grid', { name: 'Presupuesto y ejecución' })
    await grid.getByRole('columnheader', { name: '2023' }).click()
    await line('5 celdas')
    await clickOn(page, 'initialBudget~2023')
    await press('Control+a')
    await line('5 celdas')
    const components = page.getByRole('grid', { name: 'Componentes' })
    await components.getByRole('rowheader', { name: /Beneficios de promoción/ }).click()
    await line('2 celdas')
  })

  test('a click with Shift selects up to there; emptying this year leaves the year before as it is', async () => {
    await official.type(page, 'componentProduction~c1~2023', '140')
    await clickOn(page, 'componentSpending~c1~2023')
    await clickOn(page, 'componentProduction~c1~2023', { modifiers: ['Shift'] })
    await page.getByText('2 celdas').first().waitFor()
    const former = await official.typed(page, 'componentProduction~c1~2022')
    await press('Delete')
    ;(await stands('componentProduction~c1~2023')).toBe('')
    ;(await stands('componentProduction~c1~2022')).toBe(former)
    await press('Control+z')
    ;(await stands('componentProduction~c1~2023')).toBe('140')
  })

  test('a block goes to the clipboard as digits, is cut and comes back', async () => {
    await clickOn(page, 'subtituloExecuted~22')
    await press('Shift+ArrowDown', 'Shift+ArrowDown')
    const clipboard = (kind: 'copy' | 'cut') =>
      page.evaluate((type) => {
        const data = new DataTransfer()
        const event = new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true })
        document.activeElement?.dispatchEvent(event)
        return data.getData('text/plain')
      }, kind)
    expect(await clipboard('copy')).toBe('5000\n\n158255')
    expect(await clipboard('cut')).toBe('5000\n\n158255')
    ;(await stands('subtituloExecuted~24')).toBe('')
    await press('Control+z')
    ;(await stands('subtituloExecuted~24')).toBe('158.255')
  })

  test('Ctrl D fills a block down; alone it names the key that brings last year’s value', async () => {
    await clickOn(page, 'subtituloExecuted~22')
    await press('Shift+ArrowDown', 'Control+d')
    ;(await stands('subtituloExecuted~23')).toBe('5.000')
    await press('Control+z')
    await clickOn(page, 'initialBudget~2023')
    await press('Control+d')
    await page
      .getByText(/se trae con F4/)
      .first()
      .waitFor()
    await press('F4')
    expect(await here(page)).toBe('initialBudget~2023: 417.254')
    await press('Control+z')
  })

  test('the handle draws a value out over the cells under it', async () => {
    await official.type(page, 'subtituloExecuted~30', '7')
    await clickOn(page, 'subtituloExecuted~30')
    const handle = page.locator('[data-handle]:visible')
    const to = await page.locator('td[data-cell="subtituloExecuted~32"]').boundingBox()
    await handle.hover()
    await page.mouse.down()
    await page.mouse.move(to!.x + 10, to!.y + 10, { steps: 4 })
    await page.mouse.up()
    ;(await stands('subtituloExecuted~31')).toBe('7')
    ;(await stands('subtituloExecuted~32')).toBe('7')
    await press('Control+z')
    ;(await stands('subtituloExecuted~32')).toBe('')
  })

  test('one letter is a marker', async () => {
    await clickOn(page, 'regionalGovernments~2023')
    await page.keyboard.type('s')
    expect(await here(page)).toBe('regionalGovernments~2023: S/I')
    await press('Escape')
    await page.keyboard.type('S/I')
    expect(await here(page)).toBe('regionalGovernments~2023: S/I')
    await press('Escape')
  })

  test('with Alt and the arrows what is computed is reached, and Enter asks it why', async () => {
    await clickOn(page, 'extraBudget~2023')
    await press('Alt+ArrowDown', 'Enter')
    await page.getByRole('dialog', { name: '¿Por qué?' }).waitFor()
    await press('Escape')
    await page.getByRole('dialog', { name: '¿Por qué?' }).waitFor({ state: 'detached' })
  })

  test('a table is one tab stop, and says what is read at a cell', async () => {
    const stops = await page.evaluate(() =>
      [...document.querySelectorAll('[role="grid"]')].map(
        (grid) =>
          [...grid.querySelectorAll<HTMLElement>('a, button, input, textarea, select, [tabindex]')].filter(
            (one) => one.tabIndex >= 0,
          ).length,
      ),
    )
    expect(stops.every((many) => many === 1)).toBe(true)
    await clickOn(page, 'initialBudget~2023')
    const input = page.locator('input[name="initialBudget~2023"]')
    expect(await input.getAttribute('aria-label')).toMatch(/^Presupuesto inicial 2023/)
    const described = await input.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${described}"]`).innerText()).toContain('En 2022: 417.254')
    expect(await violations(page)).toEqual([])
  })
})
