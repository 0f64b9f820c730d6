import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { localBroadcast } from '../../src/server/database/change-broadcast.ts'
import { libsqlDialect } from '../../src/server/database/libsql-dialect.ts'
import type { OpenDatabase } from '../../src/server/database/open-database.ts'
import { openPostgres } from '../../src/server/database/open-postgres.ts'
import { openStorage } from '../../src/server/database/open-storage.ts'
import { startServer } from '../server/harness.ts'
import { head, line, quantile } from './figures.ts'
import { addManyFichas, learnTables, MANY_NOW, MANY_SEED } from './many-fichas.ts'

/** Fichas over two years; 100000 with BENCH_FICHAS. */
const COUNT = Number(process.env['BENCH_FICHAS'] ?? 10_000)
const RUNS = 60

async function timed(work: () => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  for (let run = 0; run < 5; run += 1) await work()
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
}

const show = (value: number): string => value.toFixed(1)

/** The panel of a year, beside one pass over the table that it is counted from. */
async function measureOn(engine: string, database: OpenDatabase): Promise<void> {
  const server = await startServer({ storage: database.storage, broadcast: database.broadcast }, MANY_SEED)
  await addManyFichas(database.storage, COUNT)
  await learnTables(database.storage, engine)
  server.clock.now = new Date(MANY_NOW)
  const [julia, clara] = [await server.as('julia'), await server.as('clara')]
  head(`${engine}, ${COUNT} fichas, ms`, 'p50', 'p95')
  const raw = await timed(() =>
    sql`select service_id, status, count(*) from inbox where year = 2023 group by service_id, status`.execute(
      database.storage,
    ),
  )
  line('counted by service and state', show(raw.p50), show(raw.p95))
  const whole = await timed(() => julia('/api/panel?year=2023'))
  line('the panel of the head', show(whole.p50), show(whole.p95))
  const own = await timed(() => clara('/api/panel?year=2023'))
  line('of a coordinator', show(own.p50), show(own.p95))
  await server.stop()
}

const folder = mkdtempSync(join(tmpdir(), 'cuadra-panel-'))
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
