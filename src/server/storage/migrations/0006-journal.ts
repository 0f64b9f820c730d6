import type { Migration } from 'kysely'
import { refuseChanges } from './append-only.ts'

/**
 * The journal of each draft: what officials typed, as their devices say it. `position` counts within a ficha and is
 * the cursor by which devices read on; `entry` is JSON, since what was typed is kept verbatim and no database keeps
 * every text.
 */
export const journal: Migration = {
  async up(db) {
    await db.schema
      .alterTable('fichas')
      .addColumn('journal_head', 'integer', (one) => one.notNull().defaultTo(0))
      .execute()
    await db.schema
      .createTable('journal')
      .addColumn('ficha_id', 'text', (one) => one.notNull().references('fichas.id'))
      .addColumn('position', 'integer', (one) => one.notNull())
      .addColumn('id', 'text', (one) => one.notNull())
      .addColumn('device', 'text', (one) => one.notNull())
      .addColumn('by_id', 'text', (one) => one.notNull().references('users.id'))
      .addColumn('received_at', 'text', (one) => one.notNull())
      .addColumn('entry', 'text', (one) => one.notNull())
      .addPrimaryKeyConstraint('journal_key', ['ficha_id', 'position'])
      .addUniqueConstraint('journal_once', ['ficha_id', 'id'])
      .execute()
    await refuseChanges(db, 'journal')
  },
}
