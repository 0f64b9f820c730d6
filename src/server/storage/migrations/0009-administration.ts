import { type Kysely, type Migration, sql } from 'kysely'
import { Programme } from '../../../ficha/period.ts'
import { knownOf } from '../known-of-programme.ts'
import type { Storage } from '../tables.ts'

/** What is administered beside what was there: programmes on their own, averages, former figures, who may sign in. */
export const administration: Migration = {
  async up(db) {
    await addColumns(db)
    await db.schema
      .createTable('group_averages')
      .addColumn('period_id', 'text', (one) => one.notNull().references('periods.id'))
      .addColumn('programme_id', 'text', (one) => one.notNull().references('programmes.id'))
      .addColumn('average', 'text', (one) => one.notNull())
      .addPrimaryKeyConstraint('group_averages_key', ['period_id', 'programme_id'])
      .execute()
    await db.schema
      .createTable('history')
      .addColumn('programme_id', 'text', (one) => one.notNull().references('programmes.id'))
      .addColumn('field', 'text', (one) => one.notNull())
      .addColumn('row', 'text', (one) => one.notNull())
      .addColumn('year', 'integer', (one) => one.notNull())
      .addColumn('value', 'text', (one) => one.notNull())
      .addPrimaryKeyConstraint('history_key', ['programme_id', 'field', 'row', 'year'])
      .execute()
    await db.schema
      .createTable('administration')
      .addColumn('id', 'integer', (one) => one.primaryKey().check(sql`id = 1`))
      .addColumn('acts', 'integer', (one) => one.notNull())
      .execute()
    await db.insertInto('administration').values({ id: 1, acts: 0 }).execute()
    await fillProgrammes(db)
  },
}

async function addColumns(db: Kysely<unknown>): Promise<void> {
  const add = (table: string) => db.schema.alterTable(table)
  await add('users')
    .addColumn('active', 'integer', (one) => one.notNull().defaultTo(1))
    .execute()
  await add('programmes')
    .addColumn('service_id', 'text', (one) => one.references('services.id'))
    .execute()
  await add('programmes')
    .addColumn('known', 'text', (one) => one.notNull().defaultTo('{}'))
    .execute()
  await add('programmes')
    .addColumn('active', 'integer', (one) => one.notNull().defaultTo(1))
    .execute()
  await add('fichas').addColumn('own_facts', 'text').execute()
}

/** What was known of each programme stood in its fichas alone: its latest one says how it is. */
async function fillProgrammes(db: Storage): Promise<void> {
  const fichas = await db
    .selectFrom('fichas')
    .innerJoin('periods', 'periods.id', 'fichas.periodId')
    .select(['fichas.programmeId', 'fichas.periodId', 'fichas.serviceId', 'fichas.programme'])
    .orderBy('periods.year')
    .execute()
  for (const { programmeId, periodId, serviceId, programme } of fichas) {
    const { groupAdministrationAverage, ...facts } = Programme.parse(JSON.parse(programme))
    const known = JSON.stringify(knownOf(facts))
    await db.updateTable('programmes').set({ serviceId, known }).where('id', '=', programmeId).execute()
    if (groupAdministrationAverage === undefined) continue
    await db
      .insertInto('groupAverages')
      .values({ periodId, programmeId, average: groupAdministrationAverage })
      .execute()
  }
}
