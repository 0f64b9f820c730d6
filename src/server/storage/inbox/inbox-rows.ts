import { CAN_BE_LATE } from '../../../ficha/notice.ts'
import { Status } from '../../../ficha/status.ts'
import { deadlineOf } from '../deadline.ts'
import { wholeFichas } from '../reach.ts'
import { searchable } from '../searchable.ts'
import type { Storage, Tables } from '../tables.ts'

/** Which fichas changed: these, or those of programmes, services, ministries, a period or people that did. */
export type Touched =
  | { readonly is: 'all' }
  | {
      readonly is: 'fichas' | 'programmes' | 'services' | 'ministries' | 'periods' | 'reviewers'
      readonly ids: readonly string[]
    }

/** After every time that there is: what waits for nobody comes last. */
export const NEVER = '9999'
/** Columns times rows stay far from the number of values that a statement may bind. */
const AT_ONCE = 200

/**
 * Brings what the Bandeja and the notices are read from up to where these fichas stand. To be called in the transaction
 * of whatever changed them, once all of it is stored.
 */
export async function keepInbox(within: Storage, touched: Touched): Promise<void> {
  const ids = await idsOf(within, touched)
  for (let from = 0; from < ids.length; from += AT_ONCE) await keepSome(within, ids.slice(from, from + AT_ONCE))
}

/**
 * Waits for whoever is changing the row of a ficha, and makes others wait. Lists are loaded with these rows written first
 * and recorded last: an act that held the head of the record and then waited for its row would be waited for in turn.
 */
export async function holdInbox(within: Storage, fichaId: string): Promise<void> {
  await within.updateTable('inbox').set({ fichaId }).where('fichaId', '=', fichaId).execute()
}

async function idsOf(storage: Storage, touched: Touched): Promise<readonly string[]> {
  if (touched.is === 'fichas') return touched.ids
  const all = storage.selectFrom('fichas').select('fichas.id').orderBy('fichas.id')
  if (touched.is === 'all') return (await all.execute()).map((one) => one.id)
  const found = new Set<string>()
  for (let from = 0; from < touched.ids.length; from += AT_ONCE)
    for (const { id } of await those(storage, all, touched.is, touched.ids.slice(from, from + AT_ONCE))) found.add(id)
  return [...found]
}

type All = ReturnType<typeof allFichas>
const allFichas = (storage: Storage) => storage.selectFrom('fichas').select('fichas.id')

function those(storage: Storage, all: All, is: Exclude<Touched['is'], 'all' | 'fichas'>, ids: string[]) {
  if (is === 'programmes') return all.where('programmeId', 'in', ids).execute()
  if (is === 'services') return all.where('serviceId', 'in', ids).execute()
  if (is === 'reviewers') return all.where('reviewerId', 'in', ids).execute()
  if (is === 'periods') return all.where('periodId', 'in', ids).execute()
  const services = storage.selectFrom('services').select('services.id').where('ministryId', 'in', ids)
  return all.where('serviceId', 'in', services).execute()
}

async function keepSome(within: Storage, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const sources = await sourcesOf(within, ids)
  await within.deleteFrom('inbox').where('fichaId', 'in', ids).execute()
  await within.insertInto('inbox').values(sources.map(rowOf)).execute()
  await keepMatters(within, ids, sources)
}

/** Everything that a row is made of, as it is now. */
export const sourcesOf = (storage: Storage, ids: readonly string[]) =>
  wholeFichas(storage)
    // Who is no longer a reviewer has no ficha: it waits for those of its service again.
    .leftJoin('users', (join) => join.onRef('users.id', '=', 'fichas.reviewerId').on('users.active', '=', 1))
    .leftJoin('userRoles', (join) =>
      join.onRef('userRoles.userId', '=', 'users.id').on('userRoles.role', '=', 'sectorialista'),
    )
    .where('fichas.id', 'in', ids)
    .select(['fichas.id', 'fichas.programmeId', 'fichas.serviceId', 'services.ministryId'])
    .select('userRoles.userId as reviewerId')
    .select(['fichas.status', 'fichas.standing', 'fichas.openCount', 'fichas.answeredCount', 'fichas.openedAt'])
    .select(['fichas.movedAt', 'fichas.movedAct', 'fichas.ownCloses', 'periods.opens', 'periods.closes'])
    .select(['periods.year', 'programmes.searchName as programme', 'services.searchName as service'])
    .select(['ministries.searchName as ministry', 'submissions.actId', 'submissions.at as sentAt'])
    .select(['submissions.folio', 'submissions.findingCount', 'programmes.name as programmeName'])
    .select(['services.name as serviceName', 'ministries.name as ministryName'])
    .execute()

type Source = Awaited<ReturnType<typeof sourcesOf>>[number]

const LIES_WITH_INSTITUTION: readonly Status[] = ['returned', 'reopened']
/** What was never sent waits for no reviewer yet, and what is published for nobody. */
const WAITS_FOR_NOBODY: readonly Status[] = ['unstarted', 'editing', 'published']

/** 0: nothing is with the institution; 1: it hasn't seen what is; 2: it has. */
const openedOf = ({ status, openedAt }: Source): number =>
  LIES_WITH_INSTITUTION.includes(status) ? (openedAt === null ? 1 : 2) : 0

/** The row of a ficha, made of where it stands. */
export function rowOf(source: Source): Tables['inbox'] {
  const { id, standing, reviewerId, movedAt, movedAct: _act, ownCloses, ministry, findingCount, ...kept } = source
  const { status, programme, service, folio, openCount, answeredCount } = source
  return {
    ...kept,
    fichaId: id,
    iteration: standing,
    reviewerId: reviewerId ?? '',
    stage: Status.options.indexOf(status),
    search: [programme, service, ministry, searchable(folio ?? '')].join('\n'),
    findingCount: findingCount ?? 0,
    observations: openCount + answeredCount,
    opened: openedOf(source),
    movedAt: movedAt ?? '',
    waitsSince: WAITS_FOR_NOBODY.includes(status) || movedAt === null ? NEVER : movedAt,
    closes: deadlineOf(ownCloses, source.closes),
  }
}

/** Of what a ficha gives reason to tell people: where it was moved last, its last extension, reminder and assignment. */
async function keepMatters(within: Storage, ids: readonly string[], sources: readonly Source[]): Promise<void> {
  await within.deleteFrom('matters').where('fichaId', 'in', ids).execute()
  const acts = await actsOf(within, ids)
  const rows = sources.flatMap((source) =>
    mattersOf(
      source,
      acts.filter((act) => act.fichaId === source.id),
    ),
  )
  if (rows.length > 0) await within.insertInto('matters').values(rows).execute()
}

/** The acts that a notice can be about, the latest last. */
const actsOf = (storage: Storage, ids: readonly string[]) =>
  storage
    .selectFrom('acts')
    .innerJoin('fichas', 'fichas.id', 'acts.fichaId')
    .where('acts.fichaId', 'in', ids)
    .where((row) =>
      row.or([row('acts.name', 'in', ['extend', 'remind', 'assign']), row('acts.id', '=', row.ref('fichas.movedAct'))]),
    )
    .select(['acts.id', 'acts.fichaId', 'acts.name', 'acts.at', 'acts.byId'])
    .orderBy('acts.seq')
    .execute()

type Told = Pick<Awaited<ReturnType<typeof actsOf>>[number], 'id' | 'fichaId' | 'name' | 'at' | 'byId'>

export function mattersOf(source: Source, acts: readonly Told[]): Tables['matters'][] {
  const { movedAct, status, reviewerId, serviceId, ownCloses } = source
  const moved = acts.find((act) => act.id === movedAct)
  const extended = LENGTHENED.includes(status) ? acts.findLast((act) => act.name === 'extend') : undefined
  const reminded = LENGTHENED.includes(status) ? acts.findLast((act) => act.name === 'remind') : undefined
  const assigned = reviewerId === null ? undefined : acts.findLast((act) => act.name === 'assign')
  const placed = { serviceId, reviewerId: reviewerId ?? '', closes: deadlineOf(ownCloses, source.closes) }
  const told = ({ id: actId, fichaId, at, byId }: Told) => ({ actId, fichaId, at, byId, ...placed })
  return [
    ...(moved ? [{ ...told(moved), matter: status }] : []),
    ...(extended ? [{ ...told(extended), matter: 'extended' as const }] : []),
    ...(reminded ? [{ ...told(reminded), matter: 'reminded' as const }] : []),
    ...(assigned ? [{ ...told(assigned), matter: 'assigned' as const }] : []),
  ]
}

/** More time, and that one is waited for, is worth knowing while the institution has the ficha. */
const LENGTHENED: readonly Status[] = ['unstarted', ...CAN_BE_LATE]
