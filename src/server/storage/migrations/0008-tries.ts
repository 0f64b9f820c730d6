import type { Migration } from 'kysely'

/** How often something was tried, by the hash of who and from where; forgotten when its window is over. */
export const tries: Migration = {
  async up(db) {
    await db.schema
      .createTable('tries')
      .addColumn('key', 'text', (one) => one.primaryKey())
      .addColumn('tries', 'integer', (one) => one.notNull())
      .addColumn('until', 'text', (one) => one.notNull())
      .execute()
    await db.schema.createIndex('tries_until').on('tries').column('until').execute()
  },
}
