import { sql } from 'kysely'
import { CAN_BE_LATE } from '../../../ficha/notice.ts'
import type { Status } from '../../../ficha/status.ts'
import { STATE_GROUPS } from '../../../protocol/inbox.ts'
import type { Panel, PanelService } from '../../../protocol/panel.ts'
import type { Inboxed } from '../inbox/inbox-reach.ts'
import { NEVER } from '../inbox/inbox-rows.ts'

/** Rows counted by service, state, lateness and iteration: one pass over the narrow table of the Bandeja. */
const countedRows = (rows: Inboxed, now: string) =>
  rows
    .select((row) => [
      ...(['inbox.serviceId', 'inbox.serviceName', 'inbox.ministryId', 'inbox.ministryName', 'inbox.status'] as const),
      'inbox.iteration',
      sql<number>`case when inbox.closes <= ${now} then 1 else 0 end`.as('isOver'),
      row.fn.countAll<number>().as('count'),
      row.fn.min('inbox.waitsSince').as('since'),
    ])
    .groupBy(['inbox.serviceId', 'inbox.serviceName', 'inbox.ministryId', 'inbox.ministryName', 'inbox.status'])
    .groupBy(['inbox.iteration', sql.ref('isOver')])
    .execute()

type Counted = Awaited<ReturnType<typeof countedRows>>[number]

/** With the institution: begun and not sent, returned, reopened; and those that nobody began. */
const LATE: readonly Status[] = ['unstarted', ...CAN_BE_LATE]
const CLOSED: readonly Status[] = ['closed', 'evaluated', 'published']

const blank = ({ serviceId, serviceName, ministryId }: Counted): PanelService => ({
  ...{ id: serviceId, name: serviceName, ministry: ministryId, states: {} },
  ...{ all: 0, late: 0, neverBegun: 0, closed: 0, atFirst: 0, sendings: 0 },
})

function add(service: PanelService, { status, iteration, isOver, count: counted }: Counted): PanelService {
  const count = Number(counted)
  const isLate = Number(isOver) === 1 && LATE.includes(status)
  const isClosed = CLOSED.includes(status)
  return {
    ...service,
    all: service.all + count,
    states: { ...service.states, [status]: (service.states[status] ?? 0) + count },
    late: service.late + (isLate ? count : 0),
    neverBegun: service.neverBegun + (isLate && status === 'unstarted' ? count : 0),
    closed: service.closed + (isClosed ? count : 0),
    atFirst: service.atFirst + (isClosed && iteration === 1 ? count : 0),
    sendings: service.sendings + (isClosed ? count * iteration : 0),
  }
}

type ServicesPart = Pick<Panel, 'services' | 'ministries' | 'waits'>

/** How each service goes, and who is waited for since when. */
export async function readServices(rows: Inboxed, now: string): Promise<ServicesPart> {
  const counted = await countedRows(rows, now)
  const services = new Map<string, PanelService>()
  for (const row of counted) services.set(row.serviceId, add(services.get(row.serviceId) ?? blank(row), row))
  const ministries = new Map(counted.map(({ ministryId: id, ministryName: name }) => [id, { id, name }]))
  const since = (statuses: readonly Status[]): string | null =>
    counted
      .filter((row) => statuses.includes(row.status) && row.since !== NEVER)
      .map((row) => row.since)
      .sort()[0] ?? null
  return {
    services: [...services.values()],
    ministries: [...ministries.values()].sort((a, b) => a.name.localeCompare(b.name, 'es')),
    waits: {
      institutions: since(STATE_GROUPS.withInstitution),
      reviewers: since(STATE_GROUPS.toDo),
      head: since(['evaluated']),
    },
  }
}
