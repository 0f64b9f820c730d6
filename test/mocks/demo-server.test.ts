import 'fake-indexeddb/auto'
import initSqlJs from 'sql.js'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type DemoServer, startDemoServer } from '../../mocks/demo/demo-server.ts'
import { type KeptFile, keptFile } from '../../mocks/demo/kept-file.ts'
import { demoSeed } from '../../mocks/demo.ts'
import type { Who } from '../../src/protocol/bodies.ts'
import { CLOSES, OPENS, SEED } from '../server/seed.ts'

const PAGE = 'http://localhost:4174'
let sqlJs: Awaited<ReturnType<typeof initSqlJs>>
beforeAll(async () => {
  sqlJs = await initSqlJs()
})

/** What a tab has of a cookie's: the browser's own storage. */
function emptyPlace(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage
}

let place: Storage
beforeEach(async () => {
  place = emptyPlace()
  await keptFile.remove()
})

const open = (file: KeptFile = keptFile): Promise<DemoServer> =>
  startDemoServer({ sqlJs, file, seed: () => SEED, place, version: '9.9.9' })

/** As a page asks: without Cookie, Origin or Sec-Fetch-Site, which browsers keep to themselves. */
const ask = (server: DemoServer, path: string, method = 'GET', body?: unknown) =>
  server.answer(
    new Request(PAGE + path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    }),
  )
const signIn = (server: DemoServer, user: string) =>
  ask(server, '/api/session', 'POST', { user, password: SEED.users.find((one) => one.user === user)!.password })
const nameOf = async (answer: Response): Promise<string> => ((await answer.json()) as Who).name

describe('the server in the page', () => {
  test('signs in without cookies, knows who it is, and signs out', async () => {
    const server = await open()
    expect((await ask(server, '/api/session')).status).toBe(401)
    const answer = await signIn(server, 'ana')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toBe(null)
    const name = await nameOf(answer)
    expect(await nameOf(await ask(server, '/api/session'))).toBe(name)
    await ask(server, '/api/session', 'DELETE')
    expect((await ask(server, '/api/session')).status).toBe(401)
  })

  test('refuses a wrong password as the product does', async () => {
    const server = await open()
    const answer = await ask(server, '/api/session', 'POST', { user: 'ana', password: 'otra' })
    expect(answer.status).toBe(401)
  })

  test('opens again with what it had: accounts, session and all', async () => {
    const before = await open()
    const name = await nameOf(await signIn(before, 'ana'))
    const users = (server: DemoServer) => server.ports.storage.selectFrom('users').select('id').orderBy('id').execute()
    const after = await open()
    expect(await users(after)).toEqual(await users(before))
    expect(await nameOf(await ask(after, '/api/session'))).toBe(name)
  })

  test('answers for what it wrote only once that is kept', async () => {
    let finish: (() => void) | undefined
    const slow: KeptFile = {
      ...keptFile,
      write: (bytes) =>
        new Promise((resolve) => {
          finish = () => resolve(keptFile.write(bytes))
        }),
    }
    const opening = open(slow)
    await until(() => finish)
    finish!()
    const server = await opening
    finish = undefined
    let isAnswered = false
    const answer = signIn(server, 'ana').finally(() => {
      isAnswered = true
    })
    await until(() => finish)
    expect(isAnswered).toBe(false)
    finish!()
    expect((await answer).status).toBe(200)
    expect((await ask(await open(), '/api/session')).status).toBe(200)
  })

  test('what only reads writes nothing', async () => {
    let writes = 0
    const write = (bytes: Uint8Array) => {
      writes += 1
      return keptFile.write(bytes)
    }
    const counted: KeptFile = { ...keptFile, write }
    const server = await open(counted)
    await signIn(server, 'ana')
    const before = writes
    expect((await ask(server, '/api/fichas')).status).toBe(200)
    expect((await ask(server, '/api/session')).status).toBe(200)
    expect(writes).toBe(before)
  })

  test('a disk that refuses is answered with 503, and the next answer brings what was not kept', async () => {
    let isFull = false
    const full: KeptFile = {
      ...keptFile,
      write: (bytes) => (isFull ? Promise.reject(new Error('full')) : keptFile.write(bytes)),
    }
    const server = await open(full)
    Object.assign(server.ports.log, { failure: () => undefined })
    isFull = true
    expect((await signIn(server, 'ana')).status).toBe(503)
    expect((await ask(await open(), '/api/session')).status).toBe(401)
    isFull = false
    expect((await ask(server, '/api/session')).status).toBe(200)
    expect((await ask(await open(), '/api/session')).status).toBe(200)
  })

  test('many who write at once are all kept', async () => {
    const server = await open()
    const users = ['ana', 'ana', 'ana', 'ana', 'ana']
    const answers = await Promise.all(users.map((user) => signIn(server, user)))
    expect(answers.map((one) => one.status)).toEqual(users.map(() => 200))
    const sessions = (one: DemoServer) =>
      one.ports.storage.selectFrom('sessions').select('tokenHash').orderBy('tokenHash').execute()
    expect(await sessions(await open())).toEqual(await sessions(server))
  })

  test('begins with the accounts and periods that the product begins with', async () => {
    const now = new Date(OPENS)
    const server = await startDemoServer({ sqlJs, file: keptFile, seed: () => demoSeed(now), place, version: '1' })
    const users = await server.ports.storage.selectFrom('users').select('user').execute()
    expect(users.length).toBe(demoSeed(now).users.length)
    expect(new Date(CLOSES) > now).toBe(true)
  })
})

/** Lets go of the thread until something has come about. */
async function until(isThere: () => unknown): Promise<void> {
  while (!isThere()) await new Promise((resolve) => setImmediate(resolve))
}
