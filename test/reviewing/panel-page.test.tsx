// @draws
import { act } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Panel } from '../../src/protocol/panel.ts'
import { PanelPage } from '../../src/reviewing/panel/panel-page.tsx'
import { find, offline, serving, settle, show, who } from './on-screen.tsx'

const service = (id: string, name: string, ministry: string, change: object) => ({
  ...{ id, name, ministry, all: 0, states: {}, late: 0, neverBegun: 0, closed: 0, atFirst: 0, sendings: 0 },
  ...change,
})
const PANEL: Panel = {
  ...{ year: 2023, years: [2023, 2022], opens: '2024-01-02T12:00:00.000Z', closes: '2024-03-29T02:59:59.000Z' },
  services: [
    service('becas', 'Subsecretaría de Becas', 'educacion', {
      ...{ all: 45, late: 7, neverBegun: 5, closed: 4, atFirst: 3, sendings: 6 },
      states: { unstarted: 5, editing: 4, received: 30, returned: 2, published: 4 },
    }),
    service('salud', 'Subsecretaría de Redes', 'salud', { all: 3, states: { received: 3 } }),
  ],
  ministries: [
    { id: 'educacion', name: 'Educación' },
    { id: 'salud', name: 'Salud' },
  ],
  days: [
    { day: '2024-03-12', count: 6 },
    { day: '2024-03-13', count: 2 },
  ],
  desks: [
    { id: 'paula', name: 'Paula Contreras', given: 20, waiting: 9, since: '2024-02-24T12:00:00.000Z' },
    { id: '', name: '', given: 28, waiting: 24, since: null },
  ],
  rules: [{ rule: 'persistence', title: 'Persistencia', fired: 9, corrected: 2, open: 3, asked: 1, asIs: 3 }],
  execution: { initial: [1, 0, 0, 4, 0, 20, 0, 0], final: [0, 0, 0, 0, 2, 23, 0, 0] },
  waits: { institutions: '2024-03-01T12:00:00.000Z', reviewers: null, head: null },
  serverTime: '2024-03-14T21:05:00.000Z',
}
const onYear = vi.fn()
beforeEach(() => onYear.mockClear())

const hrefOf = (filters: object) => `/bandeja?${new URLSearchParams(filters as Record<string, string>)}`
async function open(said: object, reads = true, person = who): Promise<HTMLElement> {
  const page = await show(
    <PanelPage
      call={serving({ panel: said as never }).call}
      year={undefined}
      onYear={onYear}
      hrefOf={reads ? hrefOf : undefined}
      areas={[]}
      who={person}
      onSignOut={() => {}}
    />,
  )
  await settle()
  return page
}
const ok = { is: 'ok', value: PANEL }
const linkOf = (page: HTMLElement, label: string) =>
  page.querySelector(`a[aria-label="${label}: ver en la Bandeja"]`)?.getAttribute('href')

it('answers first whether the year is on time, and each number opens the fichas behind it', async () => {
  const page = await open(ok)
  expect(find('', '#panel-verdict').textContent).toContain('Vamos a tiempo')
  expect(page.textContent).toContain('Enviadas 39 de 48; por enviar 9.')
  expect(linkOf(page, '9, fichas por enviar')).toBe('/bandeja?state=unsent&year=2023')
  expect(linkOf(page, '33, recibida')).toBe('/bandeja?state=received&year=2023')
  expect(linkOf(page, '7, atrasadas de Educación')).toBe('/bandeja?ministry=educacion&year=2023&late=yes&state=all')
  expect(linkOf(page, '24, esperan a Sin asignar')).toBe('/bandeja?reviewer=none&year=2023&state=toDo')
  expect(linkOf(page, '3, por resolver, Persistencia')).toBe('/bandeja?finding=persistence&year=2023&state=open')
  expect(linkOf(page, '2, corregido, Persistencia')).toBe(
    '/bandeja?finding=persistence&year=2023&state=all&ended=corrected',
  )
  expect(linkOf(page, '3, al primer envío, de Subsecretaría de Becas')).toBe(
    '/bandeja?service=becas&year=2023&state=decided&sendings=1',
  )
})

it('says who waits for how long, and what is accepted at first', async () => {
  const page = await open(ok)
  expect(page.textContent).toContain('la que más espera, 13 días')
  expect(page.textContent).toContain('19 días')
  expect(page.textContent).toContain('75,0% de 4 cerradas')
})

it('tells how execution is distributed, each step a way to its fichas, also where no number is known', async () => {
  const page = await open(ok)
  expect(page.textContent).toContain('de 25 enviadas')
  expect(linkOf(page, '4, Sobre el inicial, 70 a 85%')).toBe('/bandeja?initial=3&state=all&year=2023')
  expect(linkOf(page, '2, Sobre el final, 85 a 90%')).toBe('/bandeja?final=4&state=all&year=2023')
  expect(linkOf(page, '1, Sobre el inicial, Sin dato')).toBe('/bandeja?initial=0&state=all&year=2023')
})

it('the ministry with most late stands open with its services; the others open on demand', async () => {
  const page = await open(ok)
  expect(page.textContent).toContain('Subsecretaría de Becas')
  expect(find('Salud', 'button').getAttribute('aria-expanded')).toBe('false')
  act(() => find('Salud', 'button').click())
  expect(linkOf(page, '3, fichas de Subsecretaría de Redes')).toBe('/bandeja?service=salud&year=2023&state=all')
})

it('who has no Bandeja reads the numbers; a coordinator reads nobody’s desk', async () => {
  const page = await open({ is: 'ok', value: { ...PANEL, desks: null } }, false)
  expect(page.querySelectorAll('main a')).toHaveLength(0)
  expect(page.querySelector('#panel-desks')).toBeNull()
})

it('without a network it says so; without fichas, too', async () => {
  expect((await open(offline)).textContent).toContain('el panel necesita la red')
  const none = await open({ is: 'ok', value: { ...PANEL, services: [], year: null } })
  expect(none.textContent).toContain('No hay fichas de este período')
})

it('what is being done with many is seen here too, with the way back to where it can be gone on with', async () => {
  const step = { programme: 'Becas', act: 'a', version: 1, fingerprint: '' }
  const steps = [
    { ...step, id: 'f1', state: 'done' },
    { ...step, id: 'f2', state: 'waiting' },
  ]
  localStorage.setItem('cuadra-many/somebody-busy', JSON.stringify({ plan: { name: 'remind' }, steps, left: [] }))
  await open(ok, true, { ...who, id: 'somebody-busy' })
  expect(find('Recordar', 'header a').textContent?.trim()).toBe('Recordar: 1 de 2, detenido')
  expect(find('Recordar', 'header a').getAttribute('href')).toBe('/bandeja')
})
