import type { Storage } from '../storage/tables.ts'
import { localNotices, type Notices } from './change-broadcast.ts'
import { libsqlDialect } from './libsql-dialect.ts'
import { openStorage } from './open-storage.ts'

/** Where Cuadra's database is: PostgreSQL by its URL, or SQLite in a file. */
export type DatabasePlace =
  | { readonly engine: 'postgres'; readonly url: string; readonly connections?: number | undefined }
  | { readonly engine: 'sqlite'; readonly folder: string; readonly file: string }

/** An open database in its present shape, with the notices of all processes that share it. */
export interface OpenDatabase {
  readonly storage: Storage
  readonly notices: Notices
  /** Ends the connections, once what they are doing is done. */
  close(): Promise<void>
}

/** By DATABASE_URL and DATABASE_CONNECTIONS, else the file of DATA_DIR, or of `folder` when there is none. */
export function databasePlace(env: Readonly<Record<string, string | undefined>>, folder: string): DatabasePlace {
  const url = env['DATABASE_URL']
  const own = env['DATA_DIR'] || folder
  if (!url) return { engine: 'sqlite', folder: own, file: `${own}/cuadra.db` }
  const connections = Number(env['DATABASE_CONNECTIONS'] || 10)
  if (!/^postgres(ql)?:\/\//.test(url)) throw new Error('DATABASE_URL is not a postgres:// address')
  if (!Number.isInteger(connections) || connections < 1) throw new Error('DATABASE_CONNECTIONS is not a whole number')
  return { engine: 'postgres', url, connections }
}

/** Opens a database and brings it to the present shape. The folder of a file has to be there. */
export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase> {
  // Its driver is loaded only where there is one to talk to.
  if (place.engine === 'postgres') return (await import('./open-postgres.ts')).openPostgres(place)
  const storage = await openStorage(libsqlDialect(place.file))
  return { storage, notices: localNotices(), close: () => storage.destroy() }
}
