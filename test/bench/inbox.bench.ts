import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { writeCursor } from '../../src/protocol/cursor.ts'
import { localBroadcast } from '../../src/server/database/change-broadcast.ts'
import { libsqlDialect } from '../../src/server/database/libsql-dialect.ts'
import type { OpenDatabase } from '../../src/server/database/open-database.ts'
import { openPostgres } from '../../src/server/database/open-postgres.ts'
import { openStorage } from '../../src/server/database/open-storage.ts'
import { startServer } from '../server/harness.ts'
import { head, line, quantile } from './figures.ts'
import { addManyFichas, learnTables, MANY_NOW, MANY_SEED } from './many-fichas.ts'

/** Fichas; 100000 with BENCH_FICHAS. */
const COUNT = Number(process.env['BENCH_FICHAS'] ?? 10_000)
const RUNS = 100

const show = (value: number): string => value.toFixed(2)

const at = (place: string) => `after=${writeCursor([place, 'f005000'])}`

/** What is asked of the Bandeja, by the head, who reads all of them, and by a reviewer of five services. */
const ASKED: Record<string, string> = {
  'first page': '/api/inbox',
  'a page in the middle': `/api/inbox?${at('2027-02-25T00:00:00.000Z')}`,
  'by programme, in the middle': `/api/inbox?sort=programme&dir=asc&${at('empleo')}`,
  'by state': '/api/inbox?sort=state',
  'by findings': '/api/inbox?sort=findings',
  'one status': '/api/inbox?state=returned',
  'five statuses, by programme': '/api/inbox?state=open&sort=programme&dir=asc',
  'one service': '/api/inbox?service=servicio-3',
  'one ministry': '/api/inbox?ministry=ministerio-3',
  'given to nobody': '/api/inbox?reviewer=none',
  'given to me': '/api/inbox?reviewer=me',
  'not opened': '/api/inbox?opened=no',
  'over 14 days': '/api/inbox?over=14',
  'a finding that is rare': '/api/inbox?finding=rare',
  'a search that finds': '/api/inbox?q=salud',
  'a search that finds nothing': '/api/inbox?q=zzzzzz',
  counts: '/api/inbox/counts',
  'counts under a search': '/api/inbox/counts?q=salud',
  'what can be filtered by': '/api/inbox/choices',
  broadcast: '/api/broadcast',
}

async function timed(work: () => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  for (let run = 0; run < 20; run += 1) await work()
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
}

async function measureOn(engine: string, database: OpenDatabase): Promise<void> {
  const server = await startServer({ storage: database.storage, broadcast: database.broadcast }, MANY_SEED)
  await addManyFichas(database.storage, COUNT)
  await learnTables(database.storage, engine)
  server.clock.now = new Date(MANY_NOW)
  const [julia, sofia] = [await server.as('julia'), await server.as('sofia')]
  const raw = await timed(() =>
    sql`select * from inbox where opens <= ${MANY_NOW} order by waits_since, ficha_id limit 51`.execute(
      database.storage,
    ),
  )
  const empty = await timed(() => server.ask('/api/health'))
  head(`${engine}, ${COUNT} fichas, ms`, 'head p50', 'head p95', 'reviewer p50', 'reviewer p95')
  line('the raw query of the first page', show(raw.p50), show(raw.p95), '', '')
  line('a request that asks nothing of fichas', show(empty.p50), show(empty.p95), '', '')
  for (const [what, path] of Object.entries(ASKED)) {
    const [all, some] = [await timed(() => julia(path)), await timed(() => sofia(path))]
    line(what, show(all.p50), show(all.p95), show(some.p50), show(some.p95))
  }
  await server.stop()
}

const folder = mkdtempSync(join(tmpdir(), 'cuadra-inbox-'))
try {
  const storage = await openStorage(libsqlDialect(join(folder, 'cuadra.db')))
  await measureOn('sqlite', { storage, broadcast: localBroadcast(), close: () => storage.destroy() })
  await storage.destroy()
} finally {
  rmSync(folder, { recursive: true })
}

// An empty database of PostgreSQL's, which is filled and left.
const url = process.env['BENCH_DATABASE_URL']
if (url) {
  const database = await openPostgres({ url })
  await measureOn('postgres', database)
  await database.close()
} else console.log('\nPostgreSQL: set BENCH_DATABASE_URL to an empty database')
