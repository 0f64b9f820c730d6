import pg from 'pg'
import initSqlJs from 'sql.js'
import { openSqlJs } from '../../mocks/demo/sqljs-dialect.ts'
import { localBroadcast } from '../../src/server/database/change-broadcast.ts'
import { libsqlDialect } from '../../src/server/database/libsql-dialect.ts'
import type { OpenDatabase } from '../../src/server/database/open-database.ts'
import { connectPostgres } from '../../src/server/database/open-postgres.ts'
import { openStorage } from '../../src/server/database/open-storage.ts'
import { createPostgres, EMPTY } from './postgres-databases.ts'

/** On which engine this run of the tests stands: each is a project of vitest. */
export type Engine = 'sqlite' | 'sql.js' | 'postgres'
export const ENGINE = (process.env['TEST_ENGINE'] ?? 'sqlite') as Engine

/** A database with nothing in it but its tables, for one test; closing it removes it. */
export const openEmptyDatabase = (engine: Engine = ENGINE): Promise<OpenDatabase> => OPEN[engine]()

const OPEN: Record<Engine, () => Promise<OpenDatabase>> = {
  sqlite: async () => {
    const storage = await openStorage(libsqlDialect(':memory:'))
    return { storage, broadcast: localBroadcast(), close: () => storage.destroy() }
  },
  'sql.js': async () => {
    sqlJs ??= initSqlJs()
    const storage = await openStorage(openSqlJs(await sqlJs).dialect)
    return { storage, broadcast: localBroadcast(), close: () => storage.destroy() }
  },
  postgres: async () => {
    const url = free.pop() ?? (await createPostgres()).url
    const database = connectPostgres({ url })
    const close = async () => {
      await database.close()
      await empty(url)
      free.push(url)
    }
    return { ...database, close }
  },
}

/** WebAssembly is compiled once for a file of tests. */
let sqlJs: ReturnType<typeof initSqlJs> | undefined

/** Databases of this file of tests that are empty again: making one takes ten times as long. */
const free: string[] = []

async function empty(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(EMPTY)
  } finally {
    await client.end()
  }
}
