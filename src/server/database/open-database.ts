import type { Storage } from '../storage/tables.ts'
import { type ChangeBroadcast, localBroadcast } from './change-broadcast.ts'
import { libsqlDialect } from './libsql-dialect.ts'
import { openStorage } from './open-storage.ts'

/** Where Cuadra's database is: PostgreSQL by its URL, or SQLite in a file. */
export type DatabaseLocation =
  | { readonly engine: 'postgres'; readonly url: string; readonly connections?: number | undefined }
  | { readonly engine: 'sqlite'; readonly folder: string; readonly file: string }

/** An open database in its present shape, with the broadcast of all processes that share it. */
export interface OpenDatabase {
  readonly storage: Storage
  readonly broadcast: ChangeBroadcast
  /** Ends the connections, once what they are doing is done. */
  close(): Promise<void>
}

/** By DATABASE_URL and DATABASE_CONNECTIONS, else the file of DATA_DIR, or of `folder` when there is none. */
export function databaseLocation(env: Readonly<Record<string, string | undefined>>, folder: string): DatabaseLocation {
  const url = env['DATABASE_URL']
  const own = env['DATA_DIR'] || folder
  if (!url) return { engine: 'sqlite', folder: own, file: `${own}/cuadra.db` }
  const connections = Number(env['DATABASE_CONNECTIONS'] || 10)
  if (!/^postgres(ql)?:\/\//.test(url)) throw new Error('DATABASE_URL is not a postgres:// address')
  if (!Number.isInteger(connections) || connections < 1) throw new Error('DATABASE_CONNECTIONS is not a whole number')
  return { engine: 'postgres', url, connections }
}

/** Opens a database and brings it to the present shape. The folder of a file has to be there. */
export async function openDatabase(location: DatabaseLocation): Promise<OpenDatabase> {
  // Its driver is loaded only where there is one to talk to.
  if (location.engine === 'postgres') return (await import('./open-postgres.ts')).openPostgres(location)
  const storage = await openStorage(libsqlDialect(location.file))
  return { storage, broadcast: localBroadcast(), close: () => storage.destroy() }
}
