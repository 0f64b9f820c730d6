import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LoadKindId } from '../../../src/protocol/loads/load-kind.ts'
import { issueLink } from '../../../src/server/session/issue-password-link.ts'
import { type Person, prepare, problemOf, read, send, startServer, type TestServer } from '../harness.ts'
import {
  addOne,
  askTakingBack,
  askTakingBackProof,
  changeOne,
  exportOf,
  loadInto,
  openYear,
  pastLoadsOf,
  rowOf,
  table,
  takeBack,
  takingBackProofOf,
} from './harness.ts'

let server: TestServer
let adela: Person
beforeEach(async () => {
  server = await startServer()
  adela = await server.as('adela')
})
afterEach(() => server.stop())

/** A load, as whoever made it would name it. */
async function loaded(kind: LoadKindId, body: ReturnType<typeof table>): Promise<string> {
  const act = randomUUID()
  const answer = await loadInto(adela, kind, { ...body, taken: body.rows.map((_, index) => index + 1) }, act)
  expect(answer.status).toBe(200)
  return act
}

/** What is in the way of taking it back, row by row. */
const inTheWay = async (kind: LoadKindId, act: string) =>
  (await takingBackProofOf(adela, kind, act)).rows
    .filter(({ is }) => is === 'refused')
    .map(({ problems }) => problems[0]!.what)

const PROGRAMMES = 'Código | Nombre | Servicio | Social'
const RENAMED = table(
  PROGRAMMES,
  'viaje | Viaje más seguro | Servicio de Migraciones | sí',
  'faros | Faros | Dirección de Ríos | no',
)

const OLDER = randomUUID()

describe('a load that is taken back', () => {
  test('shows row by row what comes back, and then the list is what it was', async () => {
    const before = await exportOf(adela, 'programmes')
    const act = await loaded('programmes', RENAMED)
    const { rows, counts } = await takingBackProofOf(adela, 'programmes', act)
    expect(rows).toMatchObject([
      { key: 'viaje', is: 'changed', changes: [{ column: 'name', from: 'Viaje más seguro', to: 'Viaje seguro' }] },
      { key: 'faros', is: 'removed', name: 'Faros', changes: [] },
    ])
    expect(counts).toEqual({ new: 0, changed: 1, removed: 1, same: 0, refused: 0 })
    const done = await read('takeBackLoad', await takeBack(adela, 'programmes', act))
    expect(done.keys).toEqual(['viaje', 'faros'])
    expect(await exportOf(adela, 'programmes')).toEqual(before)
    expect(await read('ficha', await (await server.as('carla'))('/api/fichas/viaje-2023'))).toMatchObject({
      programme: { name: 'Viaje seguro' },
    })
  })

  test('stands in the record, and in the list of loads with who took it back', async () => {
    const act = await loaded('programmes', RENAMED)
    const back = randomUUID()
    await takeBack(adela, 'programmes', act, back)
    const row = await server.ports.storage
      .selectFrom('record')
      .selectAll()
      .where('actId', '=', back)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ name: 'takeBackLoad', subject: `load:${act}`, byName: 'Adela Cruz', fichaId: null })
    expect(JSON.parse(row.content)).toMatchObject({
      what: 'programas',
      rows: 2,
      changes: [{ key: 'viaje' }, { key: 'faros' }],
    })
    expect(await pastLoadsOf(adela, 'programmes')).toMatchObject([
      { act, by: { name: 'Adela Cruz' }, isKept: true, takenBack: { by: { name: 'Adela Cruz' } } },
    ])
    expect((await problemOf(await askTakingBackProof(adela, 'programmes', act))).detail).toMatch(
      /^Adela Cruz ya deshizo esta carga, el /,
    )
  })

  test('brings back the assignments that went with a role', async () => {
    const before = [await exportOf(adela, 'users'), await exportOf(adela, 'assignments')]
    const act = await loaded('users', table('Usuario | Roles', 'sofia | Jefatura'))
    expect((await exportOf(adela, 'assignments')).rows).not.toEqual(before[1]!.rows)
    const { rows } = await takingBackProofOf(adela, 'users', act)
    expect(rows[0]!.notes).toContain('Vuelve su asignación: Sectorialista, Servicio de Migraciones.')
    expect((await takeBack(adela, 'users', act)).status).toBe(200)
    expect([await exportOf(adela, 'users'), await exportOf(adela, 'assignments')]).toEqual(before)
  })

  test('is refused as stale when it would do something else than what was seen', async () => {
    const act = await loaded('programmes', RENAMED)
    const { fingerprint } = await takingBackProofOf(adela, 'programmes', act)
    await loaded('averages', table('Año | Programa | Promedio', '2023 | faros | 8,5'))
    const answer = await askTakingBack(adela, 'programmes', act, { act: randomUUID(), fingerprint })
    expect((await problemOf(answer)).code).toBe('stale')
  })

  test('of another list, or never made, is not found', async () => {
    const act = await loaded('programmes', RENAMED)
    expect((await askTakingBackProof(adela, 'users', act)).status).toBe(404)
    expect((await askTakingBackProof(adela, 'programmes', randomUUID())).status).toBe(404)
  })

  test('of a former version, which did not keep what stood before, says so', async () => {
    const act = await loaded('programmes', RENAMED)
    const { storage } = server.ports
    const entry = await storage.selectFrom('record').selectAll().where('actId', '=', act).executeTakeFirstOrThrow()
    const { before: _before, ...content } = JSON.parse(entry.content)
    const older = { ...entry, position: 999, actId: OLDER, content: JSON.stringify(content) }
    await storage.insertInto('record').values(older).execute()
    expect((await pastLoadsOf(adela, 'programmes'))[0]).toMatchObject({ act: OLDER, isKept: false })
    expect((await problemOf(await askTakingBackProof(adela, 'programmes', OLDER))).detail).toMatch(
      /^Esta carga es de una/,
    )
  })

  test('lets one go further back: what was taken back is as if it had never been', async () => {
    const before = await exportOf(adela, 'programmes')
    const first = await loaded('programmes', RENAMED)
    const second = await loaded('programmes', table(PROGRAMMES, 'viaje | Viaje a pie | Servicio de Migraciones | sí'))
    expect(await inTheWay('programmes', first)).toEqual([expect.stringMatching(/^Después la cambió Adela Cruz, el /)])
    await takeBack(adela, 'programmes', second)
    expect((await takeBack(adela, 'programmes', first)).status).toBe(200)
    expect(await exportOf(adela, 'programmes')).toEqual(before)
  })
})

describe('a load stays when something was built on it, and says what', () => {
  /** A row that was loaded, what was built on it afterwards, and how that is told. */
  const CASES: readonly (readonly [string, LoadKindId, ReturnType<typeof table>, () => Promise<unknown>, RegExp])[] = [
    [
      'a row that was changed on screen',
      'programmes',
      RENAMED,
      () => changeOne(adela, 'programmes', 'viaje', { name: 'Otro viaje' }),
      /^Después la cambió Adela Cruz, el /,
    ],
    [
      'an average of a new programme',
      'programmes',
      RENAMED,
      () => loaded('averages', table('Año | Programa | Promedio', '2023 | faros | 8,5')),
      /^Ya tiene un promedio de grupo: quítelo antes\.$/,
    ],
    [
      'a figure of a new programme',
      'programmes',
      RENAMED,
      () => loaded('history', table('Programa | Año | Campo | Valor', 'faros | 2022 | Presupuesto | 1.000')),
      /^Ya tiene cifras de años anteriores/,
    ],
    [
      'the ficha of a new programme',
      'programmes',
      RENAMED,
      () => openYear(adela, 2023),
      /^Después, el .*, se abrió la ficha 2023 de «(Faros|Viaje más seguro)»\.$/,
    ],
    [
      'a ficha that was written in',
      'programmes',
      RENAMED,
      () => writes('carla', 'viaje-2023'),
      /^Después, el .*, Carla Soto empezó la ficha 2023 de «Viaje más seguro»\.$/,
    ],
    [
      'a ficha that was sent',
      'programmes',
      RENAMED,
      () => sends('carla', 'viaje-2023'),
      /^Después, el .*, Carla Soto envió la ficha 2023 de «Viaje más seguro»\.$/,
    ],
    [
      'a programme of a new service',
      'institutions',
      table('Código | Nombre | Ministerio', 'faros | Servicio de Faros | aguas'),
      () => loaded('programmes', table(PROGRAMMES, 'luz | Luz | Servicio de Faros | no')),
      /^Ya tiene el programa «Luz»\.$/,
    ],
    [
      'an assignment to a new service',
      'institutions',
      table('Código | Nombre | Ministerio', 'faros | Servicio de Faros | aguas'),
      () =>
        loaded('assignments', table('Usuario | Rol | Institución', 'ana | Contraparte técnica | Servicio de Faros')),
      /^Ya está asignado a Ana Rojas\.$/,
    ],
    [
      'a service of a new ministry',
      'institutions',
      table('Código | Nombre', 'mar | Ministerio del Mar'),
      () => loaded('institutions', table('Código | Nombre | Ministerio', 'faros | Servicio de Faros | mar')),
      /^Ya tiene el servicio «Servicio de Faros»\.$/,
    ],
    [
      'a ficha that says the new name of its ministry',
      'institutions',
      table('Código | Nombre', 'interior | Ministerio de Interior y Seguridad'),
      () => writes('carla', 'viaje-2023'),
      /^Después, el .*, Carla Soto empezó la ficha 2023 de «Viaje seguro»\.$/,
    ],
    [
      'the link of a new person',
      'users',
      table('Usuario | Nombre | Roles', 'nuevo | Nuevo Nombre | Jefatura'),
      () => linkOf('nuevo'),
      /^Ya recibió su enlace o ya ingresó\.$/,
    ],
    [
      'an assignment in a role that was given',
      'users',
      table('Usuario | Roles', 'nadia | Contraparte técnica'),
      () => loaded('assignments', table('Usuario | Rol | Institución', 'nadia | Contraparte técnica | rios')),
      /^Ya está asignada a Dirección de Ríos: quite antes esa asignación\.$/,
    ],
    [
      'what a person did since',
      'users',
      table('Usuario | Nombre | Roles', 'carla | Carla Soto Vera | Contraparte técnica'),
      () => writes('carla', 'viaje-2023'),
      /^Después esta persona hizo algo en Cuadra\.$/,
    ],
    [
      'work in a ficha that an assignment gave',
      'assignments',
      table('Usuario | Rol | Institución', 'carla | Contraparte técnica | rios'),
      () => writes('carla', 'riberas-2023'),
      /^Después esta persona trabajó en una ficha/,
    ],
    [
      'the fichas of a new period',
      'periods',
      PERIOD(2024),
      () => openYear(adela, 2024),
      /^Después, el .*, se abrió la ficha 2024 de /,
    ],
    [
      'an average of a new period',
      'periods',
      PERIOD(2024),
      () => loaded('averages', table('Año | Programa | Promedio', '2024 | viaje | 8,5')),
      /^Ya tiene promedios de grupo/,
    ],
    [
      'a ficha that was written in with other factors',
      'periods',
      PERIOD(2023),
      () => writes('carla', 'viaje-2023'),
      /^Después, el .*, Carla Soto empezó la ficha 2023/,
    ],
    [
      'a ficha that says its average',
      'averages',
      table('Año | Programa | Promedio', '2023 | viaje | 8,5'),
      () => writes('carla', 'viaje-2023'),
      /^Después, el .*, Carla Soto empezó la ficha 2023 de «Viaje seguro»\.$/,
    ],
    [
      'a ficha that was opened with a figure',
      'history',
      table('Programa | Año | Campo | Valor', 'viaje | 2022 | Presupuesto | 1.000'),
      async () => {
        await loaded('periods', PERIOD(2024))
        return openYear(adela, 2024)
      },
      /^Después, el .*, se abrió la ficha 2024 de «Viaje seguro»\.$/,
    ],
  ]

  test.each(CASES)('%s', async (_, kind, body, build, told) => {
    const act = await loaded(kind, body)
    server.clock.now = new Date(server.clock.now.getTime() + 60_000)
    await build()
    const before = await exportOf(adela, kind)
    expect(await inTheWay(kind, act)).toContainEqual(expect.stringMatching(told))
    const refusal = await problemOf(await takeBack(adela, kind, act))
    expect(refusal.code).toBe('built-on')
    expect(refusal.detail).toBeDefined()
    expect(await exportOf(adela, kind)).toEqual(before)
    expect(server.failures).toEqual([])
  })

  test('a name that a row would say again and that is another one by now', async () => {
    const act = await loaded('programmes', table(PROGRAMMES, 'viaje | Viaje seguro | Dirección de Ríos | sí'))
    await changeOne(adela, 'institutions', 'service:migraciones', { name: 'Servicio Nacional de Migraciones' })
    expect(await inTheWay('programmes', act)).toEqual([
      expect.stringMatching(
        /^Volvería a decir «Servicio de Migraciones», y eso lo cambió después Adela Cruz, .* en Instituciones\.$/,
      ),
    ])
  })

  test('a RUT that is somebody else’s by now', async () => {
    await loaded(
      'users',
      table(
        'Usuario | RUT',
        ...['ana', 'beto'].map((user, index) => `${user} | ${['11.111.111-1', '22.222.222-2'][index]}`),
      ),
    )
    const act = await loaded('users', table('Usuario | RUT', 'ana | '))
    await addOne(adela, 'users', { user: 'nuevo', name: 'Nuevo Nombre', rut: '11.111.111-1' })
    expect(await inTheWay('users', act)).toEqual([
      'No puede volver a lo que decía. Este RUT ya es de nuevo. Una persona tiene una sola cuenta.',
    ])
    expect((await rowOf(adela, 'users', 'ana')).values['rut']).toBe('')
  })

  test('a ficha that somebody had begun and goes on with', async () => {
    await writes('carla', 'viaje-2023')
    server.clock.now = new Date(server.clock.now.getTime() + 60_000)
    const act = await loaded('programmes', RENAMED)
    await writes('carla', 'viaje-2023', 2)
    expect(await inTheWay('programmes', act)).toEqual(['Después se escribió en la ficha 2023 de «Viaje más seguro».'])
  })

  test('but not what was built on other rows, nor what was there before', async () => {
    await writes('carla', 'viaje-2023')
    server.clock.now = new Date(server.clock.now.getTime() + 60_000)
    const act = await loaded('programmes', table(PROGRAMMES, 'riberas | Riberas más limpias | Dirección de Ríos | sí'))
    await writes('ana', 'arboles-2023')
    expect((await takeBack(adela, 'programmes', act)).status).toBe(200)
  })
})

function PERIOD(year: number) {
  const head = 'Año | Edición | Año base | Abre | Cierra | Inflactores'
  return table(head, `${year} | 2023 | ${year + 1} | 21-11-2026 | 20-01-2027 | ${year}: 1,05; ${year + 1}: 1`)
}

async function writes(user: string, ficha: string, seq = 1): Promise<void> {
  const person = await server.as(user)
  const { id } = await read('whoAmI', await person('/api/session'))
  const entry = {
    ...{ id: `e${seq}`, device: `pc.${user}`, seq, lamport: seq, at: '2026-11-21T14:30:00.000Z', replaces: null },
    ...{ op: 'set', cell: 'purpose', typed: 'Acompañar' },
  }
  const body = { account: id, entries: [entry] }
  expect((await person(`/api/fichas/${ficha}/journal`, { method: 'POST', body })).status).toBe(200)
}

async function sends(user: string, ficha: string): Promise<void> {
  const person = await server.as(user)
  expect((await send(person, ficha, await prepare(person, ficha, randomUUID()))).status).toBe(200)
}

async function linkOf(user: string): Promise<void> {
  const { storage } = server.ports
  const { id } = await storage.selectFrom('users').select('id').where('user', '=', user).executeTakeFirstOrThrow()
  expect(await issueLink(server.ports, id, { id: null, name: 'prueba' })).toBeDefined()
}
