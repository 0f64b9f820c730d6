import { SqliteDialect, type SqliteStatement } from 'kysely'
import type { BindParams, Database, SqlJsStatic, SqlValue, Statement } from 'sql.js'
import { careful } from '../../src/server/database/careful-sqlite.ts'

/** SQLite in WebAssembly, whole in memory. */
export interface SqlJsDatabase {
  readonly dialect: SqliteDialect
  /** Counts rows ever changed since it was opened: what stands still has nothing new to keep. */
  changes(): number
  /** The database as a file. Throws while a transaction writes. */
  bytes(): Uint8Array
}

/** Opens the file of a database, or a new one. */
export function openSqlJs({ Database: Opened }: Pick<SqlJsStatic, 'Database'>, file?: Uint8Array): SqlJsDatabase {
  const database = new Opened(file)
  database.run('pragma foreign_keys = on')
  // Else INSERT OR REPLACE removes rows behind the triggers that refuse it.
  database.run('pragma recursive_triggers = on')
  return {
    dialect: new SqliteDialect({
      database: careful({ prepare: (text) => statementOf(database, text), close: () => database.close() }),
    }),
    changes: () => numberOf(database, 'select total_changes()'),
    bytes: () => database.export(),
  }
}

/** sql.js frees no statement by itself: each is prepared for its use and freed after it. */
function statementOf(database: Database, text: string): SqliteStatement {
  const all = (values: readonly unknown[]) => withStatement(database, text, values, readRows)
  return {
    reader: withStatement(database, text, [], (statement) => statement.getColumnNames().length > 0),
    all,
    iterate: (values) => all(values)[Symbol.iterator](),
    run: (values) => {
      withStatement(database, text, values, (statement) => statement.step())
      return {
        changes: database.getRowsModified(),
        lastInsertRowid: numberOf(database, 'select last_insert_rowid()'),
      }
    },
  }
}

function withStatement<T>(
  database: Database,
  text: string,
  values: readonly unknown[],
  use: (statement: Statement) => T,
): T {
  const statement = database.prepare(text)
  try {
    if (values.length > 0) statement.bind(values.map(bound) as BindParams)
    return use(statement)
  } finally {
    statement.free()
  }
}

function readRows(statement: Statement): Record<string, SqlValue>[] {
  const rows: Record<string, SqlValue>[] = []
  while (statement.step()) rows.push(statement.getAsObject())
  return rows
}

/** sql.js would bind a bigint as text; a number it binds as what it is. */
function bound(value: unknown): unknown {
  if (typeof value !== 'bigint') return value
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new TypeError("can't be stored: a whole number beyond exact")
  return number
}

const numberOf = (database: Database, query: string): number => Number(database.exec(query)[0]?.values[0]?.[0])
