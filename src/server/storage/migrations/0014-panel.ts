import type { Migration } from 'kysely'

/**
 * Where each sending lies among those of its year by what was executed (engine/distributed.ts). What was sent before is
 * examined after a start (keep-executions.ts): no database can.
 */
export const panel: Migration = {
  async up(db) {
    await db.schema
      .createTable('executions')
      .addColumn('act_id', 'text', (one) => one.primaryKey().references('submissions.act_id'))
      .addColumn('initial', 'integer', (one) => one.notNull())
      .addColumn('final', 'integer', (one) => one.notNull())
      .execute()
  },
}
