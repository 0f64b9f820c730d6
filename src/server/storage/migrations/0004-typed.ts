import type { Migration } from 'kysely'

/** Who typed each cell of a submission, JSON, beside the text that was hashed; null in those sent before. */
export const typed: Migration = {
  async up(db) {
    await db.schema.alterTable('submissions').addColumn('typed', 'text').execute()
  },
}
