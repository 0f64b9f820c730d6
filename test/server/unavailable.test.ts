import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { startCluster } from '../../.ci/postgres.mjs'
import { Problem } from '../../src/protocol/problems.ts'
import { libsqlDialect } from '../../src/server/database/libsql-dialect.ts'
import { databaseLocation, openDatabase } from '../../src/server/database/open-database.ts'
import { openStorage } from '../../src/server/database/open-storage.ts'
import { isTaken, isUnavailable } from '../../src/server/database/unavailable.ts'
import { ENGINE } from './engines.ts'
import { type Person, prepare, read, send, startServer } from './harness.ts'
import { FICHA } from './seed.ts'

const folder = mkdtempSync(join(tmpdir(), 'cuadra-outage-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A database that can be lost, and come back with what it held. */
const OUTAGES = {
  sqlite: async () => {
    const storage = await openStorage(libsqlDialect(join(folder, 'cuadra.db')))
    const pragma = (text: string) => sql.raw(`pragma ${text}`).execute(storage)
    return {
      storage,
      // Full: not a page more than it has.
      lose: () => pragma('max_page_count = 1'),
      find: () => pragma('max_page_count = 1000000'),
      end: () => storage.destroy(),
    }
  },
  postgres: async () => {
    const cluster = await startCluster()
    const { storage, close } = await openDatabase(databaseLocation({ DATABASE_URL: cluster.url }, ''))
    return {
      storage,
      lose: async () => cluster.halt(),
      find: async () => cluster.start(),
      end: async () => {
        await close()
        cluster.stop()
      },
    }
  },
}

/** Enough to need a page of its own, so that a full disk is felt. */
const BIG = { purpose: 'Acompañar '.repeat(2_000), initialBudget: { '2023': 1_000 } }

/** As the client does: connections that broke are found out one by one. */
async function sendUntilHeard(ana: Person, body: Awaited<ReturnType<typeof prepare>>): Promise<Response> {
  const answer = await send(ana, FICHA, body)
  return answer.status === 503 ? sendUntilHeard(ana, body) : answer
}

test('a lost database or a full disk answers 503 and when to come back; then the same act is stored, once', async () => {
  const { storage, lose, find, end } = await OUTAGES[ENGINE === 'postgres' ? 'postgres' : 'sqlite']()
  onTestFinished(end)
  const server = await startServer({ storage })
  const ana: Person = await server.as('ana')
  const body = await prepare(ana, FICHA, undefined, BIG)
  await lose()
  const refused = await send(ana, FICHA, body)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
  const problem = Problem.parse(await refused.json())
  expect(problem).toMatchObject({ code: 'unavailable', request: server.lines.at(-1)!.request })
  expect(problem.title).toContain('Lo escrito sigue en este equipo')
  expect(server.failures.length).toBeGreaterThan(0)
  await find()
  const receipt = await read('submit', await sendUntilHeard(ana, body))
  expect(await read('submit', await send(ana, FICHA, body))).toEqual(receipt)
  expect((await storage.selectFrom('submissions').selectAll().execute()).length).toBe(1)
  await server.stop()
})

// SQLite's own way to refuse every write.
if (ENGINE === 'sqlite')
  test('who is signed in goes on reading while nothing can be written', async () => {
    const server = await startServer()
    const ana = await server.as('ana')
    await sql.raw('pragma query_only = on').execute(server.ports.storage)
    server.clock.now = new Date(server.clock.now.getTime() + 3_600_000)
    const read = await ana('/api/fichas')
    expect([read.status, read.headers.get('set-cookie')]).toEqual([200, null])
    expect((await send(ana, FICHA, await prepare(ana, FICHA))).status).toBe(503)
    await sql.raw('pragma query_only = off').execute(server.ports.storage)
    expect((await ana('/api/fichas')).headers.get('set-cookie')).toContain('cuadra_session=')
    await server.stop()
  })

test('a database that is not there says so by health, and to who signs in', async () => {
  const server = await startServer()
  await server.stop()
  expect((await server.ask('/api/health')).status).toBe(503)
  const answer = await server.ask('/api/session', { method: 'POST', body: { user: 'ana', password: 'x' } })
  expect(answer.status).toBe(503)
})

describe('is told by its code', () => {
  const failure = (code: string, message = 'x') => Object.assign(new Error(message), { code })

  test.each([
    'ECONNREFUSED',
    '57P01',
    '57P03',
    '08006',
    '53300',
    '40P01',
    'SQLITE_FULL',
    'SQLITE_IOERR_WRITE',
    'SQLITE_BUSY',
  ])('%s passes', (code) => expect(isUnavailable(failure(code))).toBe(true))

  test.each(['42P01', '22P02', '23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_ERROR', 'ERR_ASSERTION'])(
    '%s is a bug',
    (code) => expect(isUnavailable(failure(code))).toBe(false),
  )

  test('also of what caused it, or by its words', () => {
    expect(isUnavailable(new Error('x', { cause: failure('ECONNRESET') }))).toBe(true)
    expect(isUnavailable(new Error('Connection terminated unexpectedly'))).toBe(true)
    expect(isUnavailable(new TypeError('x is not a function'))).toBe(false)
    expect(isUnavailable('57P01')).toBe(false)
  })

  test('what is there already is another thing', () => {
    expect(['23505', 'SQLITE_CONSTRAINT_PRIMARYKEY'].map((code) => isTaken(failure(code)))).toEqual([true, true])
    expect(isTaken(failure('23503'))).toBe(false)
  })
})
