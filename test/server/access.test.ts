import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Problem } from '../../src/protocol/problems.ts'
import { ROUTES, type Route, type RouteId } from '../../src/protocol/routes.ts'
import { issueLink } from '../../src/server/session/issue-password-link.ts'
import { administrationBodies, loadInto, table } from './administration/harness.ts'
import { type Asking, OPENS, prepare, read, send, startServer, type TestServer } from './harness.ts'
import { publishOne } from './publication/published.ts'
import { FICHA } from './seed.ts'

/** Who tries, with which roles, and whether the ficha of the trial is within their reach. */
const PEOPLE = {
  nobody: { user: undefined, roles: [], reaches: false },
  'signed in without a role': { user: 'nadia', roles: [], reaches: false },
  'contraparte of the service': { user: 'ana', roles: ['contraparte'], reaches: true },
  'contraparte of another service': { user: 'carla', roles: ['contraparte'], reaches: false },
  'sectorialista assigned': { user: 'sofia', roles: ['sectorialista'], reaches: true },
  'sectorialista not assigned': { user: 'tomas', roles: ['sectorialista'], reaches: false },
  'coordinador of the ministry': { user: 'clara', roles: ['coordinador'], reaches: true },
  'coordinador of another ministry': { user: 'celia', roles: ['coordinador'], reaches: false },
  jefatura: { user: 'julia', roles: ['jefatura'], reaches: true },
  administrador: { user: 'adela', roles: ['administrador'], reaches: false },
} as const
type Persona = (typeof PEOPLE)[keyof typeof PEOPLE]

const ENTRY = {
  id: 'e1',
  device: 'pc.1',
  seq: 1,
  lamport: 1,
  at: '2026-11-21T14:30:00.000Z',
  replaces: null,
  op: 'set',
  cell: 'purpose',
  typed: 'Acompañar',
}
/** A load that can be taken back. */
const LOADED = randomUUID()
const idOf = async (server: TestServer, user: string): Promise<string> =>
  (await read('whoAmI', await (await server.as(user))('/api/session'))).id
/** The ficha of each trial: sent already, but where the institution types, or opens what was returned. */
const RETURNED = 'arboles-2023'
const fichaOf = (id: RouteId, user?: string): string =>
  id === 'postEntries' || (id === 'act' && user === 'ana') ? RETURNED : FICHA

/** An act that each role may do as its ficha stands; which may be done when is tried in acts.test.ts. */
async function actOf(server: TestServer, user?: string): Promise<unknown> {
  const act = randomUUID()
  if (user === 'ana') return { name: 'open', act }
  const { version, iterations } = await read('review', await (await server.as('sofia'))(`/api/fichas/${FICHA}/review`))
  if (user === 'julia') return { name: 'assign', act, version, reviewer: null }
  return observation(act, iterations[0]!.fingerprint)
}

const observation = (act: string, fingerprint: string) => ({
  ...{ name: 'observe', act, fingerprint, place: { kind: 'cell', at: 'initialBudget~2023' } },
  ...{ label: 'Presupuesto 2023', shown: '1.000', text: '¿Por qué?' },
})

async function sendAndReturn(server: TestServer): Promise<void> {
  const [ana, sofia] = [await server.as('ana'), await server.as('sofia')]
  const sent = await read('submit', await send(ana, RETURNED, await prepare(ana, RETURNED, randomUUID())))
  const path = `/api/fichas/${RETURNED}/acts`
  await sofia(path, { method: 'POST', body: observation(randomUUID(), sent.fingerprint) })
  const { version } = await read('review', await sofia(`/api/fichas/${RETURNED}/review`))
  const body = { name: 'return', act: randomUUID(), version, fingerprint: sent.fingerprint }
  expect((await sofia(path, { method: 'POST', body })).status).toBe(200)
}

/** The account of trials on the accounts of others: no role of its own is tried here. */
const betoId = async ({ ports: { storage } }: TestServer): Promise<string> =>
  (await storage.selectFrom('users').select('id').where('user', '=', 'beto').executeTakeFirstOrThrow()).id

async function tokenOfLink(server: TestServer): Promise<string> {
  const issued = await issueLink(server.ports, await betoId(server), { id: null, name: 'prueba' })
  return issued!.address.split('#')[1]!
}

/** A good body for each route that takes one. A route that isn't here does not compile. */
const BODIES: {
  readonly [I in RouteId]: ((server: TestServer, user?: string) => Promise<unknown>) | undefined
} = {
  health: undefined,
  signIn: async () => ({ user: 'ana', password: 'clave de ana' }),
  whoAmI: undefined,
  signOut: undefined,
  signInWays: undefined,
  startIdentity: undefined,
  finishIdentity: undefined,
  account: undefined,
  changePassword: async (_server, user) => ({ current: `clave de ${user}`, password: 'caballo grapa correcto' }),
  signOutEverywhere: undefined,
  readPasswordLink: async (server) => ({ token: await tokenOfLink(server) }),
  usePasswordLink: async (server) => ({ token: await tokenOfLink(server), password: 'caballo grapa correcto' }),
  issuePasswordLink: undefined,
  endSessionsOf: undefined,
  fichas: undefined,
  ficha: undefined,
  submit: async (server) => prepare(await server.as('ana'), FICHA),
  postEntries: async (server) => ({ account: await idOf(server, 'ana'), entries: [ENTRY] }),
  journal: undefined,
  changes: undefined,
  submission: undefined,
  review: undefined,
  act: actOf,
  reviewers: undefined,
  publications: undefined,
  publication: undefined,
  publicationFile: undefined,
  fingerprints: undefined,
  fichaRecord: undefined,
  record: undefined,
  inbox: undefined,
  inboxCounts: undefined,
  inboxChoices: undefined,
  inboxExport: undefined,
  panel: undefined,
  fichasProof: () => Promise.resolve({ filters: {} }),
  notices: undefined,
  readNotice: async () => ({ until: OPENS }),
  administrationList: undefined,
  administrationExport: undefined,
  administrationChanges: async () => administrationBodies.changes(),
  administrationProof: async () => administrationBodies.proof(),
  administrationLoad: administrationBodies.load,
  pastLoads: undefined,
  takingBackProof: undefined,
  takeBackLoad: (server) => administrationBodies.takingBack(server, LOADED),
  openings: undefined,
  openPeriod: administrationBodies.opening,
}

function expectedStatus({ access, path, visited }: Route, { user, roles, reaches }: Persona): number {
  if (visited) return 303
  if (access === 'anyone') return 200
  if (!user) return 401
  if (access === 'signedIn') return 200
  if (!access.some((role) => (roles as readonly string[]).includes(role))) return 403
  return path.includes(':id') && !reaches ? 404 : 200
}

describe('every role on every route of the table', () => {
  let server: TestServer
  let body: unknown
  let number: string
  beforeAll(async () => {
    server = await startServer()
    number = await publishOne(server, { from: 'carla', by: 'sofia', ficha: 'viaje-2023' })
    body = await BODIES.submit!(server)
    await send(await server.as('ana'), FICHA, body as never)
    await sendAndReturn(server)
    await loadInto(
      await server.as('adela'),
      'institutions',
      table('Código | Nombre', 'mar | Ministerio del Mar'),
      LOADED,
    )
  })
  afterAll(() => server.stop())
  // Who changed their password signs in again in the next trial.
  afterEach(async () => {
    const users = server.ports.storage.updateTable('users').where('passwordHash', '=', 'hash of caballo grapa correcto')
    await users.set((one) => ({ passwordHash: sql`'hash of clave de ' || ${one.ref('user')}` })).execute()
  })

  test('the table is covered', () => expect(Object.keys(BODIES).sort()).toEqual(Object.keys(ROUTES).sort()))

  for (const [id, route] of Object.entries(ROUTES) as [RouteId, Route][])
    for (const [name, persona] of Object.entries(PEOPLE))
      test(`${id}: ${name}`, async () => {
        const what: Asking = {
          method: route.method,
          body: id === 'submit' ? body : await BODIES[id]?.(server, persona.user),
        }
        const ask = persona.user ? await server.as(persona.user) : server.ask
        const places = {
          id: fichaOf(id, persona.user),
          user: await betoId(server),
          kind: 'institutions',
          year: '2023',
          number,
          format: 'html',
          mark: number,
          load: LOADED,
        }
        const path = route.path.replace(
          /:(id|user|kind|year|number|format|mark|load)/g,
          (_, name: keyof typeof places) => places[name],
        )
        const response = await ask(path, what)
        expect(response.status).toBe(expectedStatus(route, persona))
        if (response.ok && (id === 'changes' || id === 'publicationFile')) await response.body?.cancel()
        else if (response.ok) await read(id, response)
        else if (route.visited) expect(response.headers.get('location')).toMatch(/^\/ingresar\?problema=[a-z-]+$/)
        else expect(Problem.parse(await response.json()).status).toBe(response.status)
      })
})

describe('not yours and not found', () => {
  const everything = async (response: Response) => [response.status, [...response.headers], await response.text()]

  test.each(['ficha', 'submit', 'submission', 'review', 'act', 'fichaRecord'] as const)(
    'answer alike, byte for byte: %s',
    async (id) => {
      const server = await startServer()
      const sending = await prepare(await server.as('ana'), FICHA)
      const body = id === 'act' ? { name: 'open', act: randomUUID() } : sending
      const carla = await server.as('carla')
      const { method, path } = ROUTES[id]
      const what = { method, body: method === 'POST' ? body : undefined }
      const notHers = await everything(await carla(path.replace(':id', FICHA), what))
      const notThere = await everything(await carla(path.replace(':id', 'no-such-ficha'), what))
      const noRoute = await everything(await carla('/api/no/such/route'))
      expect(notHers[0]).toBe(404)
      expect(notHers).toEqual(notThere)
      expect(notHers).toEqual(noRoute)
      await server.stop()
    },
  )

  test('lists hold only what is within reach', async () => {
    const server = await startServer()
    const ids = async (user: string) =>
      (await read('fichas', await (await server.as(user))('/api/fichas'))).fichas.map((one) => one.id)
    expect(await ids('ana')).toEqual(['arboles-2023', 'inmigrante-2023'])
    expect(await ids('carla')).toEqual(['viaje-2023'])
    const inbox = await read('inbox', await (await server.as('tomas'))('/api/inbox'))
    expect(inbox.rows.map((one) => one.id)).toEqual(['riberas-2023'])
    const choices = await read('inboxChoices', await (await server.as('tomas'))('/api/inbox/choices'))
    expect(choices.services).toEqual([{ id: 'rios', name: 'Dirección de Ríos' }])
    await server.stop()
  })
})
