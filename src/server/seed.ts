import type { Justification, Period, Programme } from '../ficha/period.ts'
import type { Role } from '../ficha/status.ts'
import type { Ports } from './ports.ts'
import { keepInbox } from './storage/inbox/inbox-rows.ts'
import { knownOf } from './storage/known-of-programme.ts'
import { userKey } from './storage/people/people.ts'
import { searchable } from './storage/searchable.ts'
import type { Storage } from './storage/tables.ts'

/** A person of a seed. Their roles hold in all their services. */
export interface SeedUser {
  readonly user: string
  readonly password: string
  readonly name: string
  readonly rut?: string
  readonly roles: readonly Role[]
  /** Ids of services. */
  readonly services: readonly string[]
  /** Ids of the ministries that a coordinator follows. */
  readonly ministries?: readonly string[]
}

/** What an empty database can be filled with. */
export interface Seed {
  readonly ministries: readonly { readonly id: string; readonly name: string }[]
  /** `ministry` is an id. */
  readonly services: readonly { readonly id: string; readonly name: string; readonly ministry: string }[]
  readonly users: readonly SeedUser[]
  readonly periods: readonly SeedPeriod[]
  readonly fichas: readonly SeedFicha[]
}

/** A period runs an edition; its dates are demanded: `opens` and `closes`, ISO UTC. */
export interface SeedPeriod {
  readonly edition: number
  readonly period: Period
}

/** A programme in a period. `programme.service` is the name of one of the services; `base` are answers of a file. */
export interface SeedFicha {
  /** Year of its period. */
  readonly year: number
  readonly programme: Programme
  readonly base: Record<string, unknown>
  readonly justificationsOffered?: readonly Justification[]
}

/** Nobody can sign in: nothing was ever loaded. */
export const isEmpty = async (storage: Storage): Promise<boolean> =>
  (await storage.selectFrom('users').select('id').limit(1).executeTakeFirst()) === undefined

/**
 * Fills the database if it is empty, once: of several processes that start together one does, and the others' names
 * are taken. True in the one that did.
 */
export async function seedOnce(ports: Pick<Ports, 'storage' | 'passwords' | 'ids'>, seed: Seed): Promise<boolean> {
  if (!(await isEmpty(ports.storage))) return false
  try {
    await loadSeed(ports, seed)
    return true
  } catch (error) {
    if (await isEmpty(ports.storage)) throw error
    return false
  }
}

/** Fills an empty database, whole or not at all. */
export async function loadSeed(ports: Pick<Ports, 'storage' | 'passwords' | 'ids'>, seed: Seed): Promise<void> {
  const users: NewUser[] = []
  for (const one of seed.users)
    users.push({ ...one, id: ports.ids(), passwordHash: await ports.passwords.hash(one.password) })
  await ports.storage.transaction().execute(async (within) => {
    await addInstitutions(within, seed)
    for (const user of users) await addUser(within, user)
    for (const period of seed.periods) await addPeriod(within, period)
    await addProgrammes(within, seed)
    for (const ficha of seed.fichas) await addFicha(within, seed, ficha)
    await keepInbox(within, { is: 'all' })
  })
}

async function addInstitutions(storage: Storage, { ministries, services }: Seed): Promise<void> {
  for (const { id, name } of ministries)
    await storage
      .insertInto('ministries')
      .values({ id, name, searchName: searchable(name) })
      .execute()
  for (const { id, name, ministry } of services)
    await storage
      .insertInto('services')
      .values({ id, ministryId: ministry, name, searchName: searchable(name) })
      .execute()
}

type NewUser = SeedUser & { readonly id: string; readonly passwordHash: string }

async function addUser(storage: Storage, { id, passwordHash, name, rut, ...one }: NewUser): Promise<void> {
  await storage
    .insertInto('users')
    .values({ id, user: userKey(one.user), passwordHash, name, rut: rut ?? null })
    .execute()
  for (const role of one.roles) {
    await storage.insertInto('userRoles').values({ userId: id, role }).execute()
    for (const serviceId of one.services)
      await storage.insertInto('assignments').values({ userId: id, role, serviceId }).execute()
  }
  for (const ministryId of one.ministries ?? [])
    await storage.insertInto('ministryAssignments').values({ userId: id, ministryId }).execute()
}

async function addPeriod(storage: Storage, { edition, period }: SeedPeriod): Promise<void> {
  const { opens, closes, ...facts } = period
  if (!opens || !closes) throw new Error('a period of a seed needs its dates')
  const { year } = period
  await storage
    .insertInto('periods')
    .values({ id: String(year), edition, year, facts: JSON.stringify(facts), ...inUtc(opens, closes) })
    .execute()
}

/** A programme that runs in several periods is one programme, as its latest ficha knows it. */
async function addProgrammes(storage: Storage, { fichas, services }: Seed): Promise<void> {
  const latest = new Map([...fichas].sort((a, b) => a.year - b.year).map((one) => [one.programme.id, one.programme]))
  for (const [id, programme] of latest) {
    const { name } = programme
    const serviceId = services.find((one) => one.name === programme.service)?.id ?? null
    const known = JSON.stringify(knownOf(programme))
    await storage
      .insertInto('programmes')
      .values({ id, name, searchName: searchable(name), serviceId, known })
      .execute()
  }
  for (const { year, programme } of fichas) await addAverage(storage, String(year), programme)
}

async function addAverage(storage: Storage, periodId: string, programme: Programme): Promise<void> {
  const { id: programmeId, groupAdministrationAverage: average } = programme
  if (average !== undefined)
    await storage.insertInto('groupAverages').values({ periodId, programmeId, average }).execute()
}

async function addFicha(storage: Storage, { services }: Seed, ficha: SeedFicha): Promise<void> {
  const { year, programme, base, justificationsOffered = [] } = ficha
  const serviceId = services.find((one) => one.name === programme.service)?.id
  if (!serviceId) throw new Error(`no service of the seed is called as that of programme ${programme.id}`)
  await storage
    .insertInto('fichas')
    .values({
      id: `${programme.id}-${year}`,
      periodId: String(year),
      programmeId: programme.id,
      serviceId,
      programme: JSON.stringify(programme),
      base: JSON.stringify(base),
      status: 'unstarted',
      iteration: 0,
      version: 1,
      journalHead: 0,
      journalLamport: 0,
      offered: JSON.stringify(justificationsOffered),
    })
    .execute()
}

/** Times are compared as text: all are written alike. */
const inUtc = (opens: string, closes: string) => ({
  opens: new Date(opens).toISOString(),
  closes: new Date(closes).toISOString(),
})
