// @draws
import 'fake-indexeddb/auto'
import { act } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { problem } from '../../src/protocol/problems.ts'
import { arrivedAs } from '../../src/reviewing/observing/observation-draft.ts'
import { AT, FINGERPRINT, observation } from './a-review.ts'
import { find, press, pressCtrl, settle, type } from './on-screen.tsx'
import { Office, went } from './on-the-desk.tsx'

const CELL = 'celda-lawExecuted~2023'
const focus = (id: string) => act(() => document.getElementById(id)!.focus())
const composer = (page: HTMLElement) => page.querySelector('[data-composer]')
const alerts = (page: HTMLElement) =>
  [...page.querySelectorAll('[role="alert"]')].map((one) => one.textContent).join(' ')

/** Opens the composer at a cell and writes. */
async function write(office: Office, text: string) {
  const opened = await office.open()
  focus(CELL)
  press('o')
  type(text)
  await settle()
  return opened
}

// Whole fichas are drawn, on machines that do other things too.
vi.setConfig({ testTimeout: 20_000 })

beforeEach(() => {
  went.mockClear()
  localStorage.clear()
})

describe('who reviews observes where they are', () => {
  it('with O at the cell in focus, which the composer names with its value; Ctrl+Enter adds it', async () => {
    const office = new Office()
    const { page } = await office.open()
    focus(CELL)
    press('o')
    expect(composer(page)?.textContent).toContain('Presupuesto ley ejecutado 2023')
    expect(composer(page)?.textContent).toContain('181.255')
    type('El componente gastó 15.000 y no informa producción.')
    pressCtrl('Enter')
    await settle()
    expect(office.acts).toMatchObject([
      {
        name: 'observe',
        fingerprint: FINGERPRINT,
        place: { kind: 'cell', at: 'lawExecuted~2023' },
        shown: '181.255',
        text: 'El componente gastó 15.000 y no informa producción.',
      },
    ])
    expect(composer(page)).toBeNull()
    expect(document.activeElement?.id).toBe(CELL)
    expect(page.querySelector(`[id="${CELL}"]`)?.textContent).toContain('Observación 1, abierta')
    expect(page.textContent).toContain('1 abierta')
  })

  it('at a row, at the section and at a finding', async () => {
    const office = new Office()
    await office.open('componentes')
    const row = document.querySelector<HTMLElement>('[data-observe^="row:"]')!
    act(() => row.focus())
    press('o')
    expect(find('', '[data-composer] h2').textContent).toContain('Nueva observación')
    press('Escape')
    act(() => find('Observar la sección').click())
    type('Falta decir quién ejecuta.')
    pressCtrl('Enter')
    await settle()
    await office.open('hallazgos')
    act(() => find('Observar', 'article button').click())
    type('La razón no explica la cifra.')
    pressCtrl('Enter')
    await settle()
    expect(office.acts.map((one) => 'place' in one && one.place.kind)).toEqual(['section', 'finding'])
  })

  it('J and K walk the cells; with the keys of one letter off, Enter and the arrows do', async () => {
    const office = new Office()
    const { page } = await office.open()
    const [heading, first, second] = page.querySelectorAll<HTMLElement>('main [id^="celda-"], main [data-observe]')
    expect(document.activeElement).toBe(heading)
    press('j')
    expect(document.activeElement).toBe(first)
    press('j')
    expect(document.activeElement).toBe(second)
    press('k')
    expect(document.activeElement).toBe(first)
    localStorage.setItem('cuadra-single-keys', 'off')
    await office.open()
    focus(CELL)
    press('o')
    expect(composer(document.body)).toBeNull()
    press('ArrowLeft')
    expect(document.activeElement?.id).toBe('celda-lawExecuted~2022')
  })

  it('nothing is sent without words', async () => {
    const office = new Office()
    const { page } = await write(office, '   ')
    pressCtrl('Enter')
    await settle()
    expect(alerts(page)).toContain('Escriba qué debe responder')
    expect(office.acts).toEqual([])
  })

  it('a closed ficha is not observed', async () => {
    const office = new Office(undefined, { status: 'closed' })
    const { page } = await office.open()
    focus(CELL)
    press('o')
    expect(composer(page)).toBeNull()
    expect(page.textContent).not.toContain('Observar')
  })
})

describe('what is being written is not lost', () => {
  it('Esc leaves a draft, which is there after a reload and opens from the bar', async () => {
    const office = new Office()
    const { page } = await write(office, 'Falta el convenio')
    expect(composer(page)?.textContent).toContain('Borrador, guardado')
    press('Escape')
    expect(document.activeElement?.id).toBe(CELL)
    const again = await office.open()
    act(() => find('1 borrador sin agregar').click())
    act(() => find('Presupuesto ley ejecutado 2023', 'ul button').click())
    expect(again.page.querySelector('textarea')?.value).toBe('Falta el convenio')
  })

  it('the same place gives its draft back', async () => {
    const office = new Office()
    await write(office, 'Falta el convenio')
    press('Escape')
    press('o')
    expect(document.querySelector('textarea')?.value).toBe('Falta el convenio')
  })

  it('throwing it away asks in a line first', async () => {
    const office = new Office()
    const { page } = await write(office, 'Falta el convenio')
    act(() => find('Descartar').click())
    expect(page.textContent).toContain('Se borra lo que escribió')
    press('Escape')
    expect(page.querySelector('textarea')?.value).toBe('Falta el convenio')
    act(() => find('Descartar').click())
    act(() => find('Borrar el borrador').click())
    await settle()
    expect(composer(page)).toBeNull()
    expect((await office.open()).page.textContent).not.toContain('borrador sin agregar')
  })

  it('without a network it stays, and the same act goes when it is tried again', async () => {
    const office = new Office()
    const { page } = await write(office, 'Falta el convenio')
    office.next = 'unreachable'
    pressCtrl('Enter')
    await settle()
    expect(alerts(page)).toContain('Sin conexión')
    expect(page.querySelector('textarea')?.value).toBe('Falta el convenio')
    pressCtrl('Enter')
    await settle()
    expect(office.acts.map((one) => one.act)).toEqual([office.acts[0]?.act, office.acts[0]?.act])
    expect(office.review.observations).toHaveLength(1)
  })

  it('an observation whose answer was lost is not added twice, not even after a reload', async () => {
    const office = new Office()
    await write(office, 'Falta el convenio')
    office.next = 'lost'
    pressCtrl('Enter')
    await settle()
    const { page } = await office.open()
    expect(office.review.observations).toHaveLength(1)
    expect(page.textContent).not.toContain('borrador sin agregar')
  })

  it('an observation whose answer was lost is taken as added once the review tells of it', async () => {
    const office = new Office()
    const { page } = await write(office, 'Falta el convenio')
    office.next = 'lost'
    pressCtrl('Enter')
    await settle()
    expect(alerts(page)).toContain('Sin conexión')
    act(() => void window.dispatchEvent(new Event('focus')))
    await settle()
    expect(composer(page)).toBeNull()
    expect(document.activeElement?.id).toBe(CELL)
    expect(page.textContent).toContain('1 abierta')
  })

  it('what goes on being written meanwhile becomes its edit, in the same place', async () => {
    const office = new Office()
    const { page } = await write(office, 'Falta el convenio')
    office.next = 'lost'
    pressCtrl('Enter')
    await settle()
    type('Falta el convenio y su fecha')
    act(() => void window.dispatchEvent(new Event('focus')))
    await settle()
    expect(find('Editar la observación 1', 'h2')).toBeTruthy()
    expect(page.querySelector('textarea')?.value).toBe('Falta el convenio y su fecha')
  })

  it('what was written after a lost answer becomes an edit of what had arrived', async () => {
    const office = new Office()
    await write(office, 'Falta el convenio')
    office.next = 'lost'
    pressCtrl('Enter')
    await settle()
    type('Falta el convenio y su fecha')
    await settle()
    await office.open()
    act(() => find('1 borrador sin agregar').click())
    act(() => find('Presupuesto ley ejecutado 2023', 'ul button').click())
    expect(find('Editar la observación', 'h2').textContent).toContain('1')
    pressCtrl('Enter')
    await settle()
    expect(office.acts.at(-1)).toMatchObject({
      name: 'reword',
      observation: office.review.observations[0]?.id,
      seen: 1,
      text: 'Falta el convenio y su fecha',
    })
    expect(office.review.observations).toHaveLength(1)
  })

  it('what a colleague did first is said with their name, and the text stays', async () => {
    const office = new Office()
    const { page } = await write(office, 'Falta el convenio')
    office.next = problem('not-now', { since: [{ name: 'return', at: AT, by: { name: 'Diego Lara' } }] })
    pressCtrl('Enter')
    await settle()
    expect(composer(page)?.textContent).toContain('Diego Lara devolvió la ficha')
    expect(page.querySelector('textarea')?.value).toBe('Falta el convenio')
    expect(find('Vea qué cambió').getAttribute('href')).toBe('/revision/f1/registro')
  })
})

describe('the thread of an observation', () => {
  it('the own last word is taken back with U, which says what it takes', async () => {
    const [asked] = observation().thread
    const added = { ...asked!, kind: 'insist' as const, text: 'Y de qué mes.', position: 2 }
    const office = new Office(undefined, { observations: [observation({ thread: [asked!, added] })] })
    await office.open()
    act(() => find('Observación 1, abierta', 'button').click())
    expect(find('Deshacer lo último').textContent).toContain('U')
    press('u')
    await settle()
    expect(office.acts).toMatchObject([{ name: 'unsay', observation: 'o1', seen: 2 }])
  })

  it('what was taken back is neither edited further nor taken for said', async () => {
    const [asked] = observation().thread
    const said = (kind: 'insist' | 'unsay', position: number, text = '') => ({ ...asked!, kind, text, position })
    const thread = [asked!, said('insist', 2, 'Y de qué mes.'), said('unsay', 3)]
    const office = new Office(undefined, { observations: [observation({ thread })] })
    const { page } = await office.open()
    act(() => find('Observación 1, abierta', 'button').click())
    press('e')
    expect(page.querySelector('textarea')?.value).toBe('¿Por qué bajó?')
    const written = {
      name: 'insist',
      observation: 'o1',
      text: 'Y de qué mes.',
      sent: 'Y de qué mes.',
      act: 'a',
    } as const
    const draft = { ...written, place: observation().place, label: '', shown: '' }
    expect(arrivedAs(draft, office.review.observations)).toBeUndefined()
    expect(arrivedAs(draft, [observation({ thread: thread.slice(0, 2) })])?.id).toBe('o1')
  })

  it('of a colleague’s words nothing is edited: one adds to them, under one’s own name', async () => {
    const [mine] = observation().thread
    const theirs = observation({ thread: [{ ...mine!, isMine: false, by: { name: 'Diego Lara' } }] })
    const office = new Office(undefined, { observations: [theirs] })
    const { page } = await office.open()
    act(() => find('Observación 1, abierta', 'button').click())
    expect(find('', '[aria-labelledby="observation-title"]').textContent).toContain('Diego Lara')
    expect([...page.querySelectorAll('button')].some((one) => one.textContent?.startsWith('Editar'))).toBe(false)
    act(() => find('Agregar').click())
    expect(find('', '[data-composer] h2').textContent).toBe('Agregar a la observación 1')
    type('Y diga de qué mes es.')
    pressCtrl('Enter')
    await settle()
    expect(office.acts).toMatchObject([{ name: 'insist', observation: 'o1', seen: 1, text: 'Y diga de qué mes es.' }])
  })

  const answer = {
    kind: 'answer',
    text: 'Hubo un ajuste.',
    by: { name: 'Ana Soto' },
    at: AT,
    iteration: 2,
    position: 2,
  } as const
  const answered = observation({ state: 'answered', thread: [...observation().thread, answer] })

  it('opens from the mark at its cell; A accepts, I insists', async () => {
    const office = new Office(undefined, { observations: [answered] })
    const { page } = await office.open()
    act(() => page.querySelector<HTMLElement>(`[id="${CELL}"] button`)!.click())
    const panel = page.querySelector('[aria-labelledby="observation-title"]')
    expect(panel?.textContent).toContain('Responde Ana Soto')
    expect(panel?.textContent).toContain('Hubo un ajuste.')
    press('a')
    await settle()
    expect(office.acts.at(-1)).toMatchObject({ name: 'accept', observation: 'o1', seen: 2, fingerprint: FINGERPRINT })
    press('i')
    expect(find('Insistir', 'h2').textContent).toContain('Insistir en la observación 1')
  })

  it('an insistence whose answer was lost is not said twice', async () => {
    const office = new Office(undefined, { observations: [answered] })
    const { page } = await office.open()
    act(() => page.querySelector<HTMLElement>(`[id="${CELL}"] button`)!.click())
    press('i')
    type('Indique el decreto.')
    await settle()
    office.next = 'lost'
    pressCtrl('Enter')
    await settle()
    act(() => void window.dispatchEvent(new Event('focus')))
    await settle()
    expect(composer(page)).toBeNull()
    expect(page.textContent).not.toContain('borrador sin agregar')
    expect(office.review.observations[0]?.thread.map(({ kind }) => kind)).toEqual(['observe', 'answer', 'insist'])
  })

  it('one whose row was removed stays readable and says so', async () => {
    const place = { kind: 'cell', at: 'componentSpending~zz~2023' } as const
    const gone = observation({ place, label: 'Componente 3 · gasto 2023', shown: '15.000' })
    const office = new Office(undefined, { observations: [observation({ id: 'o0' }), { ...gone, number: 2 }] })
    const { page } = await office.open()
    act(() => find('2 abiertas').click())
    act(() => find('Componente 3 · gasto 2023', 'ul button').click())
    const panel = page.querySelector('[aria-labelledby="observation-title"]')
    expect(panel?.textContent).toContain('decía 15.000 en la iteración 1')
    expect(panel?.textContent).toContain('ya no está en la ficha')
  })
})
