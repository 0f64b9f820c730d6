import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSheet, aWorkbook } from '../importing/files/a-workbook.ts'
import { violations } from './axe.ts'
import * as official from './official.ts'
import { Computer, RunningServer } from './running.ts'

const EXAMPLE = 'Programas Complementarios: Inmigrante y Refugio'
/** The service of the third row isn't there. */
const PROGRAMMES = `Código;Nombre;Servicio;Social
riberas-limpias;Riberas limpias;Subsecretaría del Interior;sí
inmigrante-y-refugio;${EXAMPLE};Subsecretaría del Interior;sí
sin-servicio;Sin servicio;Dirección de Nada;no
`
/** What was reported of 2023 on paper, say. */
const HISTORY = `Código del programa;Año;Campo;Fila;Valor
inmigrante-y-refugio;2023;Presupuesto inicial;;466.541
`

/** A workbook of one average, which stands in C2; style 1 is a percentage. */
const averages = (cell: string): Uint8Array =>
  aWorkbook({
    'worksheets/sheet1.xml': aSheet(
      `<row r="1">${['Año', 'Código del programa', 'Promedio'].map(text).join('')}</row>`,
      `<row r="2"><c r="A2"><v>2023</v></c>${text('inmigrante-y-refugio')}${cell}</row>`,
    ),
    'styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>',
  })
const text = (said: string) => `<c t="inlineStr"><is><t>${said}</t></is></c>`

describe('who administers', () => {
  const server = new RunningServer()
  const office = new Computer()
  const folder = mkdtempSync(join(tmpdir(), 'cuadra-loads-'))
  let page: Page
  let link: string

  beforeAll(async () => {
    await server.start()
    page = await office.open()
    await official.signIn(page, server.base, 'admin')
    await page.getByRole('navigation', { name: 'Secciones de administración' }).waitFor()
  })
  afterAll(async () => {
    await office.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const goTo = (section: string) =>
    page
      .getByRole('navigation', { name: 'Secciones de administración' })
      .getByRole('link', { name: section, exact: true })
      .click()
  const main = () => page.getByRole('main')

  /** As Excel saves a CSV here: semicolons, Windows-1252. */
  const choose = async (name: string, content: string) => {
    const file = join(folder, name)
    writeFileSync(file, Buffer.from(content, 'latin1'))
    await page.locator('input[type=file]').setInputFiles(file)
  }

  test('loads programmes from a file: sees row by row what it would do, accepts, and what was refused stays out', async () => {
    await goTo('Programas')
    await page.getByRole('table', { name: 'Programas' }).getByRole('link', { name: EXAMPLE }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: 'Cargar desde archivo' }).click()
    await page.getByRole('table', { name: 'Columnas del archivo' }).waitFor()
    expect(await violations(page)).toEqual([])
    await choose('programas.csv', PROGRAMMES)
    const proof = page.getByRole('table', { name: 'Prueba, fila por fila' })
    await proof.getByRole('row', { name: /^2 Nueva Riberas limpias/ }).waitFor()
    expect(await proof.getByRole('row', { name: /^4 Rechazada Sin servicio/ }).innerText()).toContain(
      'Dirección de Nada',
    )
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Cargar 1 fila' }).click()
    await page.getByRole('heading', { name: 'Se cargó 1 fila' }).waitFor()
  })

  test('changes a name on screen, and meets what is wrong under its field', async () => {
    await goTo('Programas')
    await page.getByRole('searchbox').fill('riberas')
    await page.getByRole('link', { name: 'Riberas limpias' }).click()
    const name = main().getByLabel('Nombre')
    await name.fill('')
    await page.getByRole('button', { name: 'Guardar' }).click()
    await page.getByText(/^Falta\. Nombre completo/).waitFor()
    expect(await name.evaluate((one) => document.activeElement === one)).toBe(true)
    expect(await violations(page)).toEqual([])
    await name.fill('Riberas y quebradas limpias')
    await page.getByRole('button', { name: 'Guardar' }).click()
    await page.getByText(/^Guardado a las/).waitFor()
    await page.getByRole('heading', { name: 'Riberas y quebradas limpias' }).waitFor()
  })

  test('what was typed without a network stays, and is saved when there is one', async () => {
    await server.stop()
    await main().getByLabel('Nombre').fill('Riberas limpias de Chiloé')
    await page.getByRole('button', { name: 'Guardar' }).click()
    await main().getByText('Sin conexión: el servidor no responde').waitFor()
    await server.start()
    await page.getByRole('button', { name: 'Guardar' }).click()
    await page.getByRole('heading', { name: 'Riberas limpias de Chiloé' }).waitFor()
  })

  test('adds a person, gives them a service and gets the link with which they choose a password', async () => {
    await goTo('Personas')
    await page.getByRole('link', { name: 'Agregar persona' }).click()
    await main().getByLabel('Usuario').fill('rperez')
    await main().getByLabel('Nombre').fill('Rosa Pérez Soto')
    await page.getByRole('group', { name: 'Roles' }).getByLabel('Contraparte técnica').check()
    await page.getByRole('button', { name: 'Agregar persona' }).click()
    await page.getByRole('heading', { name: 'Rosa Pérez Soto', level: 1 }).waitFor()
    await page.getByLabel('Servicio o ministerio').fill('Subsecretaría del Interior')
    await page.getByRole('button', { name: 'Asignar' }).click()
    await page.getByRole('button', { name: 'Quitar Subsecretaría del Interior' }).waitFor()
    await page.getByRole('button', { name: 'Dar enlace para elegir contraseña' }).click()
    link = await page.getByLabel('Enlace de Rosa Pérez Soto').inputValue()
    expect(link).toMatch(/\/clave#[\w-]{43}$/)
    expect(await violations(page)).toEqual([])
  })

  test('loads a figure of a former year that no ficha holds', async () => {
    await goTo('Cifras de años anteriores')
    await page.getByRole('link', { name: 'Cargar desde archivo' }).first().click()
    await choose('cifras.csv', HISTORY)
    await page.getByRole('button', { name: 'Cargar 1 fila' }).click()
    await page.getByRole('heading', { name: 'Se cargó 1 fila' }).waitFor()
  })

  test('loads averages from a workbook as they are seen; an error names its cell, and one that looks wrong waits to be ticked', async () => {
    await goTo('Promedios de grupo')
    await page.getByRole('link', { name: 'Cargar desde archivo' }).first().click()
    const wrong = averages('<c r="C2" t="e"><v>#N/A</v></c>')
    await page.locator('input[type=file]').setInputFiles({ name: 'p.xlsx', mimeType: '', buffer: Buffer.from(wrong) })
    await page.getByText('(hoja «Hoja1», celda C2)').waitFor()
    await page.getByRole('button', { name: 'Cancelar' }).click()
    const fraction = averages('<c r="C2" s="1"><v>1.125</v></c>')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'p.xlsx', mimeType: '', buffer: Buffer.from(fraction) })
    await page.getByText('112,5% pasa de 100%').waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByLabel('Guardarla así').click()
    await page.getByRole('button', { name: 'Cargar 1 fila' }).click()
    await page.getByRole('heading', { name: 'Se cargó 1 fila' }).waitFor()
    await goTo('Promedios de grupo')
    await page.getByRole('cell', { name: '112,5', exact: true }).waitFor()
  })

  test('creates the period 2024 on edition 2023 and opens it: who is missing gets a ficha, once', async () => {
    await goTo('Períodos')
    await page.getByRole('link', { name: 'Agregar período' }).click()
    await main().getByLabel('Año', { exact: true }).fill('2024')
    await main().getByLabel('Edición').selectOption('2023')
    await main().getByLabel('Año base').fill('2025')
    await main().getByLabel('Abre').fill('01-01-2025 09:00')
    await main().getByLabel('Cierra').fill('31-12-2099')
    await main().getByLabel('Inflactores', { exact: true }).fill('2022: 1,1383\n2023: 1,0708\n2024: 1,04\n2025: 1')
    await page.getByRole('button', { name: 'Agregar período' }).click()
    await page.getByRole('button', { name: /^Crear las fichas del período: \d+$/ }).click()
    await main()
      .getByText(/^Se crearon \d+ fichas\.$/)
      .waitFor()
    await page.getByText('No falta ninguna ficha').waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('reads in the record what was done, in words', async () => {
    await goTo('Registro')
    await page.getByText('abrió el período 2024').waitFor()
    await page.getByText('creó la cuenta de Rosa Pérez Soto').waitFor()
    expect(await violations(page)).toEqual([])
    await official.signOut(page)
  })

  test('the new contraparte chooses a password and finds the new ficha with the figures of the year before', async () => {
    await page.goto(link)
    await page.getByLabel('Contraseña nueva').fill('caballo correcto grapa')
    await page.getByLabel('Repita la contraseña').fill('caballo correcto grapa')
    await page.getByLabel('Repita la contraseña').press('Enter')
    await page
      .getByRole('row', { name: new RegExp(`^${EXAMPLE}.* 2024 `) })
      .getByRole('link')
      .click()
    await official.openSection(page, /^Presupuesto/)
    await official.placeOf(page, 'initialBudget~2024').waitFor()
    const initial = ['2022', '2023', '2024'].map((year) => official.typed(page, `initialBudget~${year}`))
    expect(await Promise.all(initial)).toEqual(['417.254', '466.541', ''])
  })
})
