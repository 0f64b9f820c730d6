import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SubmissionBody } from '../../src/protocol/bodies.ts'
import { Problem } from '../../src/protocol/problems.ts'
import { createApp } from '../../src/server/app.ts'
import type { OpenDatabase } from '../../src/server/database/open-database.ts'
import { connectPostgres } from '../../src/server/database/open-postgres.ts'
import { auditRecord } from '../../src/server/record/audit.ts'
import { ORIGIN, type Person, prepare, startServer, type TestServer } from './harness.ts'
import { createPostgres } from './postgres-databases.ts'
import { bodyOf, kept } from './reviewing.ts'
import { FICHA } from './seed.ts'

let made: Awaited<ReturnType<typeof createPostgres>>
let databases: OpenDatabase[]
let server: TestServer
let apps: TestServer['app'][]
let ana: Person
let count = 0
beforeEach(async () => {
  made = await createPostgres()
  databases = [1, 2, 3].map(() => connectPostgres(made))
  server = await startServer({ storage: databases[0]!.storage })
  apps = databases.map(({ storage, broadcast }) => createApp({ ...server.ports, storage, broadcast }))
  ana = await server.as('ana')
})
afterEach(async () => {
  await Promise.all(databases.map((one) => one.close()))
  await server.stop()
  await made.drop()
})

/** The next process in turn. */
const post = (path: string, body: unknown, cookie: string) =>
  apps[count++ % apps.length]!.request(ORIGIN + path, {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })
const sendAnywhere = (ficha: string, body: SubmissionBody, { cookie }: Person = ana) =>
  post(`/api/fichas/${ficha}/submissions`, body, cookie)
const rows = async (table: 'acts' | 'submissions' | 'journal') =>
  (await databases[0]!.storage.selectFrom(table).selectAll().execute()).length

test('the same act at several processes at once: the same receipt from all, stored once', async () => {
  const body = await prepare(ana, FICHA)
  const answers = await Promise.all(Array.from({ length: 12 }, () => sendAnywhere(FICHA, body)))
  expect(answers.map((one) => one.status)).toEqual(Array(12).fill(200))
  expect(new Set(await Promise.all(answers.map((one) => one.text()))).size).toBe(1)
  expect([await rows('acts'), await rows('submissions')]).toEqual([1, 1])
})

test('the same act for two fichas at once: one is stored, the other told', async () => {
  const [one, other] = [await prepare(ana, FICHA), await prepare(ana, 'arboles-2023')]
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      index % 2 ? sendAnywhere(FICHA, one) : sendAnywhere('arboles-2023', other),
    ),
  )
  expect(answers.map((answer) => answer.status).sort()).toEqual([...Array(6).fill(200), ...Array(6).fill(409)])
  const refused = answers.find((answer) => !answer.ok)!
  expect(Problem.parse(await refused.json()).code).toBe('act-reused')
  expect(await rows('submissions')).toBe(1)
})

test('the same entries at several processes at once are stored once, without a gap', async () => {
  const { id } = (await (await ana('/api/session')).json()) as { id: string }
  const entries = Array.from({ length: 20 }, (_, index) => ({
    ...{ id: `e${index}`, device: 'pc.1', seq: index + 1, lamport: index + 1, at: '2026-11-21T14:30:00.000Z' },
    ...{ replaces: null, op: 'set', cell: 'purpose', typed: 'x' },
  }))
  const batches = [entries.slice(0, 12), entries.slice(5), entries]
  const answers = await Promise.all(
    [...batches, ...batches].map((some) =>
      post(`/api/fichas/${FICHA}/journal`, { account: id, entries: some }, ana.cookie),
    ),
  )
  expect(answers.map((one) => one.status)).toEqual(Array(6).fill(200))
  const stored = await databases[0]!.storage
    .selectFrom('journal')
    .select(['position', 'id'])
    .orderBy('position')
    .execute()
  expect(stored.map((row) => row.position)).toEqual(entries.map((_, index) => index + 1))
  expect(new Set(stored.map((row) => row.id)).size).toBe(20)
})

test('two reviewers who return it at different processes: one does, the other is told whose act it was', async () => {
  await sendAnywhere(FICHA, await prepare(ana, FICHA))
  const [sofia, julia] = [await server.as('sofia'), await server.as('julia')]
  const tell = async (name: 'observe' | 'return' | 'assign', { cookie }: Person = sofia) =>
    post(`/api/fichas/${FICHA}/acts`, await bodyOf(server, FICHA, name), cookie)
  expect(
    await Promise.all([tell('observe'), tell('observe'), tell('observe')].map(async (one) => (await one).status)),
  ).toEqual([200, 200, 200])
  const { observations } = await kept(server, FICHA)
  expect(observations.map((one) => one.number)).toEqual([1, 2, 3])
  const bodies = await Promise.all(
    ['return', 'return', 'assign'].map((name) => bodyOf(server, FICHA, name as 'return')),
  )
  const answers = await Promise.all(
    bodies.map((body, index) => post(`/api/fichas/${FICHA}/acts`, body, index === 2 ? julia.cookie : sofia.cookie)),
  )
  expect(answers.filter((one) => one.ok).length).toBe(1)
  for (const lost of answers.filter((one) => !one.ok)) {
    const { code, since } = Problem.parse(await lost.json())
    expect(['moved', 'not-now']).toContain(code)
    expect(since?.[0]?.by.name).toMatch(/^(Sofía Pérez|Julia Pinto)$/)
  }
  expect((await auditRecord(server.ports.storage)).is).toBe('whole')
})

test('a session that one process opened is open in all, and ended in all', async () => {
  const asking = (app: TestServer['app']) => app.request(`${ORIGIN}/api/session`, { headers: { cookie: ana.cookie } })
  expect((await Promise.all(apps.map(asking))).map((one) => one.status)).toEqual([200, 200, 200])
  await ana('/api/session', { method: 'DELETE' })
  expect((await Promise.all(apps.map(asking))).map((one) => one.status)).toEqual([401, 401, 401])
})

test('guesses spread over the processes are counted together', async () => {
  const guesses = await Promise.all(
    Array.from({ length: 12 }, () => post('/api/session', { user: 'beto', password: 'otra' }, '')),
  )
  expect(guesses.filter((one) => one.status === 401).length).toBe(5)
  expect(guesses.filter((one) => one.status === 429).length).toBe(7)
})
