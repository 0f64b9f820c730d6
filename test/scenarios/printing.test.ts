import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasPoppler, textOf } from '../report/pdf-reading.ts'
import * as official from './official.ts'
import { Computer, RunningServer } from './running.ts'

const server = new RunningServer()
const office = new Computer()
const LONG = Array.from({ length: 400 }, (_, index) => `Frase ${index + 1}.`).join(' ')

beforeAll(() => server.start())
afterAll(async () => {
  await office.close()
  await server.close()
})

const name = hasPoppler ? 'a section on paper' : 'poppler no está: pdftotext no lee lo impreso'
describe.skipIf(!hasPoppler)(name, () => {
  test('has its long text whole, and on each page whose it is and which page', async () => {
    const page = await office.open()
    await official.signIn(page, server.base, 'interior')
    await page.getByRole('link', { name: 'Programas Complementarios: Inmigrante y Refugio' }).click()
    await official.openSection(page, /^Antecedentes/)
    const text = page.locator('main textarea').first()
    await text.fill(LONG)
    // What makes the heads of pages comes after the section.
    await page.waitForFunction(() => document.querySelector('main style') !== null)
    const pages = textOf(await page.pdf({ format: 'A4' }))
      .split('\f')
      .slice(0, -1)
    expect(pages.length).toBeGreaterThan(1)
    for (const [index, one] of pages.entries()) {
      expect(one).toMatch(/Programas Complementarios: Inmigrante y Refugio +Subsecretaría del Interior/)
      expect(one).toMatch(new RegExp(`Ficha 2023 · Antecedentes +${index + 1} de ${pages.length}`))
    }
    const printed = pages.join(' ').replaceAll(/\s+/g, ' ')
    for (const number of [1, 200, 400]) expect(printed).toContain(`Frase ${number}.`)
    expect(printed).not.toContain('Copiar')
    // Printed, it is a form again.
    expect(await text.inputValue()).toBe(LONG)
    expect(await page.getByText('Frase 400.').count()).toBe(0)
  })
})
