import type { Migration } from 'kysely'

/** The latest Lamport time of each journal, from which none may leap away; and whose a device is. */
export const journalGuards: Migration = {
  async up(db) {
    await db.schema
      .alterTable('fichas')
      .addColumn('journal_lamport', 'integer', (one) => one.notNull().defaultTo(0))
      .execute()
    await db.schema.createIndex('journal_device').on('journal').columns(['ficha_id', 'device']).execute()
  },
}
