import type { Migration } from 'kysely'

/** Institutions, people, what they reach, and their sessions. */
export const people: Migration = {
  async up(db) {
    await db.schema
      .createTable('ministries')
      .addColumn('id', 'text', (one) => one.primaryKey())
      .addColumn('name', 'text', (one) => one.notNull().unique())
      .addColumn('search_name', 'text', (one) => one.notNull())
      .execute()
    await db.schema
      .createTable('services')
      .addColumn('id', 'text', (one) => one.primaryKey())
      .addColumn('ministry_id', 'text', (one) => one.notNull().references('ministries.id'))
      .addColumn('name', 'text', (one) => one.notNull().unique())
      .addColumn('search_name', 'text', (one) => one.notNull())
      .execute()
    await db.schema
      .createTable('users')
      .addColumn('id', 'text', (one) => one.primaryKey())
      .addColumn('user', 'text', (one) => one.notNull().unique())
      .addColumn('password_hash', 'text', (one) => one.notNull())
      .addColumn('name', 'text', (one) => one.notNull())
      .addColumn('rut', 'text')
      .execute()
    await db.schema
      .createTable('user_roles')
      .addColumn('user_id', 'text', (one) => one.notNull().references('users.id'))
      .addColumn('role', 'text', (one) => one.notNull())
      .addPrimaryKeyConstraint('user_roles_key', ['user_id', 'role'])
      .execute()
    await db.schema
      .createTable('assignments')
      .addColumn('user_id', 'text', (one) => one.notNull().references('users.id'))
      .addColumn('role', 'text', (one) => one.notNull())
      .addColumn('service_id', 'text', (one) => one.notNull().references('services.id'))
      .addPrimaryKeyConstraint('assignments_key', ['user_id', 'role', 'service_id'])
      .execute()
    await db.schema
      .createTable('sessions')
      .addColumn('token_hash', 'text', (one) => one.primaryKey())
      .addColumn('user_id', 'text', (one) => one.notNull().references('users.id'))
      .addColumn('expires_at', 'text', (one) => one.notNull())
      .execute()
    await db.schema.createIndex('sessions_expiry').on('sessions').column('expires_at').execute()
  },
}
