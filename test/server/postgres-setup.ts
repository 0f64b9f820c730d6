import { startCluster } from '../../.ci/postgres.mjs'
import { openDatabase } from '../../src/server/open-database.ts'
import { inCluster, postgresUrl, TEMPLATE } from './engines.ts'

/** Once for a run of the tests on PostgreSQL: a cluster, and in it the database that the tests copy. */
export async function setup(): Promise<() => Promise<void>> {
  const cluster = process.env['TEST_DATABASE_URL'] ? undefined : await startCluster()
  if (cluster) process.env['TEST_DATABASE_URL'] = cluster.url
  await inCluster(`drop database if exists ${TEMPLATE}`)
  await inCluster(`create database ${TEMPLATE} template template0 encoding 'UTF8'`)
  await (await openDatabase({ engine: 'postgres', url: postgresUrl(TEMPLATE) })).close()
  return async () => {
    if (cluster) delete process.env['TEST_DATABASE_URL']
    if (cluster) cluster.stop()
    else await inCluster(`drop database if exists ${TEMPLATE}`)
  }
}
