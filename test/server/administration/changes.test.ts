import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Ficha } from '../../../src/protocol/bodies.ts'
import { issueLink } from '../../../src/server/session/issue-password-link.ts'
import { ACT, type Person, prepare, problemOf, read, send, startServer, type TestServer } from '../harness.ts'
import { does, passDeadline } from '../reviewing.ts'
import { FICHA } from '../seed.ts'
import { addOne, askChange, changeOne, listOf, rowOf } from './harness.ts'

let server: TestServer
let adela: Person
beforeEach(async () => {
  server = await startServer()
  adela = await server.as('adela')
})
afterEach(() => server.stop())

const fichaOf = async (person: Person, id = FICHA) => (await (await person(`/api/fichas/${id}`)).json()) as Ficha

describe('a change on screen', () => {
  test('stores one row, and its answer is the same however often it arrives', async () => {
    const { version } = await rowOf(adela, 'programmes', 'viaje')
    const body = { act: randomUUID(), changes: [{ key: 'viaje', version, values: { name: 'Viaje más seguro' } }] }
    const done = await read('administrationChanges', await askChange(adela, 'programmes', body))
    expect(done).toMatchObject({ counts: { changed: 1 }, keys: ['viaje'] })
    expect(await read('administrationChanges', await askChange(adela, 'programmes', body))).toEqual(done)
    expect((await rowOf(adela, 'programmes', 'viaje')).values['name']).toBe('Viaje más seguro')
  })

  test('of what somebody else changed meanwhile is refused with what stands', async () => {
    const { version } = await rowOf(adela, 'programmes', 'viaje')
    await changeOne(adela, 'programmes', 'viaje', { name: 'Otro nombre' })
    const late = { act: randomUUID(), changes: [{ key: 'viaje', version, values: { name: 'Mi nombre' } }] }
    const problem = await problemOf(await askChange(adela, 'programmes', late))
    expect(problem.code).toBe('stale')
    expect(problem.standing?.[0]).toMatchObject({ key: 'viaje', values: { name: 'Otro nombre' } })
  })

  test('of two administrators at once, one wins and the other is told', async () => {
    const { version } = await rowOf(adela, 'programmes', 'viaje')
    const answers = await Promise.all(
      ['Uno', 'Dos'].map((name) =>
        askChange(adela, 'programmes', { act: randomUUID(), changes: [{ key: 'viaje', version, values: { name } }] }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('is all or nothing, and says what is wrong where', async () => {
    const changes = [
      { key: null, version: null, values: { user: 'nuevo', name: 'Nueva Persona', rut: '11.111.111-1' } },
      { key: null, version: null, values: { user: 'otra', name: '', rut: '1-1' } },
    ]
    const problem = await problemOf(await askChange(adela, 'users', { act: randomUUID(), changes }))
    expect(problem.code).toBe('not-accepted')
    expect(problem.refusedRows?.map(({ problems }) => problems.map(({ column }) => column))).toEqual([['rut']])
    expect((await listOf(adela, 'users', '?q=nuevo')).matching).toBe(0)
  })

  test('adds no row that is there, and makes no row another', async () => {
    const there = await problemOf(await addOne(adela, 'users', { user: 'ana', name: 'Otra Ana' }))
    expect(there.refusedRows?.[0]?.problems[0]?.what).toMatch(/^Ya existe/)
    const other = await problemOf(await changeOne(adela, 'programmes', 'viaje', { code: 'viajes', name: 'Viajes' }))
    expect(other.refusedRows?.[0]?.problems[0]?.what).toMatch(/^Eso no se cambia/)
  })
})

describe('people', () => {
  const ana = { user: 'paula', name: 'Paula Díaz', rut: '11.111.111-1', roles: 'Contraparte técnica' }

  test('that are new have no password that anybody could know', async () => {
    await addOne(adela, 'users', ana)
    const asking = { method: 'POST', body: { user: 'paula', password: '' } }
    expect((await server.ask('/api/session', asking)).status).toBe(400)
    const stored = server.ports.storage
      .selectFrom('users')
      .select(['passwordHash', 'active'])
      .where('user', '=', 'paula')
    expect(await stored.executeTakeFirst()).toEqual({ passwordHash: '', active: 1 })
  })

  test('have a RUT of their own', async () => {
    await addOne(adela, 'users', ana)
    const problem = await problemOf(await addOne(adela, 'users', { ...ana, user: 'paula2' }))
    expect(problem.refusedRows?.[0]?.problems).toEqual([
      { column: 'rut', what: 'Este RUT ya es de paula. Una persona tiene una sola cuenta.' },
    ])
  })

  test('that are deactivated are signed out at once and sign in no more', async () => {
    const beto = await server.as('beto')
    await changeOne(adela, 'users', 'beto', { active: 'no' })
    expect((await beto('/api/session')).status).toBe(401)
    expect((await (await server.as('beto'))('/api/session')).status).toBe(401)
    await changeOne(adela, 'users', 'beto', { active: 'sí' })
    expect((await (await server.as('beto'))('/api/session')).status).toBe(200)
  })

  test('that are deactivated have no use of a link given to them before', async () => {
    await addOne(adela, 'users', ana)
    const { id } = await server.ports.storage
      .selectFrom('users')
      .select('id')
      .where('user', '=', 'paula')
      .executeTakeFirstOrThrow()
    const token = async () => (await issueLink(server.ports, id, { id: null, name: 'prueba' }))!.address.split('#')[1]!
    const use = async (given: string) =>
      (await server.ask('/api/password-link', { method: 'POST', body: { token: given } })).status
    const first = await token()
    expect(await use(first)).toBe(200)
    await changeOne(adela, 'users', 'paula', { active: 'no' })
    expect(await use(first)).not.toBe(200)
    expect(await use(await token())).not.toBe(200)
  })

  test('lose what was assigned to them in a role with the role', async () => {
    await changeOne(adela, 'users', 'sofia', { roles: 'Jefatura' })
    expect((await listOf(adela, 'assignments', '?by=user&is=sofia')).matching).toBe(0)
    await changeOne(adela, 'users', 'clara', { roles: '' })
    expect((await listOf(adela, 'assignments', '?by=user&is=clara')).matching).toBe(0)
  })

  test('keep one administrator at least', async () => {
    for (const values of [{ roles: '' }, { active: 'no' }] as Record<string, string>[]) {
      const problem = await problemOf(await changeOne(adela, 'users', 'adela', values))
      expect(problem.refusedRows?.[0]?.problems[0]?.what).toMatch(/^No quedaría nadie que administre/)
    }
    await addOne(adela, 'users', { ...ana, roles: 'Administrador' })
    expect((await changeOne(adela, 'users', 'adela', { roles: '' })).status).toBe(200)
    expect((await adela('/api/openings')).status).toBe(403)
  })
})

describe('what changes reaches the fichas that were not sent', () => {
  test('a programme, its average and its institution, with another version', async () => {
    const person = await server.as('ana')
    const before = await fichaOf(person)
    await changeOne(adela, 'programmes', 'inmigrante', { name: 'Migrantes', monitored: '2022' })
    await addOne(adela, 'averages', { year: '2023', programme: 'inmigrante', average: '8,5' })
    await changeOne(adela, 'institutions', 'ministry:interior', { name: 'Ministerio de Interior' })
    const { programme, version } = await fichaOf(person)
    expect(programme).toMatchObject({
      name: 'Migrantes',
      monitored: [2022],
      groupAdministrationAverage: '8.5',
      ministry: 'Ministerio de Interior',
    })
    expect(version).toBe(before.version + 3)
  })

  test('and what was prepared before is refused, to be seen again', async () => {
    const person = await server.as('ana')
    const body = await prepare(person, FICHA)
    await changeOne(adela, 'periods', '2023', { factors: '2023: 1,04; 2024: 1' })
    expect((await problemOf(await send(person, FICHA, body))).code).toBe('changed')
    expect((await send(person, FICHA, await prepare(person, FICHA))).status).toBe(200)
  })

  test('a programme that moves goes to the other service', async () => {
    await changeOne(adela, 'programmes', 'inmigrante', { service: 'Servicio de Migraciones' })
    expect((await (await server.as('ana'))(`/api/fichas/${FICHA}`)).status).toBe(404)
    expect((await (await server.as('carla'))(`/api/fichas/${FICHA}`)).status).toBe(200)
  })

  test('and no ficha that was sent: it keeps its factors and its programme', async () => {
    const person = await server.as('ana')
    await send(person, FICHA, await prepare(person, FICHA, ACT))
    const sent = await fichaOf(person)
    expect(
      (await changeOne(adela, 'periods', '2023', { factors: '2023: 1,04; 2024: 1', closes: '01-02-2027' })).status,
    ).toBe(200)
    await changeOne(adela, 'periods', '2023', { factors: '2023: 1,05; 2024: 1' })
    await changeOne(adela, 'programmes', 'inmigrante', { name: 'Migrantes' })
    const now = await fichaOf(person)
    expect(now.period.factors).toEqual(sent.period.factors)
    expect(now.period.closes).toBe('2027-02-02T02:59:59.000Z')
    expect(now.programme).toEqual(sent.programme)
    expect((await fichaOf(person, 'arboles-2023')).period.factors['2023']).toBe('1.05')
  })

  test('a period keeps its edition once it is open, and its base year once a ficha was sent', async () => {
    const base = { baseYear: '2025', factors: '2023: 1,07; 2024: 1,04; 2025: 1' }
    expect((await changeOne(adela, 'periods', '2023', base)).status).toBe(200)
    expect((await changeOne(adela, 'periods', '2023', { baseYear: '2024' })).status).toBe(200)
    const person = await server.as('ana')
    await send(person, FICHA, await prepare(person, FICHA))
    const problem = await problemOf(await changeOne(adela, 'periods', '2023', base))
    expect(problem.refusedRows?.[0]?.problems[0]).toMatchObject({ column: 'baseYear' })
  })
})

test('a ficha with more time than its period follows its programme until that time is over', async () => {
  await does(server, await server.as('julia'), 'extend', { closes: '2027-03-25T12:00:00Z' })
  expect((await fichaOf(await server.as('ana'))).period.closes).toBe('2027-03-25T12:00:00.000Z')
  passDeadline(server)
  const moved = { name: 'Acogida', service: 'Servicio de Migraciones' }
  expect((await changeOne(await server.as('adela'), 'programmes', 'inmigrante', moved)).status).toBe(200)
  expect((await fichaOf(await server.as('carla'))).programme).toMatchObject(moved)
})
