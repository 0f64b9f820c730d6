import { type Dialect, sql } from 'kysely'
import { libsqlDialect } from '../../src/server/database/libsql-dialect.ts'
import { connect, openStorage } from '../../src/server/database/open-storage.ts'
import type { Storage } from '../../src/server/storage/tables.ts'

/** The statements that make what all migrations make, rows of their own included: a fraction of their time. */
export async function shapeOfMigrated(): Promise<readonly string[]> {
  const storage = await openStorage(libsqlDialect(':memory:'))
  const { rows } = await sql<{ type: string; name: string; sql: string }>`
    select type, name, sql from sqlite_master where sql is not null order by rowid
  `.execute(storage)
  const of = (type: string) => rows.filter((one) => one.type === type)
  const kept = await Promise.all(of('table').map(({ name }) => rowsOf(storage, name)))
  await storage.destroy()
  // Triggers would refuse rows that were there before them.
  return [
    ...of('table').map((one) => one.sql),
    ...kept.flat(),
    ...[...of('index'), ...of('trigger')].map((one) => one.sql),
  ]
}

/** A new database of this shape. */
export async function shaped(dialect: Dialect, statements: readonly string[]): Promise<Storage> {
  const storage = connect(dialect)
  await storage.connection().execute(async (one) => {
    for (const statement of statements) await sql.raw(statement).execute(one)
  })
  return storage
}

async function rowsOf(storage: Storage, table: string): Promise<string[]> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(storage)
  const { rows: columns } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(storage)
  const names = columns.map((one) => one.name).join(', ')
  return rows.map((row) => `insert into ${table} (${names}) values (${Object.values(row).map(literal).join(', ')})`)
}

const literal = (value: unknown): string =>
  value === null ? 'null' : typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
