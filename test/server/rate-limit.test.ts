import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problem } from '../../src/protocol/problems.ts'
import { limitRate, RATE_LIMITS } from '../../src/server/border/rate-limit.ts'
import { type Person, startServer, type TestServer } from './harness.ts'
import { FICHA } from './seed.ts'

const START = Date.parse('2026-11-21T12:00:00.000Z')
const clockAt = (time: { now: number }) => ({ clock: () => new Date(time.now) })

describe('a rate limit', () => {
  test('lets as many through as its burst and its seconds allow, whoever asks whenever', () => {
    const pauses = fc.array(fc.nat({ max: 700 }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(pauses, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (given, burst, perSecond) => {
        const time = { now: START }
        const take = limitRate(clockAt(time), { burst, perSecond })
        let through = 0
        for (const pause of given) {
          time.now += pause
          if (take('ana') === undefined) through += 1
        }
        expect(through).toBeLessThanOrEqual(burst + ((time.now - START) / 1_000) * perSecond)
        expect(through).toBeGreaterThanOrEqual(Math.min(burst, given.length))
      }),
    )
  })

  test('says how long to wait, and who waits so long goes on', () => {
    const time = { now: START }
    const take = limitRate(clockAt(time), { burst: 3, perSecond: 0.1 })
    expect([take('a'), take('a'), take('a'), take('a'), take('b')]).toEqual([
      undefined,
      undefined,
      undefined,
      10,
      undefined,
    ])
    time.now += 10_000
    expect([take('a'), take('a')]).toEqual([undefined, 10])
  })

  test('a clock that is set back locks nobody out', () => {
    const time = { now: START }
    const take = limitRate(clockAt(time), { burst: 1, perSecond: 1 })
    take('a')
    time.now -= 3_600_000
    expect(take('a')).toBe(1)
    time.now += 1_000
    expect(take('a')).toBeUndefined()
  })

  test('of a person who types all day in five tabs is never met', () => {
    const time = { now: START }
    const take = limitRate(clockAt(time), RATE_LIMITS.writes)
    for (let posted = 0; posted < 8 * 3_600 * 4 * 5; posted += 1) {
      if (take('ana') !== undefined) throw new Error(`met after ${posted}`)
      time.now += 50
    }
  })
})

const SMALL = { writes: { burst: 3, perSecond: 1 }, strangers: { burst: 5, perSecond: 1 } }
const tooFast = async (response: Response): Promise<number | undefined> => {
  if (response.status !== 429) return undefined
  const said = Problem.parse(await response.json())
  expect([said.code, String(said.retryAfter)]).toEqual(['too-fast', response.headers.get('retry-after')])
  return said.retryAfter
}
const write = (person: Person) => person(`/api/fichas/${FICHA}/journal`, { method: 'POST', body: {} })
const inRow = async <T>(times: number, ask: () => Promise<T>): Promise<T[]> => {
  const all: T[] = []
  for (let time = 0; time < times; time += 1) all.push(await ask())
  return all
}

describe('a server with a rate limit', () => {
  const withServer = async (work: (server: TestServer) => Promise<void>) => {
    const server = await startServer({ rateLimits: SMALL })
    await work(server)
    await server.stop()
  }

  test('answers 429 and when to come back to a session that writes without a pause, and only to that one', () =>
    withServer(async (server) => {
      const [ana, beto] = [await server.as('ana'), await server.as('beto')]
      const waits = await inRow(4, async () => tooFast(await write(ana)))
      expect(waits).toEqual([undefined, undefined, undefined, 1])
      expect((await ana('/api/fichas')).status).toBe(200)
      expect((await write(beto)).status).toBe(400)
      server.clock.now = new Date(server.clock.now.getTime() + 1_000)
      expect((await write(ana)).status).toBe(400)
    }))

  test('answers 429 to an address that asks without a session, whatever it asks, and to no other', () =>
    withServer(async (server) => {
      const from = (address: string, path: string, headers = {}) => server.ask(path, { address, headers })
      const forged = () => ({ cookie: `cuadra_session=${crypto.randomUUID()}` })
      const waits = [
        ...(await inRow(3, async () => tooFast(await from('10.3.0.1', '/api/health')))),
        ...(await inRow(3, async () => tooFast(await from('10.3.0.1', '/api/fichas', forged())))),
      ]
      expect(waits).toEqual([undefined, undefined, undefined, undefined, undefined, 1])
      expect((await from('10.3.0.2', '/api/health')).status).toBe(200)
      const ana = await server.as('ana')
      expect((await ana('/api/fichas', { address: '10.3.0.1' })).status).toBe(200)
    }))
})
