import type { Role } from '../../../ficha/status.ts'
import type { Who } from '../../../protocol/bodies.ts'
import type { Caller } from '../reach.ts'
import type { Storage } from '../tables.ts'

/** User names are the same in capitals. */
export const userKey = (user: string): string => user.trim().toLowerCase()

/** The hash to hold a password against; undefined when there is no such user, or they may sign in no more. */
export const findPassword = (storage: Storage, user: string) =>
  storage
    .selectFrom('users')
    .select(['id', 'passwordHash'])
    .where('user', '=', userKey(user))
    .where('active', '=', 1)
    .executeTakeFirst()

/** Is this still the hash of somebody's password? Inside a transaction it stays so until that ends. */
export async function isStillPassword(within: Storage, id: string, passwordHash: string): Promise<boolean> {
  const same = within.updateTable('users').set({ passwordHash }).where('id', '=', id)
  const { numUpdatedRows } = await same.where('passwordHash', '=', passwordHash).executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function setPassword(within: Storage, id: string, passwordHash: string): Promise<void> {
  await within.updateTable('users').set({ passwordHash }).where('id', '=', id).execute()
}

/** An account by its id; undefined when there is none. */
export const findAccount = (storage: Storage, id: string) =>
  storage
    .selectFrom('users')
    .select(['id', 'user', 'name', 'rut', 'passwordHash'])
    .where('id', '=', id)
    .executeTakeFirst()

/** The id of the account of this user name; what is no user name is taken for an id. */
export async function accountIdOf(storage: Storage, said: string): Promise<string> {
  const found = await storage.selectFrom('users').select('id').where('user', '=', userKey(said)).executeTakeFirst()
  return found?.id ?? said
}

/** Ids of the accounts of a RUT, which is given as readRut gives it, however it was written into them. */
export async function findByRut(storage: Storage, rut: string): Promise<readonly string[]> {
  const plain = rut.replaceAll('.', '')
  const forms = [rut, plain, plain.replace('-', '')].flatMap((one) => [one, one.toLowerCase()])
  const rows = await storage
    .selectFrom('users')
    .select('id')
    .where('rut', 'in', forms)
    .where('active', '=', 1)
    .execute()
  return rows.map((row) => row.id)
}

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
    .where('users.active', '=', 1)
    .executeTakeFirst()
  return found && { ...found, roles: await rolesOf(storage, found.id), session: tokenHash.slice(0, 32) }
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
    session: caller.session,
  }
}

/** Names of the ministries that a person follows. */
export async function listMinistries(storage: Storage, userId: string): Promise<readonly string[]> {
  const followed = storage.selectFrom('ministryAssignments').select('ministryId').where('userId', '=', userId)
  const rows = await storage
    .selectFrom('ministries')
    .select('name')
    .where('id', 'in', followed)
    .orderBy('searchName')
    .execute()
  return rows.map((row) => row.name)
}
