import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditRecord } from '../../src/server/record/audit.ts'
import { finding, prepare, send, startServer, type TestServer } from './harness.ts'
import { letChange } from './tampering.ts'

/** Each table with what tells its rows apart. */
const TABLES = {
  record: ['position'],
  acts: ['id'],
  submissions: ['act_id'],
  submission_findings: ['act_id', 'position'],
} as const
type Table = keyof typeof TABLES
type Row = Record<string, unknown>

let server: TestServer
beforeAll(async () => {
  server = await startServer()
  server.verdict.findings = [finding('execution'), finding('coverage')]
  const ana = await server.as('ana')
  await send(ana, 'inmigrante-2023', await prepare(ana, 'inmigrante-2023'))
  await send(ana, 'arboles-2023', await prepare(ana, 'arboles-2023', '5d1f0f64-9a3f-4f0b-8f49-3f2f8f8a1c22'))
  await letChange(server.ports.storage)
})
afterAll(() => server.stop())

const snake = (name: string): string => name.replace(/[A-Z]/g, (one) => `_${one.toLowerCase()}`)
const rowsOf = async (table: Table): Promise<Row[]> => {
  const order = sql.join(TABLES[table].map((column) => sql.ref(column)))
  const { rows } = await sql<Row>`select * from ${sql.table(table)} order by ${order}`.execute(server.ports.storage)
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value])))
}
/** Sets one column of the row that has these keys. */
const set = (table: Table, row: Row, column: string, value: unknown) => {
  const keys = TABLES[table].map((key) => sql`${sql.ref(key)} = ${row[key]}`)
  const where = sql.join(keys, sql` and `)
  return sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value} where ${where}`.execute(server.ports.storage)
}

/** Another value of the same type: a number that no other row has, a letter more or one less; something where nothing was. */
function changed(was: unknown, n: number, isCut: boolean): unknown {
  if (typeof was === 'number') return was + n + 100
  if (typeof was !== 'string') return 'algo'
  const at = n % (was.length + 1)
  return isCut && at < was.length ? was.slice(0, at) + was.slice(at + 1) : `${was.slice(0, at)} ${was.slice(at)}`
}

test('any single change of any column of any row is found', async () => {
  let count = 0
  const change = async (table: Table, row: Row, column: string, next: unknown) => {
    await set(table, row, column, next)
    expect((await auditRecord(server.ports.storage)).is, `${table}.${column}: ${row[column]} → ${next}`).toBe('broken')
    await set(table, { ...row, [column]: next }, column, row[column])
    count++
  }
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 999 }), fc.boolean(), async (n, isCut) => {
      for (const table of Object.keys(TABLES) as Table[])
        for (const row of await rowsOf(table))
          for (const column of Object.keys(row)) await change(table, row, column, changed(row[column], n, isCut))
    }),
    { numRuns: 4 },
  )
  expect(count).toBe(4 * (2 * 12 + 2 * 6 + 2 * 12 + 4 * 5))
  expect((await auditRecord(server.ports.storage)).is).toBe('whole')
})
