import { afterAll, beforeAll, expect, test } from 'vitest'
import { actOutHistory, demoSeed } from '../../mocks/demo.ts'
import { findEdition } from '../../src/editions/editions.ts'
import { examine } from '../../src/engine/examine.ts'
import { keepExecutions } from '../../src/server/keep-executions.ts'
import { read, startServer, type TestServer } from './harness.ts'

const now = new Date('2026-11-21T12:00:00Z')
let server: TestServer
beforeAll(async () => {
  server = await startServer({ editions: findEdition, examine, clock: () => now }, demoSeed(now))
  await actOutHistory(server.ports)
})
afterAll(() => server.stop())

const kept = () => server.ports.storage.selectFrom('executions').selectAll().orderBy('actId').execute()
const sent = () => server.ports.storage.selectFrom('submissions').select(['actId', 'canonical']).execute()

/** Plain arithmetic over what was sent, which shares nothing with the engine. */
function plainStep(canonical: string, of: string): number {
  const { answers, period } = JSON.parse(canonical)
  const amount = (field: string) => Number(answers[field]?.[period.year])
  const percent = (100 * amount('lawExecuted')) / amount(of)
  return percent > 110 ? 7 : 1 + [50, 70, 85, 90, 100].filter((begin) => percent >= begin).length
}

test('each sending keeps where it lies by what it executed of both budgets', async () => {
  const rows = await kept()
  const all = await sent()
  expect(all.length).toBeGreaterThan(3)
  expect(rows).toHaveLength(all.length)
  for (const { actId, canonical } of all)
    expect(rows.find((row) => row.actId === actId)).toEqual({
      actId,
      initial: plainStep(canonical, 'initialBudget'),
      final: plainStep(canonical, 'finalBudget'),
    })
})

test('what was sent before it was kept is examined once, and comes to the same', async () => {
  const before = await kept()
  await server.ports.storage.deleteFrom('executions').execute()
  await keepExecutions(server.ports)
  expect(await kept()).toEqual(before)
  await keepExecutions(server.ports)
  expect(await kept()).toEqual(before)
})

test('what can’t be read any more has no number, and keeps nobody waiting', async () => {
  const before = await kept()
  await server.ports.storage.deleteFrom('executions').execute()
  await keepExecutions({ ...server.ports, editions: () => undefined })
  expect((await kept()).every(({ initial, final }) => initial === 0 && final === 0)).toBe(true)
  await server.ports.storage.deleteFrom('executions').execute()
  await server.ports.storage.insertInto('executions').values(before).execute()
})

test('the panel counts each ficha once in both, and each count is of those that the Bandeja finds', async () => {
  const head = await server.as('jefatura')
  const { execution, services, year } = await read('panel', await head('/api/panel?year=2023'))
  expect(year).toBe(2023)
  const all = services.reduce((sum, one) => sum + one.all - (one.states.unstarted ?? 0) - (one.states.editing ?? 0), 0)
  for (const of of ['initial', 'final'] as const) {
    expect(execution[of].reduce((sum, count) => sum + count, 0)).toBe(all)
    for (const [step, count] of execution[of].entries())
      expect([
        step,
        (await read('inboxCounts', await head(`/api/inbox/counts?year=2023&${of}=${step}`))).matching,
      ]).toEqual([step, count])
  }
})
