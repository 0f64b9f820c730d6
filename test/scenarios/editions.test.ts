import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getEdition } from '../../src/editions/editions.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
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

describe('a published ficha of each earlier edition is filled by hand, sent and read by its reviewer', () => {
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

  test.each(FICHAS)('$file', async ({ file, user, head, figure }) => {
    const ficha = fichaOf(file)
    const { year } = ficha.period
    // A programme may have changed its name since; lists show the last one.
    const named = ficha.programme.name.slice(0, 40)
    const rowOf = (where: Page) => where.getByRole('row', { name: new RegExp(String(year)) }).filter({ hasText: named })
    await official.signIn(page, server.base, user)
    await rowOf(page).getByRole('link').first().click()
    await fillFicha(page, getEdition(ficha.edition), ficha)
    expect(await violations(page)).toEqual([])
    await official.justifyAll(page, 'Por lo que se explica en las observaciones')
    await page.getByText('Sin errores.').waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByLabel(/Declaro que revisé/).check()
    await page.getByRole('button', { name: 'Enviar a revisión' }).click()
    await page.getByRole('heading', { name: 'Recibo de envío' }).waitFor()
    await official.signOut(page)

    await review.goto(server.base)
    await rowOf(review).getByRole('link').first().click()
    await official.openSection(review, /^Informe/)
    await review.getByRole('heading', { name: head }).first().waitFor()
    await review.getByText(figure).first().waitFor()
    await review.getByText('Pendiente de evaluación').first().waitFor()
    expect(await violations(review)).toEqual([])
  })
})
