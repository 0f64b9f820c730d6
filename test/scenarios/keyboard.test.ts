import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { typed } from './official.ts'
import { Computer, RunningServer } from './running.ts'

const PROGRAMME = 'Programas Complementarios: Inmigrante y Refugio'
/** An example that lacks one reason and nothing else. */
const EXAMPLE = /^Mujeres Apicultoras/

/** What a screen reader would say of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement
    if (element === (document.body as HTMLElement)) return ''
    const labels = [...(element.labels ?? [])].map((label) => label.textContent?.trim())
    return element.getAttribute('aria-label') ?? (labels.join(' ') || (element.textContent ?? '').trim())
  })

/** Tabs until the focus is on what is named; gives up after a whole round. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    if (name.test(await focused(page))) return
    await page.keyboard.press(key)
  }
  throw new Error(`the keyboard doesn't reach ${name}`)
}

/** Presses Tab until the focus stands in a table. */
async function tabInto(page: Page, table: string): Promise<void> {
  const tableInFocus = () =>
    page.evaluate(() => document.activeElement?.closest('table')?.getAttribute('aria-label') ?? undefined)
  for (let presses = 0; presses < 200; presses++) {
    if ((await tableInFocus()) === table) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard doesn't reach the table ${table}`)
}

describe('by keyboard alone', () => {
  const server = new RunningServer()
  const office = new Computer()
  let page: Page

  beforeAll(async () => {
    await server.start()
    page = await office.open()
    await page.goto(server.base)
    await page.getByRole('button', { name: 'Ingresar' }).waitFor()
  })
  afterAll(async () => {
    await office.close()
    await server.close()
  })

  test('signs in and opens the ficha', async () => {
    await tabTo(page, /^Usuario/)
    await page.keyboard.type('interior')
    await page.keyboard.press('Tab')
    await page.keyboard.type('cuadra-interior')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: PROGRAMME }).waitFor()
    await tabTo(page, new RegExp(PROGRAMME))
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: 'Secciones de la ficha' }).waitFor()
  })

  test('goes to the budget and moves in its tables as in a spreadsheet', async () => {
    await tabTo(page, /^Presupuesto y gasto/)
    await page.keyboard.press('Enter')
    await tabTo(page, /^Gastos en personal/)
    await page.keyboard.type('18000')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toMatch(/^Bienes y servicios/)
    await page.keyboard.type('5000')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toMatch(/^Transferencias corrientes/)
    await page.keyboard.type('158.255')
    await page.keyboard.press('ArrowUp')
    expect(await focused(page)).toMatch(/^Prestaciones/)
    await page.getByText('181.255').first().waitFor()
  })

  test('copies last year with one key and undoes it', async () => {
    await tabTo(page, /^Presupuesto inicial 2023/)
    await page.keyboard.press('F4')
    expect(await typed(page, 'initialBudget~2023')).toBe('417.254')
    await page.keyboard.press('Control+z')
    expect(await typed(page, 'initialBudget~2023')).toBe('')
  })

  test('pastes a block of a spreadsheet as one step', async () => {
    await tabTo(page, /^Presupuesto inicial 2023/)
    await page.evaluate(() => {
      const clipboard = new DataTransfer()
      clipboard.setData('text/plain', '466.541\n466541\n181.255\n-\n-\n')
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
      )
    })
    await tabTo(page, /^Aceptar 5 celdas/)
    await page.keyboard.press('Enter')
    await page.getByText('Se pegaron 5 celdas').first().waitFor()
    expect(await typed(page, 'lawExecuted~2023')).toBe('181.255')
    expect(await typed(page, 'extraBudget~2023')).toBe('-')
    await page.keyboard.press('Control+z')
    expect(await typed(page, 'lawExecuted~2023')).toBe('')
    await page.keyboard.press('Control+y')
    expect(await typed(page, 'lawExecuted~2023')).toBe('181.255')
  })

  test('asks why, and Esc gives the focus back', async () => {
    for (const key of ['Control+End', 'Alt+ArrowDown', 'Alt+ArrowDown', 'Enter']) await page.keyboard.press(key)
    await page.getByRole('dialog', { name: '¿Por qué?' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: '¿Por qué?' }).waitFor({ state: 'detached' })
    expect(await focused(page)).toMatch(/inicial/)
  })

  test('goes from an error to its cell', async () => {
    await tabTo(page, /^Revisar y enviar/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /Faltan \d+ respuestas/ }).waitFor()
    await tabTo(page, /^Población: /)
    await page.keyboard.press('Enter')
    await tabTo(page, /^Población objetivo 2023/)
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.name === 'target~2023')
  })

  test('justifies, declares, sends and reaches the receipt', async () => {
    await tabTo(page, /^Mis fichas/)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: EXAMPLE }).waitFor()
    await tabTo(page, EXAMPLE)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: 'Secciones de la ficha' }).waitFor()
    await tabTo(page, /^Revisar y enviar/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Justificaciones' }).waitFor()
    await tabTo(page, /^Por qué se ejecutó menos/)
    await page.keyboard.type('Los convenios se firmaron en noviembre.')
    await tabTo(page, /^Declaro que revisé/)
    await page.keyboard.press('Space')
    await tabTo(page, /^Enviar a revisión/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Recibo de envío' }).waitFor()
    await tabTo(page, /^Salir/)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Ingresar' }).waitFor()
  })

  test('the reviewer moves in the tray, opens what was sent and reads it', async () => {
    await tabTo(page, /^Usuario/)
    await page.keyboard.type('ses')
    await page.keyboard.press('Tab')
    await page.keyboard.type('cuadra-ses')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: EXAMPLE }).waitFor()
    await tabTo(page, EXAMPLE)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: 'Secciones de la ficha' }).waitFor()
    await tabTo(page, /^Presupuesto y gasto/)
    await page.keyboard.press('Enter')
    await page.getByRole('grid', { name: 'Gasto por subtítulo' }).waitFor()
    await tabInto(page, 'Gasto por subtítulo')
    // The total is the last cell of its table.
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: '¿Por qué?' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: '¿Por qué?' }).waitFor({ state: 'detached' })
  })
})
