// @vitest-environment happy-dom
import { act } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { Status } from '../../src/ficha/status.ts'
import type { Inbox, InboxRow } from '../../src/protocol/bodies.ts'
import type { Call, CallResult } from '../../src/protocol/client.ts'
import { InboxPage } from '../../src/reviewing/inbox-page.tsx'
import type { InboxAddress } from '../../src/reviewing/inbox-query.ts'
import { answering, find, notFound, offline, press, settle, show, who } from './on-screen.tsx'

const finding = (rule: string, title: string) => ({ rule, title, severity: 'ask' as const })
const sent: InboxRow = {
  id: 'f1',
  programme: 'Inmigrante y Refugio',
  service: 'Subsecretaría del Interior',
  ministry: 'Ministerio del Interior',
  year: 2023,
  status: 'inReview',
  iteration: 1,
  findings: [
    finding('initialExecutionUnder', 'Ejecución inicial bajo el mínimo'),
    finding('finalExecutionUnder', 'Ejecución final bajo el mínimo'),
    finding('persistence', 'Persistencia de subejecución'),
    finding('coverageLow', 'Cobertura de 10% o menos'),
  ],
  sentAt: '2024-03-11T15:00:00Z',
  waitingDays: 12,
  folio: '2023-000018-7',
}
const another: InboxRow = { ...sent, id: 'f2', programme: 'Talleres', findings: [], waitingDays: 3 }
const editing: InboxRow = {
  ...another,
  id: 'f3',
  programme: 'Huertos',
  status: 'editing',
  iteration: 0,
  sentAt: null,
  waitingDays: null,
  folio: null,
}

const NO_STATES = Object.fromEntries(Status.options.map((status) => [status, 0])) as Record<Status, number>

const inbox = (rows: InboxRow[], over: Partial<Inbox> = {}): CallResult<Inbox> => ({
  is: 'ok',
  value: {
    rows,
    matching: rows.length,
    pageSize: 100,
    totals: { all: rows.length, states: { ...NO_STATES, editing: 1, inReview: rows.length - 1 } },
    choices: { services: [{ id: 's1', name: 'Interior' }], ministries: [], findings: [] },
    ...over,
  },
})

const onQuery = vi.fn()
const hrefOf = (ficha: string) => `/revision/${ficha}`
beforeEach(() => onQuery.mockClear())

const open = (call: Call, query: InboxAddress = {}) =>
  show(
    <InboxPage call={call} query={query} onQuery={onQuery} hrefOf={hrefOf} desks={[]} who={who} onSignOut={() => {}} />,
  )

it('says how each ficha stands in words, and opens only what was sent', async () => {
  const page = await open(answering(inbox([sent, another, editing])).call)
  const [first, second, third] = [...page.querySelectorAll('tbody tr')].map((row) => row.textContent)
  expect(first).toContain('En revisión')
  expect(first).toContain('4Ejecución inicial bajo el mínimo')
  expect(first).toContain('+2')
  expect(second).toContain('Sin hallazgos')
  expect(third).toContain('En edición, no enviada')
  const links = [...page.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'))
  expect(links).toEqual(['/revision/f1', '/revision/f2'])
})

it('keeps filters and order in the address', async () => {
  const { call, asked } = answering(inbox([sent]))
  await open(call, { service: 's1', sort: 'findings' })
  expect(asked[0]?.query).toEqual({ service: 's1', sort: 'findings' })
  expect(find('Hallazgos', 'th').getAttribute('aria-sort')).toBe('descending')
  act(() => find('Programa').click())
  expect(onQuery).toHaveBeenLastCalledWith({ service: 's1', sort: 'programme', dir: 'asc' })
  act(() => find('En revisión').click())
  expect(onQuery).toHaveBeenLastCalledWith({ service: 's1', sort: 'findings', state: 'inReview' })
  act(() => find('Limpiar').click())
  expect(onQuery).toHaveBeenLastCalledWith({ sort: 'findings' })
})

it('walks the rows with J, K and arrows, and searches with /', async () => {
  await open(answering(inbox([sent, another, editing])).call)
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
  press('k')
  expect(document.activeElement?.textContent).toBe('Inmigrante y Refugio')
})

it('keys of one letter can be turned off', async () => {
  await open(answering(inbox([sent])).call)
  act(() => find('Desactivar teclas de una letra').click())
  press('j')
  expect(document.activeElement?.textContent).not.toBe('Inmigrante y Refugio')
  press('ArrowDown')
  expect(document.activeElement?.textContent).toBe('Inmigrante y Refugio')
  localStorage.clear()
})

it('without a network says so, and asks again when told', async () => {
  const page = await open(answering(offline, inbox([sent])).call)
  expect(page.textContent).toContain('Sin conexión: la bandeja necesita la red')
  act(() => find('Reintentar').click())
  await settle()
  expect(page.textContent).toContain('Inmigrante y Refugio')
})

it('a refused call says why', async () => {
  const page = await open(answering(notFound).call)
  expect(page.querySelector('[role="alert"]')?.textContent).toContain('no está entre lo que le corresponde ver')
})

it('tells nothing assigned from nothing found', async () => {
  const none = inbox([], { choices: { services: [], ministries: [], findings: [] } })
  expect((await open(answering(none).call)).textContent).toContain('No tiene servicios asignados')
})

it('when nothing matches, offers to clear', async () => {
  await open(answering(inbox([])).call, { q: 'zzz' })
  act(() => find('Limpiar', 'section button').click())
  expect(onQuery).toHaveBeenLastCalledWith({})
})
