import { type Kysely, PostgresAdapter, sql } from 'kysely'

/** Is this PostgreSQL? Migrations are the only place that has to know. */
export const isPostgres = (db: Kysely<unknown>): boolean => db.getExecutor().adapter instanceof PostgresAdapter

/** Append-only by the database itself, whoever writes to it: UPDATE, DELETE and, where there is one, TRUNCATE fail. */
export async function refuseChanges(db: Kysely<unknown>, table: string): Promise<void> {
  if (isPostgres(db)) return refuseInPostgres(db, table)
  for (const change of ['update', 'delete'])
    await sql`
      create trigger ${sql.ref(`${table}_no_${change}`)} before ${sql.raw(change)} on ${sql.ref(table)}
      begin select raise(abort, 'append-only'); end
    `.execute(db)
}

async function refuseInPostgres(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`
    create or replace function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'append-only'; end $$
  `.execute(db)
  await sql`
    create trigger ${sql.ref(`${table}_no_change`)} before update or delete or truncate on ${sql.ref(table)}
    for each statement execute function refuse_change()
  `.execute(db)
}
