import { CamelCasePlugin, type Dialect, Kysely, Migrator, sql } from 'kysely'
import { isPostgres } from '../storage/migrations/append-only.ts'
import { MIGRATIONS } from '../storage/migrations/migrations.ts'
import type { Storage, Tables } from '../storage/tables.ts'
import { PostgresColumns } from './postgres-columns.ts'

/** Opens the database of a dialect and brings it to the present shape. */
export async function openStorage(dialect: Dialect): Promise<Storage> {
  const storage = connect(dialect)
  await migrate(storage)
  return storage
}

/** The database of a dialect as it stands. */
export const connect = (dialect: Dialect): Storage => new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] })

/** Runs the migrations that are missing, all or up to one; where several processes come at once, one does and the others wait. */
export async function migrate(storage: Storage, last?: string): Promise<void> {
  const plain = storage as unknown as Kysely<unknown>
  const db = isPostgres(plain) ? plain.withPlugin(new PostgresColumns()) : plain
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } })
  const { error } = await (last ? migrator.migrateTo(last) : migrator.migrateToLatest())
  if (error) throw error
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
