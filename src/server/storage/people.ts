import type { Role } from '../../ficha/status.ts'
import type { Who } from '../../protocol/bodies.ts'
import type { Storage } from './tables.ts'

/** Who is calling. */
export interface Caller {
  readonly id: string
  readonly user: string
  readonly name: string
  readonly rut: string | null
  readonly roles: readonly Role[]
}

/** User names are the same in capitals. */
export const userKey = (user: string): string => user.trim().toLowerCase()

/** The hash to hold a password against; undefined when there is no such user. */
export const findPassword = (storage: Storage, user: string) =>
  storage.selectFrom('users').select(['id', 'passwordHash']).where('user', '=', userKey(user)).executeTakeFirst()

/** The person of a session that hasn't expired. */
export async function findCaller(
  storage: Storage,
  tokenHash: string,
  now: string,
): Promise<(Caller & { readonly expiresAt: string }) | undefined> {
  const found = await storage
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.userId')
    .select(['users.id', 'users.user', 'users.name', 'users.rut', 'sessions.expiresAt'])
    .where('sessions.tokenHash', '=', tokenHash)
    .where('sessions.expiresAt', '>', now)
    .executeTakeFirst()
  return found && { ...found, roles: await rolesOf(storage, found.id) }
}

async function rolesOf(storage: Storage, userId: string): Promise<readonly Role[]> {
  const rows = await storage
    .selectFrom('userRoles')
    .select('role')
    .where('userId', '=', userId)
    .orderBy('role')
    .execute()
  return rows.map((row) => row.role)
}

/** What a person is told about themselves. */
export async function describeCaller(storage: Storage, caller: Caller): Promise<Who> {
  const services = await storage
    .selectFrom('services')
    .select('name')
    .where('id', 'in', storage.selectFrom('assignments').select('serviceId').where('userId', '=', caller.id))
    .orderBy('searchName')
    .execute()
  return {
    id: caller.id,
    user: caller.user,
    name: caller.name,
    rut: caller.rut ?? undefined,
    roles: [...caller.roles],
    services: services.map((one) => one.name),
  }
}
