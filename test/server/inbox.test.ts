import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeCursor } from '../../src/protocol/cursor.ts'
import { finding, OTHER_ACT, type Person, prepare, read, send, startServer, type TestServer } from './harness.ts'
import { FICHA } from './seed.ts'

let server: TestServer
let sofia: Person
beforeAll(async () => {
  server = await startServer()
  const prints = { dimension: 'eficiencia', sentence: '', wording: 'ours' } as const
  server.verdict.findings = [
    finding('execution'),
    finding('persistence', { prints }),
    finding('within', { severity: 'note', justification: null, prints }),
    finding('jump', { severity: 'note', justification: null }),
  ]
  const ana = await server.as('ana')
  await send(ana, FICHA, await prepare(ana, FICHA))
  server.clock.now = new Date('2026-11-24T11:00:00Z')
  server.verdict.findings = []
  const carla = await server.as('carla')
  await send(carla, 'viaje-2023', await prepare(carla, 'viaje-2023', OTHER_ACT))
  server.clock.now = new Date('2026-11-24T12:00:00Z')
  sofia = await server.as('sofia')
})
afterAll(() => server.stop())

const inbox = async (search = '') => read('inbox', await sofia(`/api/inbox${search}`))
const counts = async (search = '') => read('inboxCounts', await sofia(`/api/inbox/counts${search}`))
const ids = async (search: string) => (await inbox(search)).rows.map((row) => row.id.replace('-2023', ''))

describe('a proof of many', () => {
  const prove = async (person: Person, body: object) =>
    read('fichasProof', await person('/api/inbox/proof', { method: 'POST', body }))

  test('names of each ficha what an act on it is decided on, and what this person may do', async () => {
    const julia = await server.as('julia')
    const { fichas, isCut } = await prove(julia, { ids: ['arboles-2023', FICHA, 'nowhere'] })
    expect(isCut).toBe(false)
    expect(fichas.map(({ id, status }) => [id, status])).toEqual([
      ['arboles-2023', 'unstarted'],
      [FICHA, 'received'],
    ])
    expect(fichas[0]).toMatchObject({
      version: 1,
      fingerprint: null,
      reviewer: null,
      may: ['assign', 'extend', 'remind'],
    })
    const review = await read('review', await julia(`/api/fichas/${FICHA}/review`))
    expect(fichas[1]).toMatchObject({ version: review.version, fingerprint: review.iterations[0]?.fingerprint })
    expect(fichas[1]?.may).toEqual(review.may)
  })

  test('of all that pass the filters, as far as this person reaches', async () => {
    const { fichas } = await prove(sofia, { filters: { state: 'received' } })
    expect(fichas.map(({ id }) => id)).toEqual([FICHA, 'viaje-2023'])
    expect(fichas[0]?.may).toContain('begin')
    expect((await prove(await server.as('tomas'), { ids: [FICHA] })).fichas).toEqual([])
  })

  test('of 1.000 at most; none and more are refused', async () => {
    for (const ids of [[], Array.from({ length: 1_001 }, (_, n) => `p${n}`)])
      expect((await sofia('/api/inbox/proof', { method: 'POST', body: { ids } })).status).toBe(400)
    const thousand = Array.from({ length: 1_000 }, (_, n) => `p${n}`)
    expect((await prove(sofia, { ids: [...thousand.slice(1), FICHA] })).fichas).toHaveLength(1)
  })
})

describe('the inbox', () => {
  test('has every ficha assigned, those waiting longest first', async () => {
    const { rows, previous, next } = await inbox()
    expect(rows.map((row) => [row.id, row.status, row.iteration, row.waitingDays])).toEqual([
      [FICHA, 'received', 1, 3],
      ['viaje-2023', 'received', 1, 0],
      ['arboles-2023', 'unstarted', 0, null],
    ])
    expect([previous, next]).toEqual([null, null])
    expect(await counts()).toMatchObject({
      reached: 3,
      matching: 3,
      states: { unstarted: 1, received: 2 },
      unopened: 0,
    })
  })

  test('carries the findings that asked for a reason, kept when it was sent; not what is in range', async () => {
    const { rows } = await inbox()
    expect(rows[0]?.findings).toEqual([
      { rule: 'execution', title: 'Título de execution', severity: 'ask' },
      { rule: 'persistence', title: 'Título de persistence', severity: 'ask' },
    ])
    expect(rows[1]?.findings).toEqual([])
  })

  test('can be filtered by what there is: services and ministries of who asks, reviewers, rules that found something', async () => {
    const choices = await read('inboxChoices', await sofia('/api/inbox/choices'))
    expect(choices.findings.map((one) => one.rule)).toEqual(['execution', 'persistence'])
    expect(choices.ministries).toEqual([{ id: 'interior', name: 'Ministerio del Interior' }])
    expect(choices.services.map((one) => one.id)).toEqual(['migraciones', 'subsecretaria'])
    expect(choices.reviewers.map((one) => one.name)).toEqual(['Sofía Pérez', 'Tomás Lagos'])
    expect(choices.years).toEqual([2023])
  })

  test.each([
    ['?state=received', ['inmigrante', 'viaje']],
    ['?state=open', ['inmigrante', 'viaje']],
    ['?state=toReview', ['inmigrante', 'viaje']],
    ['?state=withInstitution', []],
    ['?state=unsent', ['arboles']],
    ['?state=unstarted', ['arboles']],
    ['?service=migraciones', ['viaje']],
    ['?service=rios', []],
    ['?ministry=interior&state=unstarted', ['arboles']],
    ['?ministry=aguas', []],
    ['?reviewer=none', ['inmigrante', 'viaje', 'arboles']],
    ['?reviewer=me', []],
    ['?over=2', ['inmigrante']],
    ['?over=3', []],
    ['?opened=no', []],
    ['?year=2023&state=unsent', ['arboles']],
    ['?year=2021', []],
    ['?finding=persistence', ['inmigrante']],
    ['?finding=none', []],
    ['?q=ARBOLES', ['arboles']],
    ['?q=árb', ['arboles']],
    ['?q=100%25', ['arboles']],
    ['?q=%25', ['arboles']],
    ['?q=_', []],
    ['?q=migraciones', ['viaje']],
    ['?q=2023-000001', ['inmigrante']],
    ['?q=%5C', []],
    ['?sort=programme&dir=asc', ['arboles', 'inmigrante', 'viaje']],
    ['?sort=programme&dir=desc', ['viaje', 'inmigrante', 'arboles']],
    ['?sort=programme&dir=asc&state=received', ['inmigrante', 'viaje']],
    ['?sort=service&dir=asc', ['viaje', 'arboles', 'inmigrante']],
    ['?sort=state&dir=desc', ['viaje', 'inmigrante', 'arboles']],
    ['?sort=findings&dir=desc', ['inmigrante', 'viaje', 'arboles']],
    ['?sort=moved&dir=desc', ['viaje', 'inmigrante', 'arboles']],
    ['?sort=waiting&dir=asc', ['arboles', 'viaje', 'inmigrante']],
  ])('filtered and sorted by the database: %s', async (search, expected) => {
    expect(await ids(search)).toEqual(expected)
    expect((await counts(search)).matching).toBe(expected.length)
    const { rows } = await read('inboxExport', await sofia(`/api/inbox/export${search}`))
    expect(rows.map((row) => row.id.replace('-2023', ''))).toEqual(expected)
  })

  test('counts states under the other filters', async () => {
    const { reached, matching, states } = await counts('?state=unstarted&service=subsecretaria')
    expect([reached, matching, states]).toMatchObject([3, 1, { unstarted: 1, received: 1 }])
  })

  test.each(['?state=nope', '?sort=sql', '?after=%7B', '?before=abc', '?q=%00', '?over=-1'])(
    'refuses %s',
    async (search) => {
      expect((await sofia(`/api/inbox${search}`)).status).toBe(400)
    },
  )

  test('a place of another order is no place: the first page', async () => {
    const after = writeCursor([1, FICHA])
    expect(await ids(`?after=${after}`)).toEqual(['inmigrante', 'viaje', 'arboles'])
  })
})

test('how many fichas wait for each reviewer is told to who gives them out, and to nobody else', async () => {
  const julia = await server.as('julia')
  const { reviewers } = await read('reviewers', await julia('/api/reviewers'))
  const tomas = reviewers.find(({ name }) => name.startsWith('Tom'))!
  expect(tomas.waiting).toBe(0)
  const { version } = await read('review', await julia(`/api/fichas/${FICHA}/review`))
  const body = { name: 'assign', act: '00000000-0000-4000-8000-0000000000aa', version, reviewer: tomas.id }
  expect((await julia(`/api/fichas/${FICHA}/acts`, { method: 'POST', body })).status).toBe(200)
  const after = await read('reviewers', await julia('/api/reviewers'))
  expect(after.reviewers.find(({ id }) => id === tomas.id)?.waiting).toBe(1)
  const told = await read('reviewers', await sofia('/api/reviewers'))
  expect(told.reviewers.every((one) => one.waiting === undefined)).toBe(true)
})
