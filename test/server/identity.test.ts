import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../src/server/app.ts'
import { oidcIdentity } from '../../src/server/identity/oidc-identity.ts'
import type { Seed } from '../../src/server/seed.ts'
import { cookieOf, ORIGIN, read, startServer, type TestServer } from './harness.ts'
import { settingsFor, startProvider, walkThrough } from './identity-provider.ts'
import { SEED } from './seed.ts'

const RUTS: Record<string, string> = {
  ana: '44.444.444-4',
  beto: '55555555-5',
  carla: '6.666.666-2',
  sofia: '6666666-2',
}
const PEOPLE: Seed = { ...SEED, users: SEED.users.map((one) => ({ ...one, rut: RUTS[one.user] ?? '12.678.579-8' })) }
const run = (numero: number, DV: string) => ({ RolUnico: { numero, DV, tipo: 'RUN' }, name: { nombres: ['Ana'] } })

let provider: Awaited<ReturnType<typeof startProvider>>
let server: TestServer
beforeAll(async () => {
  provider = await startProvider()
})
afterAll(() => provider.stop())
beforeEach(async () => {
  provider.person.claims = run(44_444_444, '4')
  provider.person.refuses = false
  server = await startServer({ identity: oidcIdentity(settingsFor(provider.base)) }, PEOPLE)
})
afterEach(() => server.stop())

const START = '/api/session/oidc'
const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .filter((one) => !one.includes('Max-Age=0'))
    .map((one) => one.split(';')[0])
    .join('; ')
const locationOf = (response: Response) => response.headers.get('location')
const problemOf = (response: Response) => /^\/ingresar\?problema=(.*)$/.exec(locationOf(response) ?? '')?.[1]

/** From the button to the way back, which isn't gone yet. */
async function goAndComeBack(from = START, more: Record<string, string> = {}) {
  const started = await server.ask(from, { headers: more })
  const back = await walkThrough(locationOf(started)!)
  return { cookie: cookiesOf(started), back: back.pathname + back.search }
}
const finish = ({ cookie, back }: { cookie: string; back: string }, ask = server.ask) =>
  ask(back, { headers: { cookie } })
const whoIs = async (response: Response) =>
  (await read('whoAmI', await server.ask('/api/session', { headers: { cookie: cookiesOf(response) } }))).user

describe('signing in with the provider of identity', () => {
  test('opens the account of the RUN, and goes back to where one was', async () => {
    const finished = await finish(await goAndComeBack(`${START}?to=/fichas/inmigrante-2023/presupuesto?celda=a~2023`))
    expect([finished.status, locationOf(finished)]).toEqual([303, '/fichas/inmigrante-2023/presupuesto?celda=a~2023'])
    expect(await whoIs(finished)).toBe('ana')
    expect(server.failures).toEqual([])
  })

  test('gives the same cookie as a password does, and takes back the one of the way', async () => {
    const started = await server.ask(START)
    expect(started.headers.get('set-cookie')).toMatch(
      /^cuadra_attempt=[\w-]{43}; Max-Age=600; Path=\/api\/session\/oidc; HttpOnly; SameSite=Lax$/,
    )
    const finished = await finish(await goAndComeBack())
    const [attempt, session] = finished.headers.getSetCookie()
    expect(attempt).toBe('cuadra_attempt=; Max-Age=0; Path=/api/session/oidc; HttpOnly; SameSite=Lax')
    expect(session).toMatch(/^cuadra_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/)
  })

  test('asks with PKCE, state and nonce for what is configured', async () => {
    const asked = new URL(locationOf(await server.ask(START))!).searchParams
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: 'cuadra',
      scope: 'openid run name',
      redirect_uri: `${ORIGIN}/api/session/oidc/return`,
      code_challenge_method: 'S256',
    })
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/)
  })

  test.each([
    ['written without points', run(55_555_555, '5'), 'beto'],
    ['as text', { RolUnico: '44.444.444-4' }, 'ana'],
    ['as texts', { RolUnico: { numero: '44444444', DV: '4' } }, 'ana'],
  ])('finds the account of a RUN %s', async (_how, claims, user) => {
    provider.person.claims = claims
    expect(await whoIs(await finish(await goAndComeBack()))).toBe(user)
  })

  test('reads the RUN in another claim, where one is configured', async () => {
    const identity = oidcIdentity(settingsFor(provider.base, { claim: 'rut' }))
    const app = createApp({ ...server.ports, identity })
    provider.person.claims = { rut: '44444444-4' }
    const way = await goAndComeBack()
    expect(await whoIs(await app.request(ORIGIN + way.back, { headers: { cookie: way.cookie } }))).toBe('ana')
  })

  test('a RUN without an account makes none', async () => {
    provider.person.claims = run(11_111_111, '1')
    const finished = await finish(await goAndComeBack())
    expect([problemOf(finished), cookiesOf(finished)]).toEqual(['unknown-rut', ''])
    const users = await server.ports.storage.selectFrom('users').select('id').execute()
    expect(users.length).toBe(PEOPLE.users.length)
  })

  test('a RUN of two accounts opens neither', async () => {
    provider.person.claims = run(6_666_666, '2')
    expect(problemOf(await finish(await goAndComeBack()))).toBe('rut-of-several')
  })

  test.each([
    ['whose digit does not fit', run(44_444_444, '5')],
    ['of another kind', { RolUnico: { numero: 44_444_444, DV: '4', tipo: 'NIC' } }],
    ['that is not there', {}],
    ['of another shape', { RolUnico: ['44.444.444-4'] }],
  ])('a RUN %s opens nothing', async (_what, claims) => {
    provider.person.claims = claims
    const finished = await finish(await goAndComeBack())
    expect([problemOf(finished), cookiesOf(finished)]).toEqual(['provider-refused', ''])
  })

  test('who says no at the provider reads that it was not completed', async () => {
    provider.person.refuses = true
    expect(problemOf(await finish(await goAndComeBack()))).toBe('identity-cancelled')
  })

  test('when the server itself fails, people read it on our page, not as JSON', async () => {
    const identity = { ...oidcIdentity(settingsFor(provider.base)), begin: () => Promise.reject(new Error('boom')) }
    const app = createApp({ ...server.ports, identity })
    expect(problemOf(await app.request(ORIGIN + START))).toBe('server-error')
    expect(server.failures).toMatchObject([{ message: 'boom' }])
  })

  test('ends the session that was open in that browser', async () => {
    const sofia = await server.as('sofia')
    await finish(await goAndComeBack(START, { cookie: sofia.cookie }))
    expect((await sofia('/api/session')).status).toBe(401)
  })

  test('a session that expired is 401, and one signs in again', async () => {
    const cookie = cookiesOf(await finish(await goAndComeBack()))
    server.clock.now = new Date(server.clock.now.getTime() + 12 * 3_600_000)
    expect((await server.ask('/api/session', { headers: { cookie } })).status).toBe(401)
    expect(await whoIs(await finish(await goAndComeBack()))).toBe('ana')
  })

  test('signing out ends it', async () => {
    const cookie = cookiesOf(await finish(await goAndComeBack()))
    await server.ask('/api/session', { method: 'DELETE', headers: { cookie } })
    expect((await server.ask('/api/session', { headers: { cookie } })).status).toBe(401)
  })
})

describe('a way that serves once, in the browser that began it', () => {
  test('a code brought again opens nothing, and what it opened stays open', async () => {
    const way = await goAndComeBack()
    const first = await finish(way)
    expect(problemOf(await finish(way))).toBe('attempt-over')
    expect(await whoIs(first)).toBe('ana')
  })

  test('a code of one attempt serves no other', async () => {
    const [one, other] = [await goAndComeBack(), await goAndComeBack()]
    const state = new URLSearchParams(other.back.split('?')[1]).get('state')!
    const mixed = one.back.replace(/state=[^&]+/, `state=${state}`)
    expect(problemOf(await finish({ cookie: other.cookie, back: mixed }))).toBe('provider-refused')
  })

  test('another browser, which lacks the cookie, is refused', async () => {
    const { back } = await goAndComeBack()
    expect(problemOf(await finish({ cookie: '', back }))).toBe('attempt-over')
    expect(problemOf(await finish({ cookie: 'cuadra_attempt=unknown', back }))).toBe('attempt-over')
  })

  test.each([
    ['of another attempt', 'state=another'],
    ['that is empty', 'state='],
  ])('a state %s is refused', async (_what, state) => {
    const { cookie, back } = await goAndComeBack()
    expect(problemOf(await finish({ cookie, back: back.replace(/state=[^&]+/, state) }))).toBe('provider-refused')
  })

  test('after ten minutes it is over', async () => {
    const way = await goAndComeBack()
    server.clock.now = new Date(server.clock.now.getTime() + 10 * 60_000)
    expect(problemOf(await finish(way))).toBe('attempt-over')
  })

  test('attempts that are over are forgotten when the next begins', async () => {
    await server.ask(START)
    server.clock.now = new Date(server.clock.now.getTime() + 10 * 60_000)
    await server.ask(START)
    expect((await server.ports.storage.selectFrom('identityAttempts').selectAll().execute()).length).toBe(1)
  })

  test('an answer in the name of another issuer is refused', async () => {
    const { cookie, back } = await goAndComeBack()
    const other = back.replace(/iss=[^&]+/, `iss=${encodeURIComponent('https://otro.example')}`)
    expect(other).not.toBe(back)
    expect(problemOf(await finish({ cookie, back: other }))).toBe('provider-refused')
  })

  test('only hashes of the cookie are stored', async () => {
    const started = await server.ask(START)
    const [attempt] = await server.ports.storage.selectFrom('identityAttempts').selectAll().execute()
    expect(JSON.stringify(attempt)).not.toContain(cookieOf(started).split('=')[1])
  })
})

describe('going back leads to our own page', () => {
  test.each([
    'https://otro.example/',
    '//otro.example/',
    '/\\otro.example',
    '/..//otro.example',
    '/api/session',
    'javascript:alert(1)',
    '/a\r\nset-cookie: b=c',
    '',
  ])('never to %j', async (to) => {
    const started = await server.ask(`${START}?to=${encodeURIComponent(to)}`)
    expect(locationOf(started)).toBe('/ingresar?problema=malformed')
  })

  test('what the provider says is never shown nor followed', async () => {
    const { cookie } = await goAndComeBack()
    const back = `${START}/return?error=boom&error_description=https://otro.example&state=x`
    expect(locationOf(await finish({ cookie, back }))).toBe('/ingresar?problema=provider-refused')
  })
})

describe('without a provider, or without passwords', () => {
  test('the page learns which ways there are', async () => {
    const ways = async (one: TestServer) => read('signInWays', await one.ask('/api/session/ways'))
    expect(await ways(server)).toEqual({ passwords: true, provider: { name: 'ClaveÚnica' } })
    const plain = await startServer()
    expect(await ways(plain)).toEqual({ passwords: true })
    expect(problemOf(await plain.ask(START))).toBe('no-provider')
    expect(problemOf(await plain.ask(`${START}/return?code=a&state=b`))).toBe('no-provider')
    await plain.stop()
  })

  test('with passwords switched off none opens anything, and the provider does', async () => {
    const app = createApp({ ...server.ports, localPasswords: false })
    const post = (path: string, body: unknown, cookie = '') =>
      app.request(ORIGIN + path, {
        method: 'POST',
        headers: { origin: ORIGIN, cookie, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code
    expect(await codeOf(await post('/api/session', { user: 'ana', password: 'clave de ana' }))).toBe('passwords-off')
    const token = 'a'.repeat(43)
    expect(await codeOf(await post('/api/password-link', { token }))).toBe('passwords-off')
    const cookie = cookiesOf(await finish(await goAndComeBack()))
    const change = { current: 'clave de ana', password: 'caballo grapa correcto' }
    expect(await codeOf(await post('/api/account/password', change, cookie))).toBe('passwords-off')
    const account = await app.request(`${ORIGIN}/api/account`, { headers: { cookie } })
    expect((await read('account', account)).canChangePassword).toBe(false)
  })

  test('three hundred ways from an address in a quarter of an hour, then wait', async () => {
    const begin = async () =>
      ({ is: 'begun', address: provider.base, checks: { state: '', nonce: '', verifier: '' } }) as const
    const identity = { ...oidcIdentity(settingsFor(provider.base)), begin }
    const own = await startServer({ identity })
    for (let round = 0; round < 300; round += 1) await own.ask(START)
    expect(problemOf(await own.ask(START))).toBe('too-many-tries')
    expect(locationOf(await own.ask(START, { address: '10.0.0.2' }))).toBe(provider.base)
    await own.stop()
  })
})
