import { type Kysely, type Migration, sql } from 'kysely'
import { sha256 } from '../../../ficha/fingerprint.ts'
import { addEntry } from '../record/record.ts'
import { type ChainEnd, contentText, entryAfter, NO_ENTRY } from '../record/record-entry.ts'
import { sendingContent } from '../record/sending-content.ts'
import type { Storage } from '../tables.ts'
import { refuseChanges } from './append-only.ts'

/** The chain of everything that was done; what was sent before is chained first, in the order in which it came. */
export const record: Migration = {
  // Whole or not at all: chaining takes a while, and Kysely opens no transaction for SQLite.
  up: (db: Storage) => (db.isTransaction ? openRecord(db) : db.transaction().execute(openRecord)),
}

async function openRecord(db: Storage): Promise<void> {
  await db.schema
    .createTable('record')
    .addColumn('position', 'integer', (one) => one.primaryKey())
    .addColumn('act_id', 'text', (one) => one.notNull().unique())
    .addColumn('name', 'text', (one) => one.notNull())
    .addColumn('ficha_id', 'text')
    .addColumn('subject', 'text', (one) => one.notNull())
    .addColumn('by_id', 'text')
    .addColumn('by_name', 'text', (one) => one.notNull())
    .addColumn('at', 'text', (one) => one.notNull())
    .addColumn('content', 'text', (one) => one.notNull())
    .addColumn('content_hash', 'text', (one) => one.notNull())
    .addColumn('before', 'text', (one) => one.notNull())
    .addColumn('hash', 'text', (one) => one.notNull())
    .execute()
  await db.schema.createIndex('record_ficha').on('record').columns(['ficha_id', 'position']).execute()
  await db.schema
    .createTable('record_head')
    .addColumn('id', 'integer', (one) => one.primaryKey().check(sql`id = 1`))
    .addColumn('position', 'integer', (one) => one.notNull())
    .addColumn('hash', 'text', (one) => one.notNull())
    .execute()
  const { position, hash } = await chainWhatIsThere(db)
  await db.insertInto('recordHead').values({ id: 1, position, hash }).execute()
  await refuseChanges(db as Kysely<unknown>, 'record')
}

const PAGE = 200

/** In pages: a year's submissions don't fit the memory of a small machine. */
async function chainWhatIsThere(db: Storage): Promise<ChainEnd> {
  let head: ChainEnd = { position: 0, hash: NO_ENTRY }
  for (let last = { at: '', id: '' }; ; ) {
    const page = await sendingsAfter(db, last)
    for (const sending of page) head = await chain(db, head, sending)
    if (page.length < PAGE) return head
    last = page.at(-1)!
  }
}

const sendingsAfter = (db: Storage, last: { at: string; id: string }) =>
  db
    .selectFrom('acts')
    .innerJoin('submissions', 'submissions.actId', 'acts.id')
    .innerJoin('fichas', 'fichas.id', 'acts.fichaId')
    .innerJoin('periods', 'periods.id', 'fichas.periodId')
    .innerJoin('users', 'users.id', 'acts.byId')
    .select(['acts.id', 'acts.at', 'acts.name', 'acts.fichaId', 'acts.byId', 'users.name as byName'])
    .select(['folio', 'submissions.iteration', 'periods.year', 'fingerprint', 'receipt', 'typed'])
    .select(['submissions.opens', 'submissions.closes'])
    .where((row) => row(row.refTuple('acts.at', 'acts.id'), '>', row.tuple(last.at, last.id)))
    .orderBy('acts.at')
    .orderBy('acts.id')
    .limit(PAGE)
    .execute()

type Sending = Awaited<ReturnType<typeof sendingsAfter>>[number]

async function chain(db: Storage, head: ChainEnd, sending: Sending): Promise<ChainEnd> {
  const { id, at, name, fichaId, byId, byName, ...stored } = sending
  const findings = await db
    .selectFrom('submissionFindings')
    .select(['rule', 'title', 'severity'])
    .where('actId', '=', id)
    .orderBy('position')
    .execute()
  const content = { ...(await sendingContent({ ...stored, findings })), afterwards: true }
  const text = contentText(content)
  const act = { id, name, ficha: fichaId, subject: `ficha:${fichaId}`, by: { id: byId, name: byName }, at, content }
  const entry = await entryAfter(head, act, await sha256(text))
  await addEntry(db, entry, text)
  return entry
}
