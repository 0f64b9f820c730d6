import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
const ids = async (search: string) => (await inbox(search)).rows.map((row) => row.id.replace('-2023', ''))

describe('the inbox', () => {
  test('has every ficha assigned, those waiting longest first', async () => {
    const { rows, totals, matching } = await inbox()
    expect(rows.map((row) => [row.id, row.status, row.iteration, row.waitingDays])).toEqual([
      [FICHA, 'received', 1, 3],
      ['viaje-2023', 'received', 1, 0],
      ['arboles-2023', 'unstarted', 0, null],
    ])
    expect([matching, totals.all, totals.states]).toMatchObject([3, 3, { unstarted: 1, received: 2 }])
  })

  test('carries the findings that asked for a reason, kept when it was sent; not what is in range', async () => {
    const { rows, choices } = await inbox()
    expect(rows[0]?.findings).toEqual([
      { rule: 'execution', title: 'Título de execution', severity: 'ask' },
      { rule: 'persistence', title: 'Título de persistence', severity: 'ask' },
    ])
    expect(rows[1]?.findings).toEqual([])
    expect(choices.findings.map((one) => one.rule)).toEqual(['execution', 'persistence'])
    expect(choices.ministries).toEqual([{ id: 'interior', name: 'Ministerio del Interior' }])
  })

  test.each([
    ['?state=received', ['inmigrante', 'viaje']],
    ['?state=unstarted', ['arboles']],
    ['?service=migraciones', ['viaje']],
    ['?service=rios', []],
    ['?ministry=interior&state=unstarted', ['arboles']],
    ['?ministry=aguas', []],
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
    ['?sort=service&dir=asc', ['viaje', 'arboles', 'inmigrante']],
    ['?sort=findings&dir=desc', ['inmigrante', 'viaje', 'arboles']],
    ['?sort=sent&dir=desc', ['viaje', 'inmigrante', 'arboles']],
    ['?sort=waiting&dir=asc', ['viaje', 'inmigrante', 'arboles']],
    ['?page=2', []],
  ])('filtered and sorted by the database: %s', async (search, expected) => {
    expect(await ids(search)).toEqual(expected)
  })

  test('counts states under the other filters', async () => {
    const { matching, totals } = await inbox('?state=unstarted&service=subsecretaria')
    expect([matching, totals.all, totals.states]).toMatchObject([1, 2, { unstarted: 1, received: 1 }])
  })

  test.each(['?state=nope', '?sort=sql', '?page=0', '?q=%00'])('refuses %s', async (search) => {
    expect((await sofia(`/api/inbox${search}`)).status).toBe(400)
  })
})
