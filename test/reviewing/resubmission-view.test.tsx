// @draws
import 'fake-indexeddb/auto'
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { find, press, pressEnter, settle } from './on-screen.tsx'
import { went } from './on-the-desk.tsx'
import { ANSWERED, observed, SentAgain, typed } from './sent-again.tsx'

const rows = (page: HTMLElement, what: string): HTMLElement[] => [...page.querySelectorAll<HTMLElement>(what)]
const said = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
const observations = (page: HTMLElement) => rows(page, '[data-observation]').map(said)
const changed = (page: HTMLElement) => rows(page, 'tr[data-cell]').map(said)
const heard = () => said(document.querySelector('[role="status"][aria-live]'))

describe('a ficha that was sent again', () => {
  it('opens on its observations with their answers, old and new value, and what that did', async () => {
    const page = await new SentAgain().open()
    expect(said(page.querySelector('main h1'))).toBe('Observaciones de la iteración 1')
    const [first, second] = observations(page)
    expect(first).toContain('180.000 pasa a 466.541')
    expect(first).toContain('nuevo: Ejecución final bajo el mínimo')
    expect(second).toContain('Pidió')
    expect(second).toContain('El componente gastó 15.000 y no informa producción.')
    expect(second).toContain('Responde')
    expect(second).toContain('0 pasa a 61')
    expect(second).toContain('gasto unitario N/A pasa a 245,9')
    expect(second).toContain('ya no: Gasto sin producción')
  })

  it('then shows what changed without being asked for, and none of what was asked', async () => {
    const page = await new SentAgain().open()
    const cells = changed(page)
    expect(cells).toHaveLength(1)
    expect(cells[0]).toContain('Población beneficiada 2023140201+611.638')
    expect(cells[0]).toContain('ahora cuadra: Personas por región')
    const heads = rows(page, 'thead th').map(said)
    expect(heads).toEqual(['Celda', 'Iter. 1', 'Iter. 2', 'Cambio', '2022', 'Efecto en los hallazgos'])
    expect(said(find('Calculadas que se movieron', 'th'))).toBeTruthy()
  })

  it('says how many cells are equal, with every section one click away', async () => {
    const page = await new SentAgain().open()
    const equal = page.querySelector('nav[aria-label="Secciones"]')
    expect(said(equal)).toMatch(/^\d+ celdas iguales a la iteración 1/)
    act(() => find('Componentes', 'nav a').click())
    expect(went).toHaveBeenLastCalledWith('/revision/f1/componentes')
  })

  it('says which findings are new, which stay with both values, which went, and why', async () => {
    const page = await new SentAgain().open()
    const findings = rows(page, 'aside [data-finding]').map(said)
    const ofRule = (id: string) => said(page.querySelector(`aside [data-finding="${id}"]`))
    expect(findings[0]).toMatch(/^Nuevo/)
    expect(ofRule('finalExecutionUnder')).toContain('38,9% · 181.255 / 466.541, por la observación 1')
    expect(ofRule('coverageLow')).toContain('2,2% · 140 / 6.281 personas pasa a 3,2% · 201 / 6.281 personas')
    expect(ofRule('coverageLow')).toContain('por el cambio de población beneficiada 2023, no pedido')
    expect(ofRule('spendingWithoutProduction~c2')).toMatch(/^Ya no/)
  })

  it('a figure that moved says why, and which of its inputs was another', async () => {
    const page = await new SentAgain().open()
    act(() => find('933,3', 'tr[data-figure] button').click())
    await settle()
    const why = page.querySelector('[role="dialog"]')
    expect(said(why)).toContain('era 140')
  })
})

describe('by keyboard alone', () => {
  it('A accepts the first that was answered and goes on to the next; it is said to those who hear', async () => {
    const office = new SentAgain()
    await office.open()
    press('a')
    await settle()
    expect(office.acts).toMatchObject([{ name: 'accept', observation: 'o1', seen: 2 }])
    expect(document.activeElement?.getAttribute('data-observation')).toBe('o2')
    expect(heard()).toContain('Observación 1 aceptada. Sigue la 2, Componente 2 · producción 2023.')
    press('a')
    await settle()
    expect(office.acts).toHaveLength(2)
    expect(heard()).toContain('No queda ninguna por resolver.')
  })

  it('U takes it back, and what cannot be said is told instead of done', async () => {
    const office = new SentAgain()
    const page = await office.open()
    press('a')
    await settle()
    press('k')
    press('i')
    expect(heard()).toContain('No se puede: la observación 1 está aceptada.')
    press('u')
    await settle()
    expect(office.acts.map(({ name }) => name)).toEqual(['accept', 'restore'])
    expect(observations(page)[0]).toMatch(/^Respondida/)
  })

  it('J and K walk observations, cells and figures; P asks why of the one in focus', async () => {
    const page = await new SentAgain().open()
    const walk = rows(page, '[data-walk]')
    press('j')
    expect(document.activeElement).toBe(walk[0])
    for (const row of walk.slice(1)) {
      press('j')
      expect(document.activeElement).toBe(row)
    }
    press('k')
    expect(document.activeElement).toBe(walk.at(-2))
    act(() => page.querySelector<HTMLElement>('[data-figure="coverage~2023"]')?.focus())
    press('p')
    expect(said(page.querySelector('[role="dialog"]'))).toContain('¿Por qué 3,2%?')
  })

  it('I opens the composer on the observation in focus, O at the cell in focus', async () => {
    const page = await new SentAgain().open()
    press('i')
    await settle()
    expect(said(page)).toContain('Qué falta todavía')
    press('Escape')
    act(() => page.querySelector<HTMLElement>('tr[data-cell]')?.focus())
    press('o')
    await settle()
    expect(said(page)).toContain('Qué debe responder o corregir')
  })
})

it('from opening a ficha with five answered observations to closing it there are seven keys', async () => {
  const five = [1, 2, 3, 4, 5].map((number) =>
    observed(number, 'served~2023', 'Población beneficiada 2023', ['observe', 'Explique.'], ['answer', 'Se explica.']),
  )
  const office = new SentAgain(five)
  await office.open()
  for (const _ of five) {
    press('a')
    await settle()
  }
  press('c')
  await settle()
  pressEnter()
  await settle()
  expect(office.acts.map(({ name }) => name)).toEqual(['accept', 'accept', 'accept', 'accept', 'accept', 'close'])
})

it('an observation whose row was removed stays readable and says so', async () => {
  const gone = observed(3, 'componentProduction~c9~2023', 'Componente 9 · producción 2023', [
    'observe',
    '¿Qué produce?',
  ])
  const page = await new SentAgain([{ ...gone, shown: '12' }]).open()
  const [row] = observations(page)
  expect(row).toContain('La fila ya no está en lo enviado. Decía 12 en la iteración 1.')
  expect(row).toContain('¿Qué produce?')
  expect(rows(page, '[data-observation] button').map(said)).not.toContain('Componente 9 · producción 2023')
})

it('what was reworded reads as it was asked last, with who said it; an insistence stands under the answer', async () => {
  const one = observed(
    1,
    'served~2023',
    'Población beneficiada 2023',
    ['observe', 'Texto con error'],
    ['reword', 'Explique la baja.'],
    ['answer', 'Hubo menos convenios.'],
    ['insist', 'Indique cuáles.'],
  )
  const page = await new SentAgain([one]).open()
  const [row] = observations(page)
  expect(row).not.toContain('Texto con error')
  expect(row).toContain(
    'PidióExplique la baja. Paula Contreras, 11 mar; editado, 11 marRespondeHubo menos convenios. Marcela Fuentes, 11 marInsisteIndique cuáles. Paula Contreras, 11 mar',
  )
})

it('a text that was corrected shows what stood and what stands, not all of it again', async () => {
  const before = typed({ purpose: 'Reducir la pobreza de las familias del país' })
  const page = await new SentAgain([], before, typed({ purpose: 'Reducir la pobreza de las personas del país' })).open()
  expect(said(page.querySelector('tr[data-cell="purpose"] del'))).toBe('decía: familias')
  expect(said(page.querySelector('tr[data-cell="purpose"] ins'))).toBe('dice: personas')
})

it('who only reads is told so instead of acting', async () => {
  const office = new SentAgain()
  office.review = { ...office.review, may: ['readSubmission'] }
  const page = await office.open()
  press('a')
  await settle()
  expect(office.acts).toEqual([])
  expect(heard()).toContain('Desde su cuenta')
  expect(rows(page, '[data-observation] button').map(said)).not.toContain('Aceptar A')
})

it('a finding that was observed says what became of it, and leads to the findings', async () => {
  const one = observed(4, 'served~2023', 'Hallazgo: Cobertura de 10% o menos', ['observe', '¿Por qué tan baja?'])
  const page = await new SentAgain([{ ...one, place: { kind: 'finding', at: 'coverageLow' } }]).open()
  expect(observations(page)[0]).toContain('3,2% · 201 / 6.281 personas')
  act(() => find('Hallazgo: Cobertura', '[data-observation] button').click())
  expect(went).toHaveBeenLastCalledWith('/revision/f1/hallazgos')
})

it('a row that came is told with its cells; one that went as it was', async () => {
  const { rows: tables, cells } = typed({})
  const fewer = tables.get('components')!.filter((row) => row !== 'c2')
  const without = { cells, rows: new Map(tables).set('components', fewer) }
  const came = await new SentAgain([], without, typed({})).open()
  expect(said(came.querySelector('main'))).toMatch(/Componente 2, .*: fila agregada/)
  const gone = await new SentAgain([], typed({}), without).open()
  expect(said(gone.querySelector('main'))).toMatch(/Componente 2, .*: fila quitada/)
  expect(gone.querySelector('tr[data-cell="componentProduction~c2~2023"] button')).toBeNull()
})

it('nothing else changed: it is said', async () => {
  const page = await new SentAgain([], typed({}), typed({})).open()
  expect(said(page.querySelector('main'))).toContain('No cambió ninguna celda.')
})

it('without the earlier iteration the observations can be settled all the same', async () => {
  const office = new SentAgain(ANSWERED)
  office.isFirstLost = true
  const page = await office.open()
  expect(said(page)).toContain('no se pudo leer la iteración 1 para comparar')
  press('a')
  await settle()
  expect(office.acts).toHaveLength(1)
  office.isFirstLost = false
  act(() => find('Reintentar').click())
  await settle()
  expect(changed(page)).toHaveLength(1)
})

it('is compared with another on demand: the year before, or nothing', async () => {
  const page = await new SentAgain().open()
  const choose = async (words: string) => {
    const label = find(words, 'fieldset label')
    act(() => label.querySelector('input')?.click())
    await settle()
  }
  await choose('2022')
  expect(said(page.querySelector('main'))).toContain('Cambió desde la ficha 2022')
  expect(rows(page, 'thead th').map(said)).toEqual(['Celda', '2022', 'Iter. 2', 'Cambio'])
  expect(said(page.querySelector('aside'))).toContain('no se sabe qué hallazgos tenía')
  await choose('Nada')
  expect(changed(page)).toEqual([])
  expect(observations(page)).toHaveLength(2)
})
