import { SqliteDialect } from 'kysely'
import Database from 'libsql'
import { careful } from './storage/careful-sqlite.ts'

/** SQLite in a file, or in ':memory:'. What an act stored is on the disk before it is answered for. */
export function libsqlDialect(path: string): SqliteDialect {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  // Else INSERT OR REPLACE removes rows behind the triggers that refuse it.
  database.pragma('recursive_triggers = ON')
  database.pragma('busy_timeout = 5000')
  return new SqliteDialect({
    database: careful({
      // A transaction that read before another process wrote could no longer write: it waits its turn at the start.
      prepare: (text) => database.prepare(text === 'begin' ? 'begin immediate' : text),
      close: () => close(database),
    }),
  })
}

/** Leaves everything in the one file: libsql closes with statements still open, and then SQLite doesn't. */
function close(database: Database.Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}
