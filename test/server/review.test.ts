import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { auditRecord } from '../../src/server/record/audit.ts'
import { type Person, prepare, problemOf, read, send, startServer, type TestServer } from './harness.ts'
import { CLOSES, FICHA } from './seed.ts'

let server: TestServer
let ana: Person
let sofia: Person
beforeEach(async () => {
  server = await startServer()
  ;[ana, sofia] = [await server.as('ana'), await server.as('sofia')]
})
afterEach(() => server.stop())

const reviewOf = async (person: Person) => read('review', await person(`/api/fichas/${FICHA}/review`))
const actAs = (person: Person, body: object) =>
  person(`/api/fichas/${FICHA}/acts`, { method: 'POST', body: { act: randomUUID(), ...body } })

/** Does something on what this person has on the screen. */
async function does(person: Person, body: object) {
  const { version, iterations, iteration } = await reviewOf(person)
  const fingerprint = iterations.find((one) => one.iteration === iteration)?.fingerprint
  return actAs(person, { version, fingerprint, ...body })
}
const done = async (person: Person, body: object) => read('act', await does(person, body))

const observe = (text = '¿Por qué bajó?') => ({
  name: 'observe',
  place: { kind: 'cell', at: 'initialBudget~2023' },
  label: 'Presupuesto 2023',
  shown: '1.000',
  text,
})
const submit = async (person = ana) =>
  read('submit', await send(person, FICHA, await prepare(person, FICHA, randomUUID())))
async function resubmit(replies: { observation: string; text: string }[]) {
  const body = await prepare(ana, FICHA, randomUUID(), { purpose: 'Acoger', initialBudget: { '2023': 900 } })
  return send(ana, FICHA, { ...body, replies })
}

describe('a review', () => {
  test('goes from sending to return, answer, acceptance and closing', async () => {
    await submit()
    expect(await done(sofia, observe())).toMatchObject({ status: 'inReview' })
    expect((await reviewOf(ana)).observations).toEqual([])
    expect(await done(sofia, { name: 'return' })).toMatchObject({ status: 'returned' })
    const [observation] = (await reviewOf(ana)).observations
    expect(observation).toMatchObject({ number: 1, state: 'open', thread: [{ text: '¿Por qué bajó?' }] })
    await done(ana, { name: 'open' })
    expect((await reviewOf(sofia)).openedAt).not.toBeNull()
    expect(await problemOf(await resubmit([]))).toMatchObject({ code: 'unanswered', observations: [1] })
    const receipt = await read('submit', await resubmit([{ observation: observation!.id, text: 'Hubo un ajuste.' }]))
    expect(receipt).toMatchObject({ iteration: 2 })
    const seen = (await reviewOf(sofia)).observations[0]!
    expect(seen).toMatchObject({ state: 'answered' })
    expect(await problemOf(await does(sofia, { name: 'close' }))).toMatchObject({ code: 'unsettled' })
    await done(sofia, { name: 'accept', observation: seen.id, seen: seen.thread.length })
    expect(await done(sofia, { name: 'close' })).toMatchObject({ status: 'closed' })
  })

  test('the institution withdraws what nobody began to review, and its answers with it', async () => {
    await submit()
    await done(sofia, observe())
    await done(sofia, { name: 'return' })
    const { id } = (await reviewOf(ana)).observations[0]!
    await read('submit', await resubmit([{ observation: id, text: 'Hubo un ajuste.' }]))
    expect(await done(ana, { name: 'withdraw' })).toMatchObject({ status: 'returned' })
    expect(await reviewOf(ana)).toMatchObject({ iteration: 1, observations: [{ state: 'open' }] })
  })

  test('what waits to be sent goes on when the head gave it to a reviewer or more time meanwhile', async () => {
    const body = await prepare(ana, FICHA, randomUUID())
    const julia = await server.as('julia')
    const { version } = await reviewOf(julia)
    await read('act', await actAs(julia, { name: 'assign', version, reviewer: null }))
    const later = new Date(Date.parse(CLOSES) + 86_400_000).toISOString()
    await done(julia, { name: 'extend', closes: later, reason: 'Hubo un corte de luz.' })
    expect((await send(ana, FICHA, body)).status).toBe(200)
  })

  test('and when a colleague opened what was returned after that', async () => {
    await submit()
    await done(sofia, observe())
    await done(sofia, { name: 'return' })
    const { id } = (await reviewOf(ana)).observations[0]!
    const body = {
      ...(await prepare(ana, FICHA, randomUUID())),
      replies: [{ observation: id, text: 'Hubo un ajuste.' }],
    }
    const julia = await server.as('julia')
    await read('act', await actAs(julia, { name: 'assign', version: body.version, reviewer: null }))
    await done(await server.as('beto'), { name: 'open' })
    expect((await send(ana, FICHA, body)).status).toBe(200)
  })

  test('a period that is prolonged beyond a ficha of its own deadline prolongs it too', async () => {
    const julia = await server.as('julia')
    const later = (days: number) => new Date(Date.parse(CLOSES) + days * 86_400_000).toISOString()
    await done(julia, { name: 'extend', closes: later(1), reason: 'Hubo un corte de luz.' })
    expect((await reviewOf(ana)).closes).toBe(later(1))
    await server.ports.storage
      .updateTable('periods')
      .set({ closes: later(30) })
      .execute()
    expect(await reviewOf(ana)).toMatchObject({ closes: later(30), isExtended: false })
    const { fichas } = await read('fichas', await ana('/api/fichas'))
    expect(fichas.find(({ id }) => id === FICHA)?.closes).toBe(later(30))
  })

  test('once the deadline is over nothing is returned: it is closed with its observations, or prolonged', async () => {
    await submit()
    await done(sofia, observe())
    server.clock.now = new Date(Date.parse(CLOSES) + 1)
    sofia = await server.as('sofia')
    expect(await problemOf(await does(sofia, { name: 'return' }))).toMatchObject({ code: 'deadline-over' })
    expect(await done(sofia, { name: 'closeWithObservations' })).toMatchObject({ status: 'closed' })
  })

  test('what was accepted by mistake goes back to answered, and nothing else is said of it meanwhile', async () => {
    await submit()
    await done(sofia, observe())
    await done(sofia, { name: 'return' })
    const { id: observation } = (await reviewOf(ana)).observations[0]!
    await read('submit', await resubmit([{ observation, text: 'Hubo un ajuste.' }]))
    await done(sofia, { name: 'accept', observation, seen: 2 })
    for (const name of ['accept', 'retract'])
      expect(await problemOf(await does(sofia, { name, observation, seen: 3 }))).toMatchObject({ code: 'not-now' })
    await done(sofia, { name: 'restore', observation, seen: 3 })
    expect((await reviewOf(sofia)).observations[0]).toMatchObject({ state: 'answered' })
  })

  test('that somebody saw what came back makes nobody else look again; another answer is another act', async () => {
    await submit()
    await done(sofia, observe())
    await done(sofia, { name: 'return' })
    const { version, observations } = await reviewOf(ana)
    await done(ana, { name: 'open' })
    expect((await reviewOf(ana)).version).toBe(version)
    const observation = observations[0]!.id
    const body = await prepare(ana, FICHA, randomUUID(), { purpose: 'Acoger', initialBudget: { '2023': 900 } })
    const replying = (text: string) => send(ana, FICHA, { ...body, replies: [{ observation, text }] })
    expect((await replying('Hubo un ajuste.')).status).toBe(200)
    expect((await replying('Hubo un ajuste.')).status).toBe(200)
    expect(await problemOf(await replying('Otra cosa.'))).toMatchObject({ code: 'act-reused' })
  })

  test('what was answered in a sending before stays answered when the last one is withdrawn', async () => {
    await submit()
    await done(sofia, observe())
    await done(sofia, observe('¿Y esto?'))
    await done(sofia, { name: 'return' })
    const ids = (await reviewOf(ana)).observations.map(({ id }) => id)
    await read('submit', await resubmit(ids.map((observation) => ({ observation, text: 'Hubo un ajuste.' }))))
    await done(sofia, { name: 'insist', observation: ids[1], seen: 2, text: 'No se entiende.' })
    await done(sofia, { name: 'return' })
    await read('submit', await resubmit([{ observation: ids[1]!, text: 'Se explica en la sección 2.' }]))
    await done(ana, { name: 'withdraw' })
    const { observations } = await reviewOf(ana)
    expect(observations.map(({ state }) => state)).toEqual(['answered', 'open'])
    expect(await auditRecord(server.ports.storage)).toMatchObject({ is: 'whole' })
    expect((await resubmit([{ observation: ids[1]!, text: 'Se explica en la sección 2.' }])).status).toBe(200)
  })
})
