import { type Kysely, sql } from 'kysely'
import { KEPT_TABLES, type KeptTable } from '../../server/storage/kept-tables.ts'
import type { Storage } from '../../server/storage/tables.ts'
import { RowLine, type TableLine } from './format.ts'

const PAGE = 200

/** Names as the database has them. */
// biome-ignore lint/suspicious/noExplicitAny: tables are named by a list here, not by their types
export type Plain = Kysely<any>
export const plainly = (storage: Storage): Plain => storage.withoutPlugins()

/** A table, or one of its rows, as a line of a backup; both engines give the same lines in the same order. */
export interface BackupLine {
  readonly table: string
  readonly isRow: boolean
  readonly text: string
}

/** All rows of the kept tables that are there, read in pages: a year of journals doesn't fit in memory. */
export async function* tableLines(db: Plain): AsyncGenerator<BackupLine> {
  const there = await columnsByTable(db)
  for (const one of KEPT_TABLES) {
    const columns = there.get(one.table)
    if (!columns) continue
    const { table } = one
    yield { table, isRow: false, text: JSON.stringify({ table, columns } satisfies TableLine) }
    for await (const row of rowsOf(db, one))
      yield { table, isRow: true, text: JSON.stringify(RowLine.parse(columns.map((column) => row[column]))) }
  }
}

async function* rowsOf(db: Plain, { table, key }: KeptTable): AsyncGenerator<Record<string, unknown>> {
  for (let last: Record<string, unknown> | undefined; ; ) {
    const page = await pageAfter(db, { table, key }, last)
    yield* page
    if (page.length < PAGE) return
    last = page.at(-1)
  }
}

function pageAfter(db: Plain, { table, key }: KeptTable, last: Record<string, unknown> | undefined) {
  let rows = db.selectFrom(table).selectAll().limit(PAGE)
  for (const column of key) rows = rows.orderBy(column)
  if (!last) return rows.execute()
  const columns = sql.join(key.map((column) => sql.ref(column)))
  const values = sql.join(key.map((column) => last[column]))
  return rows.where(sql<boolean>`(${columns}) > (${values})`).execute()
}

/** Columns of the tables that are there, by name. */
export async function columnsByTable(db: Plain): Promise<Map<string, string[]>> {
  const all = await db.introspection.getTables({ withInternalKyselyTables: true })
  // PostgreSQL tells of every schema; ours is the one that was migrated.
  const schema = all.find(({ name }) => name === 'kysely_migration')?.schema
  const own = all.filter((one) => one.schema === schema)
  return new Map(own.map(({ name, columns }) => [name, columns.map((one) => one.name).sort()]))
}
