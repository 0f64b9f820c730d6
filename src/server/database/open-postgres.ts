import { sql } from 'kysely'
import type { Storage } from '../storage/tables.ts'
import { connect, migrate } from './open-storage.ts'
import { postgresBroadcast } from './postgres-broadcast.ts'
import { postgresDialect } from './postgres-dialect.ts'

/** A PostgreSQL, and how many connections this process may hold. */
interface PostgresLocation {
  readonly url: string
  readonly connections?: number | undefined
}

/** Migrations wait for those of another process and may take long: they have a connection of their own. */
export async function openPostgres({ url, connections }: PostgresLocation) {
  const migrating = connect(postgresDialect({ url, connections: 2, isPatient: true }))
  try {
    await refuseOtherEncodings(migrating)
    await migrate(migrating)
  } finally {
    await migrating.destroy()
  }
  return connectPostgres({ url, connections })
}

/** PostgreSQL in its present shape already. */
export function connectPostgres(location: PostgresLocation) {
  const storage = connect(postgresDialect(location))
  const broadcast = postgresBroadcast(storage, location.url)
  const close = async () => {
    await broadcast.close()
    await storage.destroy()
  }
  return { storage, broadcast, close }
}

/** In another encoding some texts could not be stored, and others would sort otherwise. */
export async function refuseOtherEncodings(storage: Storage): Promise<void> {
  const { rows } = await sql<{ encoding: string }>`
    select getdatabaseencoding() as encoding
  `.execute(storage)
  if (rows[0]?.encoding !== 'UTF8') throw new Error(`the database is in ${rows[0]?.encoding}: create it with UTF8`)
}
