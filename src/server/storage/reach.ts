import type { Role } from '../../ficha/status.ts'
import type { Storage } from './tables.ts'

/** Services that a person reaches in one of these roles. */
export const servicesInReach = (storage: Storage, userId: string, roles: readonly Role[]) =>
  storage.selectFrom('assignments').select('serviceId').where('userId', '=', userId).where('role', 'in', roles)

/**
 * Fichas that a person reaches in one of these roles, with their period, institution and last submission. Every query
 * about fichas starts here: what is out of reach isn't there.
 */
export const fichasInReach = (storage: Storage, userId: string, roles: readonly Role[]) =>
  storage
    .selectFrom('fichas')
    .innerJoin('periods', 'periods.id', 'fichas.periodId')
    .innerJoin('programmes', 'programmes.id', 'fichas.programmeId')
    .innerJoin('services', 'services.id', 'fichas.serviceId')
    .innerJoin('ministries', 'ministries.id', 'services.ministryId')
    .leftJoin('submissions', (join) =>
      join.onRef('submissions.fichaId', '=', 'fichas.id').onRef('submissions.iteration', '=', 'fichas.iteration'),
    )
    .where('fichas.serviceId', 'in', servicesInReach(storage, userId, roles))
