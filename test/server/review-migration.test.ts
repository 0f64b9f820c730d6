import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Receipt } from '../../src/protocol/bodies.ts'
import { libsqlDialect } from '../../src/server/database/libsql-dialect.ts'
import { connectPostgres } from '../../src/server/database/open-postgres.ts'
import { connect, migrate } from '../../src/server/database/open-storage.ts'
import { auditRecord } from '../../src/server/record/audit.ts'
import { verifyReceipt } from '../../src/server/record/verify-receipt.ts'
import { BEGUN_BY_MIGRATIONS } from '../../src/server/storage/kept-tables.ts'
import type { Storage } from '../../src/server/storage/tables.ts'
import before from './before-review.json' with { type: 'json' }
import { ENGINE } from './engines.ts'
import { read, startServer, type TestServer } from './harness.ts'
import { createPostgres } from './postgres-databases.ts'
import { does, sends, types } from './reviewing.ts'

/** A database as the version before there were reviews left it: before-review.json was written by that version. */
let storage: Storage
let close: () => Promise<unknown>
beforeEach(async () => {
  if (ENGINE === 'postgres') {
    const made = await createPostgres('template0')
    const database = connectPostgres({ url: made.url })
    storage = database.storage
    close = async () => {
      await database.close()
      await made.drop()
    }
  } else {
    storage = connect(libsqlDialect(':memory:'))
    close = () => storage.destroy()
  }
  await migrate(storage, '0011-journal-guards')
  for (const [table, rows] of Object.entries(before.tables)) await fill(table, rows)
  await migrate(storage)
})
afterEach(() => close())

async function fill(table: string, rows: readonly object[]): Promise<void> {
  if (BEGUN_BY_MIGRATIONS.includes(table)) await sql`delete from ${sql.table(table)}`.execute(storage)
  for (const row of rows) {
    const columns = sql.join(Object.keys(row).map((one) => sql.ref(one)))
    await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(storage)
  }
}

const fichas = () =>
  storage
    .selectFrom('fichas')
    .select(['id', 'status', 'iteration', 'standing', 'actSeq', 'version', 'movedAct', 'movedAt'])
    .orderBy('id')
    .execute()
const receipts = before.receipts.map((one) => Receipt.parse(one))

test('what was sent is received, what was typed in is in edition by a recorded start, the rest was not begun', async () => {
  const [sent, other] = receipts as [Receipt, Receipt]
  const started = { movedAct: 'start-arboles-2023', movedAt: '2026-11-21T12:03:03.000Z' }
  const received = { status: 'received', iteration: 1, standing: 1, actSeq: 1, version: 2 }
  expect(await fichas()).toEqual([
    { id: 'arboles-2023', status: 'editing', iteration: 0, standing: 0, actSeq: 1, version: 1, ...started },
    { id: 'inmigrante-2023', ...received, movedAct: sent.act, movedAt: sent.at },
    {
      ...{ id: 'riberas-2023', status: 'unstarted', iteration: 0, standing: 0, actSeq: 0, version: 1 },
      ...{ movedAct: null, movedAt: null },
    },
    { id: 'viaje-2023', ...received, movedAct: other.act, movedAt: other.at },
  ])
  const start = await storage.selectFrom('record').selectAll().where('name', '=', 'start').execute()
  expect(start.map((one) => [one.position, one.fichaId, one.byName, one.at])).toEqual([
    [3, 'arboles-2023', 'Beto Díaz', started.movedAt],
  ])
})

test('its record is whole, its receipts still hold, and everything that was sent is found by its fingerprints', async () => {
  expect(await auditRecord(storage)).toMatchObject({ is: 'whole', acts: 3, sendings: 2 })
  for (const receipt of receipts) {
    expect(await verifyReceipt(storage, receipt)).toEqual({ is: 'there', position: receipt.record!.position })
    const hashes = storage.selectFrom('fingerprints').select(['kind', 'hash']).where('actId', '=', receipt.act)
    expect((await hashes.orderBy('kind').execute()).map((one) => one.kind)).toEqual(['receipt', 'sent'])
    expect((await hashes.where('kind', '=', 'sent').executeTakeFirst())?.hash).toBe(receipt.fingerprint)
  }
  await storage.updateTable('fichas').set({ status: 'received' }).where('id', '=', 'riberas-2023').execute()
  expect((await auditRecord(storage)).is).toBe('broken')
})

test('work goes on in it: what was sent is reviewed and sent again', async () => {
  const server: TestServer = await startServer({ storage })
  const [ana, beto, sofia] = [await server.as('ana'), await server.as('beto'), await server.as('sofia')]
  const [sent] = receipts as [Receipt]
  const iterations = (await read('review', await sofia(`/api/fichas/${sent.ficha}/review`))).iterations
  expect(iterations.map((one) => one.folio)).toEqual([sent.folio])
  await does(server, sofia, 'observe')
  await does(server, sofia, 'return')
  await sends(server, ana)
  expect((await types(beto, 'arboles-2023')).status).toBe(200)
  await sends(server, beto, 'arboles-2023')
  await types(await server.as('carla'), 'viaje-2023')
  expect(await auditRecord(storage)).toMatchObject({ is: 'whole', sendings: 4 })
  expect(server.failures).toEqual([])
  await server.stop()
})
