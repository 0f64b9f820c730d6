import { afterEach, beforeEach, expect, test } from 'vitest'
import { sha256 } from '../../src/ficha/fingerprint.ts'
import { type Person, prepare, read, send, startServer, type TestServer } from './harness.ts'
import { FICHA } from './seed.ts'

let server: TestServer
let ana: Person
beforeEach(async () => {
  server = await startServer()
  ana = await server.as('ana')
})
afterEach(() => server.stop())

const TYPED = { 'initialBudget~2023': { who: 'Ana Rojas', at: '2024-03-11T17:29:00.000Z' } }
const storedRow = () =>
  server.ports.storage.selectFrom('submissions').select(['canonical', 'typed']).executeTakeFirstOrThrow()

test('who typed each cell travels with what is sent, and the reviewer reads it', async () => {
  await send(ana, FICHA, { ...(await prepare(ana, FICHA)), typed: TYPED })
  const sofia = await server.as('sofia')
  const sent = await read('submission', await sofia(`/api/fichas/${FICHA}/submission`))
  expect(sent.document.typed).toEqual(TYPED)
})

test('it stands beside the text that is hashed, which does not hold it', async () => {
  const receipt = await read('submit', await send(ana, FICHA, { ...(await prepare(ana, FICHA)), typed: TYPED }))
  const { canonical, typed } = await storedRow()
  expect(canonical).not.toContain('17:29')
  expect(await sha256(canonical)).toBe(receipt.fingerprint)
  expect(JSON.parse(typed!)).toEqual(TYPED)
})

test('a device speaks for who sends alone, and of no time to come', async () => {
  const typed = {
    ...TYPED,
    'finalBudget~2023': { who: 'Beto Díaz', at: '2024-03-11T17:29:00.000Z' },
    'lawExecuted~2023': { who: 'Ana Rojas', at: '2199-01-01T00:00:00.000Z' },
  }
  await send(ana, FICHA, { ...(await prepare(ana, FICHA)), typed })
  const now = server.clock.now.toISOString()
  expect(JSON.parse((await storedRow()).typed!)).toEqual({
    ...TYPED,
    'lawExecuted~2023': { who: 'Ana Rojas', at: now },
  })
})

test('the same act with other authors is the same sending', async () => {
  const body = await prepare(ana, FICHA)
  const first = await read('submit', await send(ana, FICHA, { ...body, typed: TYPED }))
  expect(await read('submit', await send(ana, FICHA, body))).toEqual(first)
})

test('what was sent without it stays readable', async () => {
  await send(ana, FICHA, await prepare(ana, FICHA))
  expect((await storedRow()).typed).toBeNull()
  const sent = await read('submission', await ana(`/api/fichas/${FICHA}/submission`))
  expect(sent.document.typed).toBeUndefined()
})

test('an e-mail or a RUT for a name is refused', async () => {
  for (const who of ['ana@interior.gob.cl', '12.345.678-5']) {
    const typed = { purpose: { who, at: '2024-03-11T17:29:00Z' } }
    const response = await send(ana, FICHA, { ...(await prepare(ana, FICHA)), typed })
    expect(response.status).toBe(400)
  }
})
