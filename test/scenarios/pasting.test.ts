import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rows } from '../importing/block-text.ts'
import { violations } from './axe.ts'
import { copyAndPaste, paste } from './clipboard.ts'
import * as official from './official.ts'
import { Computer, RunningServer } from './running.ts'

const server = new RunningServer()
const office = new Computer()
let page: Page

const proof = () => page.getByRole('dialog', { name: /revise antes de aceptar/ })
const accept = () => page.getByRole('button', { name: /^Aceptar/ })
const gone = () => proof().waitFor({ state: 'detached' })
const stand = (cell: string) => official.placeOf(page, cell).click()
const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name)
const holds = (cell: string) => official.typed(page, cell)
const looks = () => page.getByRole('region', { name: 'Por mirar' })

/** As the example is given: regions of 2023 are blank. */
const REGIONS = rows(
  'Región | Gasto | Personas',
  'Bío-Bío | 6000 | -',
  'Maule | 3621 | 26',
  'Nivel central | 15000 | ',
  'RM | 147400 | 166',
  'Valparaíso | 1.234 | 9',
  'Aysén | 0 | sin dato',
  ' | | ',
  'Total | 173255 | 201',
)

beforeAll(async () => {
  await server.start()
  page = await office.open()
  await official.signIn(page, server.base, 'interior')
  await page.getByRole('link', { name: /Inmigrante y Refugio/ }).click()
  await official.openSection(page, /^Componentes/)
})
afterAll(async () => {
  await office.close()
  await server.close()
})

describe('a block on a table', () => {
  beforeEach(async () => {
    await official.openSection(page, /^Componentes/)
    await stand('regionSpending~15')
  })

  test('opens its proof with the focus on its heading, and nothing has changed', async () => {
    await paste(page, { text: REGIONS })
    await proof().waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Pegar en regiones: revise antes de aceptar',
    )
    await page.getByRole('heading', { name: 'Cuadratura, si acepta' }).waitFor()
    await looks().getByText('Aysén, personas 2023 «sin dato»').waitFor()
    await page.getByText('igual a lo que entra').waitFor()
    await page.keyboard.press('Escape')
    await gone()
  })

  test('Esc leaves everything as it was, in the same cell', async () => {
    await paste(page, { text: REGIONS })
    await proof().waitFor()
    await page.keyboard.press('Escape')
    await gone()
    await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.name === 'regionSpending~15')
    expect(await holds('regionSpending~13')).toBe('')
  })

  test('what was chosen enters as one step, is said, and one Ctrl Z takes it back', async () => {
    await paste(page, { text: REGIONS })
    await looks().getByRole('button', { name: 'Poner S/I' }).click()
    await looks().getByText('1,234').waitFor()
    await page.getByRole('combobox', { name: /fila 3, «Maule»/ }).selectOption({ label: 'No se pega' })
    expect(await accept().textContent()).toBe('Aceptar 9 celdas')
    await accept().click()
    await gone()
    await page.getByText('Se pegaron 9 celdas en regiones. Ctrl Z las deshace.').first().waitFor()
    expect(await focused()).toBe('regionSpending~15')
    expect(
      await Promise.all(['regionSpending~13', 'regionServed~08', 'regionSpending~05', 'regionServed~11'].map(holds)),
    ).toEqual(['147.400', '-', '1.234', 'S/I'])
    expect(await holds('regionSpending~07')).toBe('')
    await page.keyboard.press('Control+z')
    expect(await Promise.all(['regionSpending~13', 'regionServed~08', 'regionSpending~05'].map(holds))).toEqual([
      '',
      '',
      '',
    ])
  })

  test('what stands there is replaced or kept, as the person says', async () => {
    await official.type(page, 'regionSpending~07', '4855')
    await stand('regionSpending~15')
    await paste(page, { text: REGIONS })
    await page.getByText('reemplaza 4.855').waitFor()
    await looks().getByRole('button', { name: 'Conservar 4.855' }).click()
    await page.getByText('queda 4.855').waitFor()
    await accept().click()
    await gone()
    expect(await holds('regionSpending~07')).toBe('4.855')
    expect(await holds('regionServed~07')).toBe('26')
    await page.keyboard.press('Control+z')
  })

  test('a column can be another', async () => {
    await paste(page, { text: rows('RM | 166 | 147400', 'Maule | 35 | 4855') })
    const columns = page.getByRole('combobox', { name: /^Qué es la columna/ })
    await page.getByRole('combobox', { name: 'Qué es la columna B' }).last().selectOption({ label: 'Personas 2023' })
    await page.getByRole('combobox', { name: 'Qué es la columna C' }).last().selectOption({ label: 'Gasto 2023, M$' })
    expect(await columns.count()).toBeGreaterThan(0)
    await accept().click()
    await gone()
    expect(await holds('regionServed~13')).toBe('166')
    expect(await holds('regionSpending~13')).toBe('147.400')
    await page.keyboard.press('Control+z')
  })
})

describe('with Ctrl V, from the clipboard of the browser', () => {
  beforeEach(async () => {
    await official.openSection(page, /^Componentes/)
    await stand('regionSpending~15')
  })

  test('a table that came with its HTML is read by its cells', async () => {
    const cells = [
      ['Región', 'Gasto', 'Personas'],
      ['RM', '147.400', '166'],
      ['O’Higgins', '', '12'],
    ]
    const html = `<table>${cells.map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`).join('')}</table>`
    await copyAndPaste(page, { text: rows('no | se | lee'), html })
    expect(await accept().textContent()).toBe('Aceptar 3 celdas')
    await accept().click()
    await gone()
    expect(await Promise.all(['regionSpending~13', 'regionServed~13', 'regionServed~06'].map(holds))).toEqual([
      '147.400',
      '166',
      '12',
    ])
    await page.keyboard.press('Control+z')
  })

  test('what comes turned is turned back; Girar takes it as it lies and turns it again', async () => {
    await copyAndPaste(page, { text: rows('Región | RM | Ñuble | Biobío', 'Gasto | 147400 | 4856 | 6000') })
    const turn = page.getByRole('button', { name: /^Girar/ })
    await looks().getByText('El bloque venía girado').waitFor()
    expect(await accept().textContent()).toBe('Aceptar 3 celdas')
    await turn.click()
    await looks().getByText('El bloque venía girado').waitFor({ state: 'detached' })
    expect(await page.getByRole('button', { name: 'Aceptar 3 celdas' }).count()).toBe(0)
    await turn.click()
    await accept().click()
    await gone()
    expect(await Promise.all(['13', '16', '08'].map((code) => holds(`regionSpending~${code}`)))).toEqual([
      '147.400',
      '4.856',
      '6.000',
    ])
    await page.keyboard.press('Control+z')
    expect(await Promise.all(['13', '16', '08'].map((code) => holds(`regionSpending~${code}`)))).toEqual(['', '', ''])
  })

  test('of a whole sheet come the rows that the table names, and how many don’t is said', async () => {
    const others = Array.from({ length: 1_200 }, (_, index) => `Comuna ${index + 1} | ${index}`)
    await copyAndPaste(page, { text: rows('Región | Gasto', 'RM | 147400', ...others, 'Ñuble | 4856') })
    await looks()
      .getByText(/1\.?200 filas que no son de esta tabla/)
      .waitFor()
    expect(await accept().textContent()).toBe('Aceptar 2 celdas')
    await page.keyboard.press('Escape')
    await gone()
  })
})

describe('one value', () => {
  test('replaces what stands in the cell, cleaned', async () => {
    await official.openSection(page, /^Presupuesto/)
    await official.type(page, 'subtituloExecuted~21', '999')
    await stand('subtituloExecuted~21')
    await paste(page, { text: '\u00a01234\u200b\r\n' })
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name="subtituloExecuted~21"]')?.value === '1.234',
    )
    expect(await proof().count()).toBe(0)
  })

  test('with a line break inside is one value still', async () => {
    await stand('subtituloExecuted~21')
    await paste(page, { text: '"100\nnota"\r\n' })
    await page.waitForFunction(() =>
      document.querySelector<HTMLInputElement>('[name="subtituloExecuted~21"]')?.value.includes('nota'),
    )
    expect(await proof().count()).toBe(0)
    await page.keyboard.press('Control+z')
  })
})

test('a few rows need no scrolling', async () => {
  await stand('subtituloExecuted~21')
  await paste(page, { text: '24\t158255\n21\t18000\n' })
  await proof().waitFor()
  const table = page.getByRole('region', { name: 'Prueba, fila por fila' })
  expect(await table.evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0)
  await page.keyboard.press('Escape')
  await gone()
})

test('subtítulos by their codes are never amounts', async () => {
  await stand('subtituloExecuted~21')
  await paste(page, { text: '24\t158255\n21\t18000\n22\t5000\n' })
  await accept().click()
  await gone()
  expect(await Promise.all(['21', '22', '24'].map((code) => holds(`subtituloExecuted~${code}`)))).toEqual([
    '18.000',
    '5.000',
    '158.255',
  ])
})

test('what a spreadsheet hides stays out, and its merged heads are read', async () => {
  await stand('initialBudget~2023')
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>
    <tr><td></td><td colspan=3>Presupuesto (M$)</td></tr>
    <tr><td></td><td>2021</td><td>2022</td><td>2023</td></tr>
    <tr><td>Presupuesto inicial</td><td>1</td><td>417254</td><td x:num="466541">466.541</td></tr>
    <tr style='display:none'><td>Presupuesto final</td><td>2</td><td>3</td><td>4</td></tr></table></html>`
  await paste(page, { text: 'Presupuesto (M$)\nPresupuesto inicial', html })
  await proof().waitFor()
  await page.getByText('de Excel, 4 filas × 4 columnas').waitFor()
  await page.getByText('Retenida: oculta en la planilla').waitFor()
  await looks()
    .getByText(/de años anteriores con otro valor/)
    .waitFor()
  expect(await accept().textContent()).toBe('Aceptar 1 celda')
  await looks().getByLabel('Reemplazar también lo publicado').check()
  expect(await accept().textContent()).toBe('Aceptar 2 celdas')
  await page.keyboard.press('Escape')
  await gone()
})

test('without a cell at hand there is a field to paste in', async () => {
  await page.getByRole('button', { name: 'Pegar desde Excel' }).first().click()
  await page.getByLabel('Pegue aquí lo que copió de la planilla').waitFor()
  await paste(page, { text: rows('21 Gastos en personal | 7', '22 | 8') })
  await proof().waitFor()
  await page.getByRole('button', { name: 'Cancelar' }).click()
  await gone()
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('Pegar desde Excel'))
})

test.each([
  [1280, 720],
  [390, 844],
])('the proof has nothing that axe objects to at %i × %i', async (width, height) => {
  await official.openSection(page, /^Componentes/)
  await stand('regionSpending~15')
  await page.setViewportSize({ width, height })
  await paste(page, { text: REGIONS })
  await proof().waitFor()
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1280, height: 720 })
})
