import type { Migration } from 'kysely'

/** Periods, programmes, and the ficha of each programme in each period. */
export const fichas: Migration = {
  async up(db) {
    await db.schema
      .createTable('periods')
      .addColumn('id', 'text', (one) => one.primaryKey())
      .addColumn('edition', 'integer', (one) => one.notNull())
      .addColumn('year', 'integer', (one) => one.notNull())
      .addColumn('facts', 'text', (one) => one.notNull())
      .addColumn('opens', 'text', (one) => one.notNull())
      .addColumn('closes', 'text', (one) => one.notNull())
      .execute()
    await db.schema
      .createTable('programmes')
      .addColumn('id', 'text', (one) => one.primaryKey())
      .addColumn('name', 'text', (one) => one.notNull())
      .addColumn('search_name', 'text', (one) => one.notNull())
      .execute()
    await db.schema
      .createTable('fichas')
      .addColumn('id', 'text', (one) => one.primaryKey())
      .addColumn('period_id', 'text', (one) => one.notNull().references('periods.id'))
      .addColumn('programme_id', 'text', (one) => one.notNull().references('programmes.id'))
      .addColumn('service_id', 'text', (one) => one.notNull().references('services.id'))
      .addColumn('programme', 'text', (one) => one.notNull())
      .addColumn('base', 'text', (one) => one.notNull())
      .addColumn('offered', 'text', (one) => one.notNull())
      .addColumn('status', 'text', (one) => one.notNull())
      .addColumn('iteration', 'integer', (one) => one.notNull())
      .addColumn('version', 'integer', (one) => one.notNull())
      .addUniqueConstraint('fichas_once', ['period_id', 'programme_id'])
      .execute()
    await db.schema.createIndex('fichas_service').on('fichas').columns(['service_id', 'status']).execute()
  },
}
