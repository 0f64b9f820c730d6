import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sha256 } from '../../src/ficha/fingerprint.ts'
import { Problem } from '../../src/protocol/problems.ts'
import { argon2Passwords } from '../../src/server/argon2-passwords.ts'
import { type Asking, cookieOf, read, startServer, type TestServer } from './harness.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.stop())

const later = (ms: number) => {
  server.clock.now = new Date(server.clock.now.getTime() + ms)
}
const HOUR = 3_600_000
const signIn = (user: string, password: string, more: Asking = {}) =>
  server.ask('/api/session', { method: 'POST', body: { user, password }, ...more })
const sessions = () => server.ports.storage.selectFrom('sessions').selectAll().execute()

describe('signing in', () => {
  test('says who it is, whatever the capitals of the user name', async () => {
    const who = await read('signIn', await signIn(' Ana ', 'clave de ana'))
    expect(who).toMatchObject({ user: 'ana', name: 'Ana Rojas', roles: ['contraparte'], rut: '12.678.579-8' })
    expect(who.services).toEqual(['Subsecretaría del Interior'])
    expect(JSON.stringify(who)).not.toContain('clave')
  })

  test('gives a cookie that no script reads and no other site sends', async () => {
    const cookie = (await signIn('ana', 'clave de ana')).headers.get('set-cookie')!
    expect(cookie).toMatch(/^cuadra_session=[A-Za-z0-9_-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/)
  })

  test.each([
    ['http://cuadra.cl', undefined, true],
    ['https://cuadra.cl', undefined, true],
    ['https://localhost', undefined, true],
    ['http://127.0.0.1:4173', undefined, false],
    ['http://[::1]:4173', undefined, false],
    ['http://127.0.0.1:4173', 'https://cuadra.cl', true],
  ])('the cookie is Secure beyond localhost: %s behind %s', async (url, origin, secure) => {
    const own = await startServer({ origin })
    const response = await own.app.request(`${url}/api/session`, {
      method: 'POST',
      headers: { origin: origin ?? url, 'content-type': 'application/json' },
      body: JSON.stringify({ user: 'ana', password: 'clave de ana' }),
    })
    expect(response.headers.get('set-cookie')?.includes('; Secure')).toBe(secure)
    await own.stop()
  })

  test('only the hash of the token is stored', async () => {
    const token = cookieOf(await signIn('ana', 'clave de ana')).split('=')[1]!
    expect((await sessions()).map((one) => one.tokenHash)).toEqual([await sha256(token)])
  })

  test('an unknown user is answered as a wrong password, and verified like one', async () => {
    const verify = vi.spyOn(server.ports.passwords, 'verify')
    const wrong = await signIn('ana', 'otra')
    const unknown = await signIn('nadie', 'otra')
    expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()])
    expect(verify.mock.calls.map(([hash]) => hash)).toEqual(['hash of clave de ana', server.ports.passwords.dummy])
  })

  test('a new session ends the one before in the same browser', async () => {
    const ana = await server.as('ana')
    await signIn('beto', 'clave de beto', { headers: { cookie: ana.cookie } })
    expect((await ana('/api/session')).status).toBe(401)
  })
})

describe('too many tries', () => {
  test('five for a person from an address, then wait; with the right password too', async () => {
    for (let round = 0; round < 5; round += 1) expect((await signIn('ana', 'otra')).status).toBe(401)
    const stopped = await signIn('ANA', 'clave de ana')
    expect(stopped.status).toBe(429)
    expect(stopped.headers.get('retry-after')).toBe('900')
    expect(Problem.parse(await stopped.json())).toMatchObject({ code: 'too-many-tries', retryAfter: 900 })
    expect((await signIn('beto', 'clave de beto')).status).toBe(200)
    expect((await signIn('ana', 'clave de ana', { address: '10.0.0.2' })).status).toBe(200)
    later(15 * 60_000)
    expect((await signIn('ana', 'clave de ana')).status).toBe(200)
  })

  test('guesses at once count, and success begins anew', async () => {
    const guesses = await Promise.all(Array.from({ length: 9 }, () => signIn('ana', 'otra')))
    expect(guesses.filter((one) => one.status === 401).length).toBe(5)
    for (let round = 0; round < 12; round += 1) expect((await signIn('beto', 'clave de beto')).status).toBe(200)
  })

  test('a hundred from an address, whoever is guessed', async () => {
    for (let round = 0; round < 100; round += 1) await signIn(`user${round}`, 'otra')
    expect((await signIn('ana', 'clave de ana')).status).toBe(429)
    expect((await signIn('ana', 'clave de ana', { address: '10.0.0.2' })).status).toBe(200)
  })
})

describe('a session', () => {
  test('ends 12 hours after it was last used', async () => {
    const ana = await server.as('ana')
    later(11 * HOUR)
    const used = await ana('/api/session')
    expect([used.status, used.headers.get('set-cookie')]).toEqual([200, expect.stringContaining('Max-Age=43200')])
    later(11 * HOUR)
    expect((await ana('/api/session')).status).toBe(200)
    later(12 * HOUR)
    expect((await ana('/api/session')).status).toBe(401)
  })

  test('is not written at every request', async () => {
    const ana = await server.as('ana')
    later(60_000)
    expect((await ana('/api/session')).headers.get('set-cookie')).toBeNull()
  })

  test('that expired is removed when somebody signs in', async () => {
    await server.as('ana')
    later(13 * HOUR)
    await server.as('beto')
    expect((await sessions()).length).toBe(1)
  })

  test('is over after signing out, wherever its token is', async () => {
    const ana = await server.as('ana')
    const out = await ana('/api/session', { method: 'DELETE' })
    expect(await read('signOut', out)).toEqual({ signedIn: false })
    expect(out.headers.get('set-cookie')).toContain('cuadra_session=; Max-Age=0')
    expect((await ana('/api/session')).status).toBe(401)
    expect((await ana('/api/session', { method: 'DELETE' })).status).toBe(200)
  })

  test.each(['', 'cuadra_session=', 'cuadra_session=x', 'cuadra_session=%00'])('is not made of %j', async (cookie) => {
    expect((await server.ask('/api/session', { headers: { cookie } })).status).toBe(401)
  })
})

test('argon2id keeps passwords, salted, and its dummy fits none', async () => {
  const passwords = await argon2Passwords()
  const [one, two] = [await passwords.hash('clave'), await passwords.hash('clave')]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(two)
  expect([await passwords.verify(one, 'clave'), await passwords.verify(one, 'Clave')]).toEqual([true, false])
  expect(await passwords.verify(passwords.dummy, 'clave')).toBe(false)
})
