import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { databasePlace, type OpenDatabase, openDatabase } from '../server/open-database.ts'
import { WrongCall } from './outcome.ts'

/** Both src/cli and dist/node stand two folders below the root. */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** The database that the server uses here, by DATABASE_URL or DATA_DIR; the caller closes it. */
export async function openOwnDatabase(): Promise<OpenDatabase> {
  try {
    const place = databasePlace(process.env, join(ROOT, 'data'))
    if (place.engine === 'sqlite') mkdirSync(place.folder, { recursive: true, mode: 0o700 })
    return await openDatabase(place)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new WrongCall(`no se puede abrir la base de datos (${code ?? message}): revise DATABASE_URL o DATA_DIR`)
  }
}
