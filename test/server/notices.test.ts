import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ActBody } from '../../src/protocol/review.ts'
import { type Person, prepare, problemOf, read, send, startServer, type TestServer } from './harness.ts'
import { CLOSES, FICHA } from './seed.ts'

let server: TestServer
let [ana, beto, sofia, julia, clara]: Person[] = []
beforeEach(async () => {
  server = await startServer()
  ;[ana, beto, sofia, julia, clara] = await Promise.all(
    ['ana', 'beto', 'sofia', 'julia', 'clara'].map((user) => server.as(user)),
  )
})
afterEach(() => server.stop())

const reviewOf = async (person: Person) => read('review', await person(`/api/fichas/${FICHA}/review`))
const later = (hours: number) => {
  server.clock.now = new Date(server.clock.now.getTime() + hours * 3_600_000)
}

/** Does something on what this person has on the screen, an hour later. */
async function does(person: Person, body: Omit<ActBody, 'act' | 'version' | 'fingerprint'> & Record<string, unknown>) {
  later(1)
  const { version, iterations, iteration } = await reviewOf(person)
  const fingerprint = iterations.find((one) => one.iteration === iteration)?.fingerprint
  const whole = { act: randomUUID(), version, fingerprint, ...body }
  return read('act', await person(`/api/fichas/${FICHA}/acts`, { method: 'POST', body: whole }))
}
const place = { kind: 'cell', at: 'initialBudget~2023' } as const
const observe = (text: string) => ({ name: 'observe', place, label: 'Presupuesto 2023', shown: '1.000', text }) as const

async function sendFicha() {
  later(1)
  await send(ana!, FICHA, await prepare(ana!, FICHA, randomUUID()))
}
async function sendAndReturn() {
  await sendFicha()
  await does(sofia!, observe('¿Por qué bajó?'))
  return does(sofia!, { name: 'return' })
}

const noticesOf = async (person: Person, search = '') => read('notices', await person(`/api/notices${search}`))
const told = async (person: Person) =>
  (await noticesOf(person)).notices.map(({ matter, urgency, isRead }) => [matter, urgency, isRead])
const markRead = async (person: Person, body: object) =>
  read('readNotice', await person('/api/notices/read', { method: 'POST', body }))

describe('a notice', () => {
  test('what is sent waits for the reviewers of its service, and nobody else is told', async () => {
    await sendFicha()
    expect(await told(sofia!)).toEqual([['received', 'waits', false]])
    for (const person of [ana!, beto!, julia!, clara!, await server.as('tomas'), await server.as('adela')])
      expect(await told(person)).toEqual([])
  })

  test('what is returned waits for everybody who fills it, with how many observations, by whom and since when', async () => {
    await sendAndReturn()
    for (const person of [ana!, beto!]) expect(await told(person)).toEqual([['returned', 'waits', false]])
    expect(await told(clara!)).toEqual([['returned', 'informs', false]])
    expect(await told(sofia!)).toEqual([])
    const { notices, unread } = await noticesOf(ana!)
    expect(unread).toBe(1)
    expect(notices[0]).toMatchObject({
      ...{ programme: 'Inmigrante y Refugio', service: 'Subsecretaría del Interior', year: 2023, fills: true },
      ...{ by: { name: 'Sofía Pérez' }, observations: 1, closes: CLOSES, since: server.clock.now.toISOString() },
    })
  })

  test('is read by each person alone, and read it stays; what was done meanwhile is another', async () => {
    const { act } = await sendAndReturn()
    expect(await markRead(ana!, { acts: [act] })).toEqual({ unread: 0 })
    expect(await markRead(ana!, { acts: [act, 'no-such-act'] })).toEqual({ unread: 0 })
    expect(await told(ana!)).toEqual([['returned', 'waits', true]])
    expect(await told(beto!)).toEqual([['returned', 'waits', false]])
    later(1)
    const [observation] = (await reviewOf(ana!)).observations
    const body = await prepare(ana!, FICHA, randomUUID(), { purpose: 'Acoger', initialBudget: { '2023': 900 } })
    await send(ana!, FICHA, { ...body, replies: [{ observation: observation!.id, text: 'Hubo un ajuste.' }] })
    expect(await told(ana!)).toEqual([])
    expect((await noticesOf(sofia!)).notices).toMatchObject([{ matter: 'resubmitted', observations: 1, fills: false }])
  })

  test('everything that came until now can be marked as read at once; not what comes later', async () => {
    await sendAndReturn()
    const { serverTime } = await noticesOf(beto!)
    await does(julia!, { name: 'extend', closes: '2027-02-20T12:00:00.000Z', reason: 'Incendio' })
    expect(await told(beto!)).toEqual([
      ['extended', 'informs', false],
      ['returned', 'waits', false],
    ])
    expect(await markRead(beto!, { until: serverTime })).toEqual({ unread: 1 })
    expect(await markRead(beto!, { until: server.clock.now.toISOString() })).toEqual({ unread: 0 })
  })

  test('an institution that is reminded is told so until it sends, not twice a day, whoever reminds it', async () => {
    const reminds = async (person: Person) => {
      const { version } = await reviewOf(person)
      const body = { name: 'remind', act: randomUUID(), version }
      return person(`/api/fichas/${FICHA}/acts`, { method: 'POST', body })
    }
    await read('act', await reminds(julia!))
    expect(await told(ana!)).toEqual([['reminded', 'waits', false]])
    expect(await told(sofia!)).toEqual([])
    later(8)
    expect(await problemOf(await reminds(await server.as('julia')))).toMatchObject({
      code: 'reminded',
      detail: expect.stringMatching(/^Se lo recordó Julia /),
    })
    later(13)
    await read('act', await reminds(await server.as('julia')))
    await send(await server.as('ana'), FICHA, await prepare(await server.as('ana'), FICHA, randomUUID()))
    expect(await told(await server.as('ana'))).toEqual([])
  })

  test('nobody marks as read what they are not told of', async () => {
    const { act } = await sendAndReturn()
    await markRead(await server.as('carla'), { acts: [act] })
    const kept = await server.ports.storage.selectFrom('noticeReads').selectAll().execute()
    expect(kept).toEqual([])
  })

  test('a ficha given to a reviewer informs them, waits for them alone, and no longer for their colleagues', async () => {
    const tomas = await server.as('tomas')
    const { id } = await server.ports.storage
      .selectFrom('users')
      .select('id')
      .where('user', '=', 'tomas')
      .executeTakeFirstOrThrow()
    await sendFicha()
    await does(julia!, { name: 'assign', reviewer: id })
    expect(await told(tomas)).toEqual([
      ['assigned', 'informs', false],
      ['received', 'waits', false],
    ])
    expect(await told(sofia!)).toEqual([])
    await does(julia!, { name: 'assign', reviewer: null })
    expect(await told(tomas)).toEqual([])
    expect(await told(sofia!)).toEqual([['received', 'waits', false]])
  })

  test('what is closed waits for its reviewer to be evaluated; who closed it has read of it', async () => {
    await sendFicha()
    await does(sofia!, { name: 'close' })
    expect(await told(sofia!)).toEqual([['closed', 'waits', true]])
    expect((await noticesOf(sofia!)).unread).toBe(0)
    expect(await told(ana!)).toEqual([['closed', 'informs', false]])
    expect(await told(clara!)).toEqual([['closed', 'informs', false]])
  })

  test('what is late is told to the head and waits for the reviewer, since the deadline', async () => {
    await sendAndReturn()
    expect(await told(julia!)).toEqual([])
    server.clock.now = new Date(Date.parse(CLOSES) + 1)
    expect(await told(await server.as('julia'))).toEqual([['late', 'informs', false]])
    expect((await noticesOf(await server.as('sofia'))).notices).toMatchObject([
      { matter: 'late', urgency: 'waits', since: CLOSES },
    ])
  })

  test('what only informs is old news after two months; what waits still waits', async () => {
    await sendAndReturn()
    later(24 * 61)
    expect(await told(await server.as('clara'))).toEqual([])
    expect((await told(await server.as('ana'))).map(([matter]) => matter)).toEqual(['returned'])
  })

  test.each([
    ['/api/notices?after=abc', 'GET', undefined],
    ['/api/notices/read', 'POST', { acts: [] }],
    ['/api/notices/read', 'POST', { until: 'ayer' }],
  ])('%s refuses what it cannot read', async (path, method, body) => {
    expect((await ana!(path, { method, body })).status).toBe(400)
  })
})
