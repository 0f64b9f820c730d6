import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordAct } from '../../src/server/storage/record/record.ts'
import { finding, prepare, read, send, startServer, type TestServer } from './harness.ts'
import { FICHA } from './seed.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.stop())

const change = (id: string) => ({
  id,
  name: 'changeUser' as const,
  ficha: null,
  subject: 'user:ana',
  by: { id: 'adela', name: 'Adela Cruz' },
  at: '2026-11-21T12:30:00.000Z',
  content: { name: 'Ana Rojas', roles: ['contraparte'] },
})
const recorded = (id: string) => server.ports.storage.transaction().execute((within) => recordAct(within, change(id)))

test('the record of a ficha says who did what, when, and its place in the chain', async () => {
  server.verdict.findings = [finding('execution')]
  await recorded('first')
  const ana = await server.as('ana')
  const receipt = await read('submit', await send(ana, FICHA, await prepare(ana, FICHA)))
  const { acts } = await read('fichaRecord', await ana(`/api/fichas/${FICHA}/record`))
  const { at, folio } = receipt
  expect(acts).toEqual([
    {
      ...receipt.record,
      name: 'submit',
      by: { name: 'Ana Rojas' },
      at,
      said: expect.objectContaining({ folio, iteration: 1 }),
    },
  ])
})

test('a ficha of which nothing is recorded has an empty record', async () => {
  const ana = await server.as('ana')
  expect(await read('fichaRecord', await ana(`/api/fichas/${FICHA}/record`))).toEqual({ acts: [] })
})

test('acts of administration are read from the last to the first, page by page, without those of fichas', async () => {
  const ana = await server.as('ana')
  for (let n = 1; n <= 30; n++) await recorded(`act ${n}`)
  await send(ana, FICHA, await prepare(ana, FICHA))
  for (let n = 32; n <= 61; n++) await recorded(`act ${n}`)
  const adela = await server.as('adela')
  const first = await read('record', await adela('/api/record'))
  const second = await read('record', await adela(`/api/record?before=${first.next}`))
  const positions = [...first.acts, ...second.acts].map((one) => one.position)
  expect(positions).toEqual(Array.from({ length: 61 }, (_, index) => 61 - index).filter((one) => one !== 31))
  expect([first.acts.length, second.next]).toEqual([50, null])
  expect(first.acts[0]).toMatchObject({ name: 'changeUser', by: { name: 'Adela Cruz' }, said: { name: 'Ana Rojas' } })
})
