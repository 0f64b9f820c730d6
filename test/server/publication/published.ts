import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { demoSeed } from '../../../mocks/demo.ts'
import { findEdition } from '../../../src/editions/editions.ts'
import { examine } from '../../../src/engine/examine.ts'
import { FichaDocument } from '../../../src/ficha/document.ts'
import { submissionBody } from '../../../src/protocol/submission-body.ts'
import { type Person, prepare, read, send, startServer, type TestServer } from '../harness.ts'
import { FICHA } from '../seed.ts'

export const reviewOf = async (person: Person, ficha = FICHA) =>
  read('review', await person(`/api/fichas/${ficha}/review`))

/** Does something on what this person has on the screen. */
export async function does(person: Person, ficha: string, body: object, act: string = randomUUID()) {
  const { version, iterations, iteration } = await reviewOf(person, ficha)
  const fingerprint = iterations.find((one) => one.iteration === iteration)?.fingerprint
  return person(`/api/fichas/${ficha}/acts`, { method: 'POST', body: { act, version, fingerprint, ...body } })
}
export const done = async (person: Person, ficha: string, body: object) => read('act', await does(person, ficha, body))

export const EVALUATION = { dimensions: {}, overcome: [] }

/** From received to evaluated. */
export async function evaluate(reviewer: Person, ficha: string, evaluation: object = EVALUATION): Promise<void> {
  await done(reviewer, ficha, { name: 'close' })
  await done(reviewer, ficha, { name: 'evaluate', evaluation })
}

/** A small ficha that waits to be published, with its people. */
export async function startEvaluated(more: Parameters<typeof startServer>[0] = {}) {
  const server = await startServer(more)
  const [ana, sofia, julia] = [await server.as('ana'), await server.as('sofia'), await server.as('julia')]
  const receipt = await read('submit', await send(ana, FICHA, await prepare(ana, FICHA, randomUUID())))
  await evaluate(sofia, FICHA)
  return { server, ana, sofia, julia, receipt }
}

/** A small ficha from its sending to its publication; its number. */
export async function publishOne(
  server: TestServer,
  { from, by, ficha }: { from: string; by: string; ficha: string },
): Promise<string> {
  const [filler, reviewer] = [await server.as(from), await server.as(by)]
  await read('submit', await send(filler, ficha, await prepare(filler, ficha, randomUUID())))
  await evaluate(reviewer, ficha)
  return (await done(reviewer, ficha, { name: 'publish' })).publication!
}

export const real = (name: string) => FichaDocument.parse(JSON.parse(readFileSync(`mocks/fichas/${name}.json`, 'utf8')))
const seed = demoSeed(new Date('2026-11-21T12:00:00Z'))

/** A real ficha, sent and evaluated as it was published, on a server with the real rules. */
export async function startReal(name: string, more: Parameters<typeof startServer>[0] = {}) {
  const file = real(name)
  const server = await startServer({ editions: findEdition, examine, ...more }, seed)
  const { filler, reviewer } = await peopleOf(server, file)
  const line = (await read('fichas', await filler('/api/fichas'))).fichas.find(
    (one) => one.programme === file.programme.name && one.year === file.period.year,
  )!
  const ficha = await read('ficha', await filler(`/api/fichas/${line.id}`))
  const document = { ...file, period: ficha.period, programme: ficha.programme, evaluation: undefined }
  const sent = await send(filler, line.id, await submissionBody(document, randomUUID(), ficha.version))
  if (!sent.ok) throw new Error(await sent.text())
  const { publishedAt: _, ...evaluation } = file.evaluation ?? { ...EVALUATION, publishedAt: '' }
  await evaluate(reviewer, line.id, evaluation)
  return { server, filler, reviewer, ficha: line.id, document, receipt: await read('submit', sent), evaluation }
}

/** Whoever fills and whoever reviews the service of a ficha. */
async function peopleOf(server: TestServer, file: FichaDocument) {
  const of = (role: string) =>
    seed.users.find(
      (one) => one.roles.includes(role as never) && one.services.some((id) => nameOf(id) === file.programme.service),
    )!.user
  return { filler: await server.as(of('contraparte')), reviewer: await server.as(of('sectorialista')) }
}
const nameOf = (service: string) => seed.services.find(({ id }) => id === service)?.name
