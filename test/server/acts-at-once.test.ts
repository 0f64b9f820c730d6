import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Status } from '../../src/ficha/status.ts'
import { Problem } from '../../src/protocol/problems.ts'
import type { ReviewAct } from '../../src/protocol/review.ts'
import { auditRecord } from '../../src/server/record/audit.ts'
import { type Person, send } from './harness.ts'
import { ask, bodyOf, kept, PLACE, sendingOf, types } from './reviewing.ts'
import { startWalking, type Walking, walkTo } from './walks.ts'

let walking: Walking
let people: Record<'ana' | 'beto' | 'sofia' | 'pilar' | 'julia', Person>
beforeEach(async () => {
  walking = await startWalking(2)
  const as = (user: string) => walking.server.as(user)
  const [ana, beto, sofia, pilar, julia] = await Promise.all(['ana', 'beto', 'sofia', 'pilar', 'julia'].map(as))
  people = { ana, beto, sofia, pilar, julia } as typeof people
})
afterEach(async () => {
  expect(walking.server.failures).toEqual([])
  expect(await auditRecord(walking.server.ports.storage)).toMatchObject({ is: 'whole' })
  await walking.server.stop()
})

type Who = keyof typeof people
const NAMES: Record<Who, string> = {
  ...{ ana: 'Ana Rojas', beto: 'Beto Díaz', sofia: 'Sofía Pérez', pilar: 'Pilar Gil', julia: 'Julia Pinto' },
}
interface Asking {
  readonly who: Who
  readonly name: ReviewAct | 'send'
}

/** All ask at the same moment, each on what they saw before any of them acted. */
async function atOnce(ficha: string, ...asking: readonly Asking[]): Promise<Response[]> {
  const { server } = walking
  const bodies = await Promise.all(
    asking.map(({ who, name }) =>
      name === 'send' ? sendingOf(server, people[who], ficha) : bodyOf(server, ficha, name),
    ),
  )
  return Promise.all(
    asking.map(({ who, name }, index) =>
      name === 'send' ? send(people[who], ficha, bodies[index] as never) : ask(people[who], ficha, bodies[index]!),
    ),
  )
}

/** One was done; whoever lost is told whose act it was, by name. */
async function oneWins(ficha: string, first: Asking, second: Asking, codes: readonly string[]) {
  const answers = await atOnce(ficha, first, second)
  expect(answers.map((one) => one.status).sort()).toEqual([200, 409])
  const lost = answers.findIndex((one) => !one.ok)
  const problem = Problem.parse(await answers[lost]!.json())
  expect(codes).toContain(problem.code)
  const winner = [first, second][1 - lost]!
  expect(JSON.stringify([problem.detail, problem.since, problem.sent])).toContain(NAMES[winner.who])
  return { winner, problem }
}

const byTwo = (name: ReviewAct): [Asking, Asking] => [
  { who: 'sofia', name },
  { who: 'pilar', name },
]

describe('of two at the same moment one wins, and the other is told whose act it was:', () => {
  test.each<[string, Status, Asking, Asking, string[]]>([
    ['two reviewers return', 'inReview', ...byTwo('return'), ['not-now']],
    ['two accept the same observation', 'resubmitted', ...byTwo('accept'), ['moved']],
    ['two insist on the same observation', 'resubmitted', ...byTwo('insist'), ['moved']],
    ['two evaluate', 'closed', ...byTwo('evaluate'), ['moved']],
    ['two publish', 'evaluated', { who: 'sofia', name: 'publish' }, { who: 'julia', name: 'publish' }, ['not-now']],
    [
      'one returns, one observes',
      'inReview',
      { who: 'sofia', name: 'return' },
      { who: 'pilar', name: 'begin' },
      ['not-now', 'moved'],
    ],
    [
      'one begins, the institution withdraws',
      'received',
      { who: 'sofia', name: 'begin' },
      { who: 'ana', name: 'withdraw' },
      ['not-now'],
    ],
    [
      'one observes, the institution withdraws',
      'received',
      { who: 'sofia', name: 'observe' },
      { who: 'ana', name: 'withdraw' },
      ['not-now', 'moved'],
    ],
    [
      'one begins, the answers are withdrawn',
      'resubmitted',
      { who: 'sofia', name: 'begin' },
      { who: 'ana', name: 'withdraw' },
      ['not-now'],
    ],
    [
      'two colleagues withdraw',
      'received',
      { who: 'ana', name: 'withdraw' },
      { who: 'beto', name: 'withdraw' },
      ['not-now'],
    ],
    ['two colleagues send', 'unstarted', { who: 'ana', name: 'send' }, { who: 'beto', name: 'send' }, ['already-sent']],
    [
      'two colleagues send again',
      'returned',
      { who: 'ana', name: 'send' },
      { who: 'beto', name: 'send' },
      ['already-sent'],
    ],
    [
      'the head reopens, a reviewer evaluates',
      'closed',
      { who: 'julia', name: 'reopen' },
      { who: 'sofia', name: 'evaluate' },
      ['not-now', 'moved'],
    ],
    [
      'the head assigns, and extends elsewhere',
      'returned',
      { who: 'julia', name: 'assign' },
      { who: 'julia', name: 'extend' },
      ['moved'],
    ],
  ])('%s', async (_what, status, first, second, codes) => {
    await oneWins(await walkTo(walking, status), first, second, codes)
  })
})

test('a deadline that is extended while it is sent: it is sent, and whoever extends it late looks at it again', async () => {
  const ficha = await walkTo(walking, 'editing')
  const [extended, sent] = await atOnce(ficha, { who: 'julia', name: 'extend' }, { who: 'ana', name: 'send' })
  expect(sent!.status).toBe(200)
  const code = extended!.ok ? 'extended' : Problem.parse(await extended!.json()).code
  const { ownCloses } = await kept(walking.server, ficha)
  expect([code, ownCloses !== null]).toBeOneOf([
    ['extended', true],
    ['moved', false],
  ])
})

test('observations written at once are all kept, each under a number of its own', async () => {
  const ficha = await walkTo(walking, 'received')
  const answers = await atOnce(ficha, ...byTwo('observe'), ...byTwo('observe'))
  expect(answers.map((one) => one.status)).toEqual([200, 200, 200, 200])
  const { observations, openCount } = await kept(walking.server, ficha)
  expect(observations.map((one) => one.number)).toEqual([1, 2, 3, 4])
  expect(openCount).toBe(4)
})

test('the same act at once, many times: done once, and the same answer to all', async () => {
  const ficha = await walkTo(walking, 'received')
  const body = await bodyOf(walking.server, ficha, 'observe')
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask(people.sofia, ficha, body)))
  expect(answers.map((one) => one.status)).toEqual(Array(8).fill(200))
  expect(new Set(await Promise.all(answers.map((one) => one.text()))).size).toBe(1)
  expect((await kept(walking.server, ficha)).observations.length).toBe(1)
})

test('the same act for two fichas at once: one is done, the other is told', async () => {
  const [one, other] = [await walkTo(walking, 'received'), await walkTo(walking, 'received')]
  const body = await bodyOf(walking.server, one, 'begin')
  const elsewhere = { ...(await bodyOf(walking.server, other, 'begin')), act: body.act }
  const answers = await Promise.all([ask(people.sofia, one, body), ask(people.sofia, other, elsewhere)])
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  const lost = answers.find((answer) => !answer.ok)!
  expect(Problem.parse(await lost.json()).code).toBe('act-reused')
})

test('what is typed first while the ficha is assigned begins it', async () => {
  const ficha = await walkTo(walking, 'unstarted')
  const body = await bodyOf(walking.server, ficha, 'assign')
  const [assigned, typed] = await Promise.all([ask(people.julia, ficha, body), types(people.ana, ficha)])
  expect([assigned.status, typed.status]).toEqual([200, 200])
  expect(await kept(walking.server, ficha)).toMatchObject({ status: 'editing', actSeq: 3, journalHead: 1 })
})

test('a place that is not in what was sent is not observed', async () => {
  const ficha = await walkTo(walking, 'received')
  const nowhere = [
    ...['initialBudget~1999', 'initialBudget', 'purpose~2023', 'nothing', 'initialBudget~r1~2023', '~'].map((at) => ({
      kind: 'cell',
      at,
    })),
    ...['all~r1', 'components~c1', 'initialBudget'].map((at) => ({ kind: 'row', at })),
    ...[
      { kind: 'section', at: 'other' },
      { kind: 'finding', at: 'coverage' },
    ],
  ]
  for (const place of nowhere) {
    const response = await ask(people.sofia, ficha, await bodyOf(walking.server, ficha, 'observe', { place }))
    expect([place, Problem.parse(await response.json()).code]).toEqual([place, 'no-such-place'])
  }
  const there = [PLACE, { kind: 'cell', at: 'purpose' }, { kind: 'section', at: 'all' }]
  for (const place of there)
    expect((await ask(people.sofia, ficha, await bodyOf(walking.server, ficha, 'observe', { place }))).status).toBe(200)
})
