import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from '../../.ci/free-port.mjs'
import { FichaDocument } from '../../src/ficha/document.ts'
import type { Ficha, FichaLine } from '../../src/protocol/bodies.ts'
import { submissionBody } from '../../src/protocol/submission-body.ts'
import { stop } from '../../src/server/stop.ts'

let folder: string
let port: number
const started: ChildProcess[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cuadra-main-'))
  port = await freePort()
})
afterEach(() => {
  for (const one of started.splice(0)) one.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

/** Starts the real server on a folder of its own; `said` gathers what it prints. */
function start() {
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder, HOST: '', ORIGIN: '' }
  const child = spawn(process.execPath, ['dist/node/server.js'], { env })
  started.push(child)
  const said = { text: '' }
  const welcome = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said.text += chunk
        if (said.text.includes('Cuadra is at')) resolve()
      })
    child.once('exit', () => reject(new Error(said.text)))
  })
  return { child, said, welcome, exit: once(child, 'exit') as Promise<[number | null, string | null]> }
}

/** Resolves when nobody listens on the port any more. */
const refused = (): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', () => resolve())
    socket.once('connect', () => {
      socket.destroy()
      refused().then(resolve)
    })
  })

test('starts, says where and for whom, and stops on SIGTERM when what was begun is finished', async () => {
  const server = start()
  await server.welcome
  expect(server.said.text).toContain(`http://localhost:${port}`)
  expect(server.said.text).toMatch(/contraparte +\S+ +\/ +\S+/)
  expect(await (await fetch(`http://localhost:${port}/api/health`)).json()).toMatchObject({ database: 'ok' })

  const body = JSON.stringify({ user: 'nobody', password: 'nothing' })
  const headers = {
    origin: `http://127.0.0.1:${port}`,
    'content-type': 'application/json',
    'content-length': body.length,
  }
  const begun = request({ port, host: '127.0.0.1', path: '/api/session', method: 'POST', headers })
  begun.write(body.slice(0, 5))
  await new Promise<void>((resolve) => begun.once('socket', (socket) => socket.once('connect', resolve)))
  await fetch(`http://127.0.0.1:${port}/api/health`)
  server.child.kill('SIGTERM')
  await refused()
  begun.end(body.slice(5))
  const [response] = await once(begun, 'response')
  expect(response.statusCode).toBe(401)
  expect((await server.exit)[0]).toBe(0)
  expect(statSync(join(folder, 'cuadra.db-wal'), { throwIfNoEntry: false })?.size ?? 0).toBe(0)
})

/** A request whose body is half there: the server has begun it. */
async function begin(path: string, cookie: string, body: object) {
  const text = Buffer.from(JSON.stringify(body))
  const headers = {
    ...{ cookie, origin: `http://127.0.0.1:${port}` },
    ...{ 'content-type': 'application/json', 'content-length': text.length },
  }
  const begun = request({ port, host: '127.0.0.1', path, method: 'POST', headers })
  begun.write(text.subarray(0, text.length / 2))
  await new Promise<void>((resolve) => begun.once('socket', (socket) => socket.once('connect', resolve)))
  const finish = async () => {
    begun.end(text.subarray(text.length / 2))
    const [response] = await once(begun, 'response')
    let said = ''
    for await (const chunk of response) said += chunk
    return { status: response.statusCode, said: JSON.parse(said) }
  }
  return { finish, begun }
}

/** Somebody of the demonstration, signed in. */
async function official() {
  const base = `http://127.0.0.1:${port}`
  const body = JSON.stringify({ user: 'interior', password: 'cuadra-interior' })
  const headers = { origin: base, 'content-type': 'application/json' }
  const signedIn = await fetch(`${base}/api/session`, { method: 'POST', body, headers })
  const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!
  const get = async (path: string) => fetch(base + path, { headers: { cookie } })
  const { id } = (await signedIn.json()) as { id: string }
  return { cookie, id, get }
}

const file = FichaDocument.parse(JSON.parse(readFileSync('mocks/fichas/2023-inmigrante-y-refugio.json', 'utf8')))
const ACT = '0b0e7a52-5f0e-4c38-9d3c-8a4c2f5b7d10'
const ENTRY = {
  ...{ id: 'e1', device: 'pc.1', seq: 1, lamport: 1, at: '2026-11-21T14:30:00.000Z', replaces: null },
  ...{ op: 'set', cell: 'purpose', typed: 'Acompañar' },
}

test('on SIGTERM a sending and entries on their way are finished, answered and kept, and streams end', async () => {
  const server = start()
  await server.welcome
  const { cookie, id, get } = await official()
  const { fichas } = (await (await get('/api/fichas')).json()) as { fichas: FichaLine[] }
  const line = fichas.find(({ programme, year }) => programme === file.programme.name && year === 2023)!
  const other = fichas.find((one) => one.id !== line.id && one.status === 'unstarted')!
  const ficha = (await (await get(`/api/fichas/${line.id}`)).json()) as Ficha
  const document = {
    ...file,
    period: ficha.period,
    programme: ficha.programme,
    evaluation: undefined,
    typed: undefined,
  }
  const sending = await begin(
    `/api/fichas/${line.id}/submissions`,
    cookie,
    await submissionBody(document, ACT, ficha.version),
  )
  const typing = await begin(`/api/fichas/${other.id}/journal`, cookie, { account: id, entries: [ENTRY] })
  const stream = (await get('/api/changes')).body!.getReader()
  await stream.read()

  server.child.kill('SIGTERM')
  expect((await stream.read()).done).toBe(true)
  await refused()
  const [sent, taken] = [await sending.finish(), await typing.finish()]
  expect(sent).toMatchObject({ status: 200, said: { act: ACT, folio: expect.any(String) } })
  expect(taken).toMatchObject({ status: 200, said: { head: 1 } })
  expect((await server.exit)[0]).toBe(0)
  // The log tells that there was a sending, and nothing of it.
  expect(server.said.text).toContain('"route":"submit"')
  for (const secret of [cookie.split('=')[1]!, ENTRY.typed, ACT, line.id, file.programme.name, sent.said.fingerprint])
    expect(server.said.text).not.toContain(secret)

  await start().welcome
  const again = await official()
  const kept = (await (await again.get(`/api/fichas/${line.id}`)).json()) as Ficha
  expect(kept.sent).toEqual(sent.said)
  expect(await (await again.get(`/api/fichas/${other.id}/journal`)).json()).toMatchObject({
    entries: [{ entry: ENTRY }],
  })
})

test('a second SIGTERM ends it at once, and what was stored is there afterwards', async () => {
  const server = start()
  await server.welcome
  const { cookie, id } = await official()
  const { begun } = await begin('/api/fichas/none/journal', cookie, { account: id, entries: [ENTRY] })
  const cut = once(begun, 'error')
  server.child.kill('SIGTERM')
  await refused()
  server.child.kill('SIGTERM')
  expect((await server.exit)[0]).toBe(1)
  await cut
  await start().welcome
  expect((await official()).id).toBe(id)
})

test('stops on SIGINT, keeps its accounts, and says clearly that a port is taken', async () => {
  const server = start()
  await server.welcome
  const second = start()
  second.welcome.catch(() => undefined)
  expect((await second.exit)[0]).toBe(1)
  expect(second.said.text).toContain(`Port ${port} of 127.0.0.1 is taken`)
  server.child.kill('SIGINT')
  expect((await server.exit)[0]).toBe(0)
  const again = start()
  await again.welcome
  expect(again.said.text).toMatch(/contraparte +\S+ +\/ +\S+/)
})

test('does not wait for ever for a connection that says no more', async () => {
  const calls: string[] = []
  let close = () => {}
  const server = {
    close: (closed: () => void) => {
      close = closed
    },
    closeIdleConnections: () => {},
    closeAllConnections: () => {
      calls.push('closed all')
      close()
    },
  }
  await stop(server, { close: async () => void calls.push('closed database') }, 1)
  expect(calls).toEqual(['closed all', 'closed database'])
})
