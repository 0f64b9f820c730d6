import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReviewAct } from '../../src/protocol/review.ts'
import { auditRecord } from '../../src/server/record/audit.ts'
import { runs } from '../long.ts'
import { finding, type Person, startServer, type TestServer } from './harness.ts'
import { does, sends, tick, types } from './reviewing.ts'
import { letChange } from './tampering.ts'

/** Each table with what tells its rows apart. */
const TABLES = {
  record: ['position'],
  acts: ['id'],
  submissions: ['act_id'],
  submission_findings: ['act_id', 'position'],
  observations: ['id'],
  remarks: ['observation_id', 'position'],
  evaluations: ['act_id'],
  publications: ['number'],
  publication_files: ['number', 'format'],
  publication_numbers: ['year'],
  fingerprints: ['hash', 'kind', 'act_id'],
  fichas: ['id'],
} as const
type Table = keyof typeof TABLES
type Row = Record<string, unknown>

/** Of a ficha, what its acts come to; the rest is administered, or typed. */
const OF_ACTS = [
  ...['status', 'iteration', 'standing', 'act_seq', 'delivered_seq', 'reviewer_id', 'own_closes', 'moved_act'],
  ...['moved_at', 'opened_at', 'open_count', 'answered_count'],
]

let server: TestServer
beforeAll(async () => {
  server = await startServer()
  server.verdict.findings = [finding('execution'), finding('coverage')]
  const [ana, sofia, julia] = [await server.as('ana'), await server.as('sofia'), await server.as('julia')]
  const sofiaId = await idOf('sofia')
  const act = async (person: Person, name: ReviewAct, more: object = {}, ficha?: string) => {
    tick(server)
    return does(server, person, name, more, ficha)
  }
  await types(ana)
  await sends(server, ana)
  await act(julia, 'assign', { reviewer: sofiaId })
  await act(julia, 'extend')
  await act(sofia, 'observe')
  await act(sofia, 'observe', { text: 'Otra.' })
  await act(sofia, 'retract')
  await act(sofia, 'return')
  await act(ana, 'open')
  await sends(server, ana)
  await act(ana, 'withdraw')
  await sends(server, ana)
  await act(sofia, 'accept')
  await act(sofia, 'close')
  await act(julia, 'reopen')
  await sends(server, ana)
  await act(sofia, 'close')
  await act(sofia, 'evaluate')
  await act(sofia, 'evaluate')
  await act(sofia, 'publish')
  await sends(server, ana, 'arboles-2023')
  await act(sofia, 'observe', {}, 'arboles-2023')
  await letChange(server.ports.storage)
})
afterAll(() => server.stop())

const idOf = async (user: string): Promise<string> =>
  (await server.ports.storage.selectFrom('users').select('id').where('user', '=', user).executeTakeFirstOrThrow()).id
const snake = (name: string): string => name.replace(/[A-Z]/g, (one) => `_${one.toLowerCase()}`)
const rowsOf = async (table: Table): Promise<Row[]> => {
  const order = sql.join(TABLES[table].map((column) => sql.ref(column)))
  const { rows } = await sql<Row>`select * from ${sql.table(table)} order by ${order}`.execute(server.ports.storage)
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value])))
}
const columnsOf = (table: Table, row: Row): string[] =>
  table === 'fichas'
    ? OF_ACTS
    : Object.keys(row).filter((column) => `${table}.${column}` !== 'publication_numbers.year')

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

/** A number where there was none. */
const isNumber = (column: string) => column === 'version'

test('any single change of any column of any row is found', async () => {
  expect(await auditRecord(server.ports.storage)).toMatchObject({ is: 'whole' })
  const tried = new Set<string>()
  const change = async (table: Table, row: Row, column: string, next: unknown) => {
    await set(table, row, column, next)
    const audit = await auditRecord(server.ports.storage)
    expect(audit.is, `${table}.${column}: ${row[column]} → ${next}`).toBe('broken')
    await set(table, { ...row, [column]: next }, column, row[column])
    tried.add(`${table}.${column}`)
  }
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 999 }), fc.boolean(), async (n, isCut) => {
      for (const table of Object.keys(TABLES) as Table[])
        for (const row of await rowsOf(table))
          for (const column of columnsOf(table, row))
            await change(
              table,
              row,
              column,
              isNumber(column) && row[column] === null ? n : changed(row[column], n, isCut),
            )
    }),
    { numRuns: runs(1, 4) },
  )
  for (const table of Object.keys(TABLES)) expect([...tried].some((one) => one.startsWith(`${table}.`))).toBe(true)
  expect((await auditRecord(server.ports.storage)).is).toBe('whole')
})

test.each([
  ...['observations', 'remarks', 'evaluations', 'publications', 'publication_files', 'fingerprints'],
] as const)('any row of %s that is gone, or was added, is found', async (table) => {
  const { storage } = server.ports
  const audit = async () => (await auditRecord(storage)).is
  const insert = (row: Row) =>
    sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((one) => sql.ref(one)))})
      values (${sql.join(Object.values(row))})`.execute(storage)
  const remove = (row: Row) => {
    const keys = TABLES[table].map((key) => sql`${sql.ref(key)} = ${row[key]}`)
    return sql`delete from ${sql.table(table)} where ${sql.join(keys, sql` and `)}`.execute(storage)
  }
  for (const row of await rowsOf(table)) {
    await remove(row)
    expect(await audit()).toBe('broken')
    await insert(row)
    const other = { ...row, ...invented(table) }
    await insert(other)
    expect(await audit()).toBe('broken')
    await remove(other)
  }
  expect(await audit()).toBe('whole')
})

/** Keys that no row has, so that the row hangs on nothing that was recorded. */
const invented = (table: Table): Row => ({
  ...Object.fromEntries(TABLES[table].map((key) => [key, key === 'position' ? 99 : 'invented'])),
  ...(table === 'observations' && { number: 99 }),
  ...(['publications', 'evaluations', 'fingerprints'].includes(table) && { act_id: 'invented', ficha_id: 'invented' }),
})
