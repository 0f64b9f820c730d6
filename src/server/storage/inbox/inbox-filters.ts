import { type SqlBool, sql } from 'kysely'
import { LAST_STEP } from '../../../engine/distributed.ts'
import { CAN_BE_LATE } from '../../../ficha/notice.ts'
import { Status } from '../../../ficha/status.ts'
import { type InboxFilters, type InboxSort, statusesOf } from '../../../protocol/inbox.ts'
import { searchable } from '../searchable.ts'
import { withEnded } from './ended-findings.ts'
import type { Inboxed, InboxReach } from './inbox-reach.ts'

const DAY_MS = 86_400_000

/** What a question is asked under: how far, when, and in which order; none where rows are only counted. */
export interface InboxQuestion {
  readonly reach: InboxReach
  readonly now: Date
  readonly sort?: InboxSort
}

/** Only the rows that pass the filters. */
export function filtered(rows: Inboxed, filters: InboxFilters, { reach, now, sort }: InboxQuestion): Inboxed {
  const { state, service, ministry, reviewer, opened, late, over, year, finding, ended, sendings, initial, final, q } =
    filters
  let found = rows
  if (state && state !== 'all') found = withStatus(found, statusesOf(state), sort)
  if (service) found = found.where('inbox.serviceId', '=', service)
  if (ministry) found = found.where('inbox.ministryId', '=', ministry)
  if (reviewer === 'none') found = found.where(GIVEN_TO_NOBODY)
  else if (reviewer) found = found.where('inbox.reviewerId', '=', reviewer === 'me' ? reach.caller.id : reviewer)
  if (opened) found = found.where('inbox.opened', '=', opened === 'no' ? 1 : 2)
  if (late) found = withStatus(found, LATE, sort).where('inbox.closes', '<=', now.toISOString())
  if (over !== undefined) found = found.where('inbox.waitsSince', '<=', daysBefore(now, over + 1))
  if (year) found = found.where('inbox.year', '=', year)
  if (initial !== undefined) found = inStep(found, 'initial', initial)
  if (final !== undefined) found = inStep(found, 'final', final)
  if (sendings) found = found.where('inbox.iteration', '=', sendings)
  if (finding) found = ended ? withEnded(found, finding, ended) : withFinding(found, finding)
  return q ? named(found, q) : found
}

/** With the institution, or never begun by it. */
const LATE: readonly Status[] = ['unstarted', ...CAN_BE_LATE]

/**
 * One status in the usual order has an index of its own. Else many fichas pass, and the index of the order is walked,
 * which holds the status too: said so that no engine finds them by status first and sorts them all afterwards.
 */
function withStatus(rows: Inboxed, statuses: readonly Status[], sort: InboxSort | undefined): Inboxed {
  if (statuses.length === 1 && (sort === undefined || sort === 'waiting'))
    return rows.where('inbox.status', 'in', statuses)
  const others = Status.options.filter((status) => !statuses.includes(status))
  return rows.where(sql<SqlBool>`coalesce(inbox.status, '') not in (${sql.join(others)})`)
}

/** Nearly all: the index of the order is walked here too. */
const GIVEN_TO_NOBODY = sql<SqlBool>`coalesce(inbox.reviewer_id, '') <= ''`

const daysBefore = (now: Date, days: number): string => new Date(now.getTime() - days * DAY_MS).toISOString()

/** A finding of the iteration that holds: found by its rule, and sorted, since most rules find something in few. */
const withFinding = (rows: Inboxed, rule: string): Inboxed =>
  rows.where((row) =>
    row(
      'inbox.actId',
      'in',
      row
        .selectFrom('submissionFindings')
        .select('submissionFindings.actId')
        .where('submissionFindings.rule', '=', rule),
    ),
  )

/**
 * By what was executed of a budget; step 0 is what was sent with no number, kept or not yet. A step may hold half of all:
 * the order is walked, as with several states.
 */
function inStep(rows: Inboxed, of: 'initial' | 'final', step: number): Inboxed {
  const others = STEPS.filter((one) => one !== step)
  const kept = sql`select ${sql.ref(`e.${of}`)} from executions e where e.act_id = inbox.act_id`
  return rows
    .where('inbox.actId', 'is not', null)
    .where(sql<SqlBool>`coalesce((${kept}), 0) not in (${sql.join(others)})`)
}
const STEPS = Array.from({ length: LAST_STEP + 1 }, (_, step) => step)

/** '%' and '_' are searched as they are written. */
function named(rows: Inboxed, q: string): Inboxed {
  const pattern = `%${searchable(q).replace(/[\\%_]/g, '\\$&')}%`
  return rows.where(sql<SqlBool>`${sql.ref('inbox.search')} like ${pattern} escape '\\'`)
}
