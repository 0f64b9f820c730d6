import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isAnswered, replyTo } from '../../src/drafts/journal/replies.ts'
import { CLOSES, type Person, read, startServer, type TestServer } from '../server/harness.ts'
import { FICHA } from '../server/seed.ts'
import { Device, does, observe } from './returning.ts'

const CELL = 'initialBudget~2023'

let server: TestServer
let ana: Device
let beto: Device
let sofia: Person
beforeEach(async () => {
  server = await startServer({ ids: () => crypto.randomUUID() })
  ;[ana, beto] = [await Device.of(server, 'ana'), await Device.of(server, 'beto')]
  sofia = await server.as('sofia')
  await ana.type('purpose', 'Acoger')
  await ana.type(CELL, '1.000')
})
afterEach(async () => {
  for (const device of [ana, beto]) await device.leave()
  await server.stop()
})

const reviewOf = async () => read('review', await sofia(`/api/fichas/${FICHA}/review`))
const sentAnswers = async () =>
  (await read('submission', await sofia(`/api/fichas/${FICHA}/submission`))).document.answers
async function giveBack() {
  await observe(sofia)
  await does(sofia, { name: 'return' })
}

describe('a ficha that was returned', () => {
  beforeEach(async () => {
    await ana.send()
    expect(ana.lock).toBe('sent')
  })

  test('unlocks on the device that sent it, with everything in it and its observations', async () => {
    await giveBack()
    await ana.catchUp()
    expect([ana.lock, ana.message?.state]).toEqual([undefined, 'accepted'])
    expect([ana.draft.typed('purpose'), ana.draft.typed(CELL)]).toEqual(['Acoger', '1.000'])
    expect(ana.observations.map((one) => one.thread[0]!.text)).toEqual(['¿Por qué bajó?'])
    expect(await ana.type(CELL, '900')).toBe(true)
  })

  test('is answered without a network, the answer reaches a colleague with whose it is, and the colleague sends it', async () => {
    await giveBack()
    await ana.catchUp()
    ana.isUp = false
    await ana.answer('Hubo un ajuste.')
    await ana.type(CELL, '900')
    ana.isUp = true
    await ana.syncing.sync(FICHA)
    await beto.catchUp()
    const reply = replyTo(beto.draft.getSnapshot().replies, beto.observations[0]!)!
    expect([reply.text, (await beto.store.people()).get(reply.who)]).toEqual([
      'Hubo un ajuste.',
      ana.store.account.name,
    ])
    await beto.send()
    expect(beto.message).toMatchObject({ state: 'accepted', receipt: { iteration: 2 } })
    expect(await sentAnswers()).toMatchObject({ initialBudget: { '2023': 900 } })
    expect((await reviewOf()).observations[0]).toMatchObject({
      state: 'answered',
      thread: [{}, { text: 'Hubo un ajuste.', by: { name: beto.store.account.name } }],
    })
    await ana.catchUp()
    expect([ana.lock, ana.draft.getSnapshot().ficha.status]).toEqual(['sent', 'resubmitted'])
  })

  test('takes what a colleague typed after the sending, which the server had refused meanwhile', async () => {
    beto.isUp = false
    await beto.type('purpose', 'Acoger y orientar')
    beto.isUp = true
    await beto.syncing.sync(FICHA)
    expect(beto.syncing.stateOf(FICHA).state).toBe('refused')
    await giveBack()
    await beto.catchUp()
    expect(await beto.syncing.countUnsent(FICHA)).toBe(0)
    await ana.catchUp()
    expect(ana.draft.cellsInConflict()).toEqual(['purpose'])
    expect(ana.draft.typed(CELL)).toBe('1.000')
  })

  test('merges what was typed on a device that knew of neither sending nor return', async () => {
    beto.isUp = false
    await beto.type('initialBudget~2022', '800')
    await giveBack()
    await ana.catchUp()
    await ana.answer('Hubo un ajuste.')
    beto.isUp = true
    await beto.catchUp()
    await ana.catchUp()
    expect([ana, beto].map(({ draft }) => [draft.typed('initialBudget~2022'), draft.typed(CELL)])).toEqual([
      ['800', '1.000'],
      ['800', '1.000'],
    ])
  })

  test('isn’t sent again without an answer to each observation: the server says which, and nothing is lost', async () => {
    await giveBack()
    await ana.catchUp()
    await ana.type(CELL, '900')
    await ana.send()
    expect(ana.message).toMatchObject({ state: 'refused', problem: { code: 'unanswered', observations: [1] } })
    expect([ana.lock, ana.draft.typed(CELL)]).toEqual([undefined, '900'])
  })

  test('asks for another answer where the reviewer insists; the former one stays in the thread', async () => {
    await giveBack()
    await ana.catchUp()
    await ana.answer('Hubo un ajuste.')
    await ana.send()
    const { id, thread } = (await reviewOf()).observations[0]!
    await does(sofia, { name: 'insist', observation: id, seen: thread.length, text: '¿Cuál?' })
    await does(sofia, { name: 'return' })
    await ana.catchUp()
    const [again] = ana.observations
    expect(isAnswered(ana.draft.getSnapshot().replies, again!)).toBe(false)
    expect(again!.thread.map((one) => one.text)).toEqual(['¿Por qué bajó?', 'Hubo un ajuste.', '¿Cuál?'])
    await ana.answer('El del decreto 12.')
    await ana.send()
    expect(ana.message).toMatchObject({ state: 'accepted', receipt: { iteration: 3 } })
  })

  test('has the deadline that the head of the team gave it', async () => {
    await giveBack()
    const closes = new Date(Date.parse(CLOSES) + 86_400_000).toISOString()
    await does(await server.as('julia'), { name: 'extend', closes, reason: 'Paro de correos' })
    await ana.catchUp()
    expect(ana.draft.getSnapshot().ficha.period.closes).toBe(closes)
  })
})

test('a ficha that was closed and is reopened goes on from what was sent, without observations to answer', async () => {
  await ana.send()
  await does(sofia, { name: 'close' })
  await ana.catchUp()
  expect([ana.lock, ana.draft.getSnapshot().ficha.status]).toEqual(['sent', 'closed'])
  await does(await server.as('julia'), { name: 'reopen', reason: 'Falta el decreto' })
  await ana.catchUp()
  expect([ana.lock, ana.draft.typed(CELL), ana.observations]).toEqual([undefined, '1.000', []])
  await ana.type(CELL, '1.300')
  await ana.send()
  expect(ana.message).toMatchObject({ state: 'accepted', receipt: { iteration: 2 } })
})

describe('a sending that is withdrawn', () => {
  const withdraw = async () => {
    const { version, review } = (await ana.store.findFicha(FICHA))!
    const { fingerprint } = review!.iterations.at(-1)!
    const body = { name: 'withdraw' as const, act: crypto.randomUUID(), version, fingerprint }
    return ana.call('act', { params: { id: FICHA }, body })
  }

  test('gives the ficha back with everything in it, and is sent once more', async () => {
    await ana.send()
    await ana.catchUp()
    expect((await withdraw()).is).toBe('ok')
    await ana.catchUp()
    expect([ana.lock, ana.draft.typed(CELL)]).toEqual([undefined, '1.000'])
    expect(await ana.type(CELL, '1.100')).toBe(true)
    await ana.send()
    expect(ana.message).toMatchObject({ state: 'accepted', receipt: { iteration: 2 } })
  })

  test('keeps the answers that went with it', async () => {
    await ana.send()
    await giveBack()
    await ana.catchUp()
    await ana.answer('Hubo un ajuste.')
    await ana.send()
    await ana.catchUp()
    await withdraw()
    await ana.catchUp()
    expect(ana.observations.map((one) => isAnswered(ana.draft.getSnapshot().replies, one))).toEqual([true])
  })

  test('isn’t once a review began: it says so by whom', async () => {
    await ana.send()
    await ana.catchUp()
    await does(sofia, { name: 'begin' })
    const said = await withdraw()
    expect(said).toMatchObject({ is: 'problem', problem: { code: 'not-now' } })
    expect(said.is === 'problem' && said.problem.detail).toMatch(/la dejó así Sof/)
  })
})

test('what was typed without a network reaches the server’s journal before its sending does', async () => {
  ana.isUp = false
  await ana.type(CELL, '1.200')
  await ana.send()
  expect(ana.lock).toBe('queued')
  ana.isUp = true
  await ana.sending.tryNow()
  expect(ana.message?.state).toBe('accepted')
  expect(await ana.syncing.countUnsent(FICHA)).toBe(0)
  await giveBack()
  await beto.catchUp()
  expect(beto.draft.typed(CELL)).toBe('1.200')
})
