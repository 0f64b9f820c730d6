import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { READERS } from '../../src/ficha/status.ts'
import { InboxQuery } from '../../src/protocol/inbox.ts'
import { readInbox } from '../../src/server/storage/inbox/inbox.ts'
import { reachOf } from '../../src/server/storage/inbox/inbox-reach.ts'
import { keepInbox, rowOf, sourcesOf } from '../../src/server/storage/inbox/inbox-rows.ts'
import { fillInbox, fillMatters } from '../../src/server/storage/migrations/0013-inbox.ts'
import { fichasInReach } from '../../src/server/storage/reach.ts'
import type { Storage } from '../../src/server/storage/tables.ts'
import { addManyFichas, MANY_NOW, MANY_SEED } from '../bench/many-fichas.ts'
import { runs } from '../long.ts'
import { rowOf as administered, changeOne } from './administration/harness.ts'
import { finding, type Person, prepare, read, send, startServer, type TestServer } from './harness.ts'
import { FICHA } from './seed.ts'

const kept = (storage: Storage) => storage.selectFrom('inbox').selectAll().orderBy('fichaId').execute()
const matters = (storage: Storage) => storage.selectFrom('matters').selectAll().orderBy('actId').execute()

/** What is kept says the same as what it comes from, whichever acts came before. */
async function expectKept({ ports: { storage } }: TestServer): Promise<void> {
  const rows = await kept(storage)
  const ids = (await storage.selectFrom('fichas').select('id').orderBy('id').execute()).map((one) => one.id)
  const sources = await sourcesOf(storage, ids)
  expect(rows).toEqual(sources.map(rowOf).sort((a, b) => (a.fichaId < b.fichaId ? -1 : 1)))
  const told = await matters(storage)
  await keepInbox(storage, { is: 'all' })
  expect(await matters(storage)).toEqual(told)
}

const place = { kind: 'cell', at: 'initialBudget~2023' } as const

/** Everything that people could try; most of it is refused as the ficha stands, and then nothing may change. */
const TRIES: Record<string, (server: TestServer) => Promise<unknown>> = {
  send: async (server) => {
    const ana = await server.as('ana')
    server.verdict.findings = [finding('execution'), finding('persistence')].slice(
      0,
      server.clock.now.getUTCMinutes() % 3,
    )
    const replies = (await reviewOf(ana)).observations
      .filter((one) => one.state === 'open')
      .map(({ id }) => ({ observation: id, text: 'Se corrigió.' }))
    const answers = { purpose: `Acoger ${server.clock.now.toISOString()}`, initialBudget: { '2023': 900 } }
    await send(ana, FICHA, { ...(await prepare(ana, FICHA, randomUUID(), answers)), replies })
  },
  observe: (server) =>
    does(server, 'sofia', { name: 'observe', place, label: 'Presupuesto', shown: '900', text: '¿Por qué?' }),
  return: (server) => does(server, 'sofia', { name: 'return' }),
  accept: async (server) => {
    const found = (await reviewOf(await server.as('sofia'))).observations.find((one) => one.state === 'answered')
    if (found) await does(server, 'sofia', { name: 'accept', observation: found.id, seen: found.thread.length })
  },
  open: (server) => does(server, 'ana', { name: 'open' }),
  withdraw: (server) => does(server, 'ana', { name: 'withdraw' }),
  close: (server) => does(server, 'sofia', { name: 'close' }),
  undoClose: (server) => does(server, 'sofia', { name: 'undoClose' }),
  undoReturn: (server) => does(server, 'sofia', { name: 'undoReturn' }),
  assign: async (server) => {
    const { reviewers } = await read('reviewers', await (await server.as('julia'))('/api/reviewers'))
    await does(server, 'julia', { name: 'assign', reviewer: reviewers.find((one) => one.name.startsWith('Tom'))!.id })
  },
  unassign: (server) => does(server, 'julia', { name: 'assign', reviewer: null }),
  extend: (server) => does(server, 'julia', { name: 'extend', closes: '2027-02-20T12:00:00.000Z', reason: 'Incendio' }),
  remind: (server) => does(server, 'julia', { name: 'remind' }),
  reopen: (server) => does(server, 'julia', { name: 'reopen', reason: 'Error' }),
}

const reviewOf = async (person: Person) => read('review', await person(`/api/fichas/${FICHA}/review`))

async function does(server: TestServer, user: string, body: object): Promise<void> {
  const person = await server.as(user)
  const { version, iterations, iteration } = await reviewOf(person)
  const fingerprint = iterations.find((one) => one.iteration === iteration)?.fingerprint
  const whole = { act: randomUUID(), version, fingerprint, ...body }
  await person(`/api/fichas/${FICHA}/acts`, { method: 'POST', body: whole })
}

/** Half of what is tried follows the way of a review, so that its later stations are reached. */
const WAY = ['send', 'observe', 'return', 'open', 'send', 'accept', 'close', 'reopen']
const tries = fc.array(fc.constantFrom(...Object.keys(TRIES)), { maxLength: 6 })

test('what the Bandeja and the notices are read from says what the fichas do, after any acts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(WAY.length), tries, tries, async (length, before, after) => {
      const server = await startServer()
      try {
        for (const one of [...before, ...WAY.slice(0, length), ...after]) {
          server.clock.now = new Date(server.clock.now.getTime() + 61_000)
          await TRIES[one]!(server)
          await expectKept(server)
        }
      } finally {
        await server.stop()
      }
    }),
    { numRuns: runs(4, 40) },
  )
})

test('a name, a service, a ministry or a deadline that is administered anew is found under what it is now', async () => {
  const server = await startServer()
  const adela = await server.as('adela')
  const sofia = await server.as('sofia')
  const found = async (q: string) => (await read('inbox', await sofia(`/api/inbox?q=${q}`))).rows.map((row) => row.id)
  const changes = [
    ['programmes', 'inmigrante', { name: 'Acogida' }],
    ['institutions', 'service:subsecretaria', { name: 'Subsecretaría Mayor' }],
    ['institutions', 'ministry:interior', { name: 'Ministerio Interno' }],
    ['programmes', 'arboles', { service: 'Servicio de Migraciones' }],
  ] as const
  for (const [kind, key, values] of changes) {
    expect((await changeOne(adela, kind, key, values)).status).toBe(200)
    await expectKept(server)
  }
  expect(await found('acogida')).toEqual([FICHA])
  expect(await found('subsecretaria mayor')).toEqual([FICHA])
  expect((await found('ministerio interno')).length).toBe(3)
  expect(await found('inmigrante')).toEqual([])
  const period = await administered(adela, 'periods', '2023')
  const later = { ...period.values, closes: '2027-02-01 18:00' }
  expect((await changeOne(adela, 'periods', '2023', later)).status).toBe(200)
  await expectKept(server)
  await server.stop()
})

test('a ficha given to somebody who is no longer a reviewer waits for those of its service again', async () => {
  const server = await startServer()
  const adela = await server.as('adela')
  const sofia = await server.as('sofia')
  await TRIES['send']!(server)
  await TRIES['assign']!(server)
  const waiting = async () => {
    const { notices } = await read('notices', await sofia('/api/notices'))
    const { rows } = await read('inbox', await sofia('/api/inbox?state=received&reviewer=none'))
    return [notices.length, rows.map((row) => row.reviewer)]
  }
  expect(await waiting()).toEqual([0, []])
  expect((await changeOne(adela, 'users', 'tomas', { roles: 'contraparte' })).status).toBe(200)
  await expectKept(server)
  expect(await waiting()).toEqual([1, [null]])
  expect((await changeOne(adela, 'users', 'tomas', { roles: 'sectorialista' })).status).toBe(200)
  await expectKept(server)
  expect(await waiting()).toEqual([0, []])
  await server.stop()
})

test('a database of before is filled with the same', async () => {
  const server = await startServer({}, MANY_SEED)
  const { storage } = server.ports
  await addManyFichas(storage, 300)
  // Some have a later deadline of their own.
  const later = storage.selectFrom('fichas').select('id').orderBy('id').limit(20)
  await storage.updateTable('fichas').set({ ownCloses: '2030-01-20T12:00:00.000Z' }).where('id', 'in', later).execute()
  await keepInbox(storage, { is: 'all' })
  const [rows, told] = [await kept(storage), await matters(storage)]
  await storage.deleteFrom('inbox').execute()
  await storage.deleteFrom('matters').execute()
  await fillInbox(storage)
  await fillMatters(storage)
  expect(await kept(storage)).toEqual(rows)
  // Assignments of the generated fichas have no act: there is none to tell of.
  expect(await matters(storage)).toEqual(told)
  await server.stop()
})

test('the Bandeja reaches what every other question about fichas does', async () => {
  const server = await startServer({}, MANY_SEED)
  const { storage } = server.ports
  await addManyFichas(storage, 300)
  for (const { user, roles } of MANY_SEED.users) {
    const { id, name } = await storage
      .selectFrom('users')
      .selectAll()
      .where('user', '=', user)
      .executeTakeFirstOrThrow()
    if (!roles.some((role) => (READERS as readonly string[]).includes(role))) continue
    const reach = await reachOf(storage, { id, user, name, rut: null, roles })
    const reached = await fichasInReach(storage, id, READERS).select('fichas.id').execute()
    expect((await pagesOf(storage, reach)).sort()).toEqual(reached.map((row) => row.id).sort())
  }
  await server.stop()
})

async function pagesOf(
  storage: Storage,
  reach: Awaited<ReturnType<typeof reachOf>>,
  between: () => Promise<unknown> = async () => undefined,
): Promise<string[]> {
  const ids: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await readInbox(storage, reach, InboxQuery.parse({ after }), new Date(MANY_NOW))
    ids.push(...page.rows.map((row) => row.id))
    if (!page.next) return ids
    after = page.next
    await between()
  }
}

test('while others act between two pages, every ficha that stays where it was is read once, in order', async () => {
  const server = await startServer({}, MANY_SEED)
  const { storage } = server.ports
  await addManyFichas(storage, 400)
  const id = (await storage.selectFrom('users').select('id').where('user', '=', 'julia').executeTakeFirstOrThrow()).id
  const reach = await reachOf(storage, { id, user: 'julia', name: '', rut: null, roles: ['jefatura'] })
  const order = await pagesOf(storage, reach)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(order.length - 1), { minLength: 8, maxLength: 40 }), async (chosen) => {
      const moves = chosen.map((one) => order[one]!)
      const before = await pagesOf(storage, reach)
      const moved = new Set<string>()
      const read = await pagesOf(storage, reach, async () => {
        for (const ficha of moves.splice(0, 5)) {
          moved.add(ficha)
          const movedAt = new Date(Date.parse(MANY_NOW) - moved.size * 7_777_777).toISOString()
          await storage.updateTable('fichas').set({ movedAt }).where('id', '=', ficha).execute()
          await keepInbox(storage, { is: 'fichas', ids: [ficha] })
        }
      })
      const stayed = (ids: readonly string[]) => ids.filter((one) => !moved.has(one))
      expect(stayed(read)).toEqual(stayed(before))
    }),
    { numRuns: runs(5, 50) },
  )
  await server.stop()
})
