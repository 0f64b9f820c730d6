import pg from 'pg'
import initSqlJs from 'sql.js'
import { openSqlJs } from '../../mocks/demo/sqljs-dialect.ts'
import { localBroadcast } from '../../src/server/database/change-broadcast.ts'
import { libsqlDialect } from '../../src/server/database/libsql-dialect.ts'
import type { OpenDatabase } from '../../src/server/database/open-database.ts'
import { connectPostgres } from '../../src/server/database/open-postgres.ts'
import { connect, openStorage } from '../../src/server/database/open-storage.ts'
import { createPostgres, EMPTY } from './postgres-databases.ts'
import { shaped, shapeOfMigrated } from './sqlite-shape.ts'

/** On which engine this run of the tests stands: each is a project of vitest. */
export type Engine = 'sqlite' | 'sql.js' | 'postgres'
export const ENGINE = (process.env['TEST_ENGINE'] ?? 'sqlite') as Engine

/** A database with nothing in it but its tables, for one test; closing it removes it. */
export const openEmptyDatabase = (engine: Engine = ENGINE): Promise<OpenDatabase> => OPEN[engine]()

const OPEN: Record<Engine, () => Promise<OpenDatabase>> = {
  sqlite: async () => {
    migrated ??= shapeOfMigrated()
    const storage = await shaped(libsqlDialect(':memory:'), await migrated)
    return { storage, broadcast: localBroadcast(), close: () => storage.destroy() }
  },
  'sql.js': async () => {
    sqlJs ??= initSqlJs()
    file ??= fileOfMigrated(await sqlJs)
    const storage = connect(openSqlJs(await sqlJs, await file).dialect)
    return { storage, broadcast: localBroadcast(), close: () => storage.destroy() }
  },
  postgres: async () => {
    const url = free.pop() ?? (await createPostgres()).url
    const database = connectPostgres({ url })
    const close = async () => {
      await database.close()
      if (await empty(url)) free.push(url)
    }
    return { ...database, close }
  },
}

/** WebAssembly is compiled once for all tests of a process. */
let sqlJs: ReturnType<typeof initSqlJs> | undefined
/** Migrations run once: the databases of tests are copies of what they made. */
let file: Promise<Uint8Array> | undefined
let migrated: Promise<readonly string[]> | undefined

async function fileOfMigrated(sqlJs: Awaited<ReturnType<typeof initSqlJs>>): Promise<Uint8Array> {
  const { dialect, bytes } = openSqlJs(sqlJs)
  const storage = await openStorage(dialect)
  const whole = bytes()
  await storage.destroy()
  return whole
}

/** Databases of this file of tests that are empty again: making one takes ten times as long. */
const free: string[] = []

/** Empties a database; false where a test took away what guards its tables: no other test gets that one. */
async function empty(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query("select from pg_trigger where tgenabled = 'D' limit 1")
    if (rowCount !== 0) return false
    await client.query(EMPTY)
    return true
  } finally {
    await client.end()
  }
}
