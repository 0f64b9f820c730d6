import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { type Dialect, type Kysely, sql } from 'kysely'
import { isPostgresThere } from '../../.ci/postgres.mjs'
import { demoSeed } from '../../mocks/demo.ts'
import type { OutboxMessage } from '../../src/drafts/store/rows.ts'
import { FichaDocument } from '../../src/ficha/document.ts'
import { argon2Passwords } from '../../src/server/argon2-passwords.ts'
import { libsqlDialect } from '../../src/server/database/libsql-dialect.ts'
import { connect, openStorage } from '../../src/server/database/open-storage.ts'
import { postgresDialect } from '../../src/server/database/postgres-dialect.ts'
import { loadSeed } from '../../src/server/seed.ts'
import type { Storage } from '../../src/server/storage/tables.ts'
import { ownPostgres } from '../scenarios/own-postgres.ts'
import { RunningServer } from '../scenarios/running.ts'
import { TirelessOfficial } from '../scenarios/tireless-official.ts'
import { head, line, ms, quantile } from './figures.ts'

/** Sendings of a real ficha over HTTP, beside the bare statements that store the same rows on the same database. */
const SENDINGS = 400
const AT_ONCE = 4
const OPEN_DRAFTS = 200
/** Of one person alone the server ends the oldest streams; the first one sends. */
const OFFICIALS = ['interior', 'interior2', 'oficios', 'lectura', 'social', 'menores']

const file = FichaDocument.parse(JSON.parse(readFileSync('mocks/fichas/2023-inmigrante-y-refugio.json', 'utf8')))

function seedOf(count: number) {
  const demo = demoSeed(new Date())
  const one = demo.fichas.find(({ programme }) => programme.name === file.programme.name)!
  const fichas = Array.from({ length: count }, (_, at) => ({ ...one, programme: { ...one.programme, id: `p${at}` } }))
  return { ...demo, users: demo.users.filter(({ user }) => OFFICIALS.includes(user)), fichas }
}

interface Rate {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
}

/** So many at once, each as soon as the one before is done. */
async function rateOf(count: number, work: (at: number) => Promise<unknown>): Promise<Rate> {
  const times: number[] = []
  let next = 0
  const start = performance.now()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let at = next++; at < count; at = next++) {
        const begun = performance.now()
        await work(at)
        times.push(performance.now() - begun)
      }
    }),
  )
  const seconds = (performance.now() - start) / 1000
  return { perSecond: count / seconds, p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
}

type Bare = Kysely<Record<string, Record<string, unknown>>>
const TABLES = ['fichas', 'acts', 'submissions', 'folios', 'record', 'record_head']

/** What a sending must write at least: the same rows in one transaction, into tables without keys and triggers. */
async function bareRate(storage: Storage): Promise<Rate> {
  for (const table of TABLES) {
    const isEmpty = !['fichas', 'folios', 'record_head'].includes(table)
    const rows = isEmpty ? sql`where 1 = 0` : sql``
    await sql`create table ${sql.table(`bare_${table}`)} as select * from ${sql.table(table)} ${rows}`.execute(storage)
  }
  const stored = await storage.selectFrom('submissions').selectAll().execute()
  const acts = await storage.selectFrom('acts').selectAll().execute()
  const record = await storage.selectFrom('record').selectAll().where('fichaId', 'is not', null).execute()
  const bare = storage as unknown as Bare
  return rateOf(stored.length, (at) =>
    bare.transaction().execute(async (within) => {
      await within.updateTable('bareFichas').set({ version: 2 }).where('id', '=', stored[at]!.fichaId).execute()
      await within
        .insertInto('bareActs')
        .values({ ...acts[at]! })
        .execute()
      await within.updateTable('bareFolios').set({ last: at }).execute()
      await within.updateTable('bareRecordHead').set({ position: at }).execute()
      await within
        .insertInto('bareRecord')
        .values({ ...record[at]! })
        .execute()
      await within
        .insertInto('bareSubmissions')
        .values({ ...stored[at]! })
        .execute()
    }),
  )
}

/** Bytes that a process holds for each open ficha: its stream of changes. */
async function memoryUnder(server: RunningServer, officials: readonly TirelessOfficial[]): Promise<string> {
  const before = server.memory()
  const openOne = (_: unknown, at: number) => officials[at % officials.length]!.openStream()
  const streams = await Promise.all(Array.from({ length: OPEN_DRAFTS }, openOne))
  const after = server.memory()
  for (const end of streams) end()
  const MB = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`
  return `${MB(before)} after ${SENDINGS} sendings, ${MB(after)} with ${OPEN_DRAFTS} open drafts`
}

async function measure(engine: string, server: RunningServer, dialect: () => Dialect): Promise<void> {
  const storage = await openStorage(dialect())
  let count = 0
  await loadSeed({ storage, passwords: await argon2Passwords(), ids: () => `id-${++count}` }, seedOf(SENDINGS))
  await storage.destroy()
  await server.start()
  const officials = OFFICIALS.map((user) => new TirelessOfficial(user, server.base))
  await Promise.all(officials.map((one) => one.signIn(`cuadra-${one.user}`)))
  const official = officials[0]!
  const outboxMessages: OutboxMessage[] = []
  for (let at = 0; at < SENDINGS; at += 1)
    outboxMessages.push(await official.prepare(`p${at}-2023`, 'pc', 0, crypto.randomUUID(), file))
  const sent = await rateOf(SENDINGS, (at) => official.sendOnce(outboxMessages[at]!))
  const memory = await memoryUnder(server, officials)
  await server.stop()
  const again = connect(dialect())
  const bare = await bareRate(again)
  await again.destroy()
  const cells = [sent, bare].flatMap(({ perSecond, p50, p95 }) => [perSecond.toFixed(0), `${ms(p50)} / ${ms(p95)}`])
  line(engine, ...cells, (bare.perSecond / sent.perSecond).toFixed(1), memory)
}

head('engine', 'sendings/s', 'p50 / p95', 'bare/s', 'p50 / p95', 'times', 'memory of the process')
const embedded = new RunningServer(async () => ({ EXAMPLES: 'no', LOG_LEVEL: 'silent', DATABASE_URL: '' }))
await measure('SQLite', embedded, () => libsqlDialect(join(embedded.folder, 'cuadra.db')))
await embedded.close()
if (isPostgresThere()) {
  const postgres = await ownPostgres({ isDurable: true })
  const env = { EXAMPLES: 'no', LOG_LEVEL: 'silent', DATABASE_URL: postgres.url }
  const server = new RunningServer(async () => env)
  await measure('PostgreSQL', server, () => postgresDialect({ url: postgres.url }))
  await server.close()
  await postgres.close()
}
