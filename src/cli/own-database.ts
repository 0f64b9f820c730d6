import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { libsqlDialect } from '../server/database/libsql-dialect.ts'
import {
  type DatabaseLocation,
  databaseLocation,
  type OpenDatabase,
  openDatabase,
} from '../server/database/open-database.ts'
import { refuseOtherEncodings } from '../server/database/open-postgres.ts'
import { connect } from '../server/database/open-storage.ts'
import { postgresDialect } from '../server/database/postgres-dialect.ts'
import type { Storage } from '../server/storage/tables.ts'
import { WrongCall } from './outcome.ts'

/** The folder of the project, wherever below it the build put this file. */
const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)))

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('no package.json above the program')
  return rootAbove(above)
}

/** The database that the server uses here, by DATABASE_URL or DATA_DIR; the caller closes it. */
export async function openOwnDatabase(): Promise<OpenDatabase> {
  try {
    const place = databaseLocation(process.env, join(ROOT, 'data'))
    if (place.engine === 'sqlite') mkdirSync(place.folder, { recursive: true, mode: 0o700 })
    return await openDatabase(place)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new WrongCall(`no se puede abrir la base de datos (${code ?? message}): revise DATABASE_URL o DATA_DIR`)
  }
}

/**
 * Reads the database that the server uses here as it stands: it isn't made when there is none, nor brought to another
 * shape, so that what is read is what was left. Throws WrongCall when it can't be read.
 */
export async function withStoredDatabase<T>(read: (storage: Storage) => Promise<T>): Promise<T> {
  const place = placeHere()
  if (place.engine === 'sqlite' && !existsSync(place.file))
    throw new WrongCall(`no hay base de datos en ${place.file}: revise DATABASE_URL o DATA_DIR`)
  try {
    const storage = connect(dialectOf(place))
    return await read(storage).finally(() => storage.destroy())
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (typeof code !== 'string') throw error
    throw new WrongCall(`no se puede leer la base de datos (${code}): ¿es la de este servidor, y de esta versión?`)
  }
}

/** The database that the server uses here as it stands, in a snapshot of which nobody is kept from writing. */
export async function readingDatabase(): Promise<{ engine: DatabaseLocation['engine']; storage: Storage }> {
  const place = placeHere()
  if (place.engine === 'sqlite' && !existsSync(place.file))
    throw new WrongCall(`no hay base de datos en ${place.file}: revise DATABASE_URL o DATA_DIR`)
  return { engine: place.engine, storage: connect(dialectOf(place, { isReading: true })) }
}

/** The database that the server will use here, made if it isn't there, without any table. */
export async function unmigratedDatabase(): Promise<Storage> {
  const place = placeHere()
  if (place.engine === 'sqlite') mkdirSync(place.folder, { recursive: true, mode: 0o700 })
  const storage = connect(dialectOf(place))
  if (place.engine === 'postgres') await refuseOtherEncodings(storage)
  return storage
}

function placeHere(): DatabaseLocation {
  try {
    return databaseLocation(process.env, join(ROOT, 'data'))
  } catch (error) {
    throw new WrongCall(`no se puede abrir la base de datos (${(error as Error).message})`)
  }
}

const dialectOf = (place: DatabaseLocation, how?: { isReading: boolean }) =>
  place.engine === 'sqlite'
    ? libsqlDialect(place.file, how)
    : postgresDialect({ url: place.url, connections: 2, isPatient: true })
