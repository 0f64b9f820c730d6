import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { demoSeed } from '../../mocks/demo.ts'
import { findEdition } from '../../src/editions/editions.ts'
import { examine } from '../../src/engine/examine.ts'
import { FichaDocument } from '../../src/ficha/document.ts'
import { Problem } from '../../src/protocol/problems.ts'
import { submissionBody } from '../../src/protocol/submission-body.ts'
import { ACT, read, send, startServer } from './harness.ts'

const file = FichaDocument.parse(JSON.parse(readFileSync('mocks/fichas/2023-inmigrante-y-refugio.json', 'utf8')))
const seed = demoSeed(new Date('2026-11-21T12:00:00Z'))
const open = () => startServer({ editions: findEdition, examine }, seed)
const [filler, reviewer] = ['contraparte', 'sectorialista'].map(
  (role) => seed.users.find((one) => one.roles.includes(role as never))!.user,
) as [string, string]

test('the published ficha is sent, judged by the real rules, and read by its reviewer', async () => {
  const server = await open()
  const [person, reader] = [await server.as(filler), await server.as(reviewer)]
  const line = (await read('fichas', await person('/api/fichas'))).fichas.find(
    (one) => one.programme === file.programme.name,
  )!
  const ficha = await read('ficha', await person(`/api/fichas/${line.id}`))
  const document = { ...file, edition: ficha.edition, period: ficha.period, programme: ficha.programme }
  const response = await send(person, line.id, await submissionBody({ ...document, evaluation: undefined }, ACT, 1))
  expect(response.ok ? [] : Problem.parse(await response.clone().json())).toEqual([])
  const receipt = await read('submit', response)
  const sent = await read('submission', await reader(`/api/fichas/${line.id}/submission`))
  expect(sent.document.answers).toEqual(file.answers)
  const row = (await read('inbox', await reader('/api/inbox?state=received'))).rows[0]!
  expect([row.folio, row.findings.length > 0]).toEqual([receipt.folio, true])
  await server.stop()
})

test('what is filled beforehand is not enough to send', async () => {
  const server = await open()
  const person = await server.as(filler)
  const line = (await read('fichas', await person('/api/fichas'))).fichas.find(
    (one) => one.programme === file.programme.name,
  )!
  const { edition, period, programme, base } = await read('ficha', await person(`/api/fichas/${line.id}`))
  const document = { ...file, edition, period, programme, answers: base, justifications: [], evaluation: undefined }
  const response = await send(person, line.id, await submissionBody(document, ACT, 1))
  const problem = Problem.parse(await response.json())
  expect(problem.code).toBe('not-ready')
  expect(problem.findings?.every((one) => one.message.length > 10 && one.cells.length > 0)).toBe(true)
  await server.stop()
})
