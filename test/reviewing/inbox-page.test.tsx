// @draws
import { act, useState } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { Status } from '../../src/ficha/status.ts'
import type { Call, CallResult } from '../../src/protocol/client.ts'
import type { InboxChoices, InboxCounts, InboxRow, InboxPage as Page } from '../../src/protocol/inbox.ts'
import { InboxScreen } from '../../src/reviewing/inbox/inbox-page.tsx'
import type { InboxAddress } from '../../src/reviewing/inbox/inbox-query.ts'
import { find, notFound, offline, press, settle, show, who } from './on-screen.tsx'

const finding = (rule: string, title: string) => ({ rule, title, severity: 'ask' as const })
const sent: InboxRow = {
  id: 'f1',
  programme: 'Inmigrante y Refugio',
  service: 'Subsecretaría del Interior',
  ministry: 'Ministerio del Interior',
  year: 2023,
  status: 'resubmitted',
  iteration: 2,
  findings: [
    finding('initialExecutionUnder', 'Ejecución inicial bajo el mínimo'),
    finding('finalExecutionUnder', 'Ejecución final bajo el mínimo'),
    finding('persistence', 'Persistencia de subejecución'),
    finding('coverageLow', 'Cobertura de 10% o menos'),
  ],
  observations: { open: 0, answered: 3 },
  opened: null,
  reviewer: null,
  movedAt: '2024-03-11T15:00:00Z',
  sentAt: '2024-03-11T15:00:00Z',
  waitingDays: 12,
  folio: '2023-000018-7',
  closes: '2024-03-28T15:00:00Z',
  late: false,
}
const returned: InboxRow = {
  ...sent,
  id: 'f2',
  programme: 'Talleres',
  status: 'returned',
  findings: [],
  observations: { open: 1, answered: 0 },
  opened: { at: null },
  late: true,
  reviewer: 'Sofía Pérez',
  waitingDays: 3,
}
const editing: InboxRow = {
  ...sent,
  id: 'f3',
  programme: 'Huertos',
  status: 'editing',
  iteration: 0,
  observations: null,
  sentAt: null,
  waitingDays: 5,
  folio: null,
}

const page = (rows: InboxRow[], over: Partial<Page> = {}): Page => ({
  rows,
  first: 1,
  previous: null,
  next: null,
  ...over,
})
const NO_STATES = Object.fromEntries(Status.options.map((status) => [status, 0])) as Record<Status, number>
const COUNTS: InboxCounts = {
  reached: 212,
  matching: 14,
  states: { ...NO_STATES, received: 2, inReview: 3, resubmitted: 4, returned: 5, published: 41 },
  unopened: 2,
}
const CHOICES: InboxChoices = {
  services: [{ id: 's1', name: 'Interior' }],
  ministries: [],
  reviewers: [{ id: 'p9', name: 'Sofía Pérez' }],
  findings: [],
  years: [2023, 2022],
}

/** A server with these rows; what each route was asked is kept. */
function serving(...results: readonly (CallResult<unknown> | Page)[]) {
  const asked: { id: string; query?: unknown }[] = []
  let pages = 0
  const ok = (value: unknown) => ({ is: 'ok', value })
  const call = ((id: string, { query }: { query?: unknown } = {}) => {
    asked.push({ id, query })
    if (id === 'inboxCounts') return Promise.resolve(ok(COUNTS))
    if (id === 'inboxChoices') return Promise.resolve(ok(CHOICES))
    if (id === 'inboxExport') return Promise.resolve(ok({ rows: [sent], isCut: true }))
    const result = results[Math.min(pages++, results.length - 1)]!
    return Promise.resolve('is' in result ? result : ok(result))
  }) as Call
  return { call, asked: (id: string) => asked.filter((one) => one.id === id).map((one) => one.query) }
}

const onQuery = vi.fn()
const onOpen = vi.fn()
const hrefOf = (ficha: string) => `/revision/${ficha}`
beforeEach(() => {
  onQuery.mockClear()
  onOpen.mockClear()
  localStorage.clear()
  sessionStorage.clear()
})

/** The screen with an address bar; where `goes`, what it asks for is where it goes. */
function Addressed({ call, begins, goes }: { call: Call; begins: InboxAddress; goes: boolean }) {
  const [query, go] = useState(begins)
  return (
    <InboxScreen
      call={call}
      query={query}
      onQuery={(next) => {
        onQuery(next)
        if (goes) go(next)
      }}
      hrefOf={hrefOf}
      onOpen={onOpen}
      areas={[]}
      who={who}
      onSignOut={() => {}}
    />
  )
}

const open = async (call: Call, query: InboxAddress = {}, goes = false) => {
  const screen = await show(<Addressed call={call} begins={query} goes={goes} />)
  // Three answers come, each in its own time.
  await settle()
  return screen
}

const ALL = page([sent, returned, editing])

it('says how each ficha stands in words, and opens only what was sent', async () => {
  const screen = await open(serving(ALL).call)
  const [first, second, third] = [...screen.querySelectorAll('tbody tr')].map((row) => row.textContent)
  expect(first).toContain('Reenviada')
  expect(first).toContain('3 respondidas')
  expect(first).toMatch(/4Inicial −Ejecución inicial bajo el mínimo.*Final −.*\+2/)
  expect(second).toContain('Devuelta')
  expect(second).toContain('1 abierta')
  expect(second).toContain('No vista, 3 días')
  expect(second).toContain('vencida')
  expect(second).toContain('Asignada a Sofía Pérez')
  expect(second).toContain('Sin hallazgos')
  expect(third).toContain('En edición, no enviada')
  const links = [...screen.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'))
  expect(links).toEqual(['/revision/f1', '/revision/f2'])
})

it('counts what each view holds, and how many pass', async () => {
  const screen = await open(serving(ALL).call)
  const views = [...screen.querySelectorAll('[data-views] > button')].map((one) => one.textContent?.trim())
  expect(views.slice(0, 7)).toEqual([
    'Asignadas 55',
    'Por revisar 9',
    'Esperan a la institución 5',
    'No vistas 2',
    'En evaluación 0',
    'Publicadas 41',
    'Sin enviar 0',
  ])
  expect(screen.textContent).toContain('14 de 212')
})

it('keeps filters and order in the address', async () => {
  const { call, asked } = serving(ALL)
  await open(call, { service: 's1', sort: 'findings' })
  expect(asked('inbox')).toEqual([{ service: 's1', sort: 'findings', state: 'begun' }])
  expect(asked('inboxCounts')).toEqual([{ service: 's1', state: 'begun' }])
  expect(find('Hallazgos', 'th').getAttribute('aria-sort')).toBe('descending')
  act(() => find('Programa').click())
  expect(onQuery).toHaveBeenLastCalledWith({ service: 's1', sort: 'programme', dir: 'asc' })
  act(() => find('Por revisar').click())
  expect(onQuery).toHaveBeenLastCalledWith({ service: 's1', sort: 'findings', state: 'toReview' })
  act(() => find('Limpiar').click())
  expect(onQuery).toHaveBeenLastCalledWith({ sort: 'findings' })
})

it('goes from page to page by their places, and another filter begins at the first', async () => {
  const [next, previous] = ['WyJiIiwiMiJd', 'WyJhIiwiMSJd']
  await open(serving(page([sent], { next, previous })).call, { after: previous })
  act(() => find('Siguiente').click())
  expect(onQuery).toHaveBeenLastCalledWith({ after: next })
  act(() => find('Anterior').click())
  expect(onQuery).toHaveBeenLastCalledWith({ before: previous })
  act(() => find('No vistas', '[data-views] button').click())
  expect(onQuery).toHaveBeenLastCalledWith({ opened: 'no' })
})

it('walks the rows with J, K and arrows, and searches with /', async () => {
  await open(serving(ALL).call)
  press('j')
  expect(document.activeElement?.textContent).toBe('Inmigrante y Refugio')
  press('ArrowDown')
  press('j')
  press('j')
  expect(document.activeElement?.textContent).toBe('Huertos')
  press('k')
  expect(document.activeElement?.getAttribute('href')).toBe('/revision/f2')
  press('/')
  expect(document.activeElement?.getAttribute('type')).toBe('search')
  press('j')
  expect(document.activeElement?.getAttribute('type')).toBe('search')
  press('Escape')
  expect(document.activeElement?.getAttribute('href')).toBe('/revision/f2')
  press('k')
  expect(document.activeElement?.textContent).toBe('Inmigrante y Refugio')
})

const NEXT = 'WyJiIiwiMiJd'
const PREVIOUS = 'WyJjIiwiMyJd'
const focused = () => document.activeElement?.getAttribute('data-row') ?? document.activeElement?.tagName

it('J goes on over pages and K comes back; which of them are shown is said', async () => {
  const [first, second] = [page([sent, returned], { next: NEXT }), page([editing], { first: 3, previous: PREVIOUS })]
  const screen = await open(serving(first, second, first).call, {}, true)
  expect(focused()).toBe('H1')
  for (const key of ['j', 'j', 'j']) press(key)
  await settle()
  expect(onQuery).toHaveBeenLastCalledWith({ after: NEXT })
  expect(focused()).toBe('f3')
  expect(screen.querySelector('[aria-label="Páginas"] [aria-current]')?.textContent).toBe('3–3 de 14')
  press('j')
  expect(focused()).toBe('f3')
  press('k')
  await settle()
  expect(onQuery).toHaveBeenLastCalledWith({ before: PREVIOUS })
  expect(focused()).toBe('f2')
})

it('back from a ficha the focus is in its row, or in what followed it once it left the filter', async () => {
  const walked = { address: {}, first: 1, previous: null, next: null }
  const rows = ['f1', 'f2', 'f3'].map((id) => ({ id, programme: id, isSent: true }))
  const keep = (at: string) =>
    sessionStorage.setItem(
      'cuadra-walked-list',
      JSON.stringify({ person: who.id, matching: 3, pages: [{ ...walked, rows }], at }),
    )
  keep('f2')
  await open(serving(ALL).call)
  expect(focused()).toBe('f2')
  keep('f2')
  await open(serving(page([sent, editing])).call)
  expect(focused()).toBe('f3')
  await open(serving(ALL).call)
  expect(focused()).toBe('H1')
})

it('when the row that has the focus leaves the list, the one after it takes the focus', async () => {
  await open(serving(ALL, page([sent, editing])).call, {}, true)
  for (const key of ['j', 'j']) press(key)
  expect(focused()).toBe('f2')
  act(() => find('Por revisar').click())
  await settle()
  expect(focused()).toBe('f3')
})

it('O opens to observe and A to accept what was answered; what cannot be, does nothing', async () => {
  await open(serving(ALL).call)
  press('o')
  expect(onOpen).not.toHaveBeenCalled()
  press('j')
  press('o')
  expect(onOpen).toHaveBeenLastCalledWith('f1', 'observe')
  press('a')
  expect(onOpen).toHaveBeenLastCalledWith('f1', 'accept')
  press('j')
  press('a')
  press('j')
  press('o')
  expect(onOpen).toHaveBeenCalledTimes(2)
})

it('F goes to the filters, V to the views, ? lists every key', async () => {
  const screen = await open(serving(ALL).call)
  press('f', document.body)
  expect(document.activeElement?.tagName).toBe('SELECT')
  press('v', document.body)
  expect(document.activeElement?.textContent).toContain('Asignadas')
  press('?', document.body)
  expect(screen.querySelector('[aria-labelledby="teclas"]')?.textContent).toContain('observación')
  press('?', document.body)
  expect(screen.querySelector('[aria-labelledby="teclas"]')).toBeNull()
})

it('keys of one letter can be turned off', async () => {
  await open(serving(ALL).call)
  press('?')
  act(() => find('Desactivar teclas de una letra').click())
  press('j')
  expect(document.activeElement?.textContent).not.toBe('Inmigrante y Refugio')
  press('ArrowDown', document.body)
  expect(document.activeElement?.textContent).toBe('Inmigrante y Refugio')
})

it('a view is saved under a name, on this device, and removed again', async () => {
  const filters = { state: 'toReview', over: '7' } as never
  const screen = await open(serving(ALL).call, filters)
  act(() => find('Guardar vista').click())
  const field = screen.querySelector<HTMLInputElement>('[aria-label="Nombre de la vista"]')!
  expect(document.activeElement).toBe(field)
  act(() => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
    set.call(field, 'Atrasadas')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  act(() => field.form!.requestSubmit())
  expect(find('Atrasadas').getAttribute('aria-pressed')).toBe('true')
  await open(serving(ALL).call)
  act(() => find('Atrasadas').click())
  expect(onQuery).toHaveBeenLastCalledWith({ state: 'toReview', over: 7 })
  act(() => find('', '[aria-label="Quitar la vista Atrasadas"]').click())
  expect(() => find('Atrasadas')).toThrow()
})

it('without a network says so, and asks again when told', async () => {
  const screen = await open(serving(offline, page([sent])).call)
  expect(screen.textContent).toContain('Sin conexión: la bandeja necesita la red')
  act(() => find('Reintentar').click())
  await settle()
  expect(screen.textContent).toContain('Inmigrante y Refugio')
})

it('a refused call says why', async () => {
  const screen = await open(serving(notFound).call)
  expect(screen.querySelector('main [role="alert"] h2')?.textContent).toBeTruthy()
  expect(screen.textContent).toContain('no está entre lo que le corresponde ver')
})

it('when nothing matches, offers to clear; on a page that emptied, to begin again', async () => {
  await open(serving(page([])).call, { q: 'zzz' })
  act(() => find('Limpiar', 'section button').click())
  expect(onQuery).toHaveBeenLastCalledWith({})
  await open(serving(page([])).call, { after: 'WyJiIiwiMiJd' })
  act(() => find('Ir a la primera página').click())
  expect(onQuery).toHaveBeenLastCalledWith({})
})

/** Who leads, with what is chosen on the screen. */
async function openAsHead(call: Call) {
  const screen = await show(
    <InboxScreen
      call={call}
      query={{ state: 'all' }}
      onQuery={onQuery}
      hrefOf={hrefOf}
      onOpen={onOpen}
      areas={[]}
      who={{ ...who, roles: ['jefatura'] }}
      onSignOut={() => {}}
    />,
  )
  await settle()
  const boxes = () => [...screen.querySelectorAll('[role="checkbox"]')].map((one) => one.getAttribute('aria-checked'))
  const rows = [...screen.querySelectorAll<HTMLElement>('[data-row]')]
  return { screen, boxes, rows }
}

it('the head of the team chooses with Space and Mayús, all with Ctrl A, none with Esc; and opens what was never sent', async () => {
  const { screen, boxes, rows } = await openAsHead(serving(ALL).call)
  expect(rows.map((row) => row.getAttribute('href'))).toEqual(['/revision/f1', '/revision/f2', '/revision/f3'])
  act(() => rows[0]!.focus())
  press(' ')
  expect(boxes()).toEqual(['true', 'false', 'false'])
  act(() => void document.activeElement!.dispatchEvent(shiftDown()))
  expect(boxes()).toEqual(['true', 'true', 'false'])
  expect(screen.textContent).toContain('2 elegidas')
  act(() => void document.activeElement!.dispatchEvent(ctrlA()))
  expect(boxes()).toEqual(['true', 'true', 'true'])
  expect(screen.textContent).toContain('14 elegidas')
  press(' ')
  expect(screen.textContent).toContain('13 elegidas')
  press('Escape')
  expect(boxes()).toEqual(['false', 'false', 'false'])
})
const keyOf = (init: KeyboardEventInit) => new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
const shiftDown = () => keyOf({ key: 'ArrowDown', shiftKey: true })
const ctrlA = () => keyOf({ key: 'a', ctrlKey: true })

it('what was begun with some is not begun by itself with those that are chosen next', async () => {
  const { call } = serving(ALL)
  const { screen, rows } = await openAsHead(((id, ...asked) =>
    id === 'fichasProof' ? Promise.resolve(offline) : call(id, ...asked)) as Call)
  act(() => rows[0]!.focus())
  press(' ')
  press('x')
  await settle()
  expect(find('', 'aside h2').textContent).toBe('Extender el plazo de 1 ficha')
  act(() => rows[1]!.focus())
  press('Escape')
  expect(screen.querySelector('aside')).toBeNull()
  press(' ')
  expect(screen.querySelector('aside')).toBeNull()
})

it('who only follows a ministry chooses nothing, and keys keep what they mean to the browser', async () => {
  const { call } = serving(ALL)
  const screen = await show(
    <InboxScreen
      call={call}
      query={{}}
      onQuery={onQuery}
      hrefOf={hrefOf}
      onOpen={onOpen}
      areas={[]}
      who={{ ...who, roles: ['coordinador'] }}
      onSignOut={() => {}}
    />,
  )
  await settle()
  expect(screen.querySelector('[role="checkbox"]')).toBeNull()
  const all = ctrlA()
  document.body.dispatchEvent(all)
  expect(all.defaultPrevented).toBe(false)
})
