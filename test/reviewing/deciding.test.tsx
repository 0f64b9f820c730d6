// @draws
import 'fake-indexeddb/auto'
import { act } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { problem } from '../../src/protocol/problems.ts'
import { AT, FINGERPRINT, observation } from './a-review.ts'
import { find, press, pressEnter, settle, type, who } from './on-screen.tsx'
import { Office, somebody, went } from './on-the-desk.tsx'

const bar = (page: HTMLElement) => page.querySelector('[aria-label="Decidir sobre la ficha"]')!
const OVER = { closes: '2024-03-01T02:59:59Z' }

// Whole fichas are drawn, on machines that do other things too.
vi.setConfig({ testTimeout: 20_000 })

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

describe('the way there and back', () => {
  const rows = ['f0', 'f1', 'f2'].map((id) => ({ id, programme: `Programa ${id}`, isSent: true }))
  const walk = (person: string) =>
    sessionStorage.setItem(
      'cuadra-walked-list',
      JSON.stringify({
        person,
        matching: 9,
        pages: [{ address: { state: 'toReview' }, first: 2, rows, previous: null, next: null }],
      }),
    )

  it('says its place in the list, and F goes to the next ficha of it, also once it was closed', async () => {
    const office = new Office(undefined, { observations: [observation({ state: 'accepted' })] })
    walk(office.person.id)
    const { page } = await office.open()
    expect(find('Bandeja').textContent).toContain('3 de 9')
    press('f')
    expect(went).toHaveBeenLastCalledWith('/revision/f2')
    press('c')
    pressEnter()
    await settle()
    expect(find('Siguiente ficha').getAttribute('href')).toBe('/revision/f2')
    expect(page.contains(document.activeElement)).toBe(true)
  })

  it('S goes on to the next section; who comes from elsewhere has no list to walk', async () => {
    await new Office().open()
    expect(document.activeElement?.tagName).toBe('H1')
    press('s')
    expect(went).toHaveBeenLastCalledWith('/revision/f1/componentes')
    went.mockClear()
    press('f')
    expect(went).not.toHaveBeenCalled()
    expect(find('Bandeja').textContent?.trim()).toBe('Bandeja')
  })
})

describe('one bar decides on the ficha', () => {
  it('D says what returning does, Enter does it with what was on the screen, Esc leaves it', async () => {
    const office = new Office(undefined, { observations: [observation()] })
    const { page } = await office.open()
    press('d')
    expect(bar(page).textContent).toContain(
      'con 1 observación: podrá corregir y responder hasta el 28 de marzo de 2024',
    )
    press('Escape')
    expect(office.acts).toEqual([])
    press('d')
    pressEnter()
    await settle()
    expect(office.acts).toMatchObject([{ name: 'return', version: 3, fingerprint: FINGERPRINT }])
    expect(page.textContent).toContain('Devuelta')
    expect(page.textContent).toContain('no vista todavía')
    expect(find('Volver a la bandeja').getAttribute('href')).toBe('/bandeja')
  })

  it('without an open observation returning keeps the focus and says why', async () => {
    const office = new Office()
    const { page } = await office.open()
    const button = find('Devolver con observaciones')
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(bar(page).textContent).toContain('Para devolver, agregue al menos una observación')
    act(() => {
      button.focus()
      button.click()
    })
    press('d')
    expect(document.activeElement).toBe(button)
    expect(office.acts).toEqual([])
  })

  it('while something is open, closing without observations is locked and says how many', async () => {
    const office = new Office(undefined, {
      observations: [observation(), observation({ id: 'o2', number: 2, state: 'answered' })],
    })
    const { page } = await office.open()
    expect(bar(page).textContent).toContain(
      'No se puede cerrar sin observaciones: hay 1 abierta y 1 respuesta por resolver',
    )
    const button = find('Cerrar sin observaciones')
    expect(document.getElementById(button.getAttribute('aria-describedby')!)?.textContent).toContain('hay 1 abierta')
  })

  it('with all accepted C closes, and what comes next is the evaluation', async () => {
    const office = new Office(undefined, { observations: [observation({ state: 'accepted' })] })
    await office.open()
    press('c')
    pressEnter()
    await settle()
    expect(office.acts).toMatchObject([{ name: 'close', version: 3 }])
    expect(find('Evaluar').getAttribute('href')).toBe('/revision/f1/evaluacion')
  })

  it('U takes a closing back, saying what that does, until somebody evaluates', async () => {
    const office = new Office(undefined, { observations: [observation({ state: 'accepted' })] })
    const { page } = await office.open()
    press('c')
    pressEnter()
    await settle()
    press('u')
    expect(bar(page).textContent).toContain('vuelve a estar como antes del cierre')
    pressEnter()
    await settle()
    expect(office.acts).toMatchObject([{ name: 'close' }, { name: 'undoClose', version: 4, fingerprint: FINGERPRINT }])
    expect(find('Cerrar sin observaciones').getAttribute('aria-disabled')).not.toBe('true')
    office.review = { ...office.review, status: 'evaluated', may: ['readSubmission', 'evaluate'] }
    act(() => void window.dispatchEvent(new Event('online')))
    await settle()
    expect(bar(page).textContent).not.toContain('Deshacer el cierre')
  })

  it('U takes a return back until the institution has seen it, and then says when it did', async () => {
    const office = new Office(undefined, { observations: [observation()] })
    const { page } = await office.open()
    press('d')
    pressEnter()
    await settle()
    press('u')
    expect(bar(page).textContent).toContain('nadie de Subsecretaría del Interior la ha visto')
    pressEnter()
    await settle()
    expect(office.acts).toMatchObject([
      { name: 'return' },
      { name: 'undoReturn', version: 4, fingerprint: FINGERPRINT },
    ])
    expect(find('Devolver con 1 observación').getAttribute('aria-disabled')).not.toBe('true')
    press('d')
    pressEnter()
    await settle()
    office.review = { ...office.review, openedAt: AT }
    act(() => void window.dispatchEvent(new Event('online')))
    await settle()
    expect(bar(page).textContent).not.toContain('Deshacer la devolución')
    press('u')
    expect(document.querySelector('[role="status"][aria-live] > :last-child')?.textContent).toContain(
      'ya no se puede deshacer: la institución la vio el 11 de marzo de 2024',
    )
  })

  it('the deadline over, it is closed with observations and no longer returned', async () => {
    const office = new Office(undefined, { ...OVER, observations: [observation()] })
    const { page } = await office.open()
    expect(bar(page).textContent).toContain('No se puede devolver: el plazo terminó')
    press('c')
    expect(bar(page).textContent).toContain('pasa a evaluación con 1 observación sin resolver')
    pressEnter()
    await settle()
    expect(office.acts).toMatchObject([{ name: 'closeWithObservations' }])
  })

  it('drafts that were not added are told before returning', async () => {
    const office = new Office(undefined, { observations: [observation()] })
    const { page } = await office.open()
    act(() => page.querySelector<HTMLElement>('[id="celda-lawExecuted~2022"]')!.focus())
    press('o')
    type('Falta algo')
    press('Escape')
    press('d')
    expect(bar(page).textContent).toContain('1 borrador sin agregar: no se envía')
  })

  it('a review begins with one press, so that it can’t be withdrawn', async () => {
    const office = new Office(undefined, { status: 'received' })
    await office.open()
    act(() => find('Comenzar').click())
    await settle()
    expect(office.acts).toMatchObject([{ name: 'begin', version: 3, fingerprint: FINGERPRINT }])
  })

  it('what nobody has begun to review isn’t closed by J, Enter, C, Enter; it is by who goes to the button', async () => {
    const office = new Office(undefined, { status: 'received' })
    const { page } = await office.open()
    press('j')
    pressEnter()
    press('c')
    expect(bar(page).textContent).toContain('Nadie ha comenzado a revisar este envío.')
    pressEnter()
    await settle()
    expect(office.acts).toEqual([])
    press('c')
    act(() => find('Cerrar la revisión').click())
    await settle()
    expect(office.acts).toMatchObject([{ name: 'close' }])
  })

  it('what another began to review isn’t closed either by who has opened nothing more of it', async () => {
    const office = new Office(undefined, {})
    const { page } = await office.open()
    press('c')
    expect(bar(page).textContent).toContain('Usted no ha abierto otra parte de este envío.')
    pressEnter()
    await settle()
    expect(office.acts).toEqual([])
  })

  it('who was confirming when another person acted reads that it was not done, who did what and when', async () => {
    const office = new Office(undefined, { observations: [observation()] })
    const { page } = await office.open()
    press('d')
    const of = { hash: 'h', said: { number: 1 }, by: { name: 'Diego Lara' } }
    office.record = [{ ...of, position: 7, name: 'accept', at: '2024-03-12T13:30:00.000Z' }]
    office.review = { ...office.review, version: 4, observations: [observation({ state: 'accepted' })] }
    act(() => void window.dispatchEvent(new Event('online')))
    await settle()
    expect(bar(page).textContent).toContain(
      '«Devolver con 1 observación» no se hizo: mientras confirmaba, Diego Lara aceptó la observación 1',
    )
  })

  it('whoever acted in another tab is told that it was themselves', async () => {
    const office = new Office(undefined, { observations: [observation()] })
    const { page } = await office.open()
    press('d')
    const of = { hash: 'h', said: { number: 1 }, by: { name: office.person.name } }
    office.record = [{ ...of, position: 7, name: 'accept', at: '2024-03-12T13:30:00.000Z' }]
    office.review = { ...office.review, version: 4, observations: [observation({ state: 'accepted' })] }
    act(() => void window.dispatchEvent(new Event('online')))
    await settle()
    expect(bar(page).textContent).toContain('mientras confirmaba, usted, en otra pestaña o equipo, aceptó')
    act(() => page.querySelector<HTMLElement>('[aria-label="Cerrar el aviso"]')!.click())
    expect(bar(page).textContent).not.toContain('no se hizo')
    expect(office.acts).toEqual([])
  })

  it('who was confirming when administration changed the ficha is told, and nobody is named who did nothing', async () => {
    const office = new Office(undefined, { observations: [observation()] })
    const { page } = await office.open()
    press('d')
    const before = { at: '2024-03-10T13:30:00.000Z', by: { name: 'Diego Lara' }, hash: 'h', said: {} }
    office.record = [{ ...before, position: 6, name: 'begin' }]
    office.review = { ...office.review, version: 4 }
    act(() => void window.dispatchEvent(new Event('online')))
    await settle()
    expect(bar(page).textContent).toContain('no se hizo: la ficha cambió mientras confirmaba.')
  })

  it('whose act came first is said, and the ficha is read again', async () => {
    const office = new Office(undefined, { observations: [observation()] })
    const { page } = await office.open()
    press('d')
    office.review = { ...office.review, version: 4, observations: [observation({ state: 'accepted' })] }
    office.next = problem('moved', { since: [{ name: 'accept', at: AT, by: { name: 'Diego Lara' } }] })
    pressEnter()
    await settle()
    expect(page.querySelector('[role="alert"]')?.textContent).toContain('Diego Lara aceptó una observación')
    expect(bar(page).textContent).toContain('Ninguna abierta')
    press('c')
    pressEnter()
    await settle()
    expect(office.acts.at(-1)).toMatchObject({ name: 'close', version: 4 })
  })

  it('the same decision whose answer was lost is the same act', async () => {
    const office = new Office(undefined, { observations: [observation()] })
    const { page } = await office.open()
    for (const next of ['unreachable', undefined] as const) {
      office.next = next
      press('d')
      pressEnter()
      await settle()
    }
    expect(new Set(office.acts.map((one) => one.act)).size).toBe(1)
    expect(page.textContent).toContain('Devuelta')
  })

  it('single keys that were turned off do nothing', async () => {
    localStorage.setItem('cuadra-single-keys', 'off')
    const office = new Office(undefined, { observations: [observation()] })
    const { page } = await office.open()
    press('d')
    expect(bar(page).textContent).not.toContain('podrá corregir')
    act(() => find('Teclas').click())
    expect(page.querySelector('[aria-labelledby="keys-title"]')?.textContent).toContain('Devolver')
  })
})

describe('the head of the team', () => {
  const head = () => ({ ...somebody(), roles: ['jefatura' as const], name: who.name })

  it('assigns to a reviewer of the list', async () => {
    const office = new Office(head())
    await office.open()
    act(() => find('Asignar').click())
    await settle()
    const select = document.querySelector('select')!
    act(() => {
      select.value = 'r2'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    act(() => find('Asignar', 'form button').click())
    await settle()
    expect(office.acts).toMatchObject([{ name: 'assign', version: 3, reviewer: 'r2' }])
  })

  it('extends the deadline by the clocks of Chile, with a reason', async () => {
    const office = new Office(head())
    const { page } = await office.open()
    act(() => find('Extender el plazo').click())
    act(() => find('Extender', 'form button').click())
    await settle()
    expect(page.querySelector('form')?.textContent).toContain('Escriba el motivo')
    act(() => document.getElementById('head-due')!.focus())
    type('05-04-2024 18:00')
    act(() => document.getElementById('head-reason')!.focus())
    type('Cambio de contraparte')
    act(() => find('Extender', 'form button').click())
    await settle()
    expect(office.acts).toMatchObject([
      { name: 'extend', version: 3, closes: '2024-04-05T21:00:00.000Z', reason: 'Cambio de contraparte' },
    ])
  })

  it('reopens a closed ficha, with time when there is none left', async () => {
    const office = new Office(head(), { ...OVER, status: 'closed' })
    const { page } = await office.open()
    act(() => find('Reabrir').click())
    act(() => document.getElementById('head-reason')!.focus())
    type('Faltó una región')
    act(() => find('Reabrir', 'form button').click())
    await settle()
    expect(page.querySelector('form')?.textContent).toContain('Escriba el nuevo plazo')
    expect(office.acts).toEqual([])
    act(() => document.getElementById('head-due')!.focus())
    type('05-04-2024')
    act(() => find('Reabrir', 'form button').click())
    await settle()
    expect(office.acts).toMatchObject([{ name: 'reopen', closes: expect.stringMatching(/^2024-04-06T02:59:59/) }])
  })
})
