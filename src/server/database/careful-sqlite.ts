import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { bindable } from './bindable.ts'

/** A database whose statements bind nothing that it would not give back unchanged. */
export const careful = (database: SqliteDatabase): SqliteDatabase => ({
  close: () => database.close(),
  prepare: (text) => carefulStatement(database.prepare(text)),
})

const carefulStatement = (statement: SqliteStatement): SqliteStatement => ({
  reader: statement.reader,
  all: (values) => statement.all(values.map(bindable)),
  run: (values) => statement.run(values.map(bindable)),
  iterate: (values) => statement.iterate(values.map(bindable)),
})
