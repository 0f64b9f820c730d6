import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ANSWERS, type Person, prepare, read, send, startServer, type TestServer } from './harness.ts'
import { FICHA } from './seed.ts'

let server: TestServer
let ana: Person
let sofia: Person
beforeEach(async () => {
  server = await startServer()
  ;[ana, sofia] = [await server.as('ana'), await server.as('sofia')]
})
afterEach(() => server.stop())

const ask = async (path: string) => ana(`/api/fichas/${FICHA}${path}`)
async function does(person: Person, body: object) {
  const review = await read('review', await person(`/api/fichas/${FICHA}/review`))
  const fingerprint = review.iterations.find((one) => one.iteration === review.iteration)?.fingerprint
  const named = { act: randomUUID(), version: review.version, fingerprint, ...body }
  return read('act', await person(`/api/fichas/${FICHA}/acts`, { method: 'POST', body: named }))
}
const submit = async () => read('submit', await send(ana, FICHA, await prepare(ana, FICHA, randomUUID())))
const observe = {
  name: 'observe',
  place: { kind: 'cell', at: 'initialBudget~2023' },
  label: 'P',
  shown: '',
  text: '¿?',
}

test('what comes back goes on from what was sent, also where no journal led to it', async () => {
  const before = await read('ficha', await ask(''))
  expect(before.justifications).toBeUndefined()
  await submit()
  await does(sofia, observe)
  await does(sofia, { name: 'return' })
  expect(await read('ficha', await ask(''))).toMatchObject({ status: 'returned', base: ANSWERS, justifications: [] })
})

test('a ficha whose first sending was withdrawn goes on from what it opened with; what was sent stays readable', async () => {
  const before = await read('ficha', await ask(''))
  const receipt = await submit()
  await does(ana, { name: 'withdraw' })
  expect(await read('ficha', await ask(''))).toMatchObject({ status: 'editing', base: before.base })
  const kept = await read('submission', await ask('/submission?iteration=1'))
  expect([kept.receipt.folio, kept.document.answers]).toEqual([receipt.folio, ANSWERS])
  expect((await ask('/submission')).status).toBe(409)
  expect((await sofia(`/api/fichas/${FICHA}/submission?iteration=1`)).status).toBe(409)
})

test('what comes back says what it opened with: its journal was typed over that', async () => {
  const base = JSON.stringify({ ...ANSWERS, components: [{ id: 'c2', name: 'Albergue' }, { id: 'c1' }] })
  await server.ports.storage.updateTable('fichas').set({ base }).where('id', '=', FICHA).execute()
  expect((await read('ficha', await ask(''))).opened).toBeUndefined()
  await submit()
  expect((await read('ficha', await ask(''))).opened).toEqual(JSON.parse(base))
})
