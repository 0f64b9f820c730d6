import canonicalize from 'canonicalize'
import { type Kysely, type Migration, sql } from 'kysely'
import { sha256 } from '../../../ficha/fingerprint.ts'
import { recordAct } from '../record/record.ts'
import type { Storage } from '../tables.ts'
import { refuseChanges } from './append-only.ts'

/** The review: where each ficha stands, observations with their threads, evaluations, publications, what people saw. */
export const review: Migration = {
  // Whole or not at all: what was begun before is recorded meanwhile.
  up: (db: Storage) => (db.isTransaction ? openReview(db) : db.transaction().execute(openReview)),
}

async function openReview(db: Storage): Promise<void> {
  const any = db as unknown as Kysely<unknown>
  await addColumns(any)
  await createObservations(any)
  await createEvaluations(any)
  await createPublications(any)
  for (const table of ['remarks', 'evaluations', 'publications', 'publication_files', 'fingerprints'])
    await refuseChanges(any, table)
  await standAsBefore(db)
  await keepFingerprints(db)
}

const FICHA_NUMBERS = ['standing', 'act_seq', 'delivered_seq', 'open_count', 'answered_count']
const FICHA_TEXTS = ['reviewer_id', 'own_closes', 'moved_act', 'moved_at', 'opened_at']

async function addColumns(db: Kysely<unknown>): Promise<void> {
  for (const column of FICHA_NUMBERS)
    await db.schema
      .alterTable('fichas')
      .addColumn(column, 'integer', (one) => one.notNull().defaultTo(0))
      .execute()
  for (const column of FICHA_TEXTS) await db.schema.alterTable('fichas').addColumn(column, 'text').execute()
  await db.schema.createIndex('fichas_reviewer').on('fichas').column('reviewer_id').execute()
  await db.schema.alterTable('acts').addColumn('version', 'integer').execute()
  await db.schema.alterTable('acts').addColumn('asked', 'text').execute()
}

async function createObservations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('observations')
    .addColumn('id', 'text', (one) => one.primaryKey().references('acts.id'))
    .addColumn('ficha_id', 'text', (one) => one.notNull().references('fichas.id'))
    .addColumn('number', 'integer', (one) => one.notNull())
    .addColumn('iteration', 'integer', (one) => one.notNull())
    .addColumn('place_kind', 'text', (one) => one.notNull())
    .addColumn('place_at', 'text', (one) => one.notNull())
    .addColumn('label', 'text', (one) => one.notNull())
    .addColumn('shown', 'text', (one) => one.notNull())
    .addColumn('state', 'text', (one) => one.notNull())
    .addUniqueConstraint('observations_order', ['ficha_id', 'number'])
    .execute()
  await db.schema
    .createTable('remarks')
    .addColumn('observation_id', 'text', (one) => one.notNull().references('observations.id'))
    .addColumn('position', 'integer', (one) => one.notNull())
    .addColumn('act_id', 'text', (one) => one.notNull().references('acts.id'))
    .addColumn('ficha_id', 'text', (one) => one.notNull().references('fichas.id'))
    .addColumn('seq', 'integer', (one) => one.notNull())
    .addColumn('kind', 'text', (one) => one.notNull())
    .addColumn('text', 'text', (one) => one.notNull())
    .addColumn('by_id', 'text', (one) => one.notNull().references('users.id'))
    .addColumn('at', 'text', (one) => one.notNull())
    .addColumn('iteration', 'integer', (one) => one.notNull())
    .addPrimaryKeyConstraint('remarks_key', ['observation_id', 'position'])
    .execute()
  await db.schema.createIndex('remarks_ficha').on('remarks').columns(['ficha_id', 'seq']).execute()
  await db.schema.createIndex('remarks_act').on('remarks').column('act_id').execute()
}

async function createEvaluations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('evaluations')
    .addColumn('act_id', 'text', (one) => one.primaryKey().references('acts.id'))
    .addColumn('ficha_id', 'text', (one) => one.notNull().references('fichas.id'))
    .addColumn('seq', 'integer', (one) => one.notNull())
    .addColumn('by_id', 'text', (one) => one.notNull().references('users.id'))
    .addColumn('at', 'text', (one) => one.notNull())
    .addColumn('evaluation', 'text', (one) => one.notNull())
    .addUniqueConstraint('evaluations_order', ['ficha_id', 'seq'])
    .execute()
  await db.schema
    .createTable('notice_reads')
    .addColumn('user_id', 'text', (one) => one.notNull().references('users.id'))
    .addColumn('act_id', 'text', (one) => one.notNull().references('acts.id'))
    .addColumn('at', 'text', (one) => one.notNull())
    .addPrimaryKeyConstraint('notice_reads_key', ['user_id', 'act_id'])
    .execute()
}

const PUBLICATION_NAMES = ['programme', 'service', 'ministry', 'search_name']
const PUBLICATION_TEXTS = [...PUBLICATION_NAMES, 'at', 'sent', 'fingerprint', 'manifest']

async function createPublications(db: Kysely<unknown>): Promise<void> {
  let publications = db.schema
    .createTable('publications')
    .addColumn('number', 'text', (one) => one.primaryKey())
    .addColumn('act_id', 'text', (one) => one.notNull().unique().references('acts.id'))
    .addColumn('ficha_id', 'text', (one) => one.notNull().unique().references('fichas.id'))
  for (const column of ['year', 'edition', 'iteration'])
    publications = publications.addColumn(column, 'integer', (one) => one.notNull())
  for (const column of PUBLICATION_TEXTS) publications = publications.addColumn(column, 'text', (one) => one.notNull())
  await publications.execute()
  await db.schema
    .createIndex('publications_list')
    .on('publications')
    .columns(['year', 'search_name', 'number'])
    .execute()
  let files = db.schema
    .createTable('publication_files')
    .addColumn('number', 'text', (one) => one.notNull().references('publications.number'))
    .addColumn('size', 'integer', (one) => one.notNull())
  for (const column of ['format', 'name', 'media_type', 'hash', 'encoding', 'content'])
    files = files.addColumn(column, 'text', (one) => one.notNull())
  await files.addPrimaryKeyConstraint('publication_files_key', ['number', 'format'] as never).execute()
  await db.schema
    .createTable('publication_numbers')
    .addColumn('year', 'integer', (one) => one.primaryKey())
    .addColumn('last', 'integer', (one) => one.notNull())
    .execute()
  await db.schema
    .createTable('fingerprints')
    .addColumn('hash', 'text', (one) => one.notNull())
    .addColumn('kind', 'text', (one) => one.notNull())
    .addColumn('act_id', 'text', (one) => one.notNull().references('acts.id'))
    .addColumn('ficha_id', 'text', (one) => one.notNull().references('fichas.id'))
    .addPrimaryKeyConstraint('fingerprints_key', ['hash', 'kind', 'act_id'])
    .execute()
}

/** What was sent was received; what nobody typed in yet is not begun; of the rest it is recorded who began. */
async function standAsBefore(db: Storage): Promise<void> {
  await sql`
    update fichas set status = 'received', standing = iteration, act_seq = iteration,
      moved_act = (select act_id from submissions where ficha_id = fichas.id and submissions.iteration = fichas.iteration),
      moved_at = (select at from submissions where ficha_id = fichas.id and submissions.iteration = fichas.iteration)
    where iteration > 0`.execute(db)
  await sql`update fichas set status = 'unstarted' where iteration = 0`.execute(db)
  const begun = await db
    .selectFrom('fichas')
    .innerJoin('journal', (join) => join.onRef('journal.fichaId', '=', 'fichas.id').on('journal.position', '=', 1))
    .innerJoin('users', 'users.id', 'journal.byId')
    .select(['fichas.id as ficha', 'version', 'journal.byId', 'users.name', 'journal.receivedAt as at'])
    .where('iteration', '=', 0)
    .orderBy('journal.receivedAt')
    .orderBy('fichas.id')
    .execute()
  for (const one of begun) await recordStart(db, one)
}

interface Begun {
  readonly ficha: string
  readonly version: number
  readonly byId: string
  readonly name: string
  readonly at: string
}

async function recordStart(db: Storage, { ficha, version, byId, name, at }: Begun): Promise<void> {
  const id = `start-${ficha}`
  await db.insertInto('acts').values({ id, fichaId: ficha, seq: 1, name: 'start', byId, at, version }).execute()
  const content = { afterwards: true, version }
  await recordAct(db, { id, name: 'start', ficha, subject: `ficha:${ficha}`, by: { id: byId, name }, at, content })
  const moved = { status: 'editing', actSeq: 1, movedAct: id, movedAt: at } as const
  await db.updateTable('fichas').set(moved).where('id', '=', ficha).execute()
}

const PAGE = 200

/** Of everything that was sent before, and of its receipts as their holders have them. */
async function keepFingerprints(db: Storage): Promise<void> {
  for (let after = ''; ; ) {
    const page = await db
      .selectFrom('submissions')
      .select(['actId', 'fichaId', 'fingerprint', 'receipt'])
      .where('actId', '>', after)
      .orderBy('actId')
      .limit(PAGE)
      .execute()
    for (const { actId, fichaId, fingerprint, receipt } of page)
      await db
        .insertInto('fingerprints')
        .values([
          { hash: fingerprint, kind: 'sent', actId, fichaId },
          { hash: await sha256(canonicalize(JSON.parse(receipt))!), kind: 'receipt', actId, fichaId },
        ])
        .execute()
    if (page.length < PAGE) return
    after = page.at(-1)!.actId
  }
}
