import type { Locator, Page } from 'playwright-core'

/** What an official does on the screen. */
export async function signIn(page: Page, base: string, user: string, password?: string): Promise<void> {
  await page.goto(base)
  await enter(page, user, password)
}

export async function enter(page: Page, user: string, password = `cuadra-${user}`): Promise<void> {
  await page.getByLabel('Usuario').fill(user)
  await page.getByLabel('Contraseña').fill(password)
  await page.getByRole('button', { name: 'Ingresar' }).click()
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Salir' }).click()
  await page.getByRole('button', { name: 'Ingresar' }).waitFor()
}

export const openSection = (page: Page, title: string | RegExp): Promise<void> =>
  page.getByRole('navigation', { name: 'Secciones de la ficha' }).getByRole('link', { name: title }).click()

/** What is typed in at a cell: a field, or a cell of a table, which has its input once one stands in it. */
export async function inputOf(page: Page, cell: string): Promise<Locator> {
  const input = page.locator(`:is(input, textarea, select)[name="${cell}"]`).first()
  const place = page.locator(`td[data-cell="${cell}"]`)
  await input.or(place).first().waitFor()
  if ((await input.count()) === 0) await place.click()
  return input
}

/** Types in a cell by its address. */
export const type = async (page: Page, cell: string, text: string | number): Promise<void> =>
  (await inputOf(page, cell)).fill(String(text))

/** What stands in a cell. */
export async function typed(page: Page, cell: string): Promise<string> {
  const input = page.locator(`:is(input, textarea, select)[name="${cell}"]`).first()
  const text = page.locator(`td[data-cell="${cell}"] [data-text]`)
  await input.or(text).first().waitFor({ state: 'attached' })
  return (await input.count()) > 0 ? input.inputValue() : text.innerText()
}

/** A cell, whether one stands in it or not. */
export const placeOf = (page: Page, cell: string): Locator =>
  page.locator(`:is(input, textarea, select)[name="${cell}"], td[data-cell="${cell}"]`).first()

/** Waits until a cell says something, with or without points. */
export const shows = (page: Page, cell: string, text: string): Promise<unknown> =>
  page.waitForFunction(
    ([name, wanted]) => {
      const input = document.querySelector<HTMLInputElement>(`input[name="${name}"]`)
      const shown = input?.value ?? document.querySelector(`td[data-cell="${name}"] [data-text]`)?.textContent
      return shown?.replaceAll('.', '') === wanted
    },
    [cell, text.replaceAll('.', '')] as const,
  )

/** Ticks an option of a question. */
export const tick = (page: Page, question: string, option: string): Promise<void> =>
  page.getByRole('group', { name: question }).getByLabel(option, { exact: true }).check()

/** Waits until the line says that everything typed is kept here. */
export const untilKept = (page: Page): Promise<void> =>
  page
    .getByText(/^Guardado en este equipo/)
    .first()
    .waitFor()

type Answers = Record<string, unknown>

const byYear = (value: unknown): [string, string][] =>
  Object.entries(value as Record<string, string | number>).map(([year, one]) => [year, String(one)])

async function typeYear(page: Page, answers: Answers, field: string): Promise<void> {
  for (const [year, text] of byYear(answers[field])) if (year === '2023') await type(page, `${field}~${year}`, text)
}

export async function fillBudget(page: Page, answers: Answers): Promise<void> {
  await openSection(page, /^Presupuesto/)
  for (const [code, row] of Object.entries(answers['bySubtitulo'] as Record<string, { executed: number }>))
    await type(page, `subtituloExecuted~${code}`, row.executed)
  for (const field of ['initialBudget', 'finalBudget', 'lawExecuted', 'regionalGovernments', 'extraBudget'])
    await typeYear(page, answers, field)
}

interface ComponentRow {
  id: string
  spending: Record<string, number>
  production: Record<string, number>
}

export async function fillComponents(page: Page, answers: Answers): Promise<void> {
  await openSection(page, /^Componentes/)
  for (const row of answers['components'] as ComponentRow[]) {
    await type(page, `componentSpending~${row.id}~2023`, row.spending['2023']!)
    await type(page, `componentProduction~${row.id}~2023`, row.production['2023']!)
  }
  await typeYear(page, answers, 'administrativeSpending')
  const regions = answers['byRegion'] as Record<string, { spending?: number; served?: number }>
  for (const [code, row] of Object.entries(regions)) {
    if (row.spending !== undefined) await type(page, `regionSpending~${code}`, row.spending)
    if (row.served !== undefined) await type(page, `regionServed~${code}`, row.served)
  }
}

export async function fillPopulation(page: Page, answers: Answers): Promise<void> {
  await openSection(page, /^Población/)
  for (const field of ['target', 'served', 'exits']) await typeYear(page, answers, field)
  for (const field of ['targetUnit', 'targetText', 'servedText', 'targetingCriteria', 'priorityCriteria'])
    await type(page, field, answers[field] as string)
}

export async function fillBackground(page: Page, answers: Answers): Promise<void> {
  await openSection(page, /^Antecedentes/)
  for (const field of ['description', 'purpose', 'firstYear', 'lastYear'])
    await type(page, field, answers[field] as string)
  await tick(page, 'Lo ejecutan terceros', 'Sí')
  for (const one of answers['executors'] as string[]) await tick(page, 'Ejecutores', one)
  await tick(page, 'Otras evaluaciones externas', 'No')
}

interface IndicatorRow {
  id: string
  verification: string
  numerator: number | string
  denominator?: number
}

export async function fillIndicators(page: Page, answers: Answers): Promise<void> {
  await openSection(page, /^Indicadores/)
  for (const row of answers['indicators'] as IndicatorRow[]) {
    await type(page, `indicatorVerification~${row.id}`, row.verification)
    await type(page, `indicatorNumerator~${row.id}`, row.numerator)
    if (row.denominator !== undefined) await type(page, `indicatorDenominator~${row.id}`, row.denominator)
  }
}

export async function fillAttributes(page: Page): Promise<void> {
  await openSection(page, /^Otros atributos/)
  await tick(page, 'Objetivos de desarrollo sostenible (ODS)', '10. Reducción de las desigualdades')
  await tick(page, 'Pobreza multidimensional', 'Salud: Malnutrición en niños(as)')
  await tick(page, 'Pobreza multidimensional', 'Vivienda y Entorno: Habitabilidad')
  await tick(page, 'Contribuye a reducir la pobreza por ingresos', 'Sí')
  await page.getByLabel('De qué manera').selectOption('autónomos')
  await tick(page, 'Incorpora enfoque de género', 'Sí')
  await tick(page, 'Cuenta con información según sexo registral', 'Sí')
  await tick(page, 'Tipo de medidas', 'Afirmativas')
  await tick(page, 'Tipo de medidas', 'Transformadoras')
  await tick(page, 'Ámbitos de acción', 'poblaciones')
}

export async function writeObservations(page: Page, answers: Answers): Promise<void> {
  await openSection(page, /^Observaciones/)
  for (const [index, row] of (answers['observations'] as { head: string; text: string }[]).entries()) {
    await page.getByRole('button', { name: 'Agregar observación' }).click()
    const card = page.getByRole('article', { name: `observación ${index + 1}` })
    await card.getByLabel('Tema').selectOption(row.head)
    await card.getByLabel('Observación', { exact: true }).fill(row.text)
  }
}

/** Writes a reason for each finding that asks for one. */
export async function justifyAll(page: Page, reason: string): Promise<number> {
  await openSection(page, /^Revisar y enviar/)
  await page.getByRole('heading', { name: 'Justificaciones' }).waitFor()
  const reasons = page.getByRole('region', { name: 'Justificaciones' }).getByRole('article')
  const count = await reasons.count()
  for (let index = 0; index < count; index++) {
    const title = await reasons.nth(index).getAttribute('aria-label')
    await reasons.nth(index).getByRole('textbox').fill(`${reason} (${title})`)
  }
  return count
}

/** Declares and sends what is ready, and waits for the receipt. */
export async function send(page: Page): Promise<void> {
  await openSection(page, /^Revisar y/)
  await page.getByLabel(/Declaro que revisé/).check()
  await page.getByRole('button', { name: /^(Enviar|Reenviar) a revisión/ }).click()
  await page.getByRole('heading', { name: 'Recibo de envío' }).waitFor()
}
