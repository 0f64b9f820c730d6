import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { KyselyPlugin } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LOAD_KINDS } from '../../../src/protocol/loads/load-kind.ts'
import { LOADS } from '../../../src/protocol/loads/loads.ts'
import { runs } from '../../long.ts'
import { type Person, problemOf, read, startServer, type TestServer } from '../harness.ts'
import { askLoad, askProof, exportOf, listOf, loadInto, proofOf, rowOf, table } from './harness.ts'

let server: TestServer
let adela: Person
beforeEach(async () => {
  server = await startServer()
  adela = await server.as('adela')
})
afterEach(() => server.stop())

const whyOf = (problems: readonly { what: string }[]) => problems.map((one) => one.what).join(' ')

const NEW = table('Nombre | Servicio | Social', 'Puentes vivos | Dirección de Ríos | no', 'Faros | rios | sí')

describe('a proof', () => {
  test('says row by row what is new, changed, the same and refused, and changes nothing', async () => {
    const body = table(
      'Código | Nombre | Servicio | Social | Nota',
      'puentes | Puentes vivos | Dirección de Ríos | no | x',
      'viaje | Viaje más seguro | servicio de migraciones | sí | x',
      'riberas | Riberas limpias | Dirección de Ríos | sí | x',
      'otro | Otro | Dirección de Lagos | quizás | x',
    )
    const { counts, rows, head } = await proofOf(adela, 'programmes', body)
    expect(counts).toEqual({ new: 1, changed: 1, removed: 0, same: 1, refused: 1 })
    expect(rows.map(({ is }) => is)).toEqual(['new', 'changed', 'same', 'refused'])
    expect(rows[1]).toMatchObject({
      name: 'Viaje más seguro',
      changes: [{ column: 'name', from: 'Viaje seguro', to: 'Viaje más seguro' }],
    })
    expect(rows[3]?.problems).toEqual([{ column: 'social', what: '«quizás» no corresponde. Escriba sí o no.' }])
    expect(head.at(-1)).toEqual({ head: 'Nota', column: null })
    expect((await listOf(adela, 'programmes')).all).toBe(4)
  })

  test('holds an average that looks wrong back until somebody takes it', async () => {
    const of = (...averages: readonly string[]) =>
      table(
        'Año | Programa | Promedio',
        ...averages.map((one, index) => `2023 | ${['viaje', 'riberas'][index]} | ${one}`),
      )
    const held = await proofOf(adela, 'averages', of('850', '12,5 %'))
    expect(held.counts).toEqual({ new: 1, changed: 0, removed: 0, same: 0, refused: 0, held: 1 })
    expect(held.rows[0]).toMatchObject({
      is: 'held',
      doubts: [{ column: 'average', what: expect.stringMatching(/pasa de 100%/) }],
    })
    await loadInto(adela, 'averages', of('850', '12,5 %'))
    expect((await listOf(adela, 'averages')).rows.map(({ values }) => values['average'])).toEqual(['12,5'])
    const fraction = await proofOf(adela, 'averages', of('0,085'))
    expect(fraction.rows[0]?.doubts?.[0]?.what).toMatch(/^0,085% es menos de 1%, y los demás promedios del año no\./)
    const taken = await proofOf(adela, 'averages', { ...of('0,085'), taken: [1] })
    expect(taken.counts).toEqual({ new: 1, changed: 0, removed: 0, same: 0, refused: 0 })
    expect(taken.rows[0]).toMatchObject({ is: 'new', doubts: [{ column: 'average' }] })
    await loadInto(adela, 'averages', { ...of('0,085'), taken: [1] })
    expect((await listOf(adela, 'averages')).rows.map(({ values }) => values['average'])).toContain('0,085')
  })

  test('keeps what a file says nothing of, and clears what it leaves blank', async () => {
    const full = table(
      'Código | Nombre | Servicio | Social | Ex ante | Activo',
      'viaje | Viaje seguro | migraciones | sí | 2020: Bueno | no',
    )
    await loadInto(adela, 'programmes', full)
    const silent = await proofOf(
      adela,
      'programmes',
      table('Código | Nombre | Servicio | Social', 'viaje | Viaje seguro | migraciones | sí'),
    )
    expect(silent.rows[0]?.is).toBe('same')
    const blank = table(
      'Código | Nombre | Servicio | Social | Ex ante | Activo',
      'viaje | Viaje seguro | migraciones | sí | | ',
    )
    expect((await proofOf(adela, 'programmes', blank)).rows[0]?.changes).toEqual([
      { column: 'exAnte', from: '2020: Bueno', to: '' },
    ])
  })

  test('takes a row that a file brings twice once', async () => {
    const body = table('Código | Nombre', 'salud | Ministerio de Salud', 'salud | Ministerio de la Salud')
    const { rows } = await proofOf(adela, 'institutions', body)
    expect(rows.map(({ is }) => is)).toEqual(['new', 'refused'])
    expect(whyOf(rows[1]!.problems)).toBe('Repite otra fila: deje una.')
  })

  test('counts on no row that it refuses: nobody gets the RUT of who keeps it', async () => {
    const own = table('Usuario | RUT', 'ana | 11.111.111-1', 'beto | 22.222.222-2')
    expect((await loadInto(adela, 'users', own)).status).toBe(200)
    const body = table('Usuario | RUT', 'ana | 22.222.222-2', 'beto | 12.678.579-8')
    expect((await proofOf(adela, 'users', body)).rows.map(({ is }) => is)).toEqual(['refused', 'refused'])
    const free = table('Usuario | RUT', 'ana | 22.222.222-2', 'beto | 11.111.111-1')
    expect((await proofOf(adela, 'users', free)).rows.map(({ is }) => is)).toEqual(['changed', 'changed'])
  })

  test('takes no row for another because their names give one code', async () => {
    const body = table(
      'Nombre | Servicio | Social',
      'VIAJE! | Dirección de Ríos | sí',
      'Viaje seguro | migraciones | no',
    )
    const { rows } = await proofOf(adela, 'programmes', body)
    expect(rows.map(({ is, key }) => [is, key])).toEqual([
      ['refused', null],
      ['changed', 'viaje'],
    ])
    expect(whyOf(rows[0]!.problems)).toMatch(
      /^Falta «Código»: el que se formaría del nombre, viaje, ya es de otra fila/,
    )
  })

  test('of a file without its columns has no rows and says what is missing', async () => {
    const proof = await proofOf(adela, 'assignments', table('Persona', 'Ana'))
    expect(proof.rows).toEqual([])
    expect(proof.problems).toHaveLength(3)
  })
})

describe('a load', () => {
  test('stores what its proof let through, once, however often it arrives', async () => {
    const { fingerprint } = await proofOf(adela, 'programmes', NEW)
    const body = { ...NEW, act: randomUUID(), fingerprint }
    const first = await read('administrationLoad', await askLoad(adela, 'programmes', body))
    expect(first).toMatchObject({ counts: { new: 2 }, keys: ['puentes-vivos', 'faros'] })
    expect(await read('administrationLoad', await askLoad(adela, 'programmes', body))).toEqual(first)
    expect((await listOf(adela, 'programmes')).all).toBe(6)
  })

  test.each([
    [
      'history',
      table(
        'Programa | Año | Campo | Valor',
        'viaje | 2022 | Presupuesto | 1.000',
        'viaje | 2022 | Presupuesto | 2.000',
      ),
      { value: '1.000' },
    ],
    [
      'institutions',
      table('Código | Nombre | Ministerio', 'faros | Faros | interior', 'faros | Faros | aguas'),
      { ministry: 'Ministerio del Interior' },
    ],
    [
      'programmes',
      table('Código | Nombre | Servicio | Social', 'faros | Faros | rios | sí', 'faros | Faros | migraciones | sí'),
      { service: 'Dirección de Ríos' },
    ],
    ['averages', table('Año | Programa | Promedio', '2023 | viaje | 8,5', '2023 | viaje | 7'), { average: '8,5' }],
  ] as const)(
    'stores of a row that is there twice the one that its proof let through: %s',
    async (kind, body, values) => {
      const done = await read('administrationLoad', await loadInto(adela, kind, body))
      expect(done.counts).toMatchObject({ new: 1, refused: 1 })
      expect((await rowOf(adela, kind, done.keys[0]!)).values).toMatchObject(values)
    },
  )

  test('leaves refused rows out, and is refused whole when nothing is left', async () => {
    const mixed = table('Código | Nombre', 'salud | Ministerio de Salud', 'mal mal | Ministerio del Mal')
    expect((await loadInto(adela, 'institutions', mixed)).status).toBe(200)
    expect((await listOf(adela, 'institutions', '?q=ministerio&by=ministry&is=')).rows.map(({ key }) => key)).toContain(
      'ministry:salud',
    )
    expect((await problemOf(await loadInto(adela, 'institutions', mixed))).code).toBe('nothing-to-load')
  })

  test('is refused when it would do something else than what was seen', async () => {
    const { fingerprint } = await proofOf(adela, 'programmes', NEW)
    await loadInto(
      adela,
      'programmes',
      table('Código | Nombre | Servicio | Social', 'faros | Faros del sur | rios | sí'),
    )
    const late = await askLoad(adela, 'programmes', { ...NEW, act: randomUUID(), fingerprint })
    expect((await problemOf(late)).code).toBe('stale')
    expect((await rowOf(adela, 'programmes', 'faros')).values['name']).toBe('Faros del sur')
  })

  test('with the act of another is refused', async () => {
    const act = randomUUID()
    await loadInto(adela, 'programmes', NEW, act)
    const other = await loadInto(adela, 'institutions', table('Código | Nombre', 'salud | Ministerio de Salud'), act)
    expect((await problemOf(other)).code).toBe('act-reused')
  })

  test('stands in the record with what became of each row', async () => {
    const act = randomUUID()
    await loadInto(adela, 'programmes', NEW, act)
    const row = await server.ports.storage
      .selectFrom('record')
      .selectAll()
      .where('actId', '=', act)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ name: 'load', subject: 'list:programmes', byName: 'Adela Cruz', fichaId: null })
    expect(JSON.parse(row.content)).toMatchObject({
      what: 'programas',
      rows: 2,
      changes: [{ key: 'puentes-vivos', is: 'new' }, { key: 'faros' }],
    })
  })

  test('of two administrators at once, one that rests on the same proof wins', async () => {
    const { fingerprint } = await proofOf(adela, 'programmes', NEW)
    const answers = await Promise.all(
      [0, 1].map(() => askLoad(adela, 'programmes', { ...NEW, act: randomUUID(), fingerprint })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

describe('what refers to something else', () => {
  test('may come in the same file, ministries after their services', async () => {
    const body = table('Nombre | Ministerio', 'Servicio de Faros | Ministerio del Mar', 'Ministerio del Mar | ')
    const done = await read('administrationLoad', await loadInto(adela, 'institutions', body))
    expect(done.keys).toEqual(['service:servicio-de-faros', 'ministry:ministerio-del-mar'])
  })

  test('is found where a file says nothing of it: a service keeps its ministry', async () => {
    const { rows } = await proofOf(adela, 'institutions', table('Código | Nombre', 'rios | Dirección de los Ríos'))
    expect(rows[0]).toMatchObject({ is: 'changed', key: 'service:rios', changes: [{ column: 'name' }] })
  })

  test('stays out with what it refers to', async () => {
    const body = table(
      'Código | Nombre | Ministerio',
      'mar | Ministerio del Interior | ',
      'faros | Servicio de Faros | mar',
    )
    const { rows } = await proofOf(adela, 'institutions', body)
    expect(rows.map(({ is }) => is)).toEqual(['refused', 'refused'])
  })

  test.each([
    ['assignments', 'Usuario | Rol | Institución', 'nadie | Contraparte técnica | rios', 'user'],
    ['assignments', 'Usuario | Rol | Institución', 'ana | Contraparte técnica | lagos', 'institution'],
    ['assignments', 'Usuario | Rol | Institución', 'ana | Sectorialista | rios', 'role'],
    ['assignments', 'Usuario | Rol | Institución', 'clara | Coordinador ministerial | rios', 'institution'],
    ['averages', 'Año | Programa | Promedio', '2022 | viaje | 8,5', 'year'],
    ['averages', 'Año | Programa | Promedio', '2023 | faros | 8,5', 'programme'],
    ['history', 'Programa | Año | Campo | Valor', 'faros | 2022 | Presupuesto | 10', 'programme'],
    ['history', 'Programa | Año | Campo | Valor', 'viaje | 2022 | Gastos | 10', 'field'],
    ['history', 'Programa | Año | Campo | Valor', 'viaje | | Presupuesto | 10', 'year'],
    ['history', 'Programa | Año | Campo | Valor', 'viaje | 2022 | Presupuesto | diez', 'value'],
    ['history', 'Programa | Año | Campo | Fila | Valor', 'viaje | 2022 | Presupuesto | Sur | 10', 'row'],
    [
      'periods',
      'Año | Edición | Año base | Abre | Cierra | Inflactores',
      '2024 | 1980 | 2025 | 01-12-2024 | 31-03-2025 | 2024: 1; 2025: 1',
      'edition',
    ],
    [
      'periods',
      'Año | Edición | Año base | Abre | Cierra | Inflactores',
      '2024 | 2023 | 2025 | 01-04-2025 | 31-03-2025 | 2024: 1; 2025: 1',
      'closes',
    ],
    [
      'periods',
      'Año | Edición | Año base | Abre | Cierra | Inflactores',
      '2024 | 2023 | 2020 | 01-12-2024 | 31-03-2025 | 2024: 1',
      'baseYear',
    ],
    [
      'periods',
      'Año | Edición | Año base | Abre | Cierra | Inflactores',
      '2024 | 2023 | 2030 | 01-12-2024 | 31-03-2025 | 2024: 1',
      'factors',
    ],
    [
      'periods',
      'Año | Edición | Año base | Abre | Cierra | Inflactores',
      '2024 | 2023 | 2025 | 01-12-2024 | 31-03-2025 | 2022: 11383; 2025: 1',
      'factors',
    ],
  ] as const)('is refused where it is not there: %s', async (kind, head, row, column) => {
    const { rows } = await proofOf(adela, kind, table(head, row))
    expect(rows[0]).toMatchObject({ is: 'refused', problems: [{ column }] })
    expect(rows[0]!.problems[0]!.what).toMatch(/[.]$/)
  })
})

describe('an export', () => {
  beforeEach(async () => {
    await loadInto(adela, 'averages', table('Año | Programa | Promedio', '2023 | viaje | 8,5', '2023 | riberas | 7'))
    await loadInto(
      adela,
      'history',
      table(
        'Programa | Año | Campo | Valor',
        'viaje | 2022 | Presupuesto | 1.500',
        'viaje | 2021 | initialBudget | N/A',
      ),
    )
    await loadInto(
      adela,
      'programmes',
      table(
        'Código | Nombre | Servicio | Social | Ex ante | Ex post | Monitoreo',
        'viaje | Viaje seguro | migraciones | sí | 2020: Bueno; 2021: Malo | | 2021',
      ),
    )
  })

  test.each(LOAD_KINDS)('loads again as the same: %s', async (kind) => {
    const exported = await exportOf(adela, kind)
    expect(exported.rows.length).toBeGreaterThan(0)
    const { counts, head } = await proofOf(adela, kind, exported)
    expect(counts).toEqual({ new: 0, changed: 0, removed: 0, same: exported.rows.length, refused: 0 })
    expect(head.every(({ column }) => column !== null)).toBe(true)
    expect(exported.head).toEqual(Object.values(LOADS[kind].columns).map((one) => one.head))
  })
})

describe('whatever a name is', () => {
  const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
  const year = fc.integer({ min: 1990, max: 2100 })

  test('what was loaded is exported, and loads again as the same', async () => {
    const rows = fc.uniqueArray(fc.tuple(name, fc.uniqueArray(year, { maxLength: 4 })), {
      minLength: 1,
      maxLength: 8,
      selector: ([one]) => one,
    })
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const head = ['Nombre', 'Servicio', 'Social', 'Monitoreo']
        const body = { head, rows: all.map(([one, years]) => [one, 'rios', 'sí', years.join(' ')]) }
        const asked = await askProof(adela, 'programmes', body)
        if (asked.status === 200) await loadInto(adela, 'programmes', body)
        const exported = await exportOf(adela, 'programmes')
        const { counts } = await proofOf(adela, 'programmes', exported)
        expect(counts).toMatchObject({ same: exported.rows.length, refused: 0 })
      }),
      { numRuns: runs(10, 100) },
    )
    expect(server.failures).toEqual([])
  })
})

describe('a row that brings more cells than there are heads', () => {
  test('is refused, and not cut', async () => {
    const { rows } = await proofOf(adela, 'averages', {
      head: ['Año', 'Programa', 'Promedio'],
      rows: [
        ['2023', 'viaje', '8', '5'],
        ['2023', 'viaje', '8', ' '],
      ],
    })
    expect(rows.map(({ is }) => is)).toEqual(['refused', 'new'])
    expect(rows[0]?.problems).toEqual([
      { column: null, what: expect.stringMatching(/^Tiene más celdas que encabezados: sobra «5»/) },
    ])
  })
})

describe('what is taken away', () => {
  test('is an assignment that is no more, an average or a figure that is left blank', async () => {
    await loadInto(adela, 'averages', table('Año | Programa | Promedio', '2023 | viaje | 8,5'))
    const blanks = table('Año | Programa | Promedio', '2023 | viaje | ', '2023 | riberas | ')
    const held = await proofOf(adela, 'averages', blanks)
    expect(held.rows.map(({ is }) => is)).toEqual(['held', 'same'])
    expect(held.rows[0]?.doubts).toEqual([
      { column: 'average', what: expect.stringMatching(/^Ahora dice «8,5» y quedaría en blanco/) },
    ])
    const taken = { ...blanks, taken: [1] }
    expect((await proofOf(adela, 'averages', taken)).rows.map(({ is }) => is)).toEqual(['removed', 'same'])
    await loadInto(adela, 'averages', taken)
    expect((await listOf(adela, 'averages')).all).toBe(0)
    await loadInto(
      adela,
      'assignments',
      table('Usuario | Rol | Institución | Asignada', 'beto | Contraparte técnica | subsecretaria | no'),
    )
    const beto = await server.as('beto')
    expect((await read('fichas', await beto('/api/fichas'))).fichas).toEqual([])
  })
})

/** Counts what is asked of a database. */
class Counting implements KyselyPlugin {
  asked = 0
  transformQuery: KyselyPlugin['transformQuery'] = ({ node }) => {
    this.asked += 1
    return node
  }
  transformResult: KyselyPlugin['transformResult'] = async ({ result }) => result
}

describe('many rows', () => {
  test('700 programmes of 70 services ask the database no more for each than 70 do', async () => {
    const services = Array.from({ length: 70 }, (_, index) => `s${index} | Servicio número ${index} | interior`)
    await loadInto(adela, 'institutions', table('Código | Nombre | Ministerio', ...services))
    const counting = new Counting()
    const { storage, ids } = server.ports
    const counted = await startServer({ storage: storage.withPlugin(counting), ids })
    const person = await counted.as('adela')
    const asked = async (first: number, many: number) => {
      const before = counting.asked
      const row = (n: number) => `p${n} | Programa número ${n} | s${n % 70} | sí | 2020: Recomendado`
      const rows = Array.from({ length: many }, (_, index) => row(first + index))
      const body = table('Código | Nombre | Servicio | Social | Ex ante', ...rows)
      const done = await read('administrationLoad', await loadInto(person, 'programmes', body))
      expect(done.counts.new).toBe(many)
      return counting.asked - before
    }
    const few = await asked(700, 70)
    expect(await asked(0, 700)).toBeLessThanOrEqual(10 * few)
    await counted.stop()
    // By their own number (17) or that of their service.
    const page = await listOf(adela, 'programmes', '?q=numero%2069&page=1')
    expect(page).toMatchObject({ matching: 26, all: 774, pageSize: 50 })
  })
})
