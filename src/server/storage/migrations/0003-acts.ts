import type { Migration } from 'kysely'
import { refuseChanges } from './append-only.ts'

/** Acts, what they stored, and folios. */
export const acts: Migration = {
  async up(db) {
    await db.schema
      .createTable('acts')
      .addColumn('id', 'text', (one) => one.primaryKey())
      .addColumn('ficha_id', 'text', (one) => one.notNull().references('fichas.id'))
      .addColumn('seq', 'integer', (one) => one.notNull())
      .addColumn('name', 'text', (one) => one.notNull())
      .addColumn('by_id', 'text', (one) => one.notNull().references('users.id'))
      .addColumn('at', 'text', (one) => one.notNull())
      .addUniqueConstraint('acts_order', ['ficha_id', 'seq'])
      .execute()
    await db.schema
      .createTable('submissions')
      .addColumn('act_id', 'text', (one) => one.primaryKey().references('acts.id'))
      .addColumn('ficha_id', 'text', (one) => one.notNull().references('fichas.id'))
      .addColumn('iteration', 'integer', (one) => one.notNull())
      .addColumn('folio', 'text', (one) => one.notNull().unique())
      .addColumn('at', 'text', (one) => one.notNull())
      .addColumn('fingerprint', 'text', (one) => one.notNull())
      .addColumn('canonical', 'text', (one) => one.notNull())
      .addColumn('receipt', 'text', (one) => one.notNull())
      .addColumn('opens', 'text', (one) => one.notNull())
      .addColumn('closes', 'text', (one) => one.notNull())
      .addColumn('finding_count', 'integer', (one) => one.notNull())
      .addUniqueConstraint('submissions_once', ['ficha_id', 'iteration'])
      .execute()
    await db.schema
      .createTable('submission_findings')
      .addColumn('act_id', 'text', (one) => one.notNull().references('submissions.act_id'))
      .addColumn('position', 'integer', (one) => one.notNull())
      .addColumn('rule', 'text', (one) => one.notNull())
      .addColumn('title', 'text', (one) => one.notNull())
      .addColumn('severity', 'text', (one) => one.notNull())
      .addPrimaryKeyConstraint('submission_findings_key', ['act_id', 'position'])
      .execute()
    await db.schema.createIndex('findings_rule').on('submission_findings').columns(['rule', 'act_id']).execute()
    await db.schema
      .createTable('folios')
      .addColumn('year', 'integer', (one) => one.primaryKey())
      .addColumn('last', 'integer', (one) => one.notNull())
      .execute()
    for (const table of ['acts', 'submissions', 'submission_findings']) await refuseChanges(db, table)
  },
}
