import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../src/server/app.ts'
import { libsqlDialect } from '../../src/server/database/libsql-dialect.ts'
import { connectPostgres } from '../../src/server/database/open-postgres.ts'
import { openStorage } from '../../src/server/database/open-storage.ts'
import { oidcIdentity } from '../../src/server/identity/oidc-identity.ts'
import type { Seed } from '../../src/server/seed.ts'
import { ENGINE } from './engines.ts'
import { type Forgery, startForger } from './forger.ts'
import { ORIGIN, startServer, type TestServer } from './harness.ts'
import { settingsFor } from './identity-provider.ts'
import { createPostgres } from './postgres-databases.ts'
import { SEED } from './seed.ts'

const PEOPLE: Seed = {
  ...SEED,
  users: SEED.users.map((one) => ({ ...one, rut: one.user === 'ana' ? '44.444.444-4' : '12.678.579-8' })),
}
const START = '/api/session/oidc'
const NOW = Math.floor(Date.now() / 1000)

let forger: Awaited<ReturnType<typeof startForger>>
let server: TestServer
beforeAll(async () => {
  forger = await startForger()
})
afterAll(() => forger.stop())
beforeEach(async () => {
  forger.state.forgery = {}
  server = await startServer({ identity: oidcIdentity(settingsFor(forger.base)) }, PEOPLE)
})
afterEach(() => server.stop())

type Ask = TestServer['ask']

/** Begins an attempt; gives the way back as the provider would send it. */
async function begin(ask: Ask = server.ask) {
  const started = await ask(START)
  const asked = new URL(started.headers.get('location')!, ORIGIN).searchParams
  forger.state.nonce = asked.get('nonce') ?? ''
  const cookie = started.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { cookie, back: `${START}/return?code=good&state=${asked.get('state')}` }
}

async function finish({ cookie, back }: Awaited<ReturnType<typeof begin>>, ask: Ask = server.ask) {
  const finished = await ask(back, { headers: { cookie } })
  expect(finished.status).toBe(303)
  const isIn = finished.headers.getSetCookie().some((one) => /^cuadra_session=[\w-]{43};/.test(one))
  const [, problem] = /^\/ingresar\?problema=(.*)$/.exec(finished.headers.get('location')!) ?? []
  return isIn ? 'in' : problem
}

const hmac = (token: string) =>
  `${Buffer.from('{"alg":"HS256","kid":"one"}').toString('base64url')}.${token.split('.')[1]}.AAAA`
const unsigned = (token: string) => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`
const swapped = (token: string) => {
  const [header, , signature] = token.split('.')
  const claims = { iss: forger.base, aud: 'cuadra', sub: 'otra', nonce: forger.state.nonce, iat: NOW, exp: NOW + 300 }
  return `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`
}

describe('what a provider answers', () => {
  test('opens the account when all of it is right', async () => expect(await finish(await begin())).toBe('in'))

  test.each<[string, Forgery]>([
    ['signed with a key that it does not publish', { otherKey: true }],
    ['whose claims were changed after signing', { tamper: swapped }],
    ['that is not signed', { tamper: unsigned }],
    ['signed with the secret instead of its key', { tamper: hmac }],
    ['of a key that nobody knows', { header: { kid: 'two' } }],
    ['with the nonce of another attempt', { claims: { nonce: 'another' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['for another client', { claims: { aud: 'otro' } }],
    ['for several clients and handed to another', { claims: { aud: ['cuadra', 'otro'], azp: 'otro' } }],
    ['of another issuer', { claims: { iss: 'https://otro.example' } }],
    ['that expired', { claims: { exp: NOW - 60, iat: NOW - 600 } }],
    ['that is not yet valid', { claims: { nbf: NOW + 600 } }],
    ['without an end', { claims: { exp: undefined } }],
    ['of nobody', { claims: { sub: undefined } }],
    ['that is not there', { withoutIdToken: true }],
  ])('opens nothing with an id token %s', async (_what, forgery) => {
    const way = await begin()
    forger.state.forgery = forgery
    expect(await finish(way)).toBe('provider-refused')
    expect(server.failures.length).toBe(1)
  })

  test('opens nothing when what it tells is of another person than the token', async () => {
    forger.state.forgery = { userinfo: { sub: 'persona-2' } }
    expect(await finish(await begin())).toBe('provider-refused')
  })

  test('opens nothing when it takes back the code', async () => {
    forger.state.forgery = { token: { status: 400, body: { error: 'invalid_grant' } } }
    expect(await finish(await begin())).toBe('provider-refused')
    expect(server.failures).toMatchObject([{ code: 'OAUTH_RESPONSE_BODY_ERROR invalid_grant' }])
  })

  test('begins nothing when it says to be another', async () => {
    forger.state.forgery = { metadata: { issuer: 'https://otro.example' } }
    const started = await server.ask(START)
    expect(started.headers.get('location')).toBe('/ingresar?problema=provider-refused')
  })

  test('leaves neither tokens nor who it was in what is logged', async () => {
    forger.state.forgery = { claims: { RolUnico: '44.444.444-4', nonce: 'another' } }
    await finish(await begin())
    const logged = JSON.stringify(server.failures, (_name, one) =>
      one instanceof Error ? { ...one, message: one.message, cause: one.cause } : one,
    )
    expect(logged).not.toMatch(/44\.444|eyJ|persona-1/)
    expect(logged).toContain('OAUTH_JWT_CLAIM_COMPARISON_FAILED')
  })
})

describe('a provider that does not answer', () => {
  test('says so, opens nothing, and passwords still do', async () => {
    const gone = await startForger()
    await gone.stop()
    const app = createApp({ ...server.ports, identity: oidcIdentity(settingsFor(gone.base)) })
    const started = await app.request(ORIGIN + START)
    expect(started.headers.get('location')).toBe('/ingresar?problema=provider-down')
    expect((await (await server.as('ana'))('/api/session')).status).toBe(200)
  })

  test('is asked again at the next try', async () => {
    forger.state.forgery = { metadata: { issuer: 'https://otro.example' } }
    await server.ask(START)
    forger.state.forgery = {}
    expect(await finish(await begin())).toBe('in')
  })

  test('that fails while the code is exchanged is down, not a forger', async () => {
    forger.state.forgery = { token: { status: 502, body: 'bad gateway' } }
    expect(await finish(await begin())).toBe('provider-down')
  })

  test('tells what it offers once an hour, not at each sign-in', async () => {
    forger.state.asked = []
    for (let round = 0; round < 3; round += 1) await finish(await begin())
    expect(forger.state.asked.filter((path) => path.startsWith('/.well-known'))).toHaveLength(1)
  })
})

/** A database that is opened several times, as several processes do. */
async function sharedDatabase() {
  if (ENGINE === 'postgres') {
    const { url, drop } = await createPostgres()
    return { open: async () => connectPostgres({ url }).storage, remove: drop }
  }
  const folder = mkdtempSync(join(tmpdir(), 'cuadra-identity-'))
  const open = () => openStorage(libsqlDialect(join(folder, 'cuadra.db')))
  return { open, remove: async () => rmSync(folder, { recursive: true }) }
}

describe('two processes on one database', () => {
  test('what one began the other finishes, once', async () => {
    const { open, remove } = await sharedDatabase()
    const identity = () => oidcIdentity(settingsFor(forger.base))
    const one = await startServer({ storage: await open(), identity: identity() }, PEOPLE)
    const storage = await open()
    const other = createApp({ ...one.ports, storage, identity: identity() })
    const askOther: Ask = async (path, { headers } = {}) => other.request(ORIGIN + path, { headers })
    const way = await begin(one.ask)
    expect(await finish(way, askOther)).toBe('in')
    expect(await finish(way, one.ask)).toBe('attempt-over')
    const both = await begin(one.ask)
    const ends = await Promise.all([finish(both, one.ask), finish(both, askOther)])
    expect(ends.sort()).toEqual(['attempt-over', 'in'])
    await storage.destroy()
    await one.stop()
    await remove()
  })
})
