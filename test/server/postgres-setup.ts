import pg from 'pg'
import { startCluster } from '../../.ci/postgres.mjs'
import { openDatabase } from '../../src/server/database/open-database.ts'
import { inCluster, KEEP_ORIGIN, postgresUrl, prefix, template } from './postgres-databases.ts'

/** Once for a run of the tests on PostgreSQL: a cluster, and in it the database that the tests copy. */
export async function setup(): Promise<() => Promise<void>> {
  const cluster = process.env['TEST_DATABASE_URL'] ? undefined : await startCluster()
  if (cluster) process.env['TEST_DATABASE_URL'] = cluster.url
  process.env['TEST_DATABASE_PREFIX'] = `cuadra_${process.pid}`
  await inCluster(`create database ${template()} template template0 encoding 'UTF8'`)
  await (await openDatabase({ engine: 'postgres', url: postgresUrl(template()) })).close()
  await keepOrigin()
  return async () => {
    if (!cluster) return dropAll()
    delete process.env['TEST_DATABASE_URL']
    cluster.stop()
  }
}

async function keepOrigin(): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl(template()) })
  await client.connect()
  await client.query(KEEP_ORIGIN)
  await client.end()
}

/** A cluster that isn't ours keeps nothing of ours. */
async function dropAll(): Promise<void> {
  const { rows } = await inCluster(`select datname from pg_database where datname like '${prefix()}\\_%'`)
  for (const { datname } of rows) await inCluster(`drop database ${datname} with (force)`)
}
