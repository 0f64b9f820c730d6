import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { CAN_BE_LATE, Matter, NOTICED, type Urgency } from '../../../ficha/notice.ts'
import type { Role } from '../../../ficha/status.ts'
import { type Caller, listReached } from '../reach.ts'
import type { Storage, Tables } from '../tables.ts'

/** What a person is told in one of their roles, with one urgency. */
export interface Share {
  readonly role: Role
  readonly urgency: Urgency
  readonly matters: readonly Tables['matters']['matter'][]
  /** Only what is over its deadline. */
  readonly isLate: boolean
  /** Of which services; undefined: of all. */
  readonly services: readonly string[] | undefined
}

const URGENCIES = ['waits', 'informs'] as const
const DAY_MS = 86_400_000
/** What only informs is old news after this. */
const NEWS_MS = 60 * DAY_MS

/** Everything that this person is told, by role. */
export async function sharesOf(storage: Storage, caller: Caller): Promise<Share[]> {
  const shares: Share[] = []
  for (const role of caller.roles) {
    const named = Matter.options.filter((matter) => NOTICED[role][matter])
    if (named.length === 0) continue
    const services = role === 'jefatura' ? undefined : await listReached(storage, caller.id, [role])
    for (const urgency of URGENCIES) {
      const matters = named.filter((matter) => NOTICED[role][matter] === urgency)
      const kept = matters.filter((matter) => matter !== 'late')
      if (kept.length > 0) shares.push({ role, urgency, matters: kept, isLate: false, services })
      if (kept.length < matters.length) shares.push({ role, urgency, matters: CAN_BE_LATE, isLate: true, services })
    }
  }
  return shares
}

type Row = Pick<Tables['matters'], 'matter' | 'at' | 'byId' | 'serviceId' | 'reviewerId' | 'closes'>

/** Is a matter in this share? The same that `isShared` asks of the database. */
export function isIn(share: Share, row: Row, caller: Caller, now: Date): boolean {
  const { role, urgency, matters, isLate, services } = share
  if (!matters.includes(row.matter) || (isLate && row.closes >= now.toISOString())) return false
  if (urgency === 'informs' && !isLate && (row.byId === caller.id || row.at < newsFrom(now))) return false
  if (row.matter === 'assigned') return row.reviewerId === caller.id
  if (services === undefined) return true
  const isOfServices = services.includes(row.serviceId)
  return role === 'sectorialista'
    ? row.reviewerId === caller.id || (isOfServices && row.reviewerId === '')
    : isOfServices
}

const newsFrom = (now: Date): string => new Date(now.getTime() - NEWS_MS).toISOString()

/** Nearly all: said so that those of the services are found first. */
const GIVEN_TO_NOBODY = sql<SqlBool>`coalesce(matters.reviewer_id, '') <= ''`

type Builder = ExpressionBuilder<Tables, 'matters'>

/** The condition that a matter is in one of these shares. */
export const isShared = (row: Builder, shares: readonly Share[], caller: Caller, now: Date) =>
  shares.length === 0 ? row.lit(false) : row.or(shares.map((share) => oneShare(row, share, caller, now)))

function oneShare(row: Builder, { role, urgency, matters, isLate, services }: Share, caller: Caller, now: Date) {
  const isMine = row('matters.reviewerId', '=', caller.id)
  const ofServices = services?.length ? row('matters.serviceId', 'in', services) : row.lit(false)
  const placed =
    role === 'sectorialista'
      ? row.or([isMine, row.and([ofServices, GIVEN_TO_NOBODY, row('matters.matter', '!=', 'assigned')])])
      : ofServices
  return row.and([
    row('matters.matter', 'in', matters),
    ...(isLate ? [row('matters.closes', '<', now.toISOString())] : []),
    ...(urgency === 'informs' && !isLate
      ? [row('matters.byId', '!=', caller.id), row('matters.at', '>=', newsFrom(now))]
      : []),
    ...(services === undefined ? [] : [placed]),
  ])
}
