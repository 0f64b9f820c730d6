import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getEdition } from '../../src/editions/editions.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import { IS_LONG } from '../long.ts'
import { ApiPerson } from './api-person.ts'
import { violations } from './axe.ts'
import { fillFicha } from './fill-ficha.ts'
import * as official from './official.ts'
import { Computer, RunningServer } from './running.ts'

interface Published {
  readonly file: string
  readonly user: string
  /** A head and a figure of its report. */
  readonly head: string | RegExp
  readonly figure: string
}

const FICHAS: readonly Published[] = [
  { file: '2019-residencias-rdd', user: 'menores', head: /^EFICIENCIA/, figure: '5.164.901' },
  { file: '2020-gestion-territorial', user: 'social', head: /^III\. DESEMPEÑO/, figure: '1.816.971' },
  { file: '2021-gestion-territorial', user: 'social', head: /^III\. DESEMPEÑO/, figure: '1.983.253' },
]
const fichaOf = (file: string): FichaDocument => JSON.parse(readFileSync(`mocks/fichas/${file}.json`, 'utf8'))

/** The one whose form is least like today's: also where all are sent over the API, each of its sections is opened. */
const isOtherForm = ({ file }: Published): boolean => file.startsWith('2019')

describe('a published ficha of each earlier edition is sent and read by its reviewer', () => {
  const server = new RunningServer()
  const [office, desk] = [new Computer(), new Computer()]
  let page: Page
  let review: Page

  beforeAll(async () => {
    await server.start()
    page = await office.open()
    review = await desk.open()
    await official.signIn(review, server.base, 'ses')
    await review.getByRole('table').first().waitFor()
  })
  afterAll(async () => {
    await Promise.all([office.close(), desk.close()])
    await server.close()
  })

  // A programme may have changed its name since; lists show the last one.
  const open = ({ period, programme }: FichaDocument, where: Page) =>
    where
      .getByRole('row', { name: new RegExp(String(period.year)) })
      .filter({ hasText: programme.name.slice(0, 40) })
      .getByRole('link')
      .first()
      .click()

  async function fillAndSend(ficha: FichaDocument, user: string): Promise<void> {
    await official.signIn(page, server.base, user)
    await open(ficha, page)
    await fillFicha(page, getEdition(ficha.edition), ficha)
    expect(await violations(page)).toEqual([])
    await official.justifyAll(page, 'Por lo que se explica en las observaciones')
    await page.getByText('Sin errores.').waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByLabel(/Declaro que revisé/).check()
    await page.getByRole('button', { name: 'Enviar a revisión' }).click()
    await page.getByRole('heading', { name: 'Recibo de envío' }).waitFor()
    await official.signOut(page)
  }

  async function openSections(ficha: FichaDocument, user: string): Promise<void> {
    await official.signIn(page, server.base, user)
    await open(ficha, page)
    await fillFicha(page, getEdition(ficha.edition), { ...ficha, answers: {} })
    expect(await violations(page)).toEqual([])
    await official.signOut(page)
  }

  async function sendOverApi(ficha: FichaDocument, user: string): Promise<void> {
    const person = await new ApiPerson(user, server.base).signIn()
    await person.sends(`${ficha.programme.id}-${ficha.period.year}`, ficha)
  }

  test.each(FICHAS)('$file', async (published) => {
    const { file, user, head, figure } = published
    const ficha = fichaOf(file)
    if (!IS_LONG && isOtherForm(published)) await openSections(ficha, user)
    await (IS_LONG ? fillAndSend : sendOverApi)(ficha, user)
    await review.goto(server.base)
    await open(ficha, review)
    await official.openSection(review, /^Informe/)
    await review.getByRole('heading', { name: head }).first().waitFor()
    await review.getByText(figure).first().waitFor()
    await review.getByText('Pendiente de evaluación').first().waitFor()
    expect(await violations(review)).toEqual([])
  })
})
