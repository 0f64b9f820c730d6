import canonicalize from 'canonicalize'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sha256 } from '../../src/ficha/fingerprint.ts'
import { auditRecord } from '../../src/server/record/audit.ts'
import { record } from '../../src/server/storage/migrations/0007-record.ts'
import { finding, prepare, read, send, startServer, type TestServer } from './harness.ts'
import { letChange } from './tampering.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.stop())

const run = (statement: string) => sql.raw(statement).execute(server.ports.storage)
const ACTS = ['0b0e7a52-5f0e-4c38-9d3c-8a4c2f5b7d10', '5d1f0f64-9a3f-4f0b-8f49-3f2f8f8a1c22'] as const

/** As a database was before there was a record: no tables of it, receipts without an entry, acts without a version or a hash of what was asked. */
async function takeRecordAway(): Promise<void> {
  const { storage } = server.ports
  await letChange(storage)
  for (const { actId, receipt } of await storage.selectFrom('submissions').selectAll().execute()) {
    const { record: _record, ...before } = JSON.parse(receipt)
    const set = { receipt: JSON.stringify(before) }
    await storage.updateTable('submissions').set(set).where('actId', '=', actId).execute()
    const hash = await sha256(canonicalize(before)!)
    const ofReceipt = storage.updateTable('fingerprints').where('actId', '=', actId).where('kind', '=', 'receipt')
    await ofReceipt.set({ hash }).execute()
  }
  await storage.updateTable('acts').set({ version: null, asked: null }).execute()
  for (const table of ['record', 'record_head']) await run(`drop table ${table}`)
}

test('what was sent before there was a record is chained in its order, and audited like the rest', async () => {
  server.verdict.findings = [finding('execution')]
  const ana = await server.as('ana')
  const sending = async (ficha: string, act: string) => send(ana, ficha, await prepare(ana, ficha, act))
  await sending('inmigrante-2023', ACTS[0])
  server.clock.now = new Date(server.clock.now.getTime() + 1_000)
  await sending('arboles-2023', ACTS[1])
  await takeRecordAway()

  await record.up(server.ports.storage)
  const entries = await server.ports.storage.selectFrom('record').selectAll().orderBy('position').execute()
  expect(entries.map((one) => [one.position, one.actId, one.byName])).toEqual([
    [1, ACTS[0], 'Ana Rojas'],
    [2, ACTS[1], 'Ana Rojas'],
  ])
  expect(await auditRecord(server.ports.storage)).toMatchObject({ is: 'whole', acts: 2, sendings: 2 })

  const again = await read('submit', await sending('inmigrante-2023', ACTS[0]))
  expect(again.record).toBeUndefined()
  const carla = await server.as('carla')
  const next = await read(
    'submit',
    await send(carla, 'viaje-2023', await prepare(carla, 'viaje-2023', 'a4f7a7f8-7a3b-4a4e-9f0e-2b1d0c9e8f70')),
  )
  expect(next.record).toMatchObject({ position: 3 })
  expect(await auditRecord(server.ports.storage)).toMatchObject({ is: 'whole', acts: 3 })

  await run(`update submissions set receipt = '{"record":1}' where act_id = '${ACTS[0]}'`)
  const changed = await auditRecord(server.ports.storage)
  expect(changed).toMatchObject({ is: 'broken', break: { position: 1, act: ACTS[0] } })
})
