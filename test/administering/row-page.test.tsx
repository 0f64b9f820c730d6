// @draws
import { act } from 'react'
import { beforeEach, expect, it } from 'vitest'
import { formKey, keep } from '../../src/administering/lists/kept-forms.ts'
import type { CurrentRow } from '../../src/protocol/administration.ts'
import { find, settle } from '../reviewing/on-screen.tsx'
import { inputOf, listOf, ok, open, refused, serving, submit, type, went, who } from './screens.tsx'

const programme: CurrentRow = {
  key: 'riberas',
  version: 'v1',
  values: {
    code: 'riberas',
    name: 'Riberas',
    service: 'Dirección de Ríos',
    social: 'sí',
    active: 'sí',
    monitored: '2023',
  },
}
const done = ok({
  act: 'x',
  at: '2026-11-21T12:00:00Z',
  counts: { new: 1, changed: 0, removed: 0, same: 0, refused: 0 },
  keys: ['riberas'],
})
const change = (search = { fila: 'riberas' }) => [`programas`, 'cambiar', search] as const

beforeEach(() => {
  went.mockClear()
  keep(formKey(who.id, 'programmes', 'riberas'), undefined)
  keep(formKey(who.id, 'programmes', undefined), undefined)
})

it('sends only what was changed, with the version that was seen', async () => {
  const server = serving({ administrationList: listOf([programme]), administrationChanges: done })
  const page = await open(server.call, ...change())
  type(page, 'Nombre', 'Riberas limpias')
  await submit(page)
  expect(server.of('administrationChanges')[0]).toMatchObject({
    params: { kind: 'programmes' },
    body: { changes: [{ key: 'riberas', version: 'v1', values: { name: 'Riberas limpias' } }] },
  })
  expect(page.textContent).toContain('Guardado a las')
})

it('a key is read and not typed over', async () => {
  const page = await open(serving({ administrationList: listOf([programme]) }).call, ...change())
  expect(inputOf(page, 'Código').readOnly).toBe(true)
  expect(page.textContent).toContain('No se cambia')
})

it('without a network what was typed stays, is said, and the same act goes again', async () => {
  const server = serving({ administrationList: listOf([programme]) })
  const page = await open(server.call, ...change())
  type(page, 'Nombre', 'Riberas limpias')
  await submit(page)
  expect(page.querySelector('[role="alert"]')?.textContent).toContain('Sin conexión')
  expect(page.textContent).toContain('Lo escrito sigue aquí')
  await submit(page)
  const acts = server.of('administrationChanges').map(({ body }) => (body as { act: string }).act)
  expect(acts).toHaveLength(2)
  expect(new Set(acts).size).toBe(1)
  expect(inputOf(page, 'Nombre').value).toBe('Riberas limpias')
})

it('what was typed is there again after looking at something else', async () => {
  const { call } = serving({ administrationList: listOf([programme]) })
  type(await open(call, ...change()), 'Nombre', 'A medias')
  await open(call, 'programas')
  const page = await open(call, ...change())
  expect(inputOf(page, 'Nombre').value).toBe('A medias')
  act(() => find('Deshacer lo escrito').click())
  expect(inputOf(page, 'Nombre').value).toBe('Riberas')
})

it('a change by somebody else is shown beside what was typed; saving again keeps the own', async () => {
  const now = { ...programme, version: 'v2', values: { ...programme.values, name: 'Riberas de ella', social: 'no' } }
  let tries = 0
  const server = serving({
    administrationList: listOf([programme]),
    administrationChanges: () => (tries++ === 0 ? refused('stale', { standing: [now] }) : done),
  })
  const page = await open(server.call, ...change())
  type(page, 'Nombre', 'Riberas mío')
  await submit(page)
  expect(page.textContent).toContain('Ahora dice: Riberas de ella')
  expect(inputOf(page, 'Nombre').value).toBe('Riberas mío')
  await submit(page)
  expect(server.of('administrationChanges')[1]).toMatchObject({
    body: { changes: [{ key: 'riberas', version: 'v2', values: { name: 'Riberas mío' } }] },
  })
})

it('after saving, the next change goes upon what was saved', async () => {
  let version = 1
  const row = () => ({
    ...programme,
    version: `v${version}`,
    values: { ...programme.values, name: `Riberas ${version}` },
  })
  const server = serving({
    administrationList: () => listOf([row()]),
    administrationChanges: () => {
      version++
      return done
    },
  })
  const page = await open(server.call, ...change())
  type(page, 'Nombre', 'Riberas 2')
  await submit(page)
  expect(page.querySelector('h1')?.textContent).toBe('Riberas 2')
  expect(page.textContent).not.toContain('Otra persona')
  type(page, 'Nombre', 'Riberas 3')
  await submit(page)
  expect(server.of('administrationChanges')[1]).toMatchObject({ body: { changes: [{ version: 'v2' }] } })
})

it('what was left half typed comes back beside what somebody saved meanwhile', async () => {
  type(await open(serving({ administrationList: listOf([programme]) }).call, ...change()), 'Nombre', 'A medias')
  const now = { ...programme, version: 'v2', values: { ...programme.values, name: 'Riberas de ella' } }
  const page = await open(serving({ administrationList: listOf([now]) }).call, ...change())
  expect(inputOf(page, 'Nombre').value).toBe('A medias')
  expect(page.textContent).toContain('Ahora dice: Riberas de ella')
})

it('what somebody else wrote can be left as it is', async () => {
  const now = { ...programme, version: 'v2', values: { ...programme.values, name: 'Riberas de ella' } }
  const server = serving({
    administrationList: listOf([programme]),
    administrationChanges: refused('stale', { standing: [now] }),
  })
  const page = await open(server.call, ...change())
  type(page, 'Nombre', 'Riberas mío')
  await submit(page)
  act(() => find('Dejar eso').click())
  expect(inputOf(page, 'Nombre').value).toBe('Riberas de ella')
})

it('what is missing or can’t be read is said under its field, and the focus goes to the first, before asking the server', async () => {
  const server = serving({ administrationList: listOf([]) })
  const page = await open(server.call, 'programas', 'agregar')
  type(page, 'Servicio', 'Dirección de Ríos')
  type(page, 'Años con monitoreo', 'siempre')
  await submit(page)
  expect(server.of('administrationChanges')).toHaveLength(0)
  expect(document.activeElement).toBe(inputOf(page, 'Nombre'))
  expect(inputOf(page, 'Nombre').getAttribute('aria-describedby')).toContain('error')
  expect(page.textContent).toContain('«siempre» no es un año')
})

it('what the server refuses stands under the column that it speaks of', async () => {
  const row = { row: 1, key: null, name: 'Riberas', is: 'refused', changes: [], notes: [] }
  const why = 'No hay una institución llamada «Ríos». Cárguela antes.'
  const server = serving({
    administrationList: listOf([programme]),
    administrationChanges: refused('not-accepted', {
      refusedRows: [{ ...row, problems: [{ column: 'service', what: why }] }],
    }),
  })
  const page = await open(server.call, ...change())
  type(page, 'Servicio', 'Ríos')
  await submit(page)
  expect(page.querySelector('[aria-invalid]')).toBe(inputOf(page, 'Servicio'))
  expect(page.textContent).toContain(why)
})

it('what is added leads to its own page', async () => {
  const page = await open(
    serving({ administrationList: listOf([]), administrationChanges: done }).call,
    'instituciones',
    'agregar',
  )
  type(page, 'Nombre', 'Ministerio de Ríos y Aguas')
  await submit(page)
  expect(went).toHaveBeenLastCalledWith('/administracion/instituciones/cambiar?fila=riberas&nueva=si', true)
})

it('lists written one after another have a line each, and are sent as they were typed', async () => {
  const period: CurrentRow = {
    key: '2024',
    version: 'v1',
    values: {
      year: '2024',
      edition: '2023',
      baseYear: '2025',
      opens: '01-12-2024',
      closes: '31-03-2025',
      factors: '2024: 1,04; 2025: 1',
    },
  }
  const server = serving({
    administrationList: listOf([period], { choices: { edition: ['2021', '2023'] } }),
    administrationChanges: done,
    openings: ok({ openings: [] }),
  })
  const page = await open(server.call, 'periodos', 'cambiar', { fila: '2024' })
  expect(inputOf(page, 'Inflactores').value).toBe('2024: 1,04\n2025: 1')
  type(page, 'Inflactores', '2023: 1,1\n2024: 1,04\n2025: 1')
  await submit(page)
  expect(server.of('administrationChanges')[0]?.body).toMatchObject({
    changes: [{ values: { factors: '2023: 1,1\n2024: 1,04\n2025: 1' } }],
  })
})

it('opening a period says how many fichas it created, where their years come from, and that the others stay', async () => {
  const period: CurrentRow = { key: '2024', version: 'v1', values: { year: '2024', edition: '2023' } }
  const opening = {
    year: 2024,
    edition: 2023,
    version: 'o1',
    opens: '2024-12-01T03:00:00Z',
    closes: '2099-03-31T03:00:00Z',
    fichas: 3,
    sent: 1,
    missing: 2,
  }
  const server = serving({
    administrationList: listOf([period]),
    openings: ok({ openings: [opening] }),
    openPeriod: ok({
      act: 'x',
      at: '',
      year: 2024,
      added: 2,
      there: 3,
      withFormer: 1,
      withHistory: 0,
      withNothing: 1,
      unread: [],
      left: [{ programme: 'Puentes', why: 'No tiene servicio.' }],
    }),
  })
  const page = await open(server.call, 'periodos', 'cambiar', { fila: '2024' })
  act(() => find('Crear las 2 fichas que faltan').click())
  await settle()
  expect(server.of('openPeriod')[0]).toMatchObject({ params: { year: '2024' }, body: { version: 'o1' } })
  expect(page.textContent).toContain('Se crearon 2 fichas; 3 ya estaban.')
  expect(page.textContent).toContain('Quedaron sin ficha:Puentes No tiene servicio.')
  expect(page.textContent).toContain('1 con los años de su ficha anterior y 1 sin años anteriores')
})

it('a link to choose a password is shown whole, with the focus, and is told to be for once', async () => {
  const person: CurrentRow = { key: 'ana', version: 'v1', values: { user: 'ana', name: 'Ana Pérez', active: 'sí' } }
  const server = serving({
    administrationList: ({ params }) => listOf(params?.['kind'] === 'users' ? [person] : []),
    issuePasswordLink: ok({
      user: 'ana',
      name: 'Ana Pérez',
      purpose: 'first',
      expiresAt: '2026-11-24T12:00:00Z',
      address: '/clave#abc',
    }),
    endSessionsOf: ok({ ended: 2 }),
  })
  const page = await open(server.call, 'personas', 'cambiar', { fila: 'ana' })
  act(() => find('Dar enlace').click())
  await settle()
  const link = inputOf(page, 'Enlace de Ana Pérez')
  expect(link.value).toMatch(/^https?:\/\/.*\/clave#abc$/)
  expect(document.activeElement).toBe(link)
  expect(page.textContent).toContain('Se muestra solo ahora')
  act(() => find('Cerrar sus sesiones').click())
  await settle()
  expect(page.textContent).toContain('Se cerraron 2 sesiones')
})
