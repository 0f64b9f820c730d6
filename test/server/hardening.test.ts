import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MAX_FILE_BYTES } from '../../src/ficha/document.ts'
import { Problem } from '../../src/protocol/problems.ts'
import { SMALL_BODY } from '../../src/protocol/route.ts'
import { ROUTES, type Route } from '../../src/protocol/routes.ts'
import { WIRE, WIRE_HEADER } from '../../src/protocol/wire.ts'
import { isSameOrigin } from '../../src/server/border/same-origin.ts'
import { describeError } from '../../src/server/pino-log.ts'
import { type Person, prepare, send, startServer, type TestServer } from './harness.ts'
import { FICHA } from './seed.ts'

let server: TestServer
let ana: Person
beforeEach(async () => {
  server = await startServer()
  ana = await server.as('ana')
})
afterEach(() => server.stop())

const post = (body: string, headers: Record<string, string> = {}) =>
  ana(`/api/fichas/${FICHA}/submissions`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  })
const codeOf = async (response: Response) => {
  const text = await response.text()
  expect(text).not.toMatch(/zod|ZodError|invalid_type|Expected|expected|\.ts\b|node_modules/)
  return Problem.parse(JSON.parse(text)).code
}

describe('headers', () => {
  test.each(['/api/health', '/api/fichas', '/api/none'])('of every answer: %s', async (path) => {
    const { headers } = await server.ask(path)
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get(WIRE_HEADER)).toBe(WIRE)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  test('https is asked for from then on where it is used', async () => {
    const { headers } = await server.app.request('https://cuadra.cl/api/health')
    expect(headers.get('strict-transport-security')).toContain('max-age=')
  })
})

describe('bodies', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', ''])(
    'of %j: 415',
    async (type) => {
      const response = await post('{}', { 'content-type': type })
      expect([response.status, await codeOf(response)]).toEqual([415, 'not-json'])
    },
  )

  test('with a charset are read', async () => {
    const body = JSON.stringify(await prepare(ana, FICHA))
    expect((await post(body, { 'content-type': 'Application/JSON; charset=utf-8' })).status).toBe(200)
  })

  test.each(['', '{', 'null', '[]', '{}', '"x"', '1e999', `${'['.repeat(200_000)}${']'.repeat(200_000)}`])(
    'that are no such thing: 400',
    async (body) => {
      const response = await post(body)
      expect([response.status, await codeOf(response)]).toEqual([400, 'malformed'])
    },
  )

  test('over 5 MB: 413, whether they say so or not', async () => {
    const big = `"${'a'.repeat(MAX_FILE_BYTES)}"`
    for (const headers of [{ 'content-length': String(big.length) }, { 'content-length': '2' }, {}]) {
      const response = await post(big, headers as Record<string, string>)
      expect([response.status, await codeOf(response)]).toEqual([413, 'too-big'])
    }
  })

  test('of names, passwords and links: 4 kB, whoever asks; what is written in full length fits', async () => {
    const all = Object.entries<Route>(ROUTES)
    const small = all.filter(([, { maxBytes }]) => maxBytes !== undefined && maxBytes <= SMALL_BODY)
    expect(small.map(([id]) => id).sort()).toEqual(['changePassword', 'readPasswordLink', 'signIn', 'usePasswordLink'])
    // What anyone may send is read before it is known who sends it.
    const ofAnyone = all.filter(([, { access, body }]) => access === 'anyone' && body)
    expect(ofAnyone.filter(([, { maxBytes }]) => maxBytes === undefined)).toEqual([])
    const [longest, token] = ['\\u00f1'.repeat(200), 'a'.repeat(43)]
    const body = `{"user":"${longest}","password":"${longest}","current":"${longest}","token":"${token}"}`
    for (const [, { path, method }] of small) {
      const codeAt = async (bytes: number) =>
        codeOf(await ana(path, { method, body: body.padEnd(bytes), headers: { 'content-type': 'application/json' } }))
      expect(['too-big', 'malformed']).not.toContain(await codeAt(4096))
      expect(await codeAt(4097)).toBe('too-big')
    }
  })

  test('with the names of prototypes change nothing', async () => {
    const body = JSON.stringify(await prepare(ana, FICHA))
    for (const key of ['constructor', 'toString', 'hasOwnProperty'])
      expect(await codeOf(await post(body.replace('"purpose"', `"${key}":{"admin":true},"purpose"`)))).toBe(
        'unreadable',
      )
    for (const disguised of [
      body.replace('{', '{"__proto__":{"declared":false},'),
      body.replace('"purpose"', '"__proto__":{"admin":true},"purpose"'),
      body.replace('"purpose"', '"\\u005f_proto__":{"admin":true},"purpose"'),
    ])
      expect(await codeOf(await post(disguised))).toBe('malformed')
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
    expect((await server.ports.storage.selectFrom('submissions').selectAll().execute()).length).toBe(0)
  })

  test('with a name twice, or digits that would be lost, are refused with what is wrong: they would not be stored as written', async () => {
    const body = JSON.stringify(await prepare(ana, FICHA))
    const detailOf = async (sent: string) => Problem.parse(await (await post(sent)).json()).detail
    expect(await detailOf(body.replace('"purpose":', '"purpose":"otro","purpose":'))).toContain('dos veces')
    expect(await detailOf(body.replace('1000', '10000000000000000.1'))).toContain('cifras')
    expect(await detailOf(body.replace('1000', `1${'0'.repeat(200_000)}`))).toContain('más de 40 caracteres')
    expect((await post(body)).status).toBe(200)
  })

  test('without the declaration: 400', async () => {
    const body = { ...(await prepare(ana, FICHA)), declared: false as never }
    expect(await codeOf(await send(ana, FICHA, body))).toBe('malformed')
  })
})

describe('a write has to come from our page', () => {
  const url = 'https://cuadra.cl/api/session'
  test.each([
    ['https://cuadra.cl', undefined, true],
    ['https://cuadra.cl', 'same-origin', true],
    [undefined, 'same-origin', true],
    [undefined, undefined, false],
    ['https://cuadra.cl', 'same-site', false],
    ['https://evil.cl', undefined, false],
    ['https://evil.cl', 'same-origin', false],
    ['http://cuadra.cl', undefined, false],
    ['https://cuadra.cl:8443', undefined, false],
    ['https://cuadra.cl.evil.cl', undefined, false],
    ['null', undefined, false],
    ['null', 'same-origin', false],
    ['', undefined, false],
    [undefined, 'cross-site', false],
    [undefined, 'none', false],
  ])('Origin %j, Sec-Fetch-Site %j: %s', (origin, site, expected) => {
    expect(isSameOrigin({ url, origin, site }, undefined)).toBe(expected)
  })

  test('behind a proxy, from the public address', () => {
    const inside = 'http://127.0.0.1:4173/api/session'
    expect(isSameOrigin({ url: inside, origin: 'https://cuadra.cl', site: undefined }, 'https://cuadra.cl')).toBe(true)
    expect(isSameOrigin({ url: inside, origin: 'http://127.0.0.1:4173', site: undefined }, 'https://cuadra.cl')).toBe(
      false,
    )
  })

  test('else it is refused before anything is read', async () => {
    for (const method of ['POST', 'DELETE']) {
      const response = await server.ask('/api/session', { method, body: {}, headers: { origin: 'https://evil.cl' } })
      expect([response.status, await codeOf(response)]).toEqual([403, 'wrong-origin'])
    }
    const response = await ana(`/api/fichas/${FICHA}/submissions`, { method: 'POST', headers: { origin: 'null' } })
    expect(response.status).toBe(403)
  })
})

describe('the log', () => {
  test('names route, status and request, and nobody', async () => {
    await ana(`/api/fichas/${FICHA}`)
    await ana('/api/none?q=Rojas')
    expect(server.lines.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['POST', 'signIn', 200],
      ['GET', 'ficha', 200],
      ['GET', 'none', 404],
    ])
    expect(JSON.stringify(server.lines)).not.toMatch(/ana|Rojas|inmigrante|10\.0\.0|clave/i)
  })

  test('of a failure keeps where it rose, never its message', () => {
    const described = describeError(new RangeError('not a decimal: 12.678.579-8'))
    expect(described).toMatchObject({
      error: 'RangeError',
      frames: expect.arrayContaining([expect.stringMatching(/^at /)]),
    })
    expect(JSON.stringify(described)).not.toContain('12.678')
  })
})

test('a failure of ours is answered with nothing but what to quote', async () => {
  const failing = await startServer({
    examine: () => {
      throw new Error('secret of the inside')
    },
  })
  const person = await failing.as('ana')
  const response = await send(person, FICHA, await prepare(person, FICHA))
  const text = await response.text()
  expect([response.status, text.includes('secret')]).toEqual([500, false])
  expect(Problem.parse(JSON.parse(text))).toMatchObject({
    code: 'server-error',
    request: failing.lines.at(-1)?.request,
  })
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(failing.failures.length).toBe(1)
  await failing.stop()
})

test('health says so when the database is down', async () => {
  expect(await (await server.ask('/api/health')).json()).toMatchObject({ version: '9.9.9', database: 'ok' })
  const down = await startServer()
  await down.stop()
  const response = await down.ask('/api/health')
  expect([response.status, (await response.json()).database]).toEqual([503, 'down'])
})
