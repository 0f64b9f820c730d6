import { PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import { bindable } from './bindable.ts'

/** How a process reaches PostgreSQL. */
export interface PostgresLocation {
  readonly url: string
  /** Connections that it holds at most. */
  readonly connections?: number | undefined
  /** No limit on how long a statement takes: for migrations, backup and restore. */
  readonly isPatient?: boolean
}

const CONNECTIONS = 10
/** A machine that is gone answers nothing, not even an error: these say how long that is believed. */
const CONNECT_LIMIT_MS = 5_000
const STATEMENT_LIMIT_MS = 30_000
const INT8 = 20

/** PostgreSQL by its URL (postgres://user:password@host:5432/name). Nothing is bound that SQLite would not keep alike. */
export const postgresDialect = (location: PostgresLocation): PostgresDialect =>
  new PostgresDialect({ pool: async () => carefulPool(openPool(location)) })

/** What each connection is told: where, by what name, and how whole numbers are read. */
export const clientSettings = ({ url, isPatient = false }: PostgresLocation) => ({
  connectionString: url,
  connectionTimeoutMillis: CONNECT_LIMIT_MS,
  application_name: 'cuadra',
  keepAlive: true,
  ...(!isPatient && { query_timeout: STATEMENT_LIMIT_MS }),
  types: { getTypeParser: readerOf },
})

function openPool(location: PostgresLocation): pg.Pool {
  const pool = new pg.Pool({ ...clientSettings(location), max: location.connections ?? CONNECTIONS })
  // A connection that is lost says so to whoever uses it; unheard, the event would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Counts and positions come as numbers, as SQLite gives them; one that no number holds is a bug. */
function readerOf(type: number, format?: 'text' | 'binary') {
  return type === INT8 ? readInt8 : pg.types.getTypeParser(type, format as 'text')
}

function readInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('a whole number of the database is beyond exact')
  return value
}

const carefulPool = (pool: pg.Pool): PostgresPool => ({
  end: () => pool.end(),
  connect: async () => {
    const client = await pool.connect()
    return {
      release: () => client.release(),
      query: async (text: string, values: readonly unknown[]) => ask(client, text, values.map(bindable)),
    } as unknown as Awaited<ReturnType<PostgresPool['connect']>>
  },
})

/** A connection on which a statement took too long has an answer still to come: it is of no more use. */
async function ask(client: pg.PoolClient, text: string, values: unknown[]): Promise<pg.QueryResult> {
  try {
    return await client.query(text, values)
  } catch (error) {
    if (error instanceof Error && error.message === 'Query read timeout')
      void (client as unknown as pg.Client).end().catch(() => undefined)
    throw error
  }
}
