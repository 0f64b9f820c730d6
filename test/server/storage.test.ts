import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedOnce } from '../../src/server/seed.ts'
import { runs } from '../long.ts'
import { ENGINE } from './engines.ts'
import { finding, prepare, send, startServer, type TestServer } from './harness.ts'
import { does } from './reviewing.ts'
import { FICHA, SEED } from './seed.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
  server.verdict.findings = [finding('execution')]
  const ana = await server.as('ana')
  const entry = { id: 'e1', device: 'pc.1', seq: 1, lamport: 1, at: '2026-11-21T14:30:00.000Z', replaces: null }
  const entries = [{ ...entry, op: 'set', cell: 'purpose', typed: 'Acompañar' }]
  const { id } = await server.ports.storage
    .selectFrom('users')
    .select('id')
    .where('user', '=', 'ana')
    .executeTakeFirstOrThrow()
  const { status } = await ana(`/api/fichas/${FICHA}/journal`, { method: 'POST', body: { account: id, entries } })
  expect(status).toBe(200)
  await send(ana, FICHA, await prepare(ana, FICHA))
  const sofia = await server.as('sofia')
  for (const name of ['observe', 'retract', 'close', 'evaluate', 'publish'] as const) await does(server, sofia, name)
})
afterAll(() => server.stop())

/** What would get around a trigger on UPDATE and DELETE. */
const removing = (table: string) =>
  ENGINE === 'postgres' ? `truncate ${table} cascade` : `insert or replace into ${table} select * from ${table}`

describe('the database', () => {
  test.each([
    ...([
      ['acts', 'at'],
      ['submissions', 'canonical'],
      ['submission_findings', 'title'],
      ['journal', 'entry'],
    ] as const),
    ...([
      ['remarks', 'text'],
      ['evaluations', 'evaluation'],
      ['publications', 'manifest'],
    ] as const),
    ...([
      ['publication_files', 'content'],
      ['fingerprints', 'kind'],
      ['record', 'content'],
    ] as const),
  ])('refuses to change or remove %s', async (table, column) => {
    const run = (statement: string) => sql.raw(statement).execute(server.ports.storage)
    await expect(run(`update ${table} set ${column} = 'x'`)).rejects.toThrow('append-only')
    await expect(run(`delete from ${table}`)).rejects.toThrow('append-only')
    await expect(run(removing(table))).rejects.toThrow('append-only')
  })

  test('holds references', async () => {
    const orphan = { userId: 'nobody', role: 'contraparte', serviceId: 'nowhere' } as const
    await expect(server.ports.storage.insertInto('assignments').values(orphan).execute()).rejects.toThrow(
      /FOREIGN KEY/i,
    )
  })

  test('is seeded once, by whoever comes first', async () => {
    const count = async () => (await server.ports.storage.selectFrom('users').selectAll().execute()).length
    const before = await count()
    await Promise.all([seedOnce(server.ports, SEED), seedOnce(server.ports, SEED)])
    expect(await count()).toBe(before)
  })
})

describe('texts and numbers', () => {
  const keep = async (name: string) => {
    const { storage } = server.ports
    const row = { id: 'text', name, searchName: 'x' }
    await storage.insertInto('ministries').values(row).execute()
    const back = await storage.selectFrom('ministries').select('name').where('id', '=', 'text').executeTakeFirst()
    await storage.deleteFrom('ministries').where('id', '=', 'text').execute()
    return back?.name
  }

  test('every text that is accepted comes back unchanged', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }).filter((text) => !text.includes('\u0000')),
        async (text) => (await keep(text)) === text,
      ),
      { numRuns: runs(15, 150) },
    ))

  test.each([
    ['NaN', Number.NaN],
    ['a fraction', 1.5],
    ['beyond exact', 2 ** 53],
    ['a date', new Date(0)],
    ['an object', { a: 1 }],
    ['U+0000', 'a\u0000b'],
    ['an unpaired surrogate', 'a\ud800'],
    ['bytes', new Uint8Array(2)],
  ])('%s is refused with an error', async (_name, value) => {
    await expect(keep(value as string)).rejects.toThrow(TypeError)
  })

  test('whole numbers come back as numbers, beyond 32 bits too', async () => {
    const { storage } = server.ports
    const row = { year: 1, last: Number.MAX_SAFE_INTEGER }
    await storage.insertInto('folios').values(row).execute()
    expect(await storage.selectFrom('folios').selectAll().where('year', '=', 1).executeTakeFirst()).toEqual(row)
    await storage.deleteFrom('folios').where('year', '=', 1).execute()
  })

  test('a boolean is kept as 0 or 1', async () => {
    const { storage } = server.ports
    await storage
      .insertInto('folios')
      .values({ year: 2, last: true as never })
      .execute()
    const row = await storage.selectFrom('folios').select('last').where('year', '=', 2).executeTakeFirst()
    await storage.deleteFrom('folios').where('year', '=', 2).execute()
    expect(row).toEqual({ last: 1 })
  })

  test('texts sort by their characters, whatever language the database speaks', async () => {
    const { storage } = server.ports
    const names = ['Zorro', 'a b', 'a-b', 'ab', 'Árbol', 'árbol', 'B', 'ñ', 'z', '_', '1', '10', '2']
    await storage
      .insertInto('programmes')
      .values(names.map((name, index) => ({ id: `sort${index}`, name, searchName: 'x' })))
      .execute()
    const sorted = await storage
      .selectFrom('programmes')
      .select('name')
      .where('searchName', '=', 'x')
      .orderBy('name')
      .execute()
    await storage.deleteFrom('programmes').where('searchName', '=', 'x').execute()
    expect(sorted.map((row) => row.name)).toEqual([...names].sort())
  })
})
