import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Problem } from '../../src/protocol/problems.ts'
import { auditRecord } from '../../src/server/record/audit.ts'
import { type Person, read } from './harness.ts'
import { ask, bodyOf, does, kept, tick, types } from './reviewing.ts'
import { startWalking, type Walking, walkTo } from './walks.ts'

let walking: Walking
beforeAll(async () => {
  walking = await startWalking(12)
})
afterAll(() => walking.server.stop())

let ficha: string
beforeEach(async () => {
  ficha = await walkTo(walking, 'returned')
  tick(walking.server)
})

const reviewOf = async (person: Person) => read('review', await person(`/api/fichas/${ficha}/review`))
const toldOf = async (person: Person) =>
  (await reviewOf(person)).observations.map(({ number, thread }) => [number, thread.map(({ kind }) => kind)])
const noticesOf = async (person: Person) => {
  const { notices } = await read('notices', await person('/api/notices'))
  return notices.filter((one) => one.ficha === ficha).map(({ matter }) => matter)
}
const undoes = () => does(walking.server, walking.reviewer, 'undoReturn', {}, ficha)
const refusal = async () => {
  const response = await ask(walking.reviewer, ficha, await bodyOf(walking.server, ficha, 'undoReturn'))
  return Problem.parse(await response.json())
}

test('a return that nobody has seen is taken back: the institution is told what it was told before, and no notice of it', async () => {
  expect(await noticesOf(walking.filler)).toContain('returned')
  const whole = await toldOf(walking.reviewer)
  expect(await toldOf(walking.filler)).toEqual(whole)
  await undoes()
  const { status, observations } = await reviewOf(walking.filler)
  expect(status).toBe('inReview')
  // The insistence and the fifth observation came after the first return; the answers are the institution's own.
  expect(observations.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  expect(await toldOf(walking.filler)).toEqual([
    [1, ['observe', 'answer']],
    [2, ['observe', 'answer']],
    [3, ['observe', 'answer']],
    [4, ['observe', 'retract']],
  ])
  expect(await toldOf(walking.reviewer)).toEqual(whole)
  expect(await noticesOf(walking.filler)).not.toContain('returned')
  expect((await auditRecord(walking.server.ports.storage)).is).toBe('whole')
})

test('returned again, the institution reads all of it', async () => {
  await undoes()
  await does(walking.server, walking.reviewer, 'return', {}, ficha)
  expect(await toldOf(walking.filler)).toEqual(await toldOf(walking.reviewer))
  expect(await noticesOf(walking.filler)).toContain('returned')
})

test('once somebody of the institution opened it, it says who and when', async () => {
  await does(walking.server, walking.filler, 'open', {}, ficha)
  expect(await refusal()).toMatchObject({
    code: 'return-seen',
    detail: expect.stringMatching(/^La vio Ana Rojas, el /),
  })
  expect((await kept(walking.server, ficha)).status).toBe('returned')
})

test('once somebody typed in it, too, though no opening was told', async () => {
  expect((await types(walking.filler, ficha)).status).toBe(200)
  expect(await refusal()).toMatchObject({
    code: 'return-seen',
    detail: expect.stringMatching(/^Ana Rojas escribió en ella, el /),
  })
})

test('what an institution did on it before it was taken back, and sends afterwards, waits: nothing of it is lost or entered', async () => {
  await undoes()
  expect((await types(walking.filler, ficha)).status).toBe(409)
  const opening = await ask(walking.filler, ficha, await bodyOf(walking.server, ficha, 'open'))
  expect(Problem.parse(await opening.json()).code).toBe('not-now')
})

test('what somebody added last is taken back by them until it is told; the institution never reads it', async () => {
  const about = await walkTo(walking, 'inReview')
  const of = async (person: Person) => {
    const { observations } = await read('review', await person(`/api/fichas/${about}/review`))
    return observations.find(({ number }) => number === 1)!
  }
  const said = async (person: Person) => (await of(person)).thread.map(({ kind }) => kind)
  const { id, thread } = await of(walking.reviewer)
  expect(thread.map(({ kind }) => kind)).toEqual(['observe', 'answer', 'insist'])
  const other = await walking.server.as('pilar')
  const refused = await ask(other, about, await bodyOf(walking.server, about, 'unsay', { observation: id, seen: 3 }))
  expect(Problem.parse(await refused.json()).code).toBe('not-your-last-word')
  await does(walking.server, walking.reviewer, 'unsay', { observation: id, seen: 3 }, about)
  expect(await said(walking.reviewer)).toEqual(['observe', 'answer', 'insist', 'unsay'])
  expect((await of(walking.reviewer)).state).toBe('answered')
  await does(walking.server, walking.reviewer, 'insist', { observation: id, seen: 4 }, about)
  await does(walking.server, walking.reviewer, 'return', {}, about)
  expect(await said(walking.filler)).toEqual(['observe', 'answer', 'insist'])
  expect((await auditRecord(walking.server.ports.storage)).is).toBe('whole')
})

test('what a return told that was taken back can be taken back too', async () => {
  await undoes()
  const { observations } = await reviewOf(walking.reviewer)
  const { id, thread } = observations.find(({ number }) => number === 1)!
  await does(walking.server, walking.reviewer, 'unsay', { observation: id, seen: thread.length }, ficha)
})
