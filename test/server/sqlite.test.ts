import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bindable } from '../../src/server/database/bindable.ts'
import { careful } from '../../src/server/database/careful-sqlite.ts'
import { keepStatements } from '../../src/server/database/kept-statements.ts'
import { libsqlDialect } from '../../src/server/database/libsql-dialect.ts'
import { connect, migrate, openStorage } from '../../src/server/database/open-storage.ts'
import { isEmpty } from '../../src/server/seed.ts'
import { fichasInReach } from '../../src/server/storage/reach.ts'
import { startServer, type TestServer } from './harness.ts'

describe('what is bound', () => {
  const database = careful(new Database(':memory:'))
  const back = (value: unknown) =>
    (
      database.prepare('select ? as value, typeof(?) as type').all([value, value]) as { value: unknown; type: string }[]
    )[0]

  test.each([
    [true, 1, 'integer'],
    [false, 0, 'integer'],
    [5, 5, 'integer'],
    [-3, -3, 'integer'],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 'integer'],
    ['Ñuble', 'Ñuble', 'text'],
    ['', '', 'text'],
    ['😀', '😀', 'text'],
    [null, null, 'null'],
  ])('%j comes back as %j', (given, value, type) => expect(back(given)).toEqual({ value, type }))

  test.each([
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a fraction', 1.5],
    ['beyond exact', 2 ** 53],
    ['a date', new Date(0)],
    ['an object', { a: 1 }],
    ['an array', [1]],
    ['undefined', undefined],
    ['U+0000', 'a\u0000b'],
    ['an unpaired surrogate', 'a\ud800'],
    ['bytes', new Uint8Array(2)],
  ])('%s is refused with an error', (_name, value) => {
    expect(() => database.prepare('select ?').all([value])).toThrow(TypeError)
    expect(() => database.prepare('create table if not exists t (a)').run([value])).toThrow(TypeError)
    expect(() => [...database.prepare('select ?').iterate([value])]).toThrow(TypeError)
  })

  test('whole numbers of 64 bits are bound as they are, longer ones refused', () => {
    expect(bindable(7n)).toBe(7n)
    expect(() => bindable(2n ** 64n)).toThrow(TypeError)
  })

  test('every text that is accepted comes back unchanged', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !text.includes('\u0000')),
        (text) => back(text)?.value === text,
      ),
    )
  })

  test('no error quotes what was to be stored', () => {
    expect(() => bindable('Ana\u0000')).toThrow(/^can't be stored: a text with damaged characters$/)
  })
})

describe('statements that are kept', () => {
  const open = () => {
    const texts: string[] = []
    const plain = new Database(':memory:')
    const database = keepStatements({
      prepare: (text) => {
        texts.push(text)
        return plain.prepare(text)
      },
      close: () => plain.close(),
    })
    const all = (text: string, ...values: unknown[]) => database.prepare(text).all(values)
    const run = (text: string, ...values: unknown[]) => database.prepare(text).run(values)
    run('create table rows (id integer primary key, name text unique)')
    return { database, all, run, prepared: (text: string) => texts.filter((one) => one === text).length }
  }
  const INSERT = 'insert into rows (name) values (?)'
  const READ = 'select * from rows where id >= ? order by id'

  test('are prepared once, and answer each time what is asked', () => {
    const { all, run, prepared } = open()
    for (const name of ['Aysén', 'Ñuble', 'Maule']) run(INSERT, name)
    expect([1, 3, 2].map((id) => all(READ, id).length)).toEqual([3, 1, 2])
    expect([prepared(INSERT), prepared(READ)]).toEqual([1, 1])
  })

  test('one that failed is let go, and the next goes through', () => {
    const { all, run, prepared } = open()
    run(INSERT, 'Aysén')
    expect(() => run(INSERT, 'Aysén')).toThrow(/UNIQUE/)
    run(INSERT, 'Maule')
    expect(prepared(INSERT)).toBe(2)
    expect(all(READ, 1)).toEqual([
      { id: 1, name: 'Aysén' },
      { id: 2, name: 'Maule' },
    ])
  })

  test('rows read one by one are not disturbed by the same question asked meanwhile', () => {
    const { database, all, run } = open()
    for (const name of ['Aysén', 'Ñuble', 'Maule']) run(INSERT, name)
    all(READ, 1)
    const read: unknown[] = []
    for (const row of database.prepare(READ).iterate([2])) read.push([row, all(READ, 3).length])
    expect(read).toEqual([
      [{ id: 2, name: 'Ñuble' }, 1],
      [{ id: 3, name: 'Maule' }, 1],
    ])
  })

  test('a column that was added meanwhile is answered too', () => {
    const { all, run } = open()
    run(INSERT, 'Aysén')
    expect(all(READ, 1)).toEqual([{ id: 1, name: 'Aysén' }])
    run("alter table rows add column code text default '11'")
    expect(all(READ, 1)).toEqual([{ id: 1, name: 'Aysén', code: '11' }])
  })

  test.each([
    ['what was asked with a long text', INSERT, 'a'.repeat(10_001)],
    ['a question of many values', `${INSERT} /* ${'?'.repeat(4000)} */`, 'Maule'],
  ])('%s is not kept in memory', (_what, text, value) => {
    const { run, prepared } = open()
    run(text, value)
    run(text, `${value}.`)
    expect(prepared(text)).toBe(2)
  })
})

describe('the database', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.stop())

  test('has columns of text and integer alone', async () => {
    const { rows } = await sql<{ type: string }>`
      select distinct lower(c.type) as type from sqlite_master t, pragma_table_info(t.name) c
      where t.type = 'table' and t.name not like 'kysely%' and t.name not like 'sqlite%'
    `.execute(server.ports.storage)
    expect(rows.map((row) => row.type).sort()).toEqual(['integer', 'text'])
  })

  test('finds the inbox by indexes', async () => {
    const query = fichasInReach(server.ports.storage, 'somebody', ['sectorialista']).select('fichas.id')
    const rows = await query.explain<{ detail: string }>(undefined, sql`query plan`)
    expect(rows.map((row) => row.detail).join('\n')).not.toMatch(/SCAN/)
  })
})

test('a file is made once, in WAL, written through, and opened again with what it held', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cuadra-'))
  const path = join(folder, 'cuadra.db')
  const first = await openStorage(libsqlDialect(path))
  expect(await isEmpty(first)).toBe(true)
  const modes = await sql`select * from pragma_journal_mode, pragma_synchronous, pragma_foreign_keys`.execute(first)
  expect(modes.rows).toEqual([{ journalMode: 'wal', synchronous: 2, foreignKeys: 1 }])
  await first.insertInto('ministries').values({ id: 'a', name: 'A', searchName: 'a' }).execute()
  await first.destroy()
  const second = await openStorage(libsqlDialect(path))
  expect((await second.selectFrom('ministries').selectAll().execute()).length).toBe(1)
  await second.destroy()
  rmSync(folder, { recursive: true })
})

describe('bringing a database up to date', () => {
  test('happens whole or not at all: what was cut short is begun again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cuadra-'))
    const file = join(folder, 'cuadra.db')
    try {
      const former = connect(libsqlDialect(file))
      await migrate(former, '0008-tries')
      await sql`create table history (in_the_way text)`.execute(former)
      await former.destroy()
      await expect(openStorage(libsqlDialect(file))).rejects.toThrow(/history/)
      const mended = connect(libsqlDialect(file))
      await sql`drop table history`.execute(mended)
      await mended.destroy()
      const storage = await openStorage(libsqlDialect(file))
      expect(await isEmpty(storage)).toBe(true)
      await storage.destroy()
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
