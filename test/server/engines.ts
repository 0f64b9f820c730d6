import { randomUUID } from 'node:crypto'
import pg from 'pg'
import initSqlJs from 'sql.js'
import { openSqlJs } from '../../mocks/demo/sqljs-dialect.ts'
import { libsqlDialect } from '../../src/server/libsql-dialect.ts'
import { localNotices } from '../../src/server/notices.ts'
import { connectPostgres, type OpenDatabase } from '../../src/server/open-database.ts'
import { openStorage } from '../../src/server/storage/open-storage.ts'

/** On which engine this run of the tests stands: each is a project of vitest. */
export type Engine = 'sqlite' | 'sql.js' | 'postgres'
export const ENGINE = (process.env['TEST_ENGINE'] ?? 'sqlite') as Engine

/** A database with nothing in it but its tables, for one test; closing it removes it. */
export const openEmptyDatabase = (engine: Engine = ENGINE): Promise<OpenDatabase> => OPEN[engine]()

const OPEN: Record<Engine, () => Promise<OpenDatabase>> = {
  sqlite: async () => {
    const storage = await openStorage(libsqlDialect(':memory:'))
    return { storage, notices: localNotices(), close: () => storage.destroy() }
  },
  'sql.js': async () => {
    const storage = await openStorage(openSqlJs(await initSqlJs()).dialect)
    return { storage, notices: localNotices(), close: () => storage.destroy() }
  },
  postgres: async () => {
    const { url, drop } = await createPostgres()
    const database = connectPostgres({ url })
    const close = async () => {
      await database.close()
      await drop()
    }
    return { ...database, close }
  },
}

/** In the cluster of this run: a database with all migrations, from which those of the tests are copied. */
export const TEMPLATE = 'cuadra_template'

/** The address of a database in the cluster of the tests. */
export function postgresUrl(name: string): string {
  const url = new URL(process.env['TEST_DATABASE_URL']!)
  url.pathname = `/${name}`
  return url.href
}

/** A database of its own in the cluster of the tests, with all tables or, without a template, with nothing. */
export async function createPostgres(template = TEMPLATE): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `cuadra_${randomUUID().replaceAll('-', '')}`
  await inCluster(`create database ${name} template ${template}`)
  return { url: postgresUrl(name), drop: () => inCluster(`drop database if exists ${name} with (force)`) }
}

/** Runs one statement on the cluster itself. */
export async function inCluster(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['TEST_DATABASE_URL']! })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
