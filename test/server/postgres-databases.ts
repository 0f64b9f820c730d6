import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** In the cluster of this run: a database with all migrations, from which those of the tests are copied. */
export const template = (): string => `${prefix()}_template`
/** Runs that share a cluster keep apart by it. */
export const prefix = (): string => process.env['TEST_DATABASE_PREFIX']!

/** The address of a database in the cluster of the tests. */
export function postgresUrl(name: string): string {
  const url = new URL(process.env['TEST_DATABASE_URL']!)
  url.pathname = `/${name}`
  return url.href
}

/** A database of its own in the cluster of the tests, with all tables or, of another template, with what that has. */
export async function createPostgres(like = template()): Promise<{ url: string; drop: () => Promise<unknown> }> {
  const name = `${prefix()}_${randomUUID().replaceAll('-', '')}`
  await inCluster(`create database ${name} template ${like}`)
  return { url: postgresUrl(name), drop: () => inCluster(`drop database if exists ${name} with (force)`) }
}

/** Runs one statement on the cluster itself. */
export async function inCluster(statement: string): Promise<{ rows: Record<string, unknown>[] }> {
  const client = new pg.Client({ connectionString: process.env['TEST_DATABASE_URL']! })
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Keeps what migrations themselves wrote, so that a database can be emptied down to it. */
export const KEEP_ORIGIN = `
do $$ declare one record; begin
  create schema origin;
  for one in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
    execute format('create table origin.%I as table public.%I', one.tablename, one.tablename);
  end loop;
end $$`

/** As it was when its migrations had run; triggers that refuse it are the product's, so they are put aside. */
export const EMPTY = `
do $$ declare one record; begin
  set local session_replication_role = replica;
  for one in select tablename from pg_tables where schemaname = 'origin' loop
    execute format('delete from public.%I', one.tablename);
    execute format('insert into public.%I select * from origin.%I', one.tablename, one.tablename);
  end loop;
end $$`
