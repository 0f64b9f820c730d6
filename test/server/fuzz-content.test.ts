import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoSeed } from '../../mocks/demo.ts'
import { findEdition } from '../../src/editions/editions.ts'
import { examine } from '../../src/engine/examine.ts'
import { FichaDocument } from '../../src/ficha/document.ts'
import type { Ficha } from '../../src/protocol/bodies.ts'
import { LOAD_KINDS, type LoadKindId } from '../../src/protocol/loads/load-kind.ts'
import type { RouteId } from '../../src/protocol/routes.ts'
import { submissionBody } from '../../src/protocol/submission-body.ts'
import { runs, SEED } from '../long.ts'
import { exportOf, listOf } from './administration/harness.ts'
import { ENGINE } from './engines.ts'
import { checkAnswer, checkPrototypes, plainTokens } from './fuzz/laws.ts'
import { nasty } from './fuzz/nasty.ts'
import { spoil, spoiling } from './fuzz/spoil.ts'
import { OPENS, type Person, startServer, type TestServer } from './harness.ts'

const RUNS = ENGINE === 'sqlite' ? runs(500, 5_000) : runs(100, 1_000)
const file = FichaDocument.parse(JSON.parse(readFileSync('mocks/fichas/2023-inmigrante-y-refugio.json', 'utf8')))

/** The real editions and the real engine, on the demonstration's fichas; nothing is ever ready, so that all is judged. */
let server: TestServer
let people: Record<'interior' | 'admin', Person>
beforeAll(async () => {
  const judge: typeof examine = (...asked) => Object.defineProperty(examine(...asked), 'status', { value: 'blocked' })
  server = await startServer(
    { editions: findEdition, examine: judge, randomToken: plainTokens() },
    demoSeed(new Date(OPENS)),
  )
  people = { interior: await server.as('interior'), admin: await server.as('admin') }
})
afterAll(() => server.stop())

async function post(person: Person, id: RouteId, path: string, body: unknown): Promise<Response> {
  server.failures.length = 0
  const response = await person(path, { method: 'POST', body })
  const copy = response.clone()
  await checkAnswer(copy, 'julia', id)
  expect(server.failures).toEqual([])
  return response
}

async function findFicha(): Promise<Ficha> {
  const { fichas } = (await (await people.interior('/api/fichas')).json()) as {
    fichas: { id: string; programme: string }[]
  }
  const line = fichas.find(({ programme, id }) => programme === file.programme.name && id.includes('2023'))!
  return (await (await people.interior(`/api/fichas/${line.id}`)).json()) as Ficha
}

describe('whatever is in it', () => {
  test('a sending with its right fingerprint is judged or refused, never a failure', async () => {
    const { id, version, edition, period, programme } = await findFicha()
    const codes = new Map<string, number>()
    const law = fc.asyncProperty(fc.array(spoiling, { minLength: 0, maxLength: 3 }), async (spoilings) => {
      const { answers, justifications } = file
      const broken = spoilings.reduce<unknown>(spoil, { answers, justifications })
      const document = { ...file, edition, period, programme, typed: undefined, ...(broken as object) }
      const body = await submissionBody(document, randomUUID(), version).catch(() => undefined)
      if (!body) return
      const response = await post(people.interior, 'submit', `/api/fichas/${id}/submissions`, body)
      const { code } = (await response.json()) as { code: string }
      codes.set(code, (codes.get(code) ?? 0) + 1)
    })
    await fc.assert(law, { numRuns: Math.ceil(RUNS / 5), seed: SEED })
    checkPrototypes()
    expect([...codes.keys()]).toEqual(expect.arrayContaining(['malformed', 'unreadable', 'not-ready']))
  })

  test.each(LOAD_KINDS)('a table of %s is proved, loaded or refused, never a failure', async (kind) => {
    const { head, rows } = await exportOf(people.admin, kind)
    const table = { head, rows: rows.slice(0, 4) }
    const law = fc.asyncProperty(fc.array(spoiling, { maxLength: 3 }), async (spoilings) => {
      const broken = spoilings.reduce<unknown>(spoil, table) as object
      const proved = await post(people.admin, 'administrationProof', `/api/administration/${kind}/proof`, broken)
      if (!proved.ok) return
      const { fingerprint } = (await proved.json()) as { fingerprint: string }
      const body = { ...broken, act: randomUUID(), fingerprint }
      await post(people.admin, 'administrationLoad', `/api/administration/${kind}/loads`, body)
    })
    await fc.assert(law, { numRuns: Math.ceil((0.4 * RUNS) / LOAD_KINDS.length), seed: SEED })
    checkPrototypes()
  })

  test.each(LOAD_KINDS)('a change of %s on screen is made or refused, never a failure', async (kind) => {
    const law = fc.asyncProperty(
      fc.nat({ max: 3 }),
      fc.array(spoiling, { maxLength: 2 }),
      nasty,
      async (at, spoilings, word) => {
        const { rows } = await listOf(people.admin, kind as LoadKindId)
        const row = rows[at % Math.max(1, rows.length)]
        const column = Object.keys(row?.values ?? {})[at]
        const values = column && typeof word === 'string' ? { ...row?.values, [column]: word } : { ...row?.values }
        const change = { key: row?.key ?? null, version: row?.version ?? null, values }
        const changes = spoilings.reduce<unknown>(spoil, [change])
        await post(people.admin, 'administrationChanges', `/api/administration/${kind}/changes`, {
          act: randomUUID(),
          changes,
        })
      },
    )
    await fc.assert(law, { numRuns: Math.ceil((0.4 * RUNS) / LOAD_KINDS.length), seed: SEED })
    checkPrototypes()
  })
})
