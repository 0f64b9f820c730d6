// @draws
import { act } from 'react'
import { expect, it, vi } from 'vitest'
import { NoticesProvider } from '../../src/app/notices/notices.tsx'
import { NoticesPage } from '../../src/app/notices/notices-page.tsx'
import type { Call } from '../../src/protocol/client.ts'
import type { PersonalNotice, PersonalNotices } from '../../src/protocol/notices.ts'
import { NoticeBell } from '../../src/ui/bar/notice-bell.tsx'
import { find, settle, show, who } from '../reviewing/on-screen.tsx'

vi.stubGlobal('EventSource', undefined)

const returned: PersonalNotice = {
  act: 'a1',
  ficha: 'f1',
  programme: 'Inmigrante y Refugio',
  service: 'Subsecretaría del Interior',
  year: 2023,
  matter: 'returned',
  urgency: 'waits',
  by: { name: 'Sofía Pérez' },
  since: new Date(Date.now() - 3 * 86_400_000).toISOString(),
  observations: 5,
  closes: '2024-03-28T15:00:00.000Z',
  isRead: false,
  fills: true,
  canOpen: true,
}
const published: PersonalNotice = {
  ...returned,
  act: 'a2',
  ficha: 'f2',
  programme: 'Becas',
  matter: 'published',
  urgency: 'informs',
}
const late: PersonalNotice = {
  ...returned,
  act: 'a3',
  ficha: 'f3',
  matter: 'late',
  urgency: 'informs',
  fills: false,
  canOpen: false,
}

const page = (notices: readonly PersonalNotice[], next: string | null = null): PersonalNotices => ({
  notices: [...notices],
  next,
  unread: notices.filter((one) => !one.isRead).length,
  serverTime: '2024-03-20T12:00:00.000Z',
})

/** A server with these pages by the place where they begin; what was marked as read is kept, and read from then on. */
function serving(pages: Record<string, PersonalNotices>) {
  const marked: { acts?: readonly string[]; until?: string }[] = []
  const isRead = (one: PersonalNotice) =>
    marked.some(({ acts, until }) => until !== undefined || acts?.includes(one.act))
  const asItIs = ({ notices, next }: PersonalNotices) =>
    page(
      notices.map((one) => ({ ...one, isRead: one.isRead || isRead(one) })),
      next,
    )
  const call = ((id: string, { query, body }: { query?: { after?: string }; body?: (typeof marked)[number] } = {}) => {
    if (id === 'readNotice') marked.push(body!)
    const { unread } = asItIs(pages['']!)
    return Promise.resolve({ is: 'ok', value: id === 'readNotice' ? { unread } : asItIs(pages[query?.after ?? '']!) })
  }) as Call
  return { call, marked }
}

const open = (call: Call, person = who) =>
  show(
    <NoticesProvider call={call} who={person}>
      <NoticesPage call={call} areas={[]} accountMenu={<NoticeBell />} />
    </NoticesProvider>,
  )
const bell = () => find('Avisos', 'a[href="/avisos"]').getAttribute('aria-label')

it('says which ficha, what happened, by whom, and since when it waits; the bell counts what is new', async () => {
  const screen = await open(serving({ '': page([returned, published, late]) }).call)
  const [first, second, third] = [...screen.querySelectorAll('li')]
  expect(first?.textContent).toContain(
    '«Inmigrante y Refugio», Subsecretaría del Interior, 2023: devuelta con 5 observaciones por Sofía Pérez; espera su respuesta desde hace 3 días',
  )
  expect(first?.textContent).toContain('Pendiente de usted')
  expect(second?.textContent).toContain('publicada por Sofía Pérez, hace 3 días')
  expect(second?.textContent).not.toContain('Pendiente de usted')
  expect(third?.querySelector('a')).toBeNull()
  expect(first?.querySelector('a')?.getAttribute('href')).toBe('/fichas/f1/antecedentes')
  expect(bell()).toBe('Avisos 3 sin leer')
})

it('opening one reads it, and all can be marked at once', async () => {
  const { call, marked } = serving({ '': page([returned, published]) })
  const screen = await open(call)
  screen.addEventListener('click', (event) => event.preventDefault())
  act(() => find('«Inmigrante').click())
  await settle()
  expect(marked).toEqual([{ acts: ['a1'] }])
  expect(screen.querySelector('li')?.textContent).toContain('Leído')
  act(() => find('Marcar todo como leído').click())
  await settle()
  expect(marked.at(-1)).toEqual({ until: '2024-03-20T12:00:00.000Z' })
  expect(bell()).toBe('Avisos')
  expect(screen.textContent).not.toContain('Nuevo')
})

it('goes on to what came before', async () => {
  const { call } = serving({ '': page([returned], 'p2'), p2: page([published]) })
  const screen = await open(call)
  act(() => find('Ver anteriores').click())
  await settle()
  expect(screen.querySelectorAll('li').length).toBe(2)
  expect(() => find('Ver anteriores')).toThrow()
})

it('says when nothing waits, and when there is no network', async () => {
  expect((await open(serving({ '': page([]) }).call)).textContent).toContain('No tiene avisos')
  const offline = (() => Promise.resolve({ is: 'offline' })) as Call
  expect((await open(offline)).textContent).toContain('los avisos necesitan la red')
})

it('who only administers has no bell', async () => {
  await open(serving({ '': page([]) }).call, { ...who, roles: ['administrador'] })
  expect(() => bell()).toThrow()
})
