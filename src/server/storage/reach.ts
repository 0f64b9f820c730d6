import type { Role } from '../../ficha/status.ts'
import type { Storage } from './tables.ts'

/** Who is calling. */
export interface Caller {
  readonly id: string
  readonly user: string
  readonly name: string
  readonly rut: string | null
  readonly roles: readonly Role[]
  /** Which session asks: the first half of its token's hash, by which nobody finds the token. */
  readonly session?: string
}

/** How far each role reaches, as services: those assigned, those of the ministries assigned, all of them. */
const REACH = {
  assigned: (storage: Storage, userId: string, roles: readonly Role[]) =>
    storage.selectFrom('assignments').select('serviceId').where('userId', '=', userId).where('role', 'in', roles),
  ofMinistries: (storage: Storage, userId: string) =>
    storage
      .selectFrom('services')
      .innerJoin('ministryAssignments', 'ministryAssignments.ministryId', 'services.ministryId')
      .select('services.id as serviceId')
      .where('ministryAssignments.userId', '=', userId),
  everything: (storage: Storage, userId: string) =>
    storage
      .selectFrom('services')
      .innerJoin('userRoles', (join) => join.on('userRoles.role', '=', 'jefatura'))
      .select('services.id as serviceId')
      .where('userRoles.userId', '=', userId),
}

/** Services that a person reaches in one of these roles. */
export function servicesInReach(storage: Storage, userId: string, roles: readonly Role[]) {
  let reached = REACH.assigned(storage, userId, roles)
  if (roles.includes('coordinador')) reached = reached.union(REACH.ofMinistries(storage, userId))
  if (roles.includes('jefatura')) reached = reached.union(REACH.everything(storage, userId))
  return reached
}

/** Their ids. */
export const listReached = async (storage: Storage, userId: string, roles: readonly Role[]): Promise<string[]> =>
  (await servicesInReach(storage, userId, roles).execute()).map((row) => row.serviceId)

/** Is this person still a reviewer? The head of the team may give them a ficha of another service. */
const isReviewer = (storage: Storage, userId: string) =>
  storage.selectFrom('userRoles').select('userId').where('userId', '=', userId).where('role', '=', 'sectorialista')

/** Ids of the fichas that the head of the team gave to this person, while they are a reviewer. */
export const listGiven = async (storage: Storage, userId: string): Promise<string[]> => {
  const given = storage.selectFrom('fichas').select('id').where('reviewerId', '=', userId)
  return (await given.where((row) => row.exists(isReviewer(storage, userId))).execute()).map((row) => row.id)
}

/** Fichas with their period, their institution, and what was sent last of those that were. */
export const wholeFichas = (storage: Storage) =>
  storage
    .selectFrom('fichas')
    .innerJoin('periods', 'periods.id', 'fichas.periodId')
    .innerJoin('programmes', 'programmes.id', 'fichas.programmeId')
    .innerJoin('services', 'services.id', 'fichas.serviceId')
    .innerJoin('ministries', 'ministries.id', 'services.ministryId')
    .leftJoin('submissions', (join) =>
      join.onRef('submissions.fichaId', '=', 'fichas.id').onRef('submissions.iteration', '=', 'fichas.standing'),
    )

/**
 * Fichas that a person reaches in one of these roles. Every query about fichas that somebody asks for starts here: what
 * is out of reach isn't there.
 */
export const fichasInReach = (storage: Storage, userId: string, roles: readonly Role[]) =>
  wholeFichas(storage).where((row) => {
    const ofServices = row('fichas.serviceId', 'in', servicesInReach(storage, userId, roles))
    if (!roles.includes('sectorialista')) return ofServices
    return row.or([
      ofServices,
      row.and([row('fichas.reviewerId', '=', userId), row.exists(isReviewer(storage, userId))]),
    ])
  })
