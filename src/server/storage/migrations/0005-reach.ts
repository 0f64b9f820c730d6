import type { Migration } from 'kysely'

/** Coordinators follow ministries: a service that is added to one is followed from that day on. */
export const reach: Migration = {
  async up(db) {
    await db.schema
      .createTable('ministry_assignments')
      .addColumn('user_id', 'text', (one) => one.notNull().references('users.id'))
      .addColumn('ministry_id', 'text', (one) => one.notNull().references('ministries.id'))
      .addPrimaryKeyConstraint('ministry_assignments_key', ['user_id', 'ministry_id'])
      .execute()
    await db.schema.createIndex('services_ministry').on('services').column('ministry_id').execute()
  },
}
