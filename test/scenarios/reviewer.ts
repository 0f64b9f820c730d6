import type { Page } from 'playwright-core'
import { openSection } from './official.ts'

/** What a reviewer does on the screen. */
export const rowOf = (page: Page, programme: string) =>
  page.getByRole('row').filter({ hasText: programme.slice(0, 40) })

/** Opens a ficha of a year from the Bandeja. */
export async function open(page: Page, programme: string, year: number): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/bandeja?q=${encodeURIComponent(programme.slice(0, 20))}&year=${year}`)
  await rowOf(page, programme).getByRole('link').first().click()
  await page.locator('[aria-label="Decidir sobre la ficha"]').waitFor()
}

/** Writes an observation at a cell, by keyboard once its section is open. */
export async function observe(page: Page, section: RegExp, cell: string, text: string): Promise<void> {
  await openSection(page, section)
  await page.locator(`[id="celda-${cell}"]`).focus()
  await page.keyboard.press('o')
  await page.getByLabel('Qué debe responder o corregir').fill(text)
  await page.keyboard.press('Control+Enter')
  await page.getByLabel('Qué debe responder o corregir').waitFor({ state: 'detached' })
}

/** Answers everything that the evaluation demands, with the first option of each question, and saves it. */
export async function evaluate(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: 'Evaluación' })
  await form.waitFor()
  const questions = await form
    .locator('input[type="radio"]')
    .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLInputElement).name))])
  for (const name of questions) await form.locator(`input[name="${name}"]`).first().check()
  for (const select of await form.locator('select').all())
    if ((await select.inputValue()) === '') await select.selectOption({ index: 1 })
  await page.getByText(/^Completa: /).waitFor()
  await page.getByRole('button', { name: 'Guardar la evaluación' }).click()
  await page.getByText('Guardada en el servidor').first().waitFor()
}

/** Publishes what was evaluated; the number that it got. */
export async function publish(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Publicar' }).click()
  await page.getByRole('group', { name: 'Confirmar' }).getByText('no cambia más').waitFor()
  await page.keyboard.press('Enter')
  const link = page.getByRole('link', { name: /^P\d{4}-\d{6}-[\dK]$/ }).first()
  await link.waitFor()
  return (await link.textContent())!
}
