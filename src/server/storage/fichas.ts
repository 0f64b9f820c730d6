import { z } from 'zod'
import { Justification, Period, Programme } from '../../ficha/period.ts'
import { isAllowed, REVIEWING, type Role, type Status } from '../../ficha/status.ts'
import { type FichaLine, Receipt } from '../../protocol/bodies.ts'
import type { Sent } from '../../protocol/problems.ts'
import { DEADLINE, deadlineOf } from './deadline.ts'
import { type Caller, fichasInReach, servicesInReach } from './reach.ts'
import type { Storage } from './tables.ts'

/** A ficha as the server holds it, and in which roles the caller reaches it. */
export interface StoredFicha {
  readonly id: string
  readonly serviceId: string
  readonly version: number
  readonly journalHead: number
  readonly status: Status
  /** How often it was sent, and the iteration that holds; 0 when none does. */
  readonly iteration: number
  readonly standing: number
  readonly actSeq: number
  /** How many of its acts the institution has been told of: those up to the last return or closing. */
  readonly deliveredSeq: number
  readonly reviewerId: string | null
  readonly openedAt: string | null
  readonly movedAt: string | null
  readonly openCount: number
  readonly answeredCount: number
  /** Its own deadline, or that of its period. */
  readonly isExtended: boolean
  readonly edition: number
  readonly opens: string
  readonly closes: string
  readonly period: Period
  readonly programme: Programme
  readonly base: Record<string, unknown>
  readonly offered: readonly Justification[]
  readonly receipt: Receipt | undefined
  readonly roles: readonly Role[]
}

const Base = z.record(z.string(), z.unknown())
const Offered = z.array(Justification)

/** A ficha within the caller's reach in these roles; undefined when it isn't there, or isn't theirs. */
export async function findFicha(
  storage: Storage,
  caller: Caller,
  roles: readonly Role[],
  id: string,
): Promise<StoredFicha | undefined> {
  const row = await fichasInReach(storage, caller.id, roles)
    .where('fichas.id', '=', id)
    .select([
      'fichas.id',
      'fichas.serviceId',
      'version',
      'journalHead',
      'status',
      'fichas.iteration',
      'standing',
      'actSeq',
      'deliveredSeq',
      'reviewerId',
      'openedAt',
      'movedAt',
      'openCount',
      'answeredCount',
      'ownCloses',
      'edition',
      'programme',
      'base',
    ])
    .select(['offered', 'facts', 'ownFacts', 'periods.opens', 'periods.closes', 'receipt'])
    .executeTakeFirst()
  if (!row) return undefined
  const { serviceId, facts, ownFacts, ownCloses, receipt, ...kept } = row
  const closes = deadlineOf(ownCloses, row.closes)
  return {
    ...kept,
    serviceId,
    closes,
    isExtended: closes !== row.closes,
    period: Period.parse({ ...JSON.parse(ownFacts ?? facts), opens: row.opens, closes }),
    programme: Programme.parse(JSON.parse(row.programme)),
    base: Base.parse(JSON.parse(row.base)),
    offered: Offered.parse(JSON.parse(row.offered)),
    receipt: receipt === null ? undefined : Receipt.parse(JSON.parse(receipt)),
    roles: await rolesAt(storage, caller, roles, row),
  }
}

type Placed = Pick<StoredFicha, 'serviceId' | 'reviewerId'>

async function rolesAt(storage: Storage, caller: Caller, roles: readonly Role[], ficha: Placed): Promise<Role[]> {
  const { serviceId, reviewerId } = ficha
  const reaching = await Promise.all(
    roles.map((role) =>
      storage
        .selectFrom(servicesInReach(storage, caller.id, [role]).as('reached'))
        .select('serviceId')
        .where('serviceId', '=', serviceId)
        .executeTakeFirst(),
    ),
  )
  const isGiven = (role: Role) => role === 'sectorialista' && reviewerId === caller.id && caller.roles.includes(role)
  return roles.filter((role, index) => reaching[index] !== undefined || isGiven(role))
}

/** Who sent it, when and under which folio. */
export const sentOf = ({ folio, at, by }: Receipt): Sent => ({ folio, at, by })

/** May the caller do this to the ficha, as it stands? */
export const mayDo = (ficha: StoredFicha, action: Parameters<typeof isAllowed>[2]): boolean =>
  isAllowed(ficha.status, ficha.roles, action)

/** Does the caller reach it as one of those among whom its review goes on? */
export const isReviewing = ({ roles }: Pick<StoredFicha, 'roles'>): boolean =>
  roles.some((role) => REVIEWING.includes(role))

/** The last of its acts that the caller is told of: all of them, or those up to the last return or closing. */
export const toldSeq = (ficha: StoredFicha): number => (isReviewing(ficha) ? ficha.actSeq : ficha.deliveredSeq)

/** Fichas that the caller fills, of periods that have opened; the newest year first, then by name. */
export async function listFichas(storage: Storage, caller: Caller, now: string): Promise<FichaLine[]> {
  const rows = await fichasInReach(storage, caller.id, ['contraparte'])
    .where('periods.opens', '<=', now)
    .select(['fichas.id', 'programmes.name as programme', 'services.name as service', 'ministries.name as ministry'])
    .select(['periods.year', 'edition', 'status', 'periods.opens', 'version', 'receipt', 'journalHead'])
    .select(DEADLINE.as('closes'))
    .orderBy('periods.year', 'desc')
    .orderBy('programmes.searchName')
    .orderBy('fichas.id')
    .execute()
  return rows.map(({ receipt, ...line }) =>
    receipt === null ? line : { ...line, sent: sentOf(Receipt.parse(JSON.parse(receipt))) },
  )
}
