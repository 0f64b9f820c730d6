import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** So many texts of SQL are in use at once; longer ones, and what they were last asked with, would only take memory. */
const MOST_STATEMENTS = 300
const LONGEST_TEXT = 4000
const LONGEST_VALUES = 10_000
/** libsql takes it for running until it is collected, and SQLite can't close meanwhile. */
const ONLY_EXPLAINS = /^\s*explain\b/i
/** What changes the shape that a prepared statement knows. */
const CHANGES_SHAPE = /^\s*(create|alter|drop|vacuum|pragma|attach|detach)\b/i

/**
 * A database that prepares each text of SQL once: to prepare one took as long as to run it. A statement that failed may
 * stand in the middle of its rows, and is let go. Rows that are read one by one come from a statement of their own: two
 * may be read at once.
 */
export function keepStatements(database: SqliteDatabase): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  /** A statement is out of the map while it runs, so that whoever runs it is alone with it. */
  function take(text: string): SqliteStatement {
    if (CHANGES_SHAPE.test(text)) kept.clear()
    const statement = kept.get(text) ?? database.prepare(text)
    kept.delete(text)
    return statement
  }
  function keep(text: string, statement: SqliteStatement, values: readonly unknown[]): void {
    if (text.length > LONGEST_TEXT || lengthOf(values) > LONGEST_VALUES || ONLY_EXPLAINS.test(text)) return
    kept.set(text, statement)
    const [eldest] = kept.keys()
    if (kept.size > MOST_STATEMENTS && eldest !== undefined) kept.delete(eldest)
  }
  function prepare(text: string): SqliteStatement {
    const statement = take(text)
    const afterwards = <T>(result: T, values: readonly unknown[]): T => {
      keep(text, statement, values)
      return result
    }
    return {
      reader: statement.reader,
      all: (values) => afterwards(statement.all(values), values),
      run: (values) => afterwards(statement.run(values), values),
      iterate: (values) => database.prepare(text).iterate(values),
    }
  }
  return {
    prepare,
    close: () => {
      kept.clear()
      database.close()
    },
  }
}

/** Characters that a statement goes on holding after it was asked with these values. */
const lengthOf = (values: readonly unknown[]): number =>
  values.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0)
