import { CamelCasePlugin, type Dialect, Kysely, Migrator, sql } from 'kysely'
import { MIGRATIONS } from './migrations/migrations.ts'
import type { Storage, Tables } from './tables.ts'

/** Opens the database of a dialect and brings it to the present shape. */
export async function openStorage(dialect: Dialect): Promise<Storage> {
  const storage = new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] })
  const migrator = new Migrator({ db: storage, provider: { getMigrations: async () => MIGRATIONS } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
  return storage
}

/** Does the database answer? */
export async function isAlive(storage: Storage): Promise<boolean> {
  try {
    await sql`select 1`.execute(storage)
    return true
  } catch {
    return false
  }
}
