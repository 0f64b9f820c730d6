// @draws
import 'fake-indexeddb/auto'
import { act } from 'react'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { type AccountStore, openAccountStore } from '../../src/drafts/store/account-store.ts'
import { findEdition } from '../../src/editions/editions.ts'
import type { Submission } from '../../src/protocol/bodies.ts'
import type { Call } from '../../src/protocol/client.ts'
import { problem } from '../../src/protocol/problems.ts'
import { ReviewPage } from '../../src/reviewing/desk/review-page.tsx'
import { AnchorContext, type AnchorProps } from '../../src/ui/anchor.tsx'
import { AT, DOCUMENT, reviewOf, SUBMISSION } from './a-review.ts'
import { find, notFound, offline, pressCtrl, serving, settle, show, type, who } from './on-screen.tsx'

// Whole fichas are drawn, on machines that do other things too.
vi.setConfig({ testTimeout: 20_000 })

const went = vi.fn()
let store: AccountStore
beforeAll(async () => {
  store = await openAccountStore(who)
})
beforeEach(() => went.mockClear())

const Link = ({ href, ...rest }: AnchorProps) => (
  <a
    {...rest}
    href={href}
    onClick={(event) => {
      event.preventDefault()
      went(href)
    }}
  />
)

const open = (call: Call, section?: string) =>
  show(
    <AnchorContext value={Link}>
      <ReviewPage
        call={call}
        ficha="f1"
        findEdition={findEdition}
        section={section}
        hrefOf={(to) => `/revision/f1/${to}`}
        onGo={(to) => went(`/revision/f1/${to}`)}
        inboxHrefOf={() => '/bandeja'}
        hrefOfFicha={(to) => `/revision/${to}`}
        store={store}
        who={who}
        onSignOut={() => {}}
      />
    </AnchorContext>,
  )
const ok = (value: unknown) => ({ is: 'ok', value }) as const
const review = ok(reviewOf())
const sentAs = (submission: Submission) => serving({ submission: ok(submission), review }).call
const sent = () => sentAs(SUBMISSION)

const sections = findEdition(2023)!.sections.map(({ id }) => id)

it('shows every section as it was sent, beside the former one, and nothing can be typed in', async () => {
  for (const section of sections) {
    const page = await open(sent(), section)
    expect(page.querySelector('h1')?.textContent).toBe(
      findEdition(2023)!.sections.find(({ id }) => id === section)?.title,
    )
    expect(page.querySelectorAll('input, textarea, select, [contenteditable]')).toHaveLength(0)
  }
})

it('says who sent it, and shows what adds up and what the report says', async () => {
  const page = await open(sent())
  expect(page.textContent).toContain('por Marcela Fuentes')
  expect(page.textContent).toContain('En revisión')
  expect(page.querySelector('aside')?.textContent).toContain('Todo cuadra')
  expect(page.querySelector('aside')?.textContent).toContain('inferior al 85%')
})

it('a computed figure says why, and who sent what it is made of', async () => {
  const page = await open(sent(), 'presupuesto')
  act(() => find('38,9%', 'main button').click())
  await settle()
  const why = page.querySelector('[role="dialog"]')
  expect(why?.textContent).toContain('181.255')
  expect(why?.textContent).toContain('Envió Marcela Fuentes')
})

it('reads findings beside their justifications, those that are printed first; a cell leads to its section', async () => {
  const page = await open(sent(), 'hallazgos')
  expect([...page.querySelectorAll('main h2')].map((one) => one.textContent?.trim())).toEqual([
    'Se imprimen en el informe 5',
    'Piden explicación: en el informe sale solo lo que se explicó 3',
  ])
  expect(page.querySelector('article')?.textContent).toContain('Justificado en Presupuesto')
  expect(page.querySelector('article')?.textContent).toContain('Glosa Presupuestaria del Fondo ORASMI')
  act(() => find('Presupuesto ley ejecutado 2023', 'article button').click())
  expect(went).toHaveBeenLastCalledWith('/revision/f1/presupuesto')
})

it('going to a cell of the section on screen puts the focus on it', async () => {
  await open(sent(), 'presupuesto')
  act(() => find('38,9% · 181.255', 'aside button').click())
  expect(document.activeElement?.id).toBe('celda-lawExecuted~2023')
})

it('shows the report and the receipt of what was sent', async () => {
  expect((await open(sent(), 'informe')).querySelector('article h1')?.textContent).toBe(DOCUMENT.programme.name)
  expect((await open(sent(), 'recibo')).textContent).toContain('2023-000018-7')
})

it('reads in words what was recorded of it', async () => {
  const act1 = { position: 7, name: 'submit', by: { name: 'Marcela Fuentes' }, at: AT, hash: '7f'.repeat(32) }
  const acts = [{ ...act1, said: { iteration: 1, folio: '2023-000018-7' } }]
  const { call, of } = serving({ submission: ok(SUBMISSION), review, fichaRecord: ok({ acts }) })
  const page = await open(call, 'registro')
  await settle()
  expect(of('fichaRecord')).toMatchObject([{ params: { id: 'f1' } }])
  expect(page.querySelector('main li')?.textContent).toContain(
    'Marcela Fuentes envió la ficha, iteración 1, folio 2023-000018-7',
  )
})

it('says plainly what it could not read, and where', async () => {
  const answers = { ...DOCUMENT.answers, served: { '2023': 'muchas' } }
  const damaged = { ...SUBMISSION, document: { ...DOCUMENT, answers } }
  const page = await open(sentAs(damaged))
  expect(page.querySelector('[role="alert"]')?.textContent).toContain('no puede leer lo que se envió')
  expect(page.querySelector('[role="alert"] code')?.textContent).toBe('answers.served.2023')
})

it('an edition of another version is named', async () => {
  const later = { ...SUBMISSION, document: { ...DOCUMENT, edition: 2031 } }
  const page = await open(sentAs(later))
  expect(page.textContent).toContain('la edición 2031, que esta versión no conoce')
})

it('what is not there, or not one’s own, has a way back', async () => {
  const page = await open(serving({ submission: notFound }).call)
  expect(page.querySelector('[role="alert"]')?.textContent).toContain('No existe')
  expect(find('Volver a la bandeja').getAttribute('href')).toBe('/bandeja')
})

it('what was not sent yet is not asked for again', async () => {
  const page = await open(serving({ submission: { is: 'problem', problem: problem('not-sent') }, review }).call)
  expect(page.querySelector('[role="alert"]')?.textContent).toContain('todavía no ha sido enviada')
  expect(page.textContent).not.toContain('Reintentar')
})

it('without a network says so', async () => {
  expect((await open(serving({ submission: offline, review: offline }).call)).textContent).toContain(
    'Sin conexión: la revisión necesita la red',
  )
})

it('a ficha that was never sent is opened by the head of the team: who has it and until when, and more time for it', async () => {
  const unsent = reviewOf({ status: 'unstarted', iteration: 0, iterations: [], movedAt: null }, 'jefatura')
  const { call, of } = serving({
    submission: { is: 'problem', problem: problem('not-found') },
    review: ok(unsent),
    fichaRecord: ok({ acts: [] }),
    act: ok({ act: 'x', name: 'extend', at: AT, version: 4, status: 'unstarted' }),
  })
  const page = await open(call)
  expect(find('', 'main h1').textContent).toBe(DOCUMENT.programme.name)
  expect(page.textContent).toContain('La institución no la ha enviado: lo que escribe no se ve hasta que lo envíe.')
  expect(page.textContent).toContain('28 de marzo de 2024')
  act(() => find('Recordar').click())
  await settle()
  expect(of('act').map(({ body }) => body)).toMatchObject([{ name: 'remind', version: 3 }])
  act(() => find('Extender el plazo').click())
  for (const [id, text] of [
    ['head-due', '04-04-2024'],
    ['head-reason', 'Corte de red.'],
  ] as const) {
    act(() => document.getElementById(id)!.focus())
    type(text)
  }
  pressCtrl('Enter')
  await settle()
  expect(
    of('act')
      .slice(1)
      .map(({ body }) => body),
  ).toMatchObject([{ name: 'extend', version: 3, closes: '2024-04-05T02:59:59.000Z', reason: 'Corte de red.' }])
  expect(document.activeElement?.textContent).toContain('Extender el plazo')
})
