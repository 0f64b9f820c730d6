import { type SqlBool, sql } from 'kysely'
import type { InboxQuery, InboxSort } from '../../protocol/bodies.ts'
import type { fichasInReach } from './reach.ts'
import { searchable } from './searchable.ts'

type Reached = ReturnType<typeof fichasInReach>
type Filters = Pick<InboxQuery, 'state' | 'service' | 'ministry' | 'finding' | 'q'>

/** Only the fichas that pass the filters. */
export function filtered(reached: Reached, { state, service, ministry, finding, q }: Filters): Reached {
  let rows = reached
  if (state) rows = rows.where('fichas.status', '=', state)
  if (service) rows = rows.where('services.id', '=', service)
  if (ministry) rows = rows.where('ministries.id', '=', ministry)
  if (finding) rows = withFinding(rows, finding)
  return q ? named(rows, q) : rows
}

const withFinding = (rows: Reached, rule: string): Reached =>
  rows.where((row) =>
    row(
      'submissions.actId',
      'in',
      row
        .selectFrom('submissionFindings')
        .select('submissionFindings.actId')
        .where('submissionFindings.rule', '=', rule),
    ),
  )

const SEARCHED = ['programmes.searchName', 'services.searchName', 'ministries.searchName', 'submissions.folio'] as const

/** '%' and '_' are searched as they are written. */
function named(rows: Reached, q: string): Reached {
  const pattern = `%${searchable(q).replace(/[\\%_]/g, '\\$&')}%`
  return rows.where((row) =>
    row.or(SEARCHED.map((column) => sql<SqlBool>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`)),
  )
}

const ORDER: Record<InboxSort, string> = {
  programme: 'programmes.searchName',
  service: 'services.searchName',
  ministry: 'ministries.searchName',
  state: 'fichas.status',
  findings: 'submissions.findingCount',
  sent: 'submissions.at',
  waiting: 'submissions.at',
}

/** What was never sent comes last either way; those waiting longest were sent first. */
export function sorted(rows: Reached, { sort, dir }: Pick<InboxQuery, 'sort' | 'dir'>): Reached {
  const column = sql.ref(ORDER[sort])
  const descending = (dir === 'desc') !== (sort === 'waiting')
  return rows
    .orderBy(sql`${column} is null`)
    .orderBy(column, descending ? 'desc' : 'asc')
    .orderBy('programmes.searchName')
    .orderBy('fichas.id')
}
