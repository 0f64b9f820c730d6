import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getEdition } from '../../src/editions/editions.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import { ApiPerson } from './api-person.ts'
import { violations } from './axe.ts'
import * as official from './official.ts'
import * as reviewer from './reviewer.ts'
import { Computer, RunningServer } from './running.ts'
import { typedEntries } from './typed-entries.ts'

/** What the reviewer asks, each at its cell, walking by keyboard. */
const ASKED: readonly { readonly section: RegExp; readonly cell: string; readonly text: string }[] = [
  {
    section: /^Presupuesto/,
    cell: 'finalBudget~2023',
    text: 'El presupuesto final no coincide con el último decreto.',
  },
  {
    section: /^Componentes/,
    cell: 'componentProduction~c2~2023',
    text: 'El componente gastó y su producción parece baja.',
  },
  { section: /^Componentes/, cell: 'regionServed~13', text: 'Confirme las personas de la región.' },
  { section: /^Población/, cell: 'served~2023', text: 'Indique de qué registro sale el total.' },
  { section: /^Antecedentes/, cell: 'purpose', text: 'El propósito describe lo que se entrega.' },
]

const ficha: FichaDocument = JSON.parse(readFileSync('mocks/fichas/2023-inmigrante-y-refugio.json', 'utf8'))
const PROGRAMME = ficha.programme.name

describe('the real 2023 ficha, from sending to the publication that anybody verifies', () => {
  const server = new RunningServer()
  const computers = Array.from({ length: 5 }, () => new Computer())
  let [marcela, rodrigo, paula, tomas, head]: Page[] = []
  let number = ''

  beforeAll(async () => {
    await server.start()
    // How it is filled is for real-ficha.test.ts.
    const interior = await new ApiPerson('interior', server.base).signIn()
    await interior.types(`${ficha.programme.id}-${ficha.period.year}`, typedEntries(getEdition(2023), ficha))
    ;[marcela, rodrigo, paula, tomas, head] = await Promise.all(computers.map((one) => one.open()))
  })
  afterAll(async () => {
    await Promise.all(computers.map((one) => one.close()))
    await server.close()
  })

  test('Marcela finds what was typed on another computer, gives the reasons and sends it', async () => {
    await official.signIn(marcela!, server.base, 'interior')
    await marcela!.getByRole('link', { name: PROGRAMME }).click()
    await official.openSection(marcela!, /^Presupuesto/)
    await official.shows(marcela!, 'lawExecuted~2023', '181.255')
    await official.justifyAll(marcela!, 'Por el retraso en la firma de los convenios')
    await official.send(marcela!)
  })

  test('she withdraws it while nobody reviews it, and sends it again as it was', async () => {
    await marcela!.getByRole('button', { name: 'Retirar el envío' }).first().click()
    await marcela!
      .getByRole('button', { name: /^Sí, retirar|^Retirar/ })
      .first()
      .click()
    await official.openSection(marcela!, /^Presupuesto/)
    expect(await official.typed(marcela!, 'lawExecuted~2023')).toBe('181.255')
    await official.openSection(marcela!, /^Revisar y/)
    await official.send(marcela!)
  })

  test('the head of the team gives it to a reviewer of another service, who finds it among theirs', async () => {
    await official.signIn(head!, server.base, 'jefatura')
    await head!.getByRole('heading', { name: 'Bandeja' }).waitFor()
    await reviewer.open(head!, PROGRAMME, 2023)
    await head!.getByRole('button', { name: 'Asignar' }).click()
    await head!.getByLabel('Sectorialista').selectOption({ label: 'Tomás Valdés Rojas' })
    expect(await violations(head!)).toEqual([])
    await head!.locator('form').getByRole('button', { name: 'Asignar' }).click()
    await head!.locator('form').waitFor({ state: 'detached' })
    await official.signIn(tomas!, server.base, 'dipres')
    await reviewer.rowOf(tomas!, PROGRAMME).first().waitFor()
  })

  test('Paula observes five cells by keyboard; the institution sees nothing of it yet', async () => {
    await official.signIn(paula!, server.base, 'ses')
    await paula!.getByRole('heading', { name: 'Bandeja' }).waitFor()
    await reviewer.open(paula!, PROGRAMME, 2023)
    await reviewer.open(tomas!, PROGRAMME, 2023)
    for (const { section, cell, text } of ASKED) await reviewer.observe(paula!, section, cell, text)
    expect(await violations(paula!)).toEqual([])
    await marcela!.reload()
    await marcela!
      .getByText(/En revisión|Enviada/)
      .first()
      .waitFor()
    expect(await marcela!.getByText(ASKED[0]!.text).count()).toBe(0)
  })

  test('two decide at the same moment: one wins, the other is told whose act came first', async () => {
    await tomas!.reload()
    const both = [paula!, tomas!]
    for (const page of both) {
      await page.locator('[data-act="return"]').click()
      await page
        .getByRole('group', { name: 'Confirmar' })
        .getByText(/con 5 observaciones/)
        .waitFor()
    }
    expect(await violations(paula!)).toEqual([])
    await Promise.all(both.map((page) => page.keyboard.press('Enter')))
    const told = both.map((page, index) => {
      const other = ['Tomás Valdés Rojas', 'Paula Contreras Lagos'][index]!
      return page.getByRole('alert').getByText(new RegExp(`${other} devolvió la ficha`))
    })
    await expect.poll(async () => (await Promise.all(told.map((one) => one.count()))).sort()).toEqual([0, 1])
    for (const page of both) await page.getByText('Devuelta').first().waitFor()
  })

  test('Rodrigo finds it returned on another computer, corrects two cells and answers each observation', async () => {
    await official.signIn(rodrigo!, server.base, 'interior2')
    await rodrigo!
      .getByRole('row', { name: new RegExp(PROGRAMME) })
      .getByText(/Devuelta/)
      .first()
      .waitFor()
    expect(await violations(rodrigo!)).toEqual([])
    await rodrigo!.getByRole('link', { name: PROGRAMME }).click()
    await rodrigo!.getByRole('heading', { name: 'Observaciones de la revisión' }).waitFor()
    const answers = rodrigo!.getByLabel(/^Su respuesta/)
    await expect.poll(() => answers.count()).toBe(5)
    expect(await violations(rodrigo!)).toEqual([])
    for (let index = 0; index < 4; index++) await answers.nth(index).fill(`Se revisó con Finanzas (${index + 1}).`)
    await official.openSection(rodrigo!, /^Antecedentes/)
    await official.type(rodrigo!, 'purpose', 'Personas inmigrantes y refugiadas acceden a la red de protección.')
    await official.openSection(rodrigo!, /^Componentes/)
    await official.type(rodrigo!, 'componentProduction~c2~2023', '62')
    await official.openSection(rodrigo!, /^Revisar y/)
    await rodrigo!.getByRole('heading', { name: 'Revisar y enviar' }).waitFor()
    await rodrigo!
      .getByText(/[Oo]bservación 5|Falta responder/)
      .first()
      .waitFor()
    expect(await violations(rodrigo!)).toEqual([])
  })

  test('his colleague sees the answers arrive, writes the last one, and he sends it again with all five', async () => {
    await marcela!.goto(server.base)
    await marcela!.getByRole('link', { name: PROGRAMME }).click()
    await marcela!.getByRole('heading', { name: 'Observaciones de la revisión' }).waitFor()
    const last = marcela!.getByLabel(/^Su respuesta/).nth(4)
    await expect
      .poll(() =>
        marcela!
          .getByLabel(/^Su respuesta/)
          .first()
          .inputValue(),
      )
      .toBe('Se revisó con Finanzas (1).')
    await last.fill('Se precisó el propósito.')
    await marcela!
      .getByText(/5 de 5 respondidas/)
      .first()
      .waitFor()
    await rodrigo!
      .getByText(/5 de 5 respondidas/)
      .first()
      .waitFor()
    await official.send(rodrigo!)
  })

  test('Paula opens the resubmission: answers, changed cells, and what they did to the findings', async () => {
    await reviewer.open(paula!, PROGRAMME, 2023)
    await paula!.getByRole('heading', { name: 'Observaciones de la iteración 2' }).waitFor()
    expect(await paula!.locator('[data-observation]').count()).toBe(5)
    await paula!.getByText('Se precisó el propósito.').waitFor()
    await paula!.getByRole('heading', { name: /^Cambió/ }).waitFor()
    expect(await violations(paula!)).toEqual([])
  })

  test('five keys accept five answers and two close the review', async () => {
    await reviewer.open(paula!, PROGRAMME, 2023)
    await paula!.locator('[data-observation]').first().waitFor()
    const keys = await acceptAll(paula!)
    await paula!.keyboard.press('c')
    await paula!.getByRole('group', { name: 'Confirmar' }).waitFor()
    await paula!.keyboard.press('Enter')
    await paula!.getByText('En evaluación').first().waitFor()
    expect(keys + 2).toBe(7)
  })

  test('what the report will say is evaluated, saved and published under a number', async () => {
    await official.openSection(paula!, /^Evaluación/)
    await reviewer.evaluate(paula!)
    expect(await violations(paula!)).toEqual([])
    number = await reviewer.publish(paula!)
    await paula!.getByText('Publicada').first().waitFor()
    expect(await violations(paula!)).toEqual([])
  })

  test('the institution reads that it is published, and what was said of each observation', async () => {
    await marcela!.goto(server.base)
    const row = marcela!.getByRole('row', { name: new RegExp(PROGRAMME) })
    await row.getByText('Publicada').first().waitFor()
    await row.getByRole('link').first().click()
    await official.openSection(marcela!, /^Recibo/)
    await marcela!
      .getByRole('link', { name: new RegExp(number) })
      .first()
      .waitFor()
    expect(await violations(marcela!)).toEqual([])
  })

  test('anybody downloads the PDF without an account and learns that it is the one that was published', async () => {
    await official.signOut(tomas!)
    await tomas!.goto(`${server.base}/publicadas/${number}`)
    await tomas!.getByRole('heading', { name: PROGRAMME, level: 1 }).first().waitFor()
    const [kept] = await Promise.all([
      tomas!.waitForEvent('download'),
      tomas!.getByRole('link', { name: /^PDF/ }).click(),
    ])
    const path = join(tmpdir(), `${process.pid}-${kept.suggestedFilename()}`)
    await kept.saveAs(path)
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
    await tomas!.goto(`${server.base}/verificar`)
    await tomas!.locator('input[type=file]').setInputFiles(path)
    await tomas!.getByText(`Es el PDF de la ficha publicada ${number}.`).first().waitFor()
    expect(await violations(tomas!)).toEqual([])
  })

  test('the record tells every act in its order, and the head reads it', async () => {
    await reviewer.open(head!, PROGRAMME, 2023)
    await official.openSection(head!, /^Registro/)
    for (const words of [
      'empezó la ficha',
      'retiró el envío',
      'devolvió la ficha',
      'reenvió la ficha',
      'publicó la ficha',
    ])
      await head!.getByText(new RegExp(words)).first().waitFor()
  })
})

describe('the real 2021 ficha, from a resubmission to its publication', () => {
  const server = new RunningServer()
  const desk = new Computer()
  const file: FichaDocument = JSON.parse(readFileSync('mocks/fichas/2021-gestion-territorial.json', 'utf8'))
  const id = `${file.programme.id}-${file.period.year}`
  let page: Page

  beforeAll(async () => {
    await server.start()
    page = await desk.open()
    const office = await new ApiPerson('social', server.base).signIn()
    const analyst = await new ApiPerson('ses', server.base).signIn()
    await office.sends(id, file)
    for (const at of ['description', 'purpose', 'target~2021', 'served~2021', 'lawExecuted~2021']) {
      const place = { kind: 'cell', at }
      await analyst.does(id, { name: 'observe', place, label: at, shown: '', text: `Revise ${at}.` })
    }
    await analyst.does(id, { name: 'return' })
    await office.sends(id, { ...file, answers: { ...file.answers, purpose: 'Otro propósito.' } }, 'Se revisó.')
  })
  afterAll(async () => {
    await desk.close()
    await server.close()
  })

  test('answers accepted, review closed, its three dimensions evaluated and published', async () => {
    await official.signIn(page, server.base, 'ses')
    await page.getByRole('heading', { name: 'Bandeja' }).waitFor()
    await reviewer.open(page, file.programme.name, 2021)
    await page.locator('[data-observation]').nth(4).waitFor()
    await acceptAll(page)
    await page.keyboard.press('c')
    await page.getByRole('group', { name: 'Confirmar' }).waitFor()
    await page.keyboard.press('Enter')
    await official.openSection(page, /^Evaluación/)
    await reviewer.evaluate(page)
    expect(await violations(page)).toEqual([])
    const number = await reviewer.publish(page)
    await page.goto(`${server.base}/publicadas/${number}`)
    const report = page.frameLocator('iframe')
    await report.getByText('1.983.253').first().waitFor()
    expect(await report.getByText('Pendiente de evaluación').count()).toBe(0)
  })
})

/** One key accepts an answer and leads to the next. */
async function acceptAll(page: Page): Promise<number> {
  const accepted = page.locator('[data-observation]').getByText('Aceptada', { exact: true })
  for (let count = 1; count <= 5; count++) {
    await page.keyboard.press('a')
    await expect.poll(() => accepted.count()).toBe(count)
  }
  return 5
}
