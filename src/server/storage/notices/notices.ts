import { type SqlBool, sql } from 'kysely'
import { type PageStart, readCursor, writeCursor } from '../../../protocol/cursor.ts'
import {
  LONGEST_COUNT,
  type NoticesRead,
  type PersonalNotice,
  type PersonalNotices,
} from '../../../protocol/notices.ts'
import type { Caller } from '../reach.ts'
import type { Storage } from '../tables.ts'
import { isIn, isShared, type Share, sharesOf } from './notice-shares.ts'

const PAGE_SIZE = 30

/** Whose notices, when. */
export interface Reader {
  readonly storage: Storage
  readonly caller: Caller
  readonly now: Date
}

/** What this person is told, whatever they have read of it. */
const told = ({ storage, caller, now }: Reader, shares: readonly Share[]) =>
  storage.selectFrom('matters').where((row) => isShared(row, shares, caller, now))

/** One page, the latest first, and one more; found among the matters alone, and only then named. */
export function noticesQuery(reader: Reader, shares: readonly Share[], start?: PageStart) {
  const { storage, caller } = reader
  const all = told(reader, shares)
  const from = start ? all.where(sql<SqlBool>`(matters.at, matters.act_id) < (${start[0]}, ${start[1]})`) : all
  const page = from
    .selectAll('matters')
    .orderBy('matters.at', 'desc')
    .orderBy('matters.actId', 'desc')
    .limit(PAGE_SIZE + 1)
  return storage
    .selectFrom(page.as('page'))
    .innerJoin('inbox', 'inbox.fichaId', 'page.fichaId')
    .leftJoin('users', 'users.id', 'page.byId')
    .leftJoin('noticeReads', (join) =>
      join.onRef('noticeReads.actId', '=', 'page.actId').on('noticeReads.userId', '=', caller.id),
    )
    .selectAll('page')
    .select(['inbox.programmeName as programme', 'inbox.serviceName as service', 'inbox.year', 'users.name as by'])
    .select(['inbox.openCount', 'inbox.answeredCount', 'inbox.iteration', 'noticeReads.at as readAt'])
    .orderBy('page.at', 'desc')
    .orderBy('page.actId', 'desc')
}

/** What isn't read; what people did themselves they know. */
export const unreadQuery = (reader: Reader, shares: readonly Share[]) =>
  told(reader, shares)
    .where('matters.byId', '!=', reader.caller.id)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('noticeReads')
            .select('noticeReads.actId')
            .whereRef('noticeReads.actId', '=', 'matters.actId')
            .where('noticeReads.userId', '=', reader.caller.id),
        ),
      ),
    )

/** What waits for a person and what they are told, a page at a time. */
export async function readNotices(reader: Reader, after: string | undefined): Promise<PersonalNotices> {
  const shares = await sharesOf(reader.storage, reader.caller)
  const start = after === undefined ? undefined : readCursor(after)
  const read = await noticesQuery(reader, shares, start && typeof start[0] === 'string' ? start : undefined).execute()
  const page = read.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return {
    notices: page.map((row) => toNotice(row, shares, reader)),
    next: read.length > PAGE_SIZE && last ? writeCursor([last.at, last.actId]) : null,
    unread: await countUnread(reader, shares),
    serverTime: reader.now.toISOString(),
  }
}

type Read = Awaited<ReturnType<ReturnType<typeof noticesQuery>['execute']>>[number]

function toNotice(row: Read, shares: readonly Share[], { caller, now }: Reader): PersonalNotice {
  const mine = shares.filter((share) => isIn(share, row, caller, now))
  const share = mine.find((one) => one.urgency === 'waits') ?? mine[0]!
  const { matter, closes } = row
  return {
    act: row.actId,
    ficha: row.fichaId,
    programme: row.programme,
    service: row.service,
    year: row.year,
    matter: share.isLate ? 'late' : matter,
    urgency: share.urgency,
    by: { name: row.by ?? '' },
    since: share.isLate ? closes : row.at,
    observations: matter === 'resubmitted' ? row.answeredCount : TOLD_OF.includes(matter) ? row.openCount : 0,
    closes,
    isRead: row.byId === caller.id || row.readAt !== null,
    fills: share.role === 'contraparte',
    canOpen: share.role === 'contraparte' || row.iteration > 0,
  }
}

/** Where open observations are known to everybody who is told. */
const TOLD_OF: readonly Read['matter'][] = ['returned', 'reopened', 'closed']

async function countUnread(reader: Reader, shares: readonly Share[]): Promise<number> {
  const some = unreadQuery(reader, shares).select('matters.actId').limit(LONGEST_COUNT)
  const { count } = await reader.storage
    .selectFrom(some.as('some'))
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Keeps which were read: of what this person is told and nothing else. Gives how many are left. */
export async function markRead(reader: Reader, read: NoticesRead): Promise<number> {
  const { storage, caller, now } = reader
  const shares = await sharesOf(storage, caller)
  const unread = unreadQuery(reader, shares)
  const chosen =
    'acts' in read ? unread.where('matters.actId', 'in', read.acts) : unread.where('matters.at', '<=', read.until)
  await storage
    .insertInto('noticeReads')
    .columns(['userId', 'actId', 'at'])
    .expression(
      chosen.select([
        sql<string>`cast(${caller.id} as text)`.as('userId'),
        'matters.actId',
        sql<string>`cast(${now.toISOString()} as text)`.as('at'),
      ]),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return countUnread(reader, shares)
}
