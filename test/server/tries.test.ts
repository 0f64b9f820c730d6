import { afterEach, beforeEach, expect, test } from 'vitest'
import { countTries } from '../../src/server/session/tries.ts'
import { startServer, type TestServer } from './harness.ts'

const MINUTE = 60_000
let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.stop())

const counting = (of = 'trial', most = 3) => countTries(server.ports, { of, most, windowMs: MINUTE })
const later = (ms: number) => {
  server.clock.now = new Date(server.clock.now.getTime() + ms)
}
const rows = () => server.ports.storage.selectFrom('tries').selectAll().execute()

test('what one process counted holds in another, and after a restart', async () => {
  const [one, other] = [counting(), counting()]
  for (const tries of [one, other, one]) expect(await tries.take('ana')).toBeUndefined()
  expect(await other.take('ana')).toBe(60)
  expect(await counting().take('ana')).toBe(60)
})

test('of many at once, exactly as many as the limit go on', async () => {
  const taken = await Promise.all(Array.from({ length: 20 }, () => counting().take('ana')))
  expect(taken.filter((wait) => wait === undefined).length).toBe(3)
})

test('waiting is over when the window is, and trying meanwhile makes it no longer', async () => {
  const tries = counting()
  for (let round = 0; round < 4; round += 1) await tries.take('ana')
  later(MINUTE - 1_500)
  expect(await tries.take('ana')).toBe(2)
  later(1_500)
  expect(await tries.take('ana')).toBeUndefined()
})

test('keys, and what is tried, count apart; forgetting begins anew', async () => {
  const tries = counting('trial', 1)
  await tries.take('ana')
  expect(await tries.take('beto')).toBeUndefined()
  expect(await counting('other', 1).take('ana')).toBeUndefined()
  expect(await tries.take('ana')).toBe(60)
  await tries.forget('ana')
  expect(await tries.take('ana')).toBeUndefined()
})

test('what is over is swept, and nobody is named in the table', async () => {
  await counting().take('ana 10.0.0.1')
  expect(JSON.stringify(await rows())).not.toMatch(/ana|10\.0/)
  later(MINUTE)
  await counting().take('beto')
  expect((await rows()).length).toBe(1)
})
