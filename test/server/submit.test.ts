import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../src/ficha/fingerprint.ts'
import { isFolio } from '../../src/protocol/folio.ts'
import { Problem } from '../../src/protocol/problems.ts'
import { recordAct } from '../../src/server/storage/record/record.ts'
import {
  ANSWERS,
  CLOSES,
  finding,
  OPENS,
  OTHER_ACT,
  type Person,
  prepare,
  read,
  send,
  startServer,
  type TestServer,
} from './harness.ts'
import { FICHA } from './seed.ts'

let server: TestServer
let ana: Person
beforeEach(async () => {
  server = await startServer()
  ana = await server.as('ana')
})
afterEach(() => server.stop())

const problemOf = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  return Problem.parse(await response.json())
}
const countOf = async (table: 'acts' | 'submissions') =>
  (await server.ports.storage.selectFrom(table).selectAll().execute()).length

describe('sending', () => {
  test('gives a receipt and moves the ficha into review', async () => {
    const body = await prepare(ana, FICHA)
    const receipt = await read('submit', await send(ana, FICHA, body))
    expect(isFolio(receipt.folio)).toBe(true)
    expect(receipt).toMatchObject({ act: body.act, ficha: FICHA, iteration: 1, by: { name: 'Ana Rojas' }, year: 2023 })
    expect(receipt.fingerprint).toBe(body.fingerprint)
    const ficha = await read('ficha', await ana(`/api/fichas/${FICHA}`))
    expect(ficha).toMatchObject({ status: 'received', version: 2, sent: receipt })
    const [line] = (await read('fichas', await ana('/api/fichas'))).fichas.filter((one) => one.id === FICHA)
    expect(line?.sent).toEqual({ folio: receipt.folio, at: receipt.at, by: receipt.by })
  })

  test('stores the exact text that was hashed', async () => {
    const receipt = await read('submit', await send(ana, FICHA, await prepare(ana, FICHA)))
    const stored = await server.ports.storage.selectFrom('submissions').select('canonical').executeTakeFirstOrThrow()
    expect(await sha256(stored.canonical)).toBe(receipt.fingerprint)
  })

  test('is read whole by the one who sent and by the one who reviews', async () => {
    const receipt = await read('submit', await send(ana, FICHA, await prepare(ana, FICHA)))
    for (const person of [ana, await server.as('sofia')]) {
      const sent = await read('submission', await person(`/api/fichas/${FICHA}/submission`))
      expect(sent).toMatchObject({ receipt, status: 'received', iteration: 1, closes: CLOSES })
      expect(sent.document).toMatchObject({ edition: 2023, answers: ANSWERS, period: { closes: CLOSES } })
    }
  })

  test('what was not sent says so to the reviewer', async () => {
    const response = await (await server.as('sofia'))(`/api/fichas/${FICHA}/submission`)
    expect((await problemOf(response)).code).toBe('not-sent')
  })

  test('the fold of the acts is what the ficha says', async () => {
    await send(ana, FICHA, await prepare(ana, FICHA))
    const ficha = await server.ports.storage.selectFrom('fichas').selectAll().where('id', '=', FICHA).executeTakeFirst()
    expect(ficha).toMatchObject({ status: 'received', iteration: 1, version: 2 })
    expect(await countOf('acts')).toBe(1)
  })
})

describe('the same act', () => {
  test('gives the same receipt again, after the deadline too', async () => {
    const body = await prepare(ana, FICHA)
    const first = await (await send(ana, FICHA, body)).text()
    server.clock.now = new Date('2028-01-01T00:00:00Z')
    const again = await send(await server.as('ana'), FICHA, body)
    expect(again.status).toBe(200)
    expect(await again.text()).toBe(first)
    expect(await countOf('submissions')).toBe(1)
  })

  test('gives one submission when it arrives twice at once', async () => {
    const body = await prepare(ana, FICHA)
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(ana, FICHA, body)))
    const texts = new Set(await Promise.all(answers.map((one) => one.text())))
    expect(answers.map((one) => one.status)).toEqual(Array(8).fill(200))
    expect(texts.size).toBe(1)
    expect([await countOf('acts'), await countOf('submissions')]).toEqual([1, 1])
  })

  test('with other content, by another person or on another ficha is refused', async () => {
    const body = await prepare(ana, FICHA)
    await send(ana, FICHA, body)
    const changed = { ...body, answers: { ...ANSWERS, purpose: 'Otro' } }
    const tries = [
      await send(ana, FICHA, changed),
      await send(await server.as('beto'), FICHA, body),
      await send(ana, 'arboles-2023', await prepare(ana, 'arboles-2023', body.act)),
    ]
    for (const response of tries)
      expect([response.status, (await problemOf(response)).code]).toEqual([409, 'act-reused'])
    expect(await countOf('acts')).toBe(1)
  })
})

describe('a colleague', () => {
  test('under the id of another kind of act is refused', async () => {
    const body = await prepare(ana, FICHA)
    const { storage } = server.ports
    const act = {
      id: body.act,
      ficha: null,
      name: 'addUser',
      subject: 'user:x',
      by: { id: 'x', name: 'Adela Cruz' },
      at: OPENS,
    } as const
    await storage.transaction().execute((within) => recordAct(within, { ...act, content: {} }))
    const response = await send(ana, FICHA, body)
    expect([response.status, (await problemOf(response)).code]).toEqual([409, 'act-reused'])
  })

  test('is told who sent it, when and under which folio', async () => {
    const beto = await server.as('beto')
    const his = await prepare(beto, FICHA, OTHER_ACT)
    const { folio, at } = await read('submit', await send(ana, FICHA, await prepare(ana, FICHA)))
    const response = await send(beto, FICHA, his)
    const problem = await problemOf(response)
    expect([response.status, problem.code]).toEqual([409, 'already-sent'])
    expect(problem.sent).toEqual({ folio, at, by: { name: 'Ana Rojas' } })
    expect(problem.detail).toBe(`La envió Ana Rojas el 21 de noviembre de 2026 a las 09:00, con el folio ${folio}.`)
  })

  test('sending at the same moment: one is stored, the other told', async () => {
    const beto = await server.as('beto')
    const bodies = [await prepare(ana, FICHA), await prepare(beto, FICHA, OTHER_ACT)] as const
    const both = await Promise.all([send(ana, FICHA, bodies[0]), send(beto, FICHA, bodies[1])])
    expect(both.map((one) => one.status).sort()).toEqual([200, 409])
    expect((await problemOf(both.find((one) => !one.ok)!)).code).toBe('already-sent')
    expect(await countOf('submissions')).toBe(1)
  })
})

describe('is refused', () => {
  const refusal = async (change: object = {}) =>
    problemOf(await send(ana, FICHA, { ...(await prepare(ana, FICHA)), ...change }))

  test('on a version that is no longer the one held', async () => {
    await server.ports.storage.updateTable('fichas').set({ version: 5 }).where('id', '=', FICHA).execute()
    expect(await refusal({ version: 4 })).toMatchObject({ code: 'changed', status: 409, version: 5 })
  })

  test('when the programme or the period changed, naming which', async () => {
    const body = await prepare(ana, FICHA)
    const { storage } = server.ports
    const { programme } = await storage
      .selectFrom('fichas')
      .select('programme')
      .where('id', '=', FICHA)
      .executeTakeFirstOrThrow()
    await storage
      .updateTable('fichas')
      .set({ programme: programme.replace('Refugio', 'Asilo') })
      .where('id', '=', FICHA)
      .execute()
    expect(await problemOf(await send(ana, FICHA, body))).toMatchObject({ code: 'changed', differs: ['programme'] })
    const { facts } = await storage.selectFrom('periods').select('facts').executeTakeFirstOrThrow()
    await storage
      .updateTable('periods')
      .set({ facts: facts.replace('1.035', '1.036') })
      .execute()
    expect(await problemOf(await send(ana, FICHA, body))).toMatchObject({ differs: ['period', 'programme'] })
  })

  test('when the answers are not those of the fingerprint', async () => {
    expect(await refusal({ answers: { purpose: 'Otra cosa' } })).toMatchObject({
      code: 'changed',
      differs: ['answers'],
    })
  })

  test('but not because the deadline was extended', async () => {
    const body = await prepare(ana, FICHA)
    await server.ports.storage.updateTable('periods').set({ closes: '2027-02-20T12:00:00.000Z' }).execute()
    expect((await send(ana, FICHA, body)).status).toBe(200)
  })

  test('after the deadline, saying until when it was; at the very moment it still goes', async () => {
    const body = await prepare(ana, FICHA)
    server.clock.now = new Date(Date.parse(CLOSES) + 1)
    ana = await server.as('ana')
    const problem = await problemOf(await send(ana, FICHA, body))
    expect(problem).toMatchObject({ code: 'deadline-over', closes: CLOSES })
    expect(problem.detail).toBe('Se podía enviar hasta el 20 de enero de 2027 a las 09:00.')
    server.clock.now = new Date(CLOSES)
    expect((await send(ana, FICHA, body)).status).toBe(200)
  })

  test('before the period opens', async () => {
    const body = await prepare(ana, FICHA)
    await server.ports.storage.updateTable('periods').set({ opens: '2026-12-01T03:00:00.000Z' }).execute()
    const problem = await problemOf(await send(ana, FICHA, body))
    expect(problem).toMatchObject({
      code: 'not-yet-open',
      detail: 'El período abre el 1 de diciembre de 2026 a las 00:00.',
    })
    expect((await read('fichas', await ana('/api/fichas'))).fichas).toEqual([])
    expect((await problemOf(await ana(`/api/fichas/${FICHA}`))).code).toBe('not-yet-open')
  })

  test.each(['blocked', 'pending'] as const)('while it is %s, with the findings in the way', async (status) => {
    const block = finding('sum', { severity: 'block', justification: null })
    const needed = finding('why', { justification: { state: 'lapsed' } })
    server.verdict.status = status
    server.verdict.findings = [
      block,
      needed,
      finding('fine'),
      finding('note', { severity: 'note', justification: null }),
    ]
    const problem = await refusal()
    expect(problem).toMatchObject({ code: 'not-ready', status: 422 })
    expect(problem.findings).toEqual(
      [block, needed].map(({ rule, severity, cells, message }) => ({ rule, severity, cells, message })),
    )
    expect(await countOf('acts')).toBe(0)
  })

  test('with answers that the edition cannot read', async () => {
    const answers = { initialBudget: { '2023': -5, '1999': 1 }, unknown: 1 }
    expect(await refusal({ answers })).toMatchObject({ code: 'unreadable', status: 422 })
    const damaged = [{ rule: 'r', cells: [], values: 'v', head: 'h', text: 'nulo \u0000' }]
    expect((await refusal({ justifications: damaged })).problems).toMatchObject([{ where: 'justifications[0]' }])
  })
})
