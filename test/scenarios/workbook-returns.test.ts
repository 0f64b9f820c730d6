import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBook } from '../../src/importing/files/read-file.ts'
import { typeInParts } from '../workbook/type-in-parts.ts'
import { violations } from './axe.ts'
import * as official from './official.ts'
import { Computer, RunningServer } from './running.ts'

const PROGRAMME = /Inmigrante y Refugio/

describe('a workbook that an official took home comes back', () => {
  const server = new RunningServer()
  const [office, home, away] = [new Computer(), new Computer(), new Computer()]
  let page: Page
  let exported: Uint8Array

  const book = (typed: Readonly<Record<string, string>>) => typeInParts(exported, typed)
  const bring = async (bytes: Uint8Array, name = 'libro.xlsx') => {
    await official.openSection(page, /^Libro de Excel/)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  }
  const proof = () => page.getByRole('heading', { name: 'El libro de vuelta' })
  const accept = () => page.getByRole('button', { name: /^(Aceptar|Nada que aceptar)/ })
  const holds = (cell: string) => official.typed(page, cell)
  const open = async (computer: Computer, user: string) => {
    const opened = await computer.open()
    await official.signIn(opened, server.base, user)
    await opened.getByRole('link', { name: PROGRAMME }).first().click()
    return opened
  }

  beforeAll(async () => {
    await server.start()
    page = await open(office, 'interior')
  })
  afterAll(async () => {
    await Promise.all([office.close(), home.close(), away.close()])
    await server.close()
  })

  test('it is exported with what is written so far', async () => {
    await official.openSection(page, /^Libro de Excel/)
    const button = page.getByRole('button', { name: 'Exportar a Excel' })
    const [kept] = await Promise.all([page.waitForEvent('download'), button.click()])
    exported = new Uint8Array(readFileSync(await kept.path()))
    expect(await violations(page)).toEqual([])
  })

  test('as it went, it changes nothing, and Esc leaves everything as it was', async () => {
    await bring(exported)
    await page.getByText('El libro no cambia nada').waitFor()
    expect(await accept().textContent()).toBe('Nada que aceptar')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Libro de Excel' }).waitFor()
  })

  test('what a colleague typed meanwhile is chosen; the rest enters, and what can not be read is told with its place', async () => {
    const rodrigo = await open(home, 'interior2')
    await official.openSection(rodrigo, /^Componentes/)
    await official.type(rodrigo, 'regionSpending~13', '122')
    await official.openSection(page, /^Componentes/)
    await official.shows(page, 'regionSpending~13', '122')
    await bring(
      book({
        'regionSpending~13': '147400',
        'regionSpending~08': '6000',
        'regionSpending~07': '#N/A',
        'regionServed~13': '166',
        'componentSpending~c1~2022': '',
        description: 'Otra descripción del programa, más corta que la anterior.',
      }),
    )
    await proof().waitFor()
    expect(await accept().textContent()).toBe('Aceptar 3 celdas')
    await page.getByText(/Componentes!C30:/).waitFor()
    await page.getByText(/Ahora: hoy .*Rodrigo/).waitFor()
    await page.getByRole('banner').getByText('Libro de Excel, por revisar').waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('one is chosen, a blank is ticked, and all of it is one step', async () => {
    await page.getByRole('radio', { name: /^En el libro.*Metropolitana/ }).check()
    await page.getByText('entra 147.400').or(page.getByText('reemplaza').first()).first().waitFor()
    await page.getByRole('checkbox', { name: /^Borrar Componente 1/ }).check()
    expect(await accept().textContent()).toBe('Aceptar 5 celdas')
    await accept().click()
    await page.getByText('Entraron 5 celdas de libro.xlsx. Ctrl Z las deshace.').first().waitFor()
    await official.openSection(page, /^Componentes/)
    const cells = ['regionSpending~13', 'regionSpending~08', 'regionServed~13', 'componentSpending~c1~2022']
    expect(await Promise.all(cells.map(holds))).toEqual(['147.400', '6.000', '166', ''])
    await page.keyboard.press('Control+z')
    expect(await Promise.all(cells.map(holds))).toEqual(['122', '', '', '240.724'])
  })

  test('rows that were sorted are asked about once, and a component in a free row comes as a new row', async () => {
    await bring(
      book({
        'Componentes!A27': '13',
        'Componentes!B27': 'Metropolitana de Santiago',
        'Componentes!C27': '147400',
        'Componentes!A28': '05',
        'Componentes!B28': 'Valparaíso',
        'Componentes!C28': '1234',
        'Componentes!C7': 'Asesoría legal',
      }),
    )
    await proof().waitFor()
    expect(await accept().textContent()).toBe('Aceptar 1 celda, con 1 fila nueva')
    await page.getByRole('radio', { name: /lo que dice cada fila/ }).check()
    await page.getByText('fila 28, ahora C27').waitFor()
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await violations(page)).toEqual([])
    const brought = page.getByRole('navigation', { name: 'Lo que trae el libro' })
    expect(
      await brought
        .getByText(/^(Componentes|Población)$/)
        .filter({ visible: true })
        .allTextContents(),
    ).toEqual(['Componentes'])
    await page.setViewportSize({ width: 1280, height: 720 })
    expect(await accept().textContent()).toBe('Aceptar 2 celdas, con 1 fila nueva')
    await accept().click()
    await official.shows(page, 'regionSpending~05', '1234')
    const named = page.getByRole('textbox', { name: /nombre/i }).or(page.getByText('Asesoría legal'))
    await page.getByText('Asesoría legal').or(named).first().waitFor()
    await page.keyboard.press('Control+z')
    await official.shows(page, 'regionSpending~05', '')
    expect(await page.getByText('Asesoría legal').count()).toBe(0)
  })

  test('a whole proof goes by keyboard alone, and says the code of a subtítulo', async () => {
    await bring(book({ 'subtituloExecuted~21': '18000' }))
    await proof().waitFor()
    await page.getByRole('rowheader', { name: /^21 Gastos en personal/ }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('El libro de vuelta')
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(() => document.activeElement?.textContent === 'Aceptar 1 celda')) break
    }
    await page.keyboard.press('Enter')
    await official.shows(page, 'subtituloExecuted~21', '18.000')
    await page.keyboard.press('Control+z')
    await official.shows(page, 'subtituloExecuted~21', '')
  })

  test('what is none of ours is refused in a sentence', async () => {
    await bring(new TextEncoder().encode('a;b\n1;2'), 'lista.csv')
    await page
      .getByRole('alert')
      .getByText(/^lista\.csv: No es un libro de Excel\./)
      .waitFor()
  })

  test('of what was sent a workbook can still be taken home', async () => {
    const sent = await away.open()
    await official.signIn(sent, server.base, 'oficios')
    await sent.getByRole('row').filter({ hasText: 'Enviada' }).getByRole('link').first().click()
    await official.openSection(sent, /^Recibo/)
    const button = sent.getByRole('button', { name: 'Exportar a Excel' })
    const [kept] = await Promise.all([sent.waitForEvent('download'), button.click()])
    const { sheets } = readBook(new Uint8Array(readFileSync(await kept.path())))
    expect(sheets.map(({ name }) => name)).toContain('Componentes')
    expect(await violations(sent)).toEqual([])
  })

  test('without a network too', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready)
    await server.stop()
    await bring(book({ 'regionSpending~08': '6000' }))
    await proof().waitFor()
    await accept().click()
    await official.shows(page, 'regionSpending~08', '6000')
  })
})
