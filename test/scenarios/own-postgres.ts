import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { startCluster } from '../../.ci/postgres.mjs'

/** A database with nothing in it, in a cluster of its own or in the one that the tests were given. */
export async function ownPostgres(
  how: { isDurable?: boolean } = {},
): Promise<{ url: string; close: () => Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL']
  if (!given) {
    const cluster = await startCluster(how)
    return { url: cluster.url, close: async () => cluster.stop() }
  }
  const name = `cuadra_${randomUUID().replaceAll('-', '')}`
  await ask(given, `create database ${name} template template0 encoding 'UTF8'`)
  const url = new URL(given)
  url.pathname = `/${name}`
  return { url: url.href, close: () => ask(given, `drop database ${name} with (force)`) }
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
