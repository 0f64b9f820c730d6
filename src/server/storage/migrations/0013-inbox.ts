import { type Kysely, type Migration, sql } from 'kysely'
import type { Storage } from '../tables.ts'

/** What the Bandeja sorts, filters and searches by, and what people are told, each in a narrow table with its indexes. */
export const inbox: Migration = {
  up: (db: Storage) => (db.isTransaction ? openInbox(db) : db.transaction().execute(openInbox)),
}

async function openInbox(db: Storage): Promise<void> {
  const any = db as unknown as Kysely<unknown>
  await createInbox(any)
  await createMatters(any)
  await indexSources(any)
  await fillInbox(db)
  await fillMatters(db)
}

const NAMES = ['programme_name', 'service_name', 'ministry_name']
const TEXTS = ['programme_id', 'service_id', 'ministry_id', 'reviewer_id', 'status', 'programme', 'service', 'search']
const TIMES = ['moved_at', 'waits_since', 'opens', 'closes']
const NUMBERS = [
  'year',
  'stage',
  'iteration',
  'opened',
  'finding_count',
  'open_count',
  'answered_count',
  'observations',
]
/** What there may be none of. */
const MAYBE = ['act_id', 'sent_at', 'folio', 'opened_at']

/** Each order of the Bandeja; they hold what is filtered by, so that whoever walks one reads rows that pass alone. */
const ORDERS = {
  waiting: 'waits_since',
  moved: 'moved_at',
  programme: 'programme',
  service: 'service',
  stage: 'stage',
  findings: 'finding_count',
  observations: 'observations',
}
/** Filters that leave few of many, in the usual order. */
const NARROW = ['status', 'service_id', 'ministry_id', 'reviewer_id']
const FILTERED = ['status', 'opened', 'service_id', 'reviewer_id', 'ministry_id', 'year', 'waits_since', 'opens']

async function createInbox(db: Kysely<unknown>): Promise<void> {
  let table = db.schema
    .createTable('inbox')
    .addColumn('ficha_id', 'text', (one) => one.primaryKey().references('fichas.id'))
  for (const column of [...TEXTS, ...NAMES, ...TIMES]) table = table.addColumn(column, 'text', (one) => one.notNull())
  for (const column of NUMBERS) table = table.addColumn(column, 'integer', (one) => one.notNull())
  for (const column of MAYBE) table = table.addColumn(column, 'text')
  await table.execute()
  const index = (name: string, columns: readonly string[]) =>
    db.schema
      .createIndex(`inbox_${name}`)
      .on('inbox')
      .columns([...new Set(columns)])
      .execute()
  for (const [name, column] of Object.entries(ORDERS)) await index(name, [column, 'ficha_id', ...FILTERED])
  for (const column of NARROW) await index(`of_${column}`, [column, 'waits_since', 'ficha_id'])
  await index('of_act', ['act_id'])
  // Counting reads this one alone.
  await index('counts', FILTERED)
}

async function createMatters(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('matters')
    .addColumn('act_id', 'text', (one) => one.primaryKey().references('acts.id'))
    .addColumn('ficha_id', 'text', (one) => one.notNull().references('fichas.id'))
    .addColumn('matter', 'text', (one) => one.notNull())
    .addColumn('at', 'text', (one) => one.notNull())
    .addColumn('by_id', 'text', (one) => one.notNull().references('users.id'))
    .addColumn('service_id', 'text', (one) => one.notNull())
    .addColumn('reviewer_id', 'text', (one) => one.notNull())
    .addColumn('closes', 'text', (one) => one.notNull())
    .execute()
  const indexes = {
    matters_ficha: ['ficha_id'],
    matters_order: ['at', 'act_id'],
    matters_of_service: ['service_id', 'matter', 'at'],
    matters_of_reviewer: ['reviewer_id', 'matter', 'at'],
    matters_kind: ['matter', 'at', 'act_id'],
  }
  for (const [name, columns] of Object.entries(indexes))
    await db.schema.createIndex(name).on('matters').columns(columns).execute()
}

/** What is kept is found again by what changes: a name, a service, the dates of a period. */
async function indexSources(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('fichas_programme').on('fichas').column('programme_id').execute()
}

const WAY = 'unstarted editing received inReview returned resubmitted reopened closed evaluated published'.split(' ')

/** As storage/inbox-rows.ts keeps it from now on; said in SQL so that it stays as it was when that changes. */
export const fillInbox = (db: Storage) =>
  sql`
    insert into inbox (ficha_id, programme_id, service_id, ministry_id, reviewer_id, status, programme, service, search,
      moved_at, waits_since, opens, closes, year, stage, iteration, opened, finding_count, open_count, answered_count,
      observations, act_id, sent_at, folio, opened_at, programme_name, service_name, ministry_name)
    select f.id, f.programme_id, f.service_id, s.ministry_id, coalesce(f.reviewer_id, ''), f.status, p.search_name,
      s.search_name,
      p.search_name || ${'\n'} || s.search_name || ${'\n'} || m.search_name || ${'\n'} || coalesce(lower(b.folio), ''),
      coalesce(f.moved_at, ''),
      case when f.moved_at is null or f.status in ('unstarted', 'editing', 'published') then '9999' else f.moved_at end,
      t.opens, coalesce(f.own_closes, t.closes), t.year,
      case f.status ${sql.join(
        WAY.map((status, index) => sql`when ${sql.lit(status)} then ${sql.lit(index)}`),
        sql` `,
      )} else 0 end,
      f.standing,
      case when f.status not in ('returned', 'reopened') then 0 when f.opened_at is null then 1 else 2 end,
      coalesce(b.finding_count, 0), f.open_count, f.answered_count, f.open_count + f.answered_count, b.act_id, b.at,
      b.folio, f.opened_at, p.name, s.name, m.name
    from fichas f
      join periods t on t.id = f.period_id
      join programmes p on p.id = f.programme_id
      join services s on s.id = f.service_id
      join ministries m on m.id = s.ministry_id
      left join submissions b on b.ficha_id = f.id and b.iteration = f.standing`.execute(db)

/** Until now nothing was ever extended or assigned: there is only where each ficha was moved to. */
export const fillMatters = (db: Storage) =>
  sql`
    insert into matters (act_id, ficha_id, matter, at, by_id, service_id, reviewer_id, closes)
    select a.id, f.id, f.status, a.at, a.by_id, f.service_id, coalesce(f.reviewer_id, ''),
      coalesce(f.own_closes, t.closes)
    from fichas f join acts a on a.id = f.moved_act join periods t on t.id = f.period_id`.execute(db)
