import { READERS, Status } from '../../ficha/status.ts'
import type { Inbox, InboxQuery, InboxRow } from '../../protocol/bodies.ts'
import { filtered, sorted } from './inbox-filters.ts'
import type { Caller } from './people.ts'
import { fichasInReach, servicesInReach } from './reach.ts'
import type { Storage } from './tables.ts'

const PAGE_SIZE = 100
const DAY_MS = 86_400_000

type Reached = ReturnType<typeof fichasInReach>
type InboxFinding = InboxRow['findings'][number]

/** One page of the fichas that the caller reviews, filtered and sorted by the database. */
export async function readInbox(storage: Storage, caller: Caller, query: InboxQuery, now: Date): Promise<Inbox> {
  const opened = () => fichasInReach(storage, caller.id, READERS).where('periods.opens', '<=', now.toISOString())
  const totals = await countByState(filtered(opened(), { ...query, state: undefined }))
  const page = await pageOf(sorted(filtered(opened(), query), query), query.page)
  const findings = await findingsOf(
    storage,
    page.flatMap((row) => row.actId ?? []),
  )
  return {
    rows: page.map((row) => toRow(row, findings, now)),
    matching: query.state ? totals.states[query.state] : totals.all,
    pageSize: PAGE_SIZE,
    totals,
    choices: await choicesOf(storage, caller),
  }
}

async function countByState(rows: Reached): Promise<Inbox['totals']> {
  const counted = await rows
    .select((row) => ['fichas.status', row.fn.countAll<number>().as('count')])
    .groupBy('fichas.status')
    .execute()
  const of = (status: Status) => Number(counted.find((one) => one.status === status)?.count ?? 0)
  const states = Object.fromEntries(Status.options.map((status) => [status, of(status)])) as Record<Status, number>
  return { all: counted.reduce((sum, one) => sum + Number(one.count), 0), states }
}

const pageOf = (rows: Reached, page: number) =>
  rows
    .select(['fichas.id', 'programmes.name as programme', 'services.name as service', 'ministries.name as ministry'])
    .select(['periods.year', 'fichas.status', 'fichas.iteration', 'submissions.actId', 'submissions.at'])
    .select('submissions.folio')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute()

type PageRow = Awaited<ReturnType<typeof pageOf>>[number]

/** Findings of a page of submissions, in the order in which they were found. */
async function findingsOf(storage: Storage, acts: readonly string[]): Promise<Map<string, InboxFinding[]>> {
  const byAct = new Map<string, InboxFinding[]>()
  if (acts.length === 0) return byAct
  const found = await storage
    .selectFrom('submissionFindings')
    .select(['actId', 'rule', 'title', 'severity'])
    .where('actId', 'in', acts)
    .orderBy('actId')
    .orderBy('position')
    .execute()
  for (const { actId, ...finding } of found) byAct.set(actId, [...(byAct.get(actId) ?? []), finding])
  return byAct
}

function toRow(row: PageRow, findings: Map<string, InboxFinding[]>, now: Date): InboxRow {
  const { actId, at, ...kept } = row
  return {
    ...kept,
    findings: actId === null ? [] : (findings.get(actId) ?? []),
    sentAt: at,
    waitingDays: at === null ? null : Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / DAY_MS)),
  }
}

async function choicesOf(storage: Storage, caller: Caller): Promise<Inbox['choices']> {
  const mine = servicesInReach(storage, caller.id, READERS)
  const services = storage.selectFrom('services').where('services.id', 'in', mine)
  const ministries = storage.selectFrom('ministries').where('id', 'in', services.select('ministryId'))
  const findings = fichasInReach(storage, caller.id, READERS)
    .innerJoin('submissionFindings', 'submissionFindings.actId', 'submissions.actId')
    .select(['submissionFindings.rule', 'submissionFindings.title'])
    .distinct()
    .orderBy('submissionFindings.title')
    .orderBy('submissionFindings.rule')
  return {
    services: await services.select(['id', 'name']).orderBy('searchName').execute(),
    ministries: await ministries.select(['id', 'name']).orderBy('searchName').execute(),
    findings: await findings.execute(),
  }
}
