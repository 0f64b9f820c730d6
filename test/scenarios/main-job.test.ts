import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Computer, RunningServer } from './running.ts'
import { Typist } from './typist.ts'

const PROGRAMME = 'Programas Complementarios: Inmigrante y Refugio'
const TEXT = 'Texto que estaba escrito en otro documento y se pega entero, sin que sus letras cuenten como teclas.'

/** How many keys the whole job takes, from signing in to the receipt, and its figures alone. */
const MOST = 265
const MOST_OF_FIGURES = 110

type Watched = typeof window & { places?: string[] }

/** Notes where the links of the list of fichas stand, whenever one is drawn elsewhere. */
function watchPlaces(): void {
  const watched = window as Watched
  watched.places = []
  const look = (): void => {
    const links = [...document.querySelectorAll('main tbody th a')]
    const drawn = links.map((link) => Math.round(link.getBoundingClientRect().top)).join()
    if (links.length > 0 && drawn !== watched.places!.at(-1)) watched.places!.push(drawn)
    requestAnimationFrame(look)
  }
  look()
}

describe('the main job by keyboard alone, with its keys counted', () => {
  const server = new RunningServer()
  const office = new Computer()
  let hands: Typist
  /** The focus comes to a cell, or to what is called so; a section may have to be drawn first. */
  const stands = (wanted: RegExp) => expect.poll(() => hands.at()).toMatch(wanted)

  beforeAll(async () => {
    await server.start()
    hands = new Typist(await office.open())
    await hands.page.addInitScript(watchPlaces)
    await hands.page.goto(server.base)
    await hands.page.getByRole('button', { name: 'Ingresar' }).waitFor()
  })
  afterAll(async () => {
    await office.close()
    await server.close()
  })

  test('signs in and opens the ficha', async () => {
    hands.begin('Ingresar')
    await hands.type('interior')
    await hands.press('Tab')
    await hands.type('cuadra-interior')
    await hands.press('Enter')
    await hands.page.getByRole('link', { name: PROGRAMME }).waitFor()
    hands.begin('Mis fichas')
    await stands(/^Mis fichas/)
    await expect.poll(() => hands.page.getByText('Sumando…').count()).toBe(0)
    const places = await hands.page.evaluate(() => (window as Watched).places)
    expect(places, 'what is summed up later moves no link away from under the mouse').toHaveLength(1)
    for (let tabs = 0; tabs < 20 && !(await hands.at()).startsWith(PROGRAMME); tabs++) await hands.press('Tab')
    await hands.press('Enter')
    await hands.page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  })

  test('Antecedentes', async () => {
    hands.begin('Antecedentes')
    await hands.press('F8')
    await stands(/^thirdParties/)
    await hands.press('Space', 'F8')
    await stands(/^executors/)
    await hands.type('mu')
    await hands.press('Space')
    await hands.type('lu')
    await hands.press('Space', 'F8')
    await stands(/^otherEvaluations/)
    await hands.press('ArrowRight')
  })

  test('Población', async () => {
    hands.begin('Población')
    for (const [cell, figure] of [
      ['target~2023', 6281],
      ['served~2023', 201],
      ['exits~2023', 201],
    ] as const) {
      await hands.press('F8')
      await stands(new RegExp(`^${cell}`))
      await hands.type(figure)
    }
    for (const cell of ['targetText', 'servedText', 'targetingCriteria', 'priorityCriteria']) {
      await hands.press('F8')
      await stands(new RegExp(`^${cell}`))
      await hands.paste(TEXT)
    }
  })

  test('Presupuesto', async () => {
    hands.begin('Presupuesto')
    await hands.press('F8')
    await stands(/^subtituloExecuted~21/)
    await hands.type('18000')
    await hands.press('Enter')
    await hands.type('5000')
    await hands.press('Enter', 'Enter')
    await hands.type('158255')
    await hands.press('F8')
    await stands(/^initialBudget/)
    for (const figure of [466541, 466541, 181255, '-']) {
      await hands.type(figure)
      await hands.press('Enter')
    }
    await hands.type('-')
  })

  test('Componentes', async () => {
    hands.begin('Componentes')
    await hands.press('F8')
    await stands(/^componentSpending~c1/)
    await hands.type('158255')
    await hands.press('Tab')
    await hands.type('140')
    await hands.press('Enter')
    await hands.type('15000')
    await hands.press('Tab')
    await hands.type('61')
    await hands.press('Enter')
    await stands(/^administrativeSpending/)
    await hands.type('8000')
    await hands.press('F8')
    await stands(/^regionSpending~15/)
    await hands.press(...Array.from({ length: 6 }, () => 'ArrowDown'))
    await stands(/^regionSpending~13/)
    await hands.type('147400')
    await hands.press('Tab')
    await hands.type('166')
    await hands.press('Enter', 'Enter')
    await stands(/^regionSpending~07/)
    await hands.type('4855')
    await hands.press('Tab')
    await hands.type('35')
    await hands.press('Enter', 'Enter')
    await stands(/^regionSpending~08/)
    await hands.type('6000')
    await hands.press('Control+ArrowDown')
    await stands(/^regionSpending~central/)
    await hands.type('15000')
  })

  test('Indicadores', async () => {
    hands.begin('Indicadores')
    await hands.press('F8')
    await stands(/^indicatorNumerator~p1/)
    for (const [numerator, denominator] of [
      [140, 200],
      [140, 140],
      [6, 10],
    ]) {
      await hands.type(numerator!)
      await hands.press('Tab')
      await hands.type(denominator!)
      await hands.press('Enter')
    }
    await stands(/^indicatorNumerator~x2/)
    await hands.type('S/I')
  })

  test('Otros atributos', async () => {
    hands.begin('Otros atributos')
    await hands.press('F8')
    await stands(/^ods/)
    await hands.type('10')
    await hands.press('Space')
    await hands.press('F8')
    await stands(/^povertyCarencias/)
    await hands.type('ma')
    await hands.press('Space')
    await hands.type('hab')
    await hands.press('Space', 'F8')
    await stands(/^incomePoverty/)
    await hands.press('Space', 'F8')
    await stands(/^incomeChannel/)
    await hands.press('ArrowDown')
    for (const question of ['genderApproach', 'registersSex', 'genderMeasures', 'genderFields']) {
      await hands.press('F8')
      await stands(new RegExp(`^${question}`))
      await hands.press('Space')
      if (question === 'genderMeasures') await hands.type('tr')
      if (question === 'genderFields') await hands.type('im')
      if (question.endsWith('s')) await hands.press('Space')
    }
  })

  test('Observaciones', async () => {
    hands.begin('Observaciones')
    await hands.press('Alt+PageDown')
    await stands(/^Observaciones/)
    await hands.page.getByRole('button', { name: 'Agregar observación' }).waitFor()
    await hands.press('Tab')
    await stands(/^Agregar observación/)
    await hands.press('Enter')
    await stands(/^observationHead/)
    await hands.press('ArrowDown', 'Tab')
    await stands(/^observationText/)
    await hands.paste(TEXT)
  })

  test('Revisar y enviar', async () => {
    hands.begin('Revisar y enviar')
    await hands.press('F8')
    await stands(/^Revisar y enviar/)
    for (let reasons = 0; reasons < 8; reasons++) {
      await hands.press('F8')
      await stands(/^Por qué/)
      await hands.paste(TEXT)
    }
    await hands.press('F8')
    await stands(/^Declaro/)
    await hands.press('Space', 'F8')
    await stands(/^Enviar a revisión/)
    await hands.press('Enter')
    await hands.page.getByRole('heading', { name: 'Recibo de envío' }).waitFor()
  })

  test('takes no more keys than it may', () => {
    const figures = hands.counts.get('Presupuesto')! + hands.counts.get('Componentes')!
    expect(figures).toBeLessThanOrEqual(MOST_OF_FIGURES)
    expect(hands.total).toBeLessThanOrEqual(MOST)
  })
})
