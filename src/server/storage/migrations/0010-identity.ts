import type { Migration } from 'kysely'

/** Links to choose a password, attempts at a provider of identity, and since when each session is open. */
export const identity: Migration = {
  async up(db) {
    await db.schema.alterTable('sessions').addColumn('started_at', 'text').execute()
    await db.schema.createIndex('sessions_user').on('sessions').column('user_id').execute()
    await db.schema.createIndex('users_rut').on('users').column('rut').execute()
    await db.schema
      .createTable('password_links')
      .addColumn('token_hash', 'text', (one) => one.primaryKey())
      .addColumn('user_id', 'text', (one) => one.notNull().references('users.id'))
      .addColumn('purpose', 'text', (one) => one.notNull())
      .addColumn('expires_at', 'text', (one) => one.notNull())
      .addColumn('used_at', 'text')
      .execute()
    await db.schema.createIndex('password_links_user').on('password_links').column('user_id').execute()
    await db.schema
      .createTable('identity_attempts')
      .addColumn('cookie_hash', 'text', (one) => one.primaryKey())
      .addColumn('state', 'text', (one) => one.notNull())
      .addColumn('nonce', 'text', (one) => one.notNull())
      .addColumn('verifier', 'text', (one) => one.notNull())
      .addColumn('return_to', 'text', (one) => one.notNull())
      .addColumn('session_hash', 'text')
      .addColumn('expires_at', 'text', (one) => one.notNull())
      .execute()
    await db.schema.createIndex('identity_attempts_expiry').on('identity_attempts').column('expires_at').execute()
  },
}
