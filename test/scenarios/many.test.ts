import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ApiPerson } from './api-person.ts'
import { violations } from './axe.ts'
import * as official from './official.ts'
import * as reviewer from './reviewer.ts'
import { Computer, RunningServer } from './running.ts'

const server = new RunningServer()
const [desk, other] = [new Computer(), new Computer()]
let head: Page
let paula: Page
let julia: ApiPerson

beforeAll(async () => {
  await server.start()
  ;[head, paula] = await Promise.all([desk.open(), other.open()])
  julia = await new ApiPerson('jefatura', server.base).signIn()
  await official.signIn(head, server.base, 'jefatura')
  await head.getByRole('heading', { name: 'Bandeja' }).waitFor()
})
afterAll(async () => {
  await Promise.all([desk.close(), other.close()])
  await server.close()
})

/** Presses keys and clicks on views, and counts both; what is written as a text isn't a key of the job. */
class Hands {
  count = 0
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await head.keyboard.press(key)
    this.count += keys.length
  }
  async view(name: RegExp): Promise<void> {
    await head.locator('[data-views]').getByRole('button', { name }).click()
    await head.locator('[aria-busy="false"] [data-row]').first().waitFor()
    this.count += 1
  }
}

const chosen = (words: string) => head.getByRole('region', { name: 'Fichas elegidas' }).getByText(words)
const proof = () => head.getByRole('region', { name: 'Prueba' })
const over = (words: string) => head.getByRole('region').getByText(words).waitFor()
const unsentIds = async () => {
  const said = await julia.call('fichasProof', { body: { filters: { state: 'unsent' } } })
  return said.is === 'ok' ? said.value.fichas : []
}

test('all that nobody has sent are given to a reviewer with five keys, each an act of its own', async () => {
  const count = (await unsentIds()).length
  expect(count).toBeGreaterThanOrEqual(20)
  const hands = new Hands()
  await hands.view(/^Sin enviar/)
  await hands.press('Control+a')
  await chosen(`${count} elegidas`).waitFor()
  await hands.press('a')
  await head.getByText('Elija a quién se asignan.').waitFor()
  await hands.press('ArrowDown')
  await proof().getByText(`${count} se asignan`).waitFor()
  expect(await violations(head)).toEqual([])
  await hands.press('Control+Enter')
  await over(`${count} hechas.`)
  expect(await violations(head)).toEqual([])
  expect(hands.count).toBeLessThanOrEqual(12)
  const after = await unsentIds()
  expect(new Set(after.map((one) => one.reviewer?.name)).size).toBe(1)
  expect(after[0]?.reviewer).not.toBeNull()
  const record = await julia.call('fichaRecord', { params: { id: after[0]!.id } })
  expect(record.is === 'ok' && record.value.acts.map(({ name }) => name)).toEqual(['assign'])
})

test('five get more time with ten keys; the proof says from which day to which', async () => {
  const hands = new Hands()
  await hands.view(/^Sin enviar/)
  await hands.press('ArrowDown', ' ', ...Array.from({ length: 4 }, () => 'Shift+ArrowDown'))
  await chosen('5 elegidas').waitFor()
  await hands.press('x')
  await head.getByLabel('Nuevo plazo, hora de Chile').waitFor()
  await head.keyboard.type('30-06-2027')
  await hands.press('Tab')
  await head.keyboard.type('Corte de red en la región.')
  await proof().getByText('5 se extienden').waitFor()
  await proof().getByText('→ 30 jun').waitFor()
  await hands.press('Control+Enter')
  await over('5 hechas.')
  expect(hands.count).toBeLessThanOrEqual(10)
  expect((await unsentIds()).filter((one) => one.closes.startsWith('2027-07-01')).length).toBe(5)
})

test('what is evaluated is published from the list with four keys; what isn’t is said, and left', async () => {
  await official.signIn(paula, server.base, 'ses')
  await paula.getByRole('heading', { name: 'Bandeja' }).waitFor()
  await paula.goto(`${server.base}/bandeja?state=closed`)
  await paula.locator('[data-row]').first().click()
  await reviewer.evaluate(paula)
  const hands = new Hands()
  await hands.view(/^Todas/)
  await hands.press('Control+a', 'p')
  await proof().getByText('1 se publica, 4 no').waitFor()
  await hands.press('Control+Enter')
  await over('1 hecha.')
  expect(hands.count).toBeLessThanOrEqual(6)
  const said = await julia.call('inboxCounts', { query: {} })
  expect(said.is === 'ok' && said.value.states.published).toBe(1)
})

test('the panel says how the year goes, and a number of it opens its fichas in the Bandeja', async () => {
  await head.getByRole('link', { name: 'Panel' }).click()
  await head.getByRole('heading', { name: 'Panel', exact: true }).waitFor()
  await head.getByLabel('Período').selectOption('2023')
  await head.getByText('El período cierra').waitFor()
  expect(new URL(head.url()).pathname).toBe('/panel/2023')
  expect(await violations(head)).toEqual([])
  const published = head.getByRole('link', { name: '1, publicada: ver en la Bandeja' })
  await published.click()
  await head.locator('[aria-busy="false"] [data-row]').first().waitFor()
  expect(new URL(head.url()).searchParams.get('state')).toBe('published')
  expect(await head.locator('[data-row]').count()).toBe(1)
})
