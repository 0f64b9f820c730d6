import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Receipt } from '../../src/protocol/bodies.ts'
import { auditRecord } from '../../src/server/record/audit.ts'
import { verifyReceipt } from '../../src/server/record/verify-receipt.ts'
import { recordAct } from '../../src/server/storage/record/record.ts'
import { hashOfEntry } from '../../src/server/storage/record/record-entry.ts'
import { finding, prepare, read, send, startServer, type TestServer } from './harness.ts'
import { letChange } from './tampering.ts'

const ACTS = ['0b0e7a52-5f0e-4c38-9d3c-8a4c2f5b7d10', '5d1f0f64-9a3f-4f0b-8f49-3f2f8f8a1c22'] as const
const THIRD = 'a4f7a7f8-7a3b-4a4e-9f0e-2b1d0c9e8f70'

let server: TestServer
let receipts: Receipt[]
/** Two fichas sent by Ana, an act of administration between them, and one by Carla: positions 1 to 4. */
beforeEach(async () => {
  server = await startServer()
  server.verdict.findings = [finding('execution'), finding('coverage')]
  const [ana, carla] = [await server.as('ana'), await server.as('carla')]
  const sent = async (person: typeof ana, ficha: string, act: string) =>
    read('submit', await send(person, ficha, await prepare(person, ficha, act)))
  receipts = [await sent(ana, 'inmigrante-2023', ACTS[0])]
  await server.ports.storage.transaction().execute((within) => recordAct(within, ADMINISTRATION))
  receipts.push(await sent(ana, 'arboles-2023', ACTS[1]), await sent(carla, 'viaje-2023', THIRD))
  await letChange(server.ports.storage)
})
afterEach(() => server.stop())

const ADMINISTRATION = {
  id: 'act-of-adela',
  name: 'changeUser',
  ficha: null,
  subject: 'user:ana',
  by: { id: 'adela', name: 'Adela Cruz' },
  at: '2026-11-21T12:30:00.000Z',
  content: { name: 'Ana Rojas' },
} as const

const run = (statement: string) => sql.raw(statement).execute(server.ports.storage)
const audit = () => auditRecord(server.ports.storage)
const broken = async () => {
  const found = await audit()
  return found.is === 'broken' ? found.break : undefined
}

test('a record that nobody touched is whole', async () => {
  const { position, hash } = receipts.at(-1)!.record!
  expect(await audit()).toEqual({ is: 'whole', head: { position, hash }, acts: 4, sendings: 3 })
  expect(receipts.map((one) => one.record!.position)).toEqual([1, 3, 4])
})

describe('a row changed behind the back of the server is found and named:', () => {
  test.each([
    ['what was sent', `update submissions set canonical = replace(canonical, '1000', '9000')`, 'lo enviado cambió'],
    ['its stored fingerprint', `update submissions set fingerprint = '${'a'.repeat(64)}'`, 'huella guardada'],
    ['the receipt', `update submissions set receipt = replace(receipt, 'Ana', 'Eva')`, 'el recibo guardado cambió'],
    ['the folio', `update submissions set folio = '2023-000009-9'`, 'folio'],
    ['who', `update acts set by_id = (select id from users where name = 'Beto Díaz')`, 'otra persona'],
    ['when', `update acts set at = '2026-11-20T12:00:00.000Z'`, 'otra hora'],
    ['a finding', `update submission_findings set severity = 'note'`, 'el hallazgo 1 no es el registrado'],
    ['how many findings', `update submissions set finding_count = 0`, 'dice 0 hallazgos'],
  ])('%s', async (_name, statement, what) => {
    await run(`${statement} where ${statement.includes('update acts') ? 'id' : 'act_id'} = '${ACTS[1]}'`)
    const found = await broken()
    expect(found).toMatchObject({ position: 3, act: ACTS[1], ficha: 'arboles-2023', by: 'Ana Rojas' })
    expect(found!.at).toBe(receipts[1]!.at)
    expect(found!.what).toContain(what)
  })

  test('an entry', async () => {
    await run(`update record set by_name = 'Otra persona' where position = 2`)
    expect(await broken()).toMatchObject({ position: 2, act: 'act-of-adela', what: expect.stringContaining('quién') })
  })

  test('an entry whose own hash was computed again: the next one does not follow it', async () => {
    await rehash(2, { byName: 'Otra persona' })
    const found = await broken()
    expect(found).toMatchObject({ position: 3, what: expect.stringContaining('no sigue al de la posición 2') })
  })

  test('an entry of a sending whose own hash was computed again: its receipt names another', async () => {
    await rehash(3, { byName: 'Otra persona' })
    expect(await broken()).toMatchObject({ position: 3, what: expect.stringContaining('nombra otro eslabón') })
  })

  test('the state of a ficha', async () => {
    await run(`update fichas set status = 'unstarted', iteration = 0 where id = 'arboles-2023'`)
    expect(await broken()).toMatchObject({ ficha: 'arboles-2023', what: expect.stringContaining('su estado') })
  })

  test('an act that nobody recorded', async () => {
    const stored = await server.ports.storage.selectFrom('acts').selectAll().executeTakeFirstOrThrow()
    await server.ports.storage
      .insertInto('acts')
      .values({ ...stored, id: 'invented', seq: 2 })
      .execute()
    expect(await broken()).toMatchObject({ act: 'invented', by: 'Ana Rojas', what: 'el acto no tiene eslabón' })
  })

  /** Changes an entry and gives it the hash of what it then says. */
  async function rehash(position: number, change: { byName: string }) {
    const { storage } = server.ports
    await storage.updateTable('record').set(change).where('position', '=', position).execute()
    const row = await storage
      .selectFrom('record')
      .selectAll()
      .where('position', '=', position)
      .executeTakeFirstOrThrow()
    const { actId: act, fichaId: ficha, byId, byName, ...rest } = row
    const hash = await hashOfEntry({ ...rest, act, ficha, by: { id: byId, name: byName } })
    await storage.updateTable('record').set({ hash }).where('position', '=', position).execute()
  }
})

describe('a removed act is found and named:', () => {
  test('in the middle of the chain', async () => {
    await run('delete from record where position = 2')
    expect(await broken()).toMatchObject({ position: 2, what: 'falta: se borró' })
  })

  test('in the middle, with its rows', async () => {
    await remove(ACTS[1])
    expect(await broken()).toMatchObject({ position: 3 })
  })

  test('its rows alone', async () => {
    await run(`delete from submission_findings where act_id = '${ACTS[0]}'`)
    await run(`delete from submissions where act_id = '${ACTS[0]}'`)
    expect(await broken()).toMatchObject({ position: 1, what: expect.stringContaining('lo que se envió ya no está') })
  })

  test('the last entry alone: its act is left without one', async () => {
    await run('delete from record where position = 4')
    expect(await broken()).toMatchObject({ act: THIRD, ficha: 'viaje-2023', by: 'Carla Soto' })
  })

  test('the last act: the head says that there was more', async () => {
    await remove(THIRD)
    expect(await broken()).toMatchObject({ position: 4, what: expect.stringContaining('se quitó el final') })
  })

  test('nothing, but another end is stated', async () => {
    await setBackHead(4, 'a'.repeat(64))
    expect(await broken()).toMatchObject({ position: 4, what: expect.stringContaining('record_head') })
  })

  test('the last act, and the head set back: the ficha stands where no act left it', async () => {
    await remove(THIRD)
    await setBackHead(3, receipts[1]!.record!.hash)
    expect(await broken()).toMatchObject({ ficha: 'viaje-2023' })
  })

  test('and every trace of it inside: the folios show it, and then only a receipt outside', async () => {
    await remove(THIRD)
    await setBackHead(3, receipts[1]!.record!.hash)
    await run(
      `update fichas set status = 'unstarted', iteration = 0, standing = 0, version = 1, act_seq = 0, moved_act = null,
       moved_at = null where id = 'viaje-2023'`,
    )
    expect((await broken())?.what).toBe('de 2023 se dieron 3 folios y hay 2 envíos')
    await run('update folios set last = 2')
    expect((await audit()).is).toBe('whole')
    const { storage } = server.ports
    expect(await verifyReceipt(storage, receipts[1]!)).toEqual({ is: 'there', position: 3 })
    expect(await verifyReceipt(storage, receipts[2]!)).toEqual({
      is: 'broken',
      what: 'la base termina antes, en la posición 3: se quitó el final o se repuso una copia antigua',
    })
  })

  async function remove(act: string) {
    await run(`delete from fingerprints where act_id = '${act}'`)
    await run(`delete from submission_findings where act_id = '${act}'`)
    await run(`delete from submissions where act_id = '${act}'`)
    await run(`delete from acts where id = '${act}'`)
    await run(`delete from record where act_id = '${act}'`)
  }
  const setBackHead = (position: number, hash: string) =>
    run(`update record_head set position = ${position}, hash = '${hash}'`)
})

describe('a receipt kept outside', () => {
  test('is there', async () => {
    for (const receipt of receipts)
      expect(await verifyReceipt(server.ports.storage, receipt)).toEqual({
        is: 'there',
        position: receipt.record!.position,
      })
  })

  test.each([
    ['fingerprint', { fingerprint: 'a'.repeat(64) }, 'otra huella de lo enviado'],
    ['folio', { folio: '2023-000009-9' }, 'otro folio'],
    ['who', { by: { name: 'Otra' } }, 'quién firmó'],
    ['entry', { record: { position: 1, hash: 'a'.repeat(64) } }, 'otra huella'],
    ['place', { record: { position: 2, hash: 'a'.repeat(64) } }, 'hay otro acto'],
  ])('with another %s is told', async (_name, change, what) => {
    const verdict = await verifyReceipt(server.ports.storage, { ...receipts[0]!, ...change })
    expect(verdict).toEqual({ is: 'broken', what: expect.stringContaining(what) })
  })
})
