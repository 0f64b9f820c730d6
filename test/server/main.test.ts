import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const found = (server.address() as AddressInfo).port
  server.close()
  await once(server, 'close')
  return found
}

/** Starts the real server on a folder of its own; `said` gathers what it prints. */
function start() {
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder, HOST: '', ORIGIN: '' }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], { env })
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
}, 60_000)

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
}, 60_000)

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
