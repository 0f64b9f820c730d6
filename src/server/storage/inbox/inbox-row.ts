import { isEditable, isUnderReview } from '../../../ficha/status.ts'
import type { InboxRow } from '../../../protocol/inbox.ts'
import type { Storage } from '../tables.ts'
import type { InboxRowRead } from './inbox-page.ts'
import type { InboxReach } from './inbox-reach.ts'
import { NEVER } from './inbox-rows.ts'

const DAY_MS = 86_400_000
/** Acts of one query: an export asks for those of thousands. */
const AT_ONCE = 400

type InboxFinding = InboxRow['findings'][number]

/** Findings of submissions by their act, in the order in which they were found. */
export async function findingsOf(storage: Storage, acts: readonly string[]): Promise<Map<string, InboxFinding[]>> {
  const byAct = new Map<string, InboxFinding[]>()
  for (let from = 0; from < acts.length; from += AT_ONCE) {
    const found = await storage
      .selectFrom('submissionFindings')
      .select(['actId', 'rule', 'title', 'severity'])
      .where('actId', 'in', acts.slice(from, from + AT_ONCE))
      .orderBy('actId')
      .orderBy('position')
      .execute()
    for (const { actId, ...finding } of found) {
      const those = byAct.get(actId)
      if (those) those.push(finding)
      else byAct.set(actId, [finding])
    }
  }
  return byAct
}

/** Names of the people to whom these were given, by their ids. */
export async function reviewersOf(
  storage: Storage,
  page: readonly Pick<InboxRowRead, 'reviewerId'>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(page.map((row) => row.reviewerId))].filter((id) => id !== '')
  if (ids.length === 0) return new Map()
  const found = await storage.selectFrom('users').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(found.map(({ id, name }) => [id, name]))
}

/** What stands elsewhere. */
interface Beside {
  readonly findings: InboxFinding[]
  readonly reviewer: string | undefined
}

/** A row as this person may read it. */
export function toRow(row: InboxRowRead, { findings, reviewer }: Beside, reach: InboxReach, now: Date): InboxRow {
  const { openCount: open, answeredCount: answered, status } = row
  return {
    id: row.fichaId,
    programme: row.programmeName,
    service: row.serviceName,
    ministry: row.ministryName,
    year: row.year,
    status,
    iteration: row.iteration,
    findings,
    observations: isUnderReview(status) && !reach.reviews(row) ? null : { open, answered },
    opened: row.opened === 0 ? null : { at: row.openedAt },
    reviewer: reviewer ?? null,
    movedAt: row.movedAt || null,
    waitingDays: row.waitsSince === NEVER ? null : daysSince(row.waitsSince, now),
    sentAt: row.sentAt,
    folio: row.folio,
    closes: row.closes,
    late: isEditable(status) && row.closes <= now.toISOString(),
  }
}

const daysSince = (at: string, now: Date): number => Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / DAY_MS))
