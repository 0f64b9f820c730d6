import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FichaDocument } from '../../src/ficha/document.ts'
import { ApiPerson } from './api-person.ts'
import { violations } from './axe.ts'
import { inputOf, openSection, signIn } from './official.ts'
import { Computer, RunningServer } from './running.ts'

const file: FichaDocument = JSON.parse(readFileSync('mocks/fichas/2023-inmigrante-y-refugio.json', 'utf8'))
const ID = 'inmigrante-y-refugio-2023'
const LIST = 'observaciones-de-la-revision'
const PLACES = [
  { kind: 'cell', at: 'finalBudget~2023' },
  { kind: 'row', at: 'components~c2' },
  { kind: 'finding', at: 'coverageLow' },
]

const server = new RunningServer()
const computers = [new Computer(), new Computer()] as const
let [marcela, rodrigo]: Page[] = []
let [interior, reviewer]: ApiPerson[] = []

const at = (section: string) => `${server.base}/fichas/${ID}/${section}`
const reply = (page: Page, number: number) => page.getByLabel(`Su respuesta a la observación ${number}`).first()
const answered = (page: Page, words: string) => page.getByText(words).first().waitFor()

describe('a ficha that came back with three observations, and two officials on two computers', () => {
  beforeAll(async () => {
    await server.start()
    interior = await new ApiPerson('interior', server.base).signIn()
    reviewer = await new ApiPerson('ses', server.base).signIn()
    await interior.sends(ID, file)
    for (const place of PLACES)
      await reviewer.does(ID, { name: 'observe', place, label: 'L', shown: '', text: `Explique ${place.at}` })
    await reviewer.does(ID, { name: 'return' })
    ;[marcela, rodrigo] = await Promise.all(computers.map((one) => one.open()))
  })
  afterAll(async () => {
    await Promise.all(computers.map((one) => one.close()))
    await server.close()
  })

  test('it stands first in Mis fichas and opens on them; that it was opened reaches the reviewer', async () => {
    await signIn(marcela!, server.base, 'interior')
    const row = marcela!.getByRole('row').nth(1)
    await row.getByText('Devuelta con 3 observaciones').waitFor()
    expect((await reviewer!.review(ID)).openedAt).toBeNull()
    await row.getByRole('link').first().click()
    await answered(marcela!, '0 de 3 respondidas')
    await expect.poll(async () => (await reviewer!.review(ID)).openedAt).not.toBeNull()
    await marcela!.getByRole('heading', { name: 'Observaciones de la revisión', level: 1 }).waitFor()
    expect(await violations(marcela!)).toEqual([])
  })

  test('without a network Marcela answers in the list and at the cell, and it is there after a restart', async () => {
    await signIn(rodrigo!, server.base, 'interior2')
    await rodrigo!.getByText('Devuelta con 3 observaciones').waitFor()
    await marcela!.evaluate(() => navigator.serviceWorker.ready)
    await server.stop()
    await reply(marcela!, 2).fill('Se fusionó con el componente 1.')
    await openSection(marcela!, /^Presupuesto/)
    await (await inputOf(marcela!, 'finalBudget~2023')).focus()
    await reply(marcela!, 1).fill('Se corrigió con el decreto 1.234.')
    await answered(marcela!, '2 de 3 respondidas')
    expect(await violations(marcela!)).toEqual([])
    await marcela!.reload()
    await answered(marcela!, '2 de 3 respondidas')
  })

  test('once the network is back Rodrigo sees whose answers they are, gives the last one by keyboard, and sends', async () => {
    await server.start()
    await marcela!.evaluate(() => window.dispatchEvent(new Event('online')))
    await rodrigo!.goto(at(LIST))
    await answered(rodrigo!, '2 de 3 respondidas')
    await rodrigo!
      .getByText(/Marcela Fuentes Díaz, hoy/)
      .first()
      .waitFor()
    await rodrigo!.goto(at('enviar'))
    await rodrigo!.getByText('1 observación espera respuesta').waitFor()
    await rodrigo!.goto(at(LIST))
    await reply(rodrigo!, 3).focus()
    await rodrigo!.keyboard.type('La demanda bajó.')
    await answered(rodrigo!, '3 de 3 respondidas')
    await openSection(rodrigo!, 'Revisar y enviar')
    await rodrigo!.getByRole('checkbox').check()
    await rodrigo!.getByRole('button', { name: 'Reenviar a revisión' }).click()
    await rodrigo!.getByRole('heading', { name: 'Ficha reenviada' }).waitFor()
    const { observations } = await reviewer!.review(ID)
    expect(observations.map((one) => one.thread.at(-1)?.text)).toEqual([
      'Se corrigió con el decreto 1.234.',
      'Se fusionó con el componente 1.',
      'La demanda bajó.',
    ])
  })

  test('on a phone, what was insisted on is answered under its cell', async () => {
    const [first] = (await reviewer!.review(ID)).observations
    const insist = {
      name: 'insist',
      observation: first!.id,
      seen: first!.thread.length,
      text: '¿De qué fecha?',
    } as const
    await reviewer!.does(ID, insist)
    await reviewer!.does(ID, { name: 'return' })
    await marcela!.setViewportSize({ width: 390, height: 844 })
    await marcela!.goto(at('presupuesto'))
    await marcela!.getByText('¿De qué fecha?').first().waitFor()
    const box = marcela!.getByLabel('Su respuesta a la observación 1').locator('visible=true').first()
    await box.fill('Del 12 de diciembre.')
    await answered(marcela!, '1 de 1 respondida')
    expect(await marcela!.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await violations(marcela!)).toEqual([])
  })
})
