import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTable } from '../../src/importing/files/read-table.ts'
import { LOADS } from '../../src/protocol/loads/loads.ts'
import { headsOf } from '../../src/protocol/loads/read-table.ts'
import { violations } from './axe.ts'
import * as official from './official.ts'
import { Computer, RunningServer } from './running.ts'

const EXAMPLE = 'Programas Complementarios: Inmigrante y Refugio'
/** A name that changes, a programme that is new, and two that are wrong: another service, neither yes nor no. */
const PROGRAMMES = `Código;Nombre;Servicio;Social;Nota
inmigrante-y-refugio;${EXAMPLE} (nuevo);Subsecretaría del Interior;sí;
riberas-limpias;Riberas limpias;Subsecretaría del Interior;sí;
faros;Faros;Dirección de Nada;no;pendiente
muelles;Muelles;Subsecretaría del Interior;quizás;
`

describe('who loaded a file', () => {
  const server = new RunningServer()
  const office = new Computer()
  let page: Page

  beforeAll(async () => {
    await server.start()
    page = await office.open()
    await official.signIn(page, server.base, 'admin')
    await page.getByRole('navigation', { name: 'Secciones de administración' }).waitFor()
  })
  afterAll(async () => {
    await office.close()
    await server.close()
  })

  const choose = async (name: string, buffer: Buffer) => {
    await page.goto(`${server.base}/administracion/programas/cargar`)
    await page.getByRole('table', { name: 'Columnas del archivo' }).waitFor()
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer })
    await page.getByRole('table', { name: 'Prueba, fila por fila' }).waitFor()
  }
  const proof = () => page.getByRole('table', { name: 'Prueba, fila por fila' })

  test('downloads the rows that stay out, mends them there and loads them, which leaves nothing out', async () => {
    await choose('programas.csv', Buffer.from(PROGRAMMES))
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Bajar las filas que quedan fuera' }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe('programas-por-corregir.xlsx')
    const bytes = new Uint8Array(readFileSync(await download.path()))
    const question = { heads: headsOf(LOADS.programmes), mostRows: 100, mostColumns: 60 }
    const reading = await readTable(bytes, 'programas-por-corregir.xlsx', question)
    if (!('table' in reading)) throw new Error(reading.problem)
    const { head, rows } = reading.table
    expect(head).toEqual(['Código', 'Nombre', 'Servicio', 'Social', 'Nota', 'Qué corregir'])
    expect(rows.map((cells) => cells.at(-1))).toEqual([
      expect.stringMatching(/^Servicio: «Dirección de Nada» no es un servicio\./),
      'Social: «quizás» no corresponde. Escriba sí o no.',
    ])
    await page.getByRole('button', { name: 'Cargar 2 filas' }).click()
    await page.getByRole('heading', { name: 'Se cargaron 2 filas' }).waitFor()
    const mended = [rows[0]!.with(2, 'Subsecretaría del Interior'), rows[1]!.with(3, 'no')]
    const csv = [head, ...mended].map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n')
    await choose('programas-por-corregir.csv', Buffer.from(csv))
    await proof()
      .getByRole('row', { name: /Nueva Muelles/ })
      .waitFor()
    expect(
      await proof()
        .getByRole('row', { name: /Rechazada/ })
        .count(),
    ).toBe(0)
    await page.getByRole('button', { name: 'Cargar 2 filas' }).click()
    await page.getByRole('heading', { name: 'Se cargaron 2 filas' }).waitFor()
  })

  test('takes the load back: sees what goes, and the list is without it', async () => {
    await page.getByRole('link', { name: 'Deshacer esta carga' }).click()
    await proof()
      .getByRole('row', { name: /^Se quita Faros/ })
      .waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Deshacer la carga' }).click()
    await page.getByRole('heading', { name: 'La carga se deshizo' }).waitFor()
    await page.getByText('2 se quitan. La lista está como antes de esa carga.').waitFor()
  })

  test('goes further back from the list of loads, where the one that was taken back says so', async () => {
    await page.getByRole('link', { name: 'Cargas anteriores' }).last().click()
    const loads = page.getByRole('table', { name: 'Cargas anteriores' })
    await loads.getByRole('row', { name: /2 nuevas La deshizo/ }).waitFor()
    expect(await violations(page)).toEqual([])
    await loads.getByRole('link', { name: /^Ver qué pasa al deshacer la carga del/ }).click()
    const changed = proof().getByRole('row', { name: new RegExp(`^Vuelve ${EXAMPLE}`) })
    expect(await changed.innerText()).toMatch(/\(nuevo\)/)
    await page.getByRole('button', { name: 'Deshacer la carga' }).click()
    await page.getByText('1 fila vuelve a lo que decía, 1 se quita. La lista está como antes de esa carga.').waitFor()
    await page.getByRole('link', { name: 'Ver la lista' }).click()
    await page.getByRole('table', { name: 'Programas' }).getByRole('link', { name: EXAMPLE, exact: true }).waitFor()
    expect(await page.getByRole('link', { name: 'Riberas limpias' }).count()).toBe(0)
  })

  test('is told what stands on a load, and nothing is taken back', async () => {
    await choose('programas.csv', Buffer.from(PROGRAMMES))
    await page.getByRole('button', { name: 'Cargar 2 filas' }).click()
    await page.getByRole('heading', { name: 'Se cargaron 2 filas' }).waitFor()
    const loaded = page.getByRole('link', { name: 'Deshacer esta carga' })
    const address = await loaded.getAttribute('href')
    await page.getByRole('link', { name: 'Ver la lista' }).click()
    await page.getByRole('link', { name: 'Riberas limpias' }).click()
    await page.getByRole('main').getByLabel('Nombre').fill('Riberas y quebradas limpias')
    await page.getByRole('button', { name: 'Guardar' }).click()
    await page.getByText(/^Guardado a las/).waitFor()
    await page.goto(server.base + address)
    await page.getByText('Esta carga no se puede deshacer').waitFor()
    const inTheWay = await proof()
      .getByRole('row', { name: /^Lo impide Riberas y quebradas limpias/ })
      .innerText()
    expect(inTheWay).toMatch(/Después la cambió .*, el /)
    expect(await page.getByRole('button', { name: 'Deshacer la carga' }).getAttribute('aria-disabled')).toBe('true')
    expect(await violations(page)).toEqual([])
  })
})
