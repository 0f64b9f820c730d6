import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EXAMPLE_PERIODS, PUBLISHED } from '../../../mocks/periods.ts'
import { findEdition } from '../../../src/editions/editions.ts'
import type { Examine } from '../../../src/engine/examination.ts'
import { examine } from '../../../src/engine/examine.ts'
import { FORMAT } from '../../../src/ficha/document.ts'
import type { Ficha } from '../../../src/protocol/bodies.ts'
import { Problem } from '../../../src/protocol/problems.ts'
import { submissionBody } from '../../../src/protocol/submission-body.ts'
import type { Seed } from '../../../src/server/seed.ts'
import { type Person, read, send, startServer, type TestServer } from '../harness.ts'
import { does } from '../reviewing.ts'
import { CLOSES, OPENS, SEED } from '../seed.ts'
import { addOne, askOpening, changeOne, loadInto, openingsOf, openYear, table } from './harness.ts'

const published = PUBLISHED[0]!
const period2023 = EXAMPLE_PERIODS.find((one) => one.period.year === published.period.year)!.period
const programme = { ...published.programme, service: 'Subsecretaría del Interior', ministry: 'Ministerio del Interior' }
const TODAY = new Date(OPENS)

/** Period 2023 of the examples with the ficha that was published then, whole; the test opens 2024 after it. */
const seed: Seed = {
  ...SEED,
  periods: [{ edition: 2023, period: { ...period2023, opens: OPENS, closes: CLOSES } }],
  fichas: [{ year: 2023, programme, base: published.answers }],
}

const PERIOD_2024 = table(
  'Año | Edición | Año base | Abre | Cierra | Inflactores',
  '2024 | 2023 | 2025 | 16-11-2026 | 31-03-2027 | 2022: 1,1383; 2023: 1,0708; 2024: 1,04; 2025: 1',
)
const NEW_PROGRAMME = table('Código | Nombre | Servicio | Social', 'faros | Faros del sur | subsecretaria | no')

/** The published ficha has findings that wait for reasons; here it is sent all the same. */
const readyAnyway: Examine = (edition, subject) => {
  const ficha = examine(edition, subject)
  const figures = () => ficha.figures()
  return Object.create(ficha, { status: { value: 'ready' }, findings: { value: [] }, figures: { value: figures } })
}

let server: TestServer
let adela: Person
beforeEach(async () => {
  server = await startServer({ editions: findEdition, examine }, seed)
  server.clock.now = TODAY
  adela = await server.as('adela')
  await loadInto(adela, 'periods', PERIOD_2024)
})
afterEach(() => server.stop())

const opened = async (year = 2024, act = randomUUID()) => read('openPeriod', await openYear(adela, year, act))
const fichaOf = async (id: string) => (await (await (await server.as('ana'))(`/api/fichas/${id}`)).json()) as Ficha
const idOf = (code: string) => `${code}-2024`

describe('opening a period', () => {
  test('creates the ficha of each active programme, with former years out of the former period', async () => {
    await loadInto(adela, 'programmes', NEW_PROGRAMME)
    expect(await opened()).toMatchObject({
      year: 2024,
      added: 2,
      there: 0,
      withFormer: 1,
      withNothing: 1,
      unread: [],
      left: [],
    })
    const ficha = await fichaOf(idOf(programme.id))
    const before = published.answers as Record<string, Record<string, unknown>>
    expect(ficha.base['initialBudget']).toEqual({
      '2022': before['initialBudget']?.['2022'],
      '2023': before['initialBudget']?.['2023'],
    })
    expect(ficha.base['description']).toBe(before['description'])
    expect(JSON.stringify(ficha.base)).not.toMatch(/"2024":|"2021":|"numerator"|"denominator"/)
    expect(ficha.programme).toMatchObject({ name: programme.name, former: { year: 2023, answers: published.answers } })
    expect(ficha.programme.exAnte).toEqual(programme.exAnte)
    expect(ficha.period).toMatchObject({ year: 2024, baseYear: 2025, closes: '2027-04-01T02:59:59.000Z' })
    expect((await fichaOf(idOf('faros'))).base).toEqual({})
  })

  test('holds of an indicator the value that the former ficha computed', async () => {
    await opened()
    const { base } = await fichaOf(idOf(programme.id))
    const [first] = base['indicators'] as { value: Record<string, string> }[]
    const former = (published.answers['indicators'] as { numerator: number; denominator: number; unit: string }[])[0]!
    const times = former.unit === 'Porcentual' ? 100 : 1
    expect(Number(first?.value['2023'])).toBeCloseTo((former.numerator / former.denominator) * times, 2)
  })

  test('is one act: asked again it answers the same, and another adds only what lacks', async () => {
    const act = randomUUID()
    const first = await opened(2024, act)
    expect(await opened(2024, act)).toEqual(first)
    await loadInto(adela, 'programmes', NEW_PROGRAMME)
    expect((await openingsOf(adela))[0]).toMatchObject({ year: 2024, fichas: 1, sent: 0, missing: 1 })
    expect(await opened()).toMatchObject({ added: 1, there: 1 })
    expect(await opened()).toMatchObject({ added: 0, there: 2 })
  })

  test('is one act also of two administrators at once', async () => {
    const answers = await Promise.all([opened(), opened()])
    expect(answers.map(({ added }) => added).sort()).toEqual([0, 1])
  })

  test('of a period that changed meanwhile is refused with what stands, of none is not found', async () => {
    const { version } = (await openingsOf(adela))[0]!
    await changeOne(adela, 'periods', '2024', { closes: '15-04-2027' })
    const late = Problem.parse(await (await askOpening(adela, 2024, { act: randomUUID(), version })).json())
    expect(late).toMatchObject({ code: 'stale', standing: [{ key: '2024', values: { closes: '15-04-2027' } }] })
    expect((await askOpening(adela, 2030, { act: randomUUID(), version })).status).toBe(404)
    const odd = { method: 'POST', body: { act: randomUUID(), version } }
    expect((await adela('/api/openings/20%0024', odd)).status).toBe(404)
  })

  test('passes over programmes that are not active, and names those without a service', async () => {
    await changeOne(adela, 'programmes', programme.id, { active: 'no' })
    await server.ports.storage
      .insertInto('programmes')
      .values({ id: 'suelto', name: 'Suelto', searchName: 'suelto' })
      .execute()
    expect(await opened()).toMatchObject({ added: 0, left: [{ programme: 'Suelto' }] })
  })

  test('gives the average of the group of the period', async () => {
    await addOne(adela, 'averages', { year: '2024', programme: programme.id, average: '8,5' })
    await opened()
    expect((await fichaOf(idOf(programme.id))).programme.groupAdministrationAverage).toBe('8.5')
  })
})

describe('after a former ficha that was sent', () => {
  const id = `${programme.id}-2023`
  const budget = published.answers['initialBudget'] as object
  const answers = { ...published.answers, initialBudget: { ...budget, '2023': 4_321 } }
  const reason = { rule: 'x', cells: ['initialBudget~2023'], values: 'v', head: 'Presupuesto', text: 'Se reasignó.' }

  /** Sends the ficha of 2023, otherwise than it was filled. */
  async function sendFormer(): Promise<Person> {
    await server.stop()
    server = await startServer({ editions: findEdition, examine: readyAnyway }, seed)
    adela = await server.as('adela')
    await loadInto(adela, 'periods', PERIOD_2024)
    const ana = await server.as('ana')
    const { edition, period, programme: of, version } = await fichaOf(id)
    const document = { format: FORMAT, edition, period, programme: of, answers, justifications: [reason] } as const
    const body = await submissionBody({ ...document, justifications: [reason] }, randomUUID(), version)
    expect((await send(ana, id, body)).status).toBe(200)
    return ana
  }

  test('the new one has what was sent, and its reasons to begin from', async () => {
    await sendFormer()
    expect(await opened()).toMatchObject({ added: 1, withFormer: 1, unread: [] })
    const ficha = await fichaOf(idOf(programme.id))
    expect(ficha.base['initialBudget']).toMatchObject({ '2023': 4_321 })
    expect(ficha.programme.former?.answers).toEqual(answers)
    expect(ficha.justificationsOffered).toEqual([reason])
  })

  test('and then withdrawn, it is as if it had not been', async () => {
    const ana = await sendFormer()
    await does(server, ana, 'withdraw', {}, id)
    expect((await openingsOf(adela)).find((one) => one.year === 2023)).toMatchObject({ sent: 0 })
    await opened()
    const ficha = await fichaOf(idOf(programme.id))
    expect(ficha.programme.former?.answers).toEqual(published.answers)
    expect(ficha.justificationsOffered).toBeUndefined()
  })
})

describe('figures of former years that were loaded', () => {
  const HEAD = 'Código del programa | Año | Campo | Fila | Valor'

  test('open the ficha of a programme that never had one', async () => {
    await loadInto(adela, 'programmes', NEW_PROGRAMME)
    const rows = [
      'faros | 2023 | Presupuesto inicial | | 1.500',
      'faros | 2022 | Presupuesto inicial | | N/A',
      'faros | 2023 | Componentes: Gasto ejecutado | Linternas | 900',
      'faros | | Componentes: Unidad de producción | linternas | unidades',
      'faros | | Descripción | | Enciende faros',
    ]
    const loaded = await read('administrationLoad', await loadInto(adela, 'history', table(HEAD, ...rows)))
    expect(loaded.counts).toMatchObject({ new: 5, refused: 0 })
    expect(await opened()).toMatchObject({ withFormer: 1, withHistory: 1 })
    const { base, programme: faros } = await fichaOf(idOf('faros'))
    expect(base).toEqual({
      description: 'Enciende faros',
      initialBudget: { '2022': 'N/A', '2023': 1_500 },
      components: [
        {
          id: expect.stringMatching(/^h/),
          name: expect.stringMatching(/^linternas$/i),
          unit: 'unidades',
          spending: { '2023': 900 },
        },
      ],
    })
    expect(faros.former).toMatchObject({ year: 2023, answers: { initialBudget: { '2023': 1_500 } } })
  })

  test('go before the former ficha, in its own rows', async () => {
    const [component] = published.answers['components'] as { id?: string; name: string }[]
    const rows = [
      `${programme.id} | 2023 | Presupuesto inicial | | 77`,
      `${programme.id} | 2023 | Componentes: Gasto ejecutado | ${component!.name.toUpperCase()} | 55`,
    ]
    await loadInto(adela, 'history', table(HEAD, ...rows))
    await opened()
    const { base, programme: now } = await fichaOf(idOf(programme.id))
    expect(base['initialBudget']).toMatchObject({ '2023': 77 })
    const components = base['components'] as { spending: Record<string, number> }[]
    expect(components).toHaveLength((published.answers['components'] as unknown[]).length)
    expect(components[0]?.spending['2023']).toBe(55)
    expect(now.former?.answers['initialBudget']).toMatchObject({ '2023': 77 })
  })
})

describe('what opened', () => {
  test('is examined without an error but for the blanks of the year', async () => {
    await opened()
    const { base, period, programme: of } = await fichaOf(idOf(programme.id))
    const { readAnswers } = await import('../../../src/ficha/answers-file.ts')
    const edition = findEdition(2023)!
    const answers = readAnswers(edition, 2024, base)
    if (!answers.ok) throw new Error(JSON.stringify(answers.problems))
    const { findings } = examine(edition, { period, programme: of, answers: answers.value, justifications: [] })
    expect(
      findings
        .filter(({ severity }) => severity === 'block')
        .map(({ rule }) => rule)
        .filter((rule) => rule !== 'demanded'),
    ).toEqual([])
    expect(findings.filter(({ rule }) => rule === 'formerChanged')).toEqual([])
  })
})
