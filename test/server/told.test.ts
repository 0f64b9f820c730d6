import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stateOfThread } from '../../src/ficha/observation.ts'
import { AMONG_REVIEWERS, allowedTo, type Role, Status } from '../../src/ficha/status.ts'
import { Problem } from '../../src/protocol/problems.ts'
import { listening, type Person, read } from './harness.ts'
import { ask, bodyOf, does, kept, sends, types } from './reviewing.ts'
import { SECRET, startWalking, type Walking, walkTo } from './walks.ts'

/** Who reads the ficha of the trials, and in which roles they reach it. */
const READERS = {
  'contraparte of the service': { user: 'beto', roles: ['contraparte'], reviews: false },
  'coordinador of the ministry': { user: 'clara', roles: ['coordinador'], reviews: false },
  'sectorialista assigned': { user: 'sofia', roles: ['sectorialista'], reviews: true },
  'sectorialista to whom it was given': { user: 'pilar', roles: ['sectorialista'], reviews: true },
  jefatura: { user: 'julia', roles: ['jefatura'], reviews: true },
} as const satisfies Record<string, { user: string; roles: readonly Role[]; reviews: boolean }>
const OTHERS = ['carla', 'celia', 'tomas']

let walking: Walking
let people: Record<string, Person>
beforeAll(async () => {
  walking = await startWalking(40)
  const users = [...Object.values(READERS).map(({ user }) => user), ...OTHERS, 'adela', 'nadia']
  people = Object.fromEntries(await Promise.all(users.map(async (user) => [user, await walking.server.as(user)])))
})
afterAll(() => walking.server.stop())

const reviewOf = async (person: Person, ficha: string) => read('review', await person(`/api/fichas/${ficha}/review`))
const recordOf = async (person: Person, ficha: string) =>
  read('fichaRecord', await person(`/api/fichas/${ficha}/record`))
const submissionOf = (person: Person, ficha: string, query = '') => person(`/api/fichas/${ficha}/submission${query}`)

/** Statuses in which reviewers have said something that the institution hasn't been told. */
const UNTOLD: readonly Status[] = ['inReview']
const UNSENT: readonly Status[] = ['unstarted', 'editing']

describe.each(Status.options)('of a ficha that is %s', (status) => {
  let ficha: string
  beforeAll(async () => {
    ficha = await walkTo(walking, status)
  })

  test.each(Object.keys(READERS) as (keyof typeof READERS)[])('%s is told what is theirs', async (name) => {
    const { user, roles, reviews } = READERS[name]
    const person = people[user]!
    const review = await reviewOf(person, ficha)
    const row = await kept(walking.server, ficha)
    expect(review).toMatchObject({ status, version: row.version, iteration: row.standing })
    expect([...review.may].sort()).toEqual([...allowedTo(status, roles)].sort())
    for (const { thread, state } of review.observations)
      expect(stateOfThread(thread.map((one) => one.kind))).toBe(state)
    if (reviews) {
      const { length } = review.observations
      expect(length).toBe(row.observations.length)
      expect(review.observations.map((one) => one.state)).toEqual(row.observations.map((one) => one.state))
    }
    const record = await recordOf(person, ficha)
    const sent = await submissionOf(person, ficha)
    const seen = JSON.stringify([review, record, await sent.json()])
    if (!reviews && UNTOLD.includes(status)) expect(seen).not.toContain(SECRET)
    if (reviews && UNTOLD.includes(status)) expect(seen).toContain(SECRET)
    expect(sent.status).toBe(UNSENT.includes(status) ? 409 : 200)
  })

  test('the institution and its coordinator are told of observations as they were when it was last returned or closed', async () => {
    const { deliveredSeq } = await kept(walking.server, ficha)
    const { storage } = walking.server.ports
    const remarks = await storage
      .selectFrom('remarks')
      .selectAll()
      .where('fichaId', '=', ficha)
      .where((one) => one.or([one('seq', '<=', deliveredSeq), one('kind', 'in', ['answer', 'unanswer'])]))
      .execute()
    for (const user of ['beto', 'clara']) {
      const { observations } = await reviewOf(people[user]!, ficha)
      const words = observations.flatMap(({ id, thread }) => thread.map((one) => `${id} ${one.position} ${one.text}`))
      expect(words.sort()).toEqual(remarks.map((one) => `${one.observationId} ${one.position} ${one.text}`).sort())
    }
  })

  test('nothing of an evaluation is told outside the review before it is published', async () => {
    for (const { user, reviews } of Object.values(READERS)) {
      const { evaluation, evaluatedBy } = await reviewOf(people[user]!, ficha)
      const isEvaluated = status === 'evaluated' || status === 'published'
      expect(evaluation !== null).toBe(status === 'published' || (reviews && isEvaluated))
      expect(evaluatedBy !== undefined).toBe(reviews && isEvaluated)
      for (const { said } of (await recordOf(people[user]!, ficha)).acts) expect(said).not.toHaveProperty('evaluation')
    }
  })

  test('a refusal tells the institution nothing of what reviewers did among themselves', async () => {
    const stale = { ...(await bodyOf(walking.server, ficha, 'withdraw')), version: 1 }
    const told = Problem.parse(await (await ask(walking.filler, ficha, stale)).json())
    const { deliveredSeq } = await kept(walking.server, ficha)
    const acts = await walking.server.ports.storage
      .selectFrom('acts')
      .select(['seq', 'name'])
      .where('fichaId', '=', ficha)
      .execute()
    const hidden = acts.filter((one) => one.seq > deliveredSeq && AMONG_REVIEWERS.includes(one.name)).length
    const theirs = (one: { name: string }) => (AMONG_REVIEWERS as readonly string[]).includes(one.name)
    const all = acts.filter(theirs).length
    expect((told.since ?? []).filter(theirs).length).toBe(Math.max(0, all - hidden))
  })

  test.each(OTHERS)('%s is told nothing', async (user) => {
    for (const route of ['review', 'submission', 'record'])
      expect((await people[user]!(`/api/fichas/${ficha}/${route}`)).status).toBe(404)
  })

  test.each(['adela', 'nadia'])('%s may not ask', async (user) => {
    for (const route of ['review', 'submission', 'record'])
      expect((await people[user]!(`/api/fichas/${ficha}/${route}`)).status).toBe(403)
  })
})

describe('what was sent and taken back', () => {
  test('stays of those who sent it: others are told neither what it said nor, outside the review, that it was there', async () => {
    const { server, filler } = walking
    const ficha = await walkTo(walking, 'returned')
    const { standing } = await kept(server, ficha)
    const { folio } = await sends(server, filler, ficha)
    await does(server, filler, 'withdraw', {}, ficha)
    const lines = async (user: string) => (await reviewOf(people[user]!, ficha)).iterations.map((one) => one.folio)
    expect(await lines('beto')).toContain(folio)
    expect(await lines('sofia')).toContain(folio)
    expect(await lines('clara')).not.toContain(folio)
    const read = async (user: string, query: string) => (await submissionOf(people[user]!, ficha, query)).status
    const withdrawn = `?iteration=${standing + 1}`
    expect(await read('beto', withdrawn)).toBe(200)
    for (const user of ['clara', 'sofia', 'pilar', 'julia']) expect(await read(user, withdrawn)).toBe(404)
    for (const user of ['beto', 'clara', 'sofia', 'pilar', 'julia']) {
      expect(await read(user, `?iteration=${standing}`)).toBe(200)
      expect(await read(user, `?iteration=${standing + 2}`)).toBe(404)
      expect(await read(user, '')).toBe(200)
    }
  })

  test('of a ficha that was never sent again, only those who sent it read what they took back', async () => {
    const { server, filler } = walking
    const ficha = await walkTo(walking, 'received')
    await does(server, filler, 'withdraw', {}, ficha)
    for (const user of ['beto', 'clara', 'sofia', 'julia']) {
      expect((await submissionOf(people[user]!, ficha)).status).toBe(409)
      expect((await submissionOf(people[user]!, ficha, '?iteration=1')).status).toBe(user === 'beto' ? 200 : 409)
    }
  })
})

test('an open page hears of the fichas that its person reaches, those that they were given too, and of no others', async () => {
  const { server, filler } = walking
  const idOf = async (user: string) =>
    (await server.ports.storage.selectFrom('users').select('id').where('user', '=', user).executeTakeFirstOrThrow()).id
  await listening(server)
  const [ficha, notGiven] = [await walkTo(walking, 'received'), walking.fresh()]
  const open = async (user: string) => {
    const reader = (await people[user]!('/api/changes')).body!.getReader()
    const next = async () => JSON.parse(new TextDecoder().decode((await reader.read()).value).slice(6)).ficha
    expect(await next()).toBeUndefined()
    return { next, stop: () => reader.cancel() }
  }
  const pages = await Promise.all(['beto', 'clara', 'sofia', 'pilar', 'julia', 'tomas'].map(open))
  const [beto, clara, sofia, pilar, julia, tomas] = pages as [Page, Page, Page, Page, Page, Page]
  // What was done to the ficha before may be told late: it is over once what was done after it is heard.
  const last = walking.fresh()
  await types(filler, last)
  for (const page of [beto, clara, sofia, julia]) while ((await page.next()) !== last);
  // One after the other: which of two that come at once is told first, nobody promises.
  await types(filler, notGiven)
  for (const page of [beto, clara, sofia, julia]) expect(await page.next()).toBe(notGiven)
  await does(server, walking.reviewer, 'begin', {}, ficha)
  for (const page of [beto, clara, sofia, julia]) expect(await page.next()).toBe(ficha)
  expect(await pilar.next()).toBe(ficha)
  await does(server, walking.head, 'assign', { reviewer: await idOf('tomas') }, notGiven)
  // What is given from now on is heard from the next beat: until then, nothing of another service.
  let isHeard = false
  void tomas.next().then(
    (heard) => {
      isHeard = heard !== undefined
    },
    // The page was closed while it listened.
    () => undefined,
  )
  await does(server, walking.reviewer, 'observe', {}, ficha)
  expect(await pilar.next()).toBe(ficha)
  expect(isHeard).toBe(false)
  await Promise.all(pages.map((page) => page.stop()))
})

type Page = { next: () => Promise<string | undefined>; stop: () => Promise<void> }
