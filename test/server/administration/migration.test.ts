import type { InsertObject } from 'kysely'
import { Migrator } from 'kysely'
import { expect, test } from 'vitest'
import { libsqlDialect } from '../../../src/server/database/libsql-dialect.ts'
import { connect } from '../../../src/server/database/open-storage.ts'
import { MIGRATIONS } from '../../../src/server/storage/migrations/migrations.ts'
import type { Tables } from '../../../src/server/storage/tables.ts'

test('a database from before has its programmes as their latest fichas knew them, with their averages', async () => {
  const storage = connect(libsqlDialect(':memory:'))
  const migrator = new Migrator({ db: storage, provider: { getMigrations: async () => MIGRATIONS } })
  const steps = Object.keys(MIGRATIONS).sort()
  await migrator.migrateTo(steps[steps.indexOf('0009-administration') - 1]!)
  await storage.insertInto('ministries').values({ id: 'aguas', name: 'Aguas', searchName: 'aguas' }).execute()
  for (const id of ['rios', 'lagos'])
    await storage.insertInto('services').values({ id, ministryId: 'aguas', name: id, searchName: id }).execute()
  await storage.insertInto('programmes').values({ id: 'p1', name: 'Uno', searchName: 'uno' }).execute()
  for (const [year, service, more] of [
    [2019, 'lagos', { groupAdministrationAverage: '8.5' }],
    [2023, 'rios', { social: true, exAnte: [{ year: 2020, grade: 'Bueno' }] }],
  ] as const) {
    const period = { id: String(year), edition: year, year, facts: '{}', opens: '', closes: '' }
    const programme = { id: 'p1', name: 'Uno', service, ministry: 'Aguas', social: false, ...more }
    await storage.insertInto('periods').values(period).execute()
    await storage
      .insertInto('fichas')
      // As rows were then: what came later has its default.
      .values({
        ...{ id: `p1-${year}`, periodId: String(year), programmeId: 'p1', serviceId: service },
        ...{ programme: JSON.stringify(programme), base: '{}', offered: '[]' },
        ...{ status: 'editing', iteration: 0, version: 1, journalHead: 0 },
      } as InsertObject<Tables, 'fichas'>)
      .execute()
  }
  const { error } = await migrator.migrateToLatest()
  expect(error).toBeUndefined()
  expect(await storage.selectFrom('programmes').selectAll().executeTakeFirst()).toMatchObject({
    serviceId: 'rios',
    active: 1,
    known: JSON.stringify({ social: true, exAnte: [{ year: 2020, grade: 'Bueno' }] }),
  })
  const averages = await storage.selectFrom('groupAverages').selectAll().execute()
  expect(averages).toEqual([{ periodId: '2019', programmeId: 'p1', average: '8.5' }])
  await storage.destroy()
})
