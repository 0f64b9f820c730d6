import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseLocation, openDatabase } from '../../src/server/database/open-database.ts'
import { loadSeed, seedOnce } from '../../src/server/seed.ts'
import { keepInbox } from '../../src/server/storage/inbox/inbox-rows.ts'
import { recordAct } from '../../src/server/storage/record/record.ts'
import { prepare, send, startServer, type TestServer } from './harness.ts'
import { createPostgres } from './postgres-databases.ts'
import { FICHA, SEED } from './seed.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

test('has columns of text by its bytes and whole numbers of 64 bits alone', async () => {
  const { rows } = await sql<{ type: string }>`
    select distinct data_type || ' ' || coalesce(collation_name, '') as type from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%' order by 1
  `.execute(server.ports.storage)
  expect(rows.map((row) => row.type)).toEqual(['bigint ', 'text C'])
})

test('several processes start at once on a database with nothing in it: one shape, one seed', async () => {
  const { url, drop } = await createPostgres('template0')
  const three = await Promise.all([1, 2, 3].map(() => openDatabase({ engine: 'postgres', url })))
  const seeding = three.map(({ storage }, process) => {
    let count = 0
    return seedOnce({ storage, passwords: server.ports.passwords, ids: () => `${process}-${++count}` }, SEED)
  })
  await Promise.all(seeding)
  const users = await three[0]!.storage.selectFrom('users').select('user').execute()
  expect(users.length).toBe(SEED.users.length)
  await Promise.all(three.map((one) => one.close()))
  await drop()
})

test('a seed that fails for another reason than that somebody was first says so', async () => {
  const { url, drop } = await createPostgres()
  const { storage, close } = await openDatabase({ engine: 'postgres', url })
  const broken = { ...SEED, fichas: [{ ...SEED.fichas[0]!, year: 1900 }] }
  const ports = { ...server.ports, storage }
  await expect(seedOnce(ports, broken)).rejects.toThrow(/foreign key/)
  await loadSeed(ports, SEED)
  await close()
  await drop()
})

test('a lost connection ends the statement, never the process; the next one finds another', async () => {
  const { url, drop } = await createPostgres()
  const { storage, close } = await openDatabase({ engine: 'postgres', url, connections: 1 })
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(storage)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const within = storage.transaction().execute(async (transaction) => {
    await client.query('select pg_terminate_backend($1)', [rows[0]!.pid])
    await sql`select 1`.execute(transaction)
  })
  await expect(within).rejects.toThrow()
  expect((await sql<{ one: number }>`select 1 as one`.execute(storage)).rows).toEqual([{ one: 1 }])
  await client.end()
  await close()
  await drop()
})

test('a database in another encoding is refused with words', async () => {
  const { url, drop } = await createPostgres("template0 encoding 'LATIN1' locale 'C'")
  await expect(openDatabase({ engine: 'postgres', url })).rejects.toThrow('the database is in LATIN1')
  await drop()
})

test('where the database is comes from the environment', () => {
  expect(databaseLocation({}, '/srv')).toEqual({ engine: 'sqlite', folder: '/srv', file: '/srv/cuadra.db' })
  expect(databaseLocation({ DATA_DIR: '/var/c' }, '/srv')).toMatchObject({ file: '/var/c/cuadra.db' })
  expect(databaseLocation({ DATABASE_URL: 'postgres://a/b', DATA_DIR: '/x' }, '/srv')).toEqual({
    engine: 'postgres',
    url: 'postgres://a/b',
    connections: 10,
  })
  expect(() => databaseLocation({ DATABASE_URL: 'mysql://a/b' }, '/srv')).toThrow('not a postgres:// address')
  expect(() => databaseLocation({ DATABASE_URL: 'postgres://a', DATABASE_CONNECTIONS: 'x' }, '/')).toThrow(
    'whole number',
  )
})

/** Until some statement waits for a row that another transaction holds. */
async function untilOneWaits({ storage }: TestServer['ports']): Promise<void> {
  const waiting = sql<{ waits: number }>`
    select count(*)::int as waits from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
  `
  while ((await waiting.execute(storage)).rows[0]!.waits === 0);
}

test('whoever loads lists and whoever sends write in one order: each waits for the other, and both are done', async () => {
  const ana = await server.as('ana')
  const body = await prepare(ana, FICHA)
  const { storage, clock } = server.ports
  let sending: Promise<Response> | undefined
  await storage.transaction().execute(async (within) => {
    await keepInbox(within, { is: 'fichas', ids: [FICHA] })
    sending = send(ana, FICHA, body)
    await untilOneWaits(server.ports)
    const act = { id: 'load', name: 'load', ficha: null, subject: 'list:users' } as const
    await recordAct(within, { ...act, by: { id: 'a', name: 'A' }, at: clock().toISOString(), content: {} })
  })
  expect((await sending!).status).toBe(200)
})
