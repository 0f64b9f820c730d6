import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../src/ficha/fingerprint.ts'
import { recordAct } from '../../src/server/storage/record/record.ts'
import { type Act, hashOfEntry, NO_ENTRY } from '../../src/server/storage/record/record-entry.ts'
import { ENGINE } from './engines.ts'
import { startServer, type TestServer } from './harness.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.stop())

const act = (id: string, content: unknown = { role: 'contraparte' }): Act => ({
  id,
  name: 'changeUser',
  ficha: null,
  subject: 'user:u1',
  by: { id: null, name: 'Línea de comandos' },
  at: '2026-11-21T12:00:00.000Z',
  content,
})
const recorded = (one: Act) => server.ports.storage.transaction().execute((within) => recordAct(within, one))
const rows = () => server.ports.storage.selectFrom('record').selectAll().orderBy('position').execute()

describe('the chain', () => {
  test('each act names the hash of the one before', async () => {
    const first = await recorded(act('a'))
    const second = await recorded(act('b'))
    expect([first.position, first.before, second.position, second.before]).toEqual([1, NO_ENTRY, 2, first.hash])
    const { hash, ...rest } = second
    expect(hash).toBe(await hashOfEntry(rest))
  })

  test('keeps the exact text whose hash it says', async () => {
    await recorded(act('a', { b: 1, a: [null, 'ñ'] }))
    const [row] = await rows()
    expect(row!.content).toBe('{"a":[null,"ñ"],"b":1}')
    expect(row!.contentHash).toBe(await sha256(row!.content))
  })

  test('gives positions without gaps to acts that are recorded at once, also when some of them fail', async () => {
    await Promise.allSettled(Array.from({ length: 50 }, (_, index) => recorded(act(`a${index % 40}`))))
    expect((await rows()).map((row) => row.position)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
    const head = await server.ports.storage.selectFrom('recordHead').selectAll().executeTakeFirstOrThrow()
    expect([head.position, head.hash]).toEqual([40, (await rows()).at(-1)!.hash])
  })

  test('records nothing outside of a transaction', async () => {
    await expect(recordAct(server.ports.storage, act('a'))).rejects.toThrow('transaction')
  })

  const around = ENGINE === 'postgres' ? 'truncate record' : 'insert or replace into record select * from record'
  test.each([`update record set name = 'x'`, 'delete from record', around])(
    'the database refuses: %s',
    async (statement) => {
      await recorded(act('a'))
      await expect(sql.raw(statement).execute(server.ports.storage)).rejects.toThrow('append-only')
    },
  )
})
