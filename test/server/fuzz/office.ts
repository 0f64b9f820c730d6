import { sql } from 'kysely'
import { sha256 } from '../../../src/ficha/fingerprint.ts'
import { ROUTES, type RouteId } from '../../../src/protocol/routes.ts'
import type { Ports } from '../../../src/server/ports.ts'
import type { Seed } from '../../../src/server/seed.ts'
import { issueLink } from '../../../src/server/session/issue-password-link.ts'
import type { Tables } from '../../../src/server/storage/tables.ts'
import { administrationBodies, loadInto, table } from '../administration/harness.ts'
import { ANSWERS, OPENS, prepare, send, startServer, type TestServer } from '../harness.ts'
import { SEED } from '../seed.ts'
import { plainTokens } from './laws.ts'

/** Stands in every text of a service's fichas, and in nothing that is asked. */
export const canaryOf = (service: string): string => `CANARIO-${service}`

const SERVICES = ['subsecretaria', 'migraciones', 'rios']
const SERVICE_OF: Readonly<Record<string, string>> = {
  'Subsecretaría del Interior': 'subsecretaria',
  'Servicio de Migraciones': 'migraciones',
  'Dirección de Ríos': 'rios',
}

/** What those of a service say bears its canary; what is administered bears none. */
const CANARIES: Seed = {
  ...SEED,
  users: [...SEED.users, { ...SEED.users[2]!, user: 'raul', name: 'Raúl Vidal', services: ['rios'] }],
  fichas: SEED.fichas.map((one) => ({
    ...one,
    base: { ...one.base, purpose: `Propósito de ${canaryOf(SERVICE_OF[one.programme.service]!)}` },
  })),
}

/** Whose words each may read; who isn't here reads nobody's. */
const READS: Readonly<Record<string, readonly string[]>> = {
  ana: ['subsecretaria'],
  beto: ['subsecretaria'],
  carla: ['migraciones'],
  raul: ['rios'],
  sofia: ['subsecretaria', 'migraciones'],
  clara: ['subsecretaria', 'migraciones'],
  tomas: ['rios'],
  celia: ['rios'],
  julia: SERVICES,
}
export const foreignTo = (user: string): string[] =>
  SERVICES.filter((service) => !READS[user]?.includes(service)).map(canaryOf)

/** Who asks: nobody, somebody with a session that was never there or is over, and people of every role. */
export const WHO = ['nobody', 'forged', 'expired', ...CANARIES.users.map(({ user }) => user)] as const

/** A load that can be taken back. */
export const LOADED = '1f0e7a52-5f0e-4c38-9d3c-8a4c2f5b7d10'

const TABLES = [
  ...(['ministries', 'services', 'users', 'userRoles', 'assignments', 'ministryAssignments'] as const),
  ...(['passwordLinks', 'periods', 'programmes', 'groupAverages', 'history', 'fichas', 'journal', 'acts'] as const),
  ...(['submissions', 'sessions', 'observations', 'remarks', 'evaluations', 'publications'] as const),
  ...(['publicationFiles', 'fingerprints', 'record'] as const),
] satisfies (keyof Tables)[]

export type Office = Awaited<ReturnType<typeof openOffice>>

/** A server where three services have typed and sent, with a session of everybody. */
export async function openOffice(more: Partial<Ports> = {}, seed = CANARIES) {
  const server = await startServer({ randomToken: plainTokens(), ...more }, seed)
  const { storage } = server.ports
  const cookies: Record<string, string> = { nobody: '', forged: `cuadra_session=${'a'.repeat(43)}` }
  for (const { user } of seed.users) cookies[user] = (await server.as(user)).cookie
  cookies['expired'] = await expired(server)
  for (const [user, ficha] of [
    ['ana', 'arboles-2023'],
    ['carla', 'viaje-2023'],
    ['raul', 'riberas-2023'],
  ] as const)
    await typeAndSend(server, user, ficha)
  await loadInto(await server.as('adela'), 'institutions', table('Código | Nombre', 'mar | Ministerio del Mar'), LOADED)
  const sessions = await storage.selectFrom('sessions').selectAll().execute()
  const hashes = await storage.selectFrom('users').select(['id', 'passwordHash']).execute()

  /** How many rows each table has, as one text. */
  const count = async (): Promise<string> => {
    const counts = TABLES.map((name) => sql`(select count(*) from ${sql.table(snake(name))})`)
    const { rows } =
      await sql<object>`select ${sql.join(counts.map((one, index) => sql`${one} as ${sql.ref(TABLES[index]!)}`))}`.execute(
        storage,
      )
    return JSON.stringify(rows[0])
  }
  /** Who was signed out, or chose another password, is back; links can be used again. */
  const restore = async (): Promise<void> => {
    await storage
      .insertInto('sessions')
      .values(sessions)
      .onConflict((one) => one.doNothing())
      .execute()
    await storage.updateTable('passwordLinks').set({ usedAt: null }).execute()
    for (const { id, passwordHash } of hashes)
      await storage.updateTable('users').set({ passwordHash }).where('id', '=', id).execute()
  }
  return { ...server, cookies, count, restore }
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

async function expired({ as, ports }: TestServer): Promise<string> {
  const { cookie } = await as('beto')
  await ports.storage
    .updateTable('sessions')
    .set({ expiresAt: '2020-01-01T00:00:00.000Z' })
    .where('tokenHash', '=', await sha256(cookie.split('=')[1]!))
    .execute()
  return cookie
}

async function typeAndSend(server: TestServer, user: string, ficha: string): Promise<void> {
  const person = await server.as(user)
  const service = READS[user]![0]!
  const { id } = (await (await person('/api/session')).json()) as { id: string }
  const entry = { ...ENTRY, id: `de-${user}`, device: `pc.${user}`, typed: `Lo escribió ${canaryOf(service)}` }
  await person(`/api/fichas/${ficha}/journal`, { method: 'POST', body: { account: id, entries: [entry] } })
  const answers = { ...ANSWERS, purpose: `Se envió de ${canaryOf(service)}` }
  await send(person, ficha, await prepare(person, ficha, crypto.randomUUID(), answers))
}

export const ENTRY = {
  ...{ id: 'e1', device: 'pc.1', seq: 1, lamport: 1, at: '2026-11-21T14:30:00.000Z', replaces: null },
  ...{ op: 'set', cell: 'purpose', typed: 'Acompañar' },
}

const idOf = async ({ ports: { storage } }: Office, user: string): Promise<string> =>
  (await storage.selectFrom('users').select('id').where('user', '=', user).executeTakeFirstOrThrow()).id

async function fingerprintOf({ ports: { storage } }: Office, ficha: string): Promise<string> {
  const sent = storage.selectFrom('submissions').select('fingerprint').where('fichaId', '=', ficha)
  return (await sent.executeTakeFirstOrThrow()).fingerprint
}

/** Good bodies, to be broken. */
export async function goodBody(office: Office, id: RouteId): Promise<unknown> {
  const token = async () =>
    (await issueLink(office.ports, await idOf(office, 'beto'), { id: null, name: 'x' }))!.address.split('#')[1]!
  const password = 'caballo grapa correcto'
  const bodies: Partial<Record<RouteId, () => Promise<unknown>>> = {
    signIn: async () => ({ user: 'ana', password: 'clave de ana' }),
    changePassword: async () => ({ current: 'clave de ana', password }),
    readPasswordLink: async () => ({ token: await token() }),
    usePasswordLink: async () => ({ token: await token(), password }),
    submit: async () => prepare(await office.as('ana'), 'inmigrante-2023', crypto.randomUUID()),
    act: async () => ({
      ...{ name: 'observe', act: crypto.randomUUID(), fingerprint: await fingerprintOf(office, 'arboles-2023') },
      ...{ place: { kind: 'cell', at: 'initialBudget~2023' }, label: 'Presupuesto', shown: '1.000', text: 'Explique.' },
    }),
    postEntries: async () => ({ account: await idOf(office, 'ana'), entries: [ENTRY, { ...ENTRY, id: 'e2', seq: 2 }] }),
    readNotice: async () => ({ until: OPENS }),
    fichasProof: async () => ({ ids: ['inmigrante-2023', 'nowhere'] }),
    administrationChanges: async () => administrationBodies.changes(),
    administrationProof: async () => administrationBodies.proof(),
    administrationLoad: () => administrationBodies.load(office),
    takeBackLoad: async () => ({ act: crypto.randomUUID(), fingerprint: await sha256('no proof') }),
    openPeriod: () => administrationBodies.opening(office),
  }
  return ROUTES[id] && bodies[id]?.()
}
