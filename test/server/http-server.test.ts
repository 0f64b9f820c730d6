import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createHttpServer } from '../../src/server/http-server.ts'
import { type Person, startServer, type TestServer } from './harness.ts'
import { FICHA } from './seed.ts'

/** As short as a test can wait, and long enough for what is asked at once on a machine that is busy. */
const LIMITS = { headersMs: 1_500, requestMs: 3_000, keepAliveMs: 200, checkMs: 100, connections: 6 }

let server: TestServer
let http: Server
let ana: Person
const sockets: Socket[] = []
beforeEach(async () => {
  server = await startServer()
  ana = await server.as('ana')
  http = createHttpServer((request) => server.app.fetch(request, { address: '10.0.0.1' }), LIMITS) as Server
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
})
afterEach(async () => {
  for (const one of sockets.splice(0)) one.destroy()
  http.closeAllConnections()
  await new Promise((resolve) => http.close(resolve))
  await server.stop()
})

/** A client that says what it likes; `heard` gathers what the server says. */
function client(...lines: readonly string[]) {
  const socket = connect((http.address() as AddressInfo).port, '127.0.0.1')
  sockets.push(socket)
  const said = { heard: '' }
  socket.on('data', (chunk) => {
    said.heard += chunk
  })
  // Writing to a connection that the server has closed is what a slow client meets.
  socket.on('error', () => undefined)
  if (lines.length > 0) socket.write(lines.join('\r\n'))
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  const hears = (text: string) =>
    new Promise<void>((resolve) => {
      const look = () => said.heard.includes(text) && resolve()
      socket.on('data', look)
      look()
    })
  return { socket, said, closed, hears }
}

/** Says one sign after another, for ever. */
async function drip({ socket, closed }: ReturnType<typeof client>): Promise<void> {
  const drops = setInterval(() => socket.write('x'), 10)
  await closed
  clearInterval(drops)
}

const HOST = 'Host: localhost'
const head = (method: string, path: string, ...more: readonly string[]) => [
  `${method} ${path} HTTP/1.1`,
  HOST,
  `Cookie: ${ana.cookie}`,
  ...more,
]

describe('who is slow on purpose', () => {
  test('with the head of a request is answered 408 and closed', async () => {
    const slow = client('GET /api/health HTTP/1.1', HOST, 'X-Slow: ')
    await drip(slow)
    expect(slow.said.heard).toMatch(/^HTTP\/1\.1 408 /)
  })

  test('with the body is closed, nothing is stored, and the log has no failure', async () => {
    const post = head('POST', `/api/fichas/${FICHA}/journal`, 'Origin: http://localhost')
    const slow = client(...post, 'Content-Type: application/json', 'Content-Length: 100000', '', '{"account":"')
    await drip(slow)
    expect(slow.said.heard).toMatch(/^(HTTP\/1\.1 408 |$)/)
    expect(server.failures).toEqual([])
    expect((await server.ports.storage.selectFrom('journal').selectAll().execute()).length).toBe(0)
  })

  test('with the next request on a connection is closed', async () => {
    const idle = client('GET /api/health HTTP/1.1', HOST, '', '')
    await idle.closed
    expect(idle.said.heard).toMatch(/^HTTP\/1\.1 200 /)
  })

  test('keeps nobody else from being answered, and no stream from going on', async () => {
    const stream = client(...head('GET', '/api/changes'), '', '')
    await stream.hears('data: {}')
    const slow = [client('GET / HTTP/1.1', 'X-Slow: '), client('POST /api/session HTTP/1.1', HOST, 'X: ')]
    const answered = client('GET /api/health HTTP/1.1', HOST, '', '')
    await answered.hears('"database":"ok"')
    await Promise.all(slow.map(drip))
    server.ports.broadcast.publish({ ficha: FICHA, service: 'subsecretaria', head: 7 })
    await stream.hears(`{"ficha":"${FICHA}","head":7}`)
    expect(stream.socket.destroyed).toBe(false)
  })

  test('and many are no more than there is room for: who comes then is closed, and who was there stays', async () => {
    const stream = client(...head('GET', '/api/changes'), '', '')
    await stream.hears('data: {}')
    const dropped = new Promise((resolve) => http.once('drop', resolve))
    const crowd = Array.from({ length: LIMITS.connections }, () => client())
    await dropped
    await Promise.all(crowd.map(({ closed }) => closed))
    expect(stream.socket.destroyed).toBe(false)
    const after = client('GET /api/health HTTP/1.1', HOST, '', '')
    await after.hears('"database":"ok"')
  })
})

describe('what no client of ours says', () => {
  test.each([
    ['garbage', '\u0000\u0001\u0002\r\n\r\n'],
    ['no HTTP', 'HELO cuadra\r\n\r\n'],
    ['TRACE', 'TRACE /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    ['CONNECT', 'CONNECT /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    ['no host', 'GET /api/health HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['a host that is none', 'GET /api/health HTTP/1.1\r\nHost: a b@:x\r\nConnection: close\r\n\r\n'],
    [
      'two lengths',
      'POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}',
    ],
    [
      'a length and pieces',
      'POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    [
      'pieces that are none',
      'POST /api/session HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    ],
    ['a head of 1 MB', `GET / HTTP/1.1\r\nX: ${'x'.repeat(1_000_000)}\r\n\r\n`],
    ['steps upwards', 'GET /api/../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    ['an address of another', 'GET http://evil.cl/api/health HTTP/1.1\r\nHost: evil.cl\r\nConnection: close\r\n\r\n'],
    ['an upgrade', 'GET /api/health HTTP/1.1\r\nHost: localhost\r\nUpgrade: h2c\r\nConnection: close, Upgrade\r\n\r\n'],
  ])('%s: answered or closed, never a failure', async (_, text) => {
    const odd = client(text)
    await odd.closed
    expect(odd.said.heard).not.toMatch(/ 5\d\d |node_modules|\bat .*\.ts|root:/)
    expect(server.failures).toEqual([])
    expect((await server.ask('/api/health')).status).toBe(200)
  })
})
