import { SqliteAdapter, SqliteDialect } from 'kysely'
import Database from 'libsql'
import { careful } from './careful-sqlite.ts'
import { keepStatements } from './kept-statements.ts'

/**
 * SQLite in a file, or in ':memory:'. What an act stored is on the disk before it is answered for. Transactions of one
 * that only reads keep nobody from writing.
 */
export function libsqlDialect(path: string, { isReading = false } = {}): SqliteDialect {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  // Else INSERT OR REPLACE removes rows behind the triggers that refuse it.
  database.pragma('recursive_triggers = ON')
  database.pragma('busy_timeout = 5000')
  const statements = keepStatements({
    prepare: (text) => database.prepare(text),
    close: () => close(database),
  })
  return new WholeMigrations({
    database: careful({
      prepare: (text) => statements.prepare(isReading ? text : statementFor(database, text)),
      close: () => statements.close(),
    }),
  })
}

/** Migrations run in one transaction: a power cut in the middle, or another process, leaves nothing half done. */
class WholeMigrations extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl(): boolean {
        return true
      }
    })()
  }
}

/**
 * A transaction that read before another process wrote could no longer write: it waits its turn at the start. One that
 * SQLite itself rolled back, on a full disk, has nothing left to roll back, and that mustn't hide why.
 */
function statementFor(database: Database.Database, text: string): string {
  if (text === 'begin') return 'begin immediate'
  return text === 'rollback' && !database.inTransaction ? 'select 1' : text
}

/** Leaves everything in the one file: libsql closes with statements still open, and then SQLite doesn't. */
function close(database: Database.Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}
