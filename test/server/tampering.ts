import { sql } from 'kysely'
import type { Storage } from '../../src/server/storage/tables.ts'
import { ENGINE, type Engine } from './engines.ts'

const GUARDED = [
  ...['record', 'acts', 'submissions', 'submission_findings', 'remarks', 'evaluations', 'publications'],
  ...['publication_files', 'fingerprints'],
]

/** Takes away what guards the tables, as somebody with the database in their hands could. */
export async function letChange(storage: Storage, engine: Engine = ENGINE): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(storage)
  if (engine === 'postgres') {
    for (const table of GUARDED) await run(`alter table ${table} disable trigger all`)
    const { rows } = await sql<{ tableName: string; name: string }>`
      select conrelid::regclass::text as table_name, conname as name from pg_constraint where contype = 'f'
    `.execute(storage)
    for (const { tableName, name } of rows) await run(`alter table ${tableName} drop constraint ${name}`)
    return
  }
  await run('pragma foreign_keys = off')
  for (const table of GUARDED)
    for (const change of ['update', 'delete']) await run(`drop trigger ${table}_no_${change}`)
}
