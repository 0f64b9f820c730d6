import { randomUUID } from 'node:crypto'
import canonicalize from 'canonicalize'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256, sha256Bytes } from '../../../src/ficha/fingerprint.ts'
import type { Receipt } from '../../../src/protocol/bodies.ts'
import type { FoundMark, Publication } from '../../../src/protocol/publication.ts'
import { prepare, read, send, startServer, type TestServer } from '../harness.ts'
import { FICHA } from '../seed.ts'
import { does, done, publishOne, startEvaluated } from './published.ts'

const marksOf = async ({ ask }: TestServer, mark: string): Promise<FoundMark[]> =>
  (await read('fingerprints', await ask(`/api/fingerprints/${mark}`))).found

describe('a published ficha, without an account', () => {
  let server: TestServer
  let publication: Publication
  let receipt: Receipt
  beforeAll(async () => {
    const started = await startEvaluated()
    ;({ server, receipt } = started)
    const { publication: number } = await done(started.sofia, FICHA, { name: 'publish' })
    publication = await read('publication', await server.ask(`/api/publications/${number}`))
  })
  afterAll(() => server.stop())
  const fileOf = (format: string, headers = {}) =>
    server.ask(`/api/publications/${publication.number}/files/${format}`, { headers })

  test('says what it is, when it was published, and each file with its hash and size', () => {
    expect(publication).toMatchObject({
      programme: 'Inmigrante y Refugio',
      service: 'Subsecretaría del Interior',
      year: 2023,
      iteration: 1,
      sent: receipt.fingerprint,
    })
    expect(publication.files.map((one) => one.format)).toEqual(['pdf', 'xlsx', 'html', 'json', 'factors', 'manifest'])
    expect(publication.files.at(-1)!.hash).toBe(publication.fingerprint)
  })

  test('gives each file byte for byte, to be kept for ever, and not twice to who has it', async () => {
    for (const { format, hash, size, name, mediaType } of publication.files) {
      const response = await fileOf(format)
      const bytes = await response.arrayBuffer()
      expect([await sha256Bytes(bytes), bytes.byteLength]).toEqual([hash, size])
      const { headers } = response
      expect([headers.get('etag'), headers.get('content-type')]).toEqual([`"${hash}"`, mediaType])
      expect(headers.get('content-disposition')).toContain(`filename="${name}"`)
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable, no-transform')
      const again = await fileOf(format, { 'if-none-match': `"${hash}"` })
      expect(again.status).toBe(304)
      expect(again.headers.get('content-security-policy')).toBe(headers.get('content-security-policy'))
    }
  })

  test('as a page runs nothing and asks for nothing', async () => {
    const { headers } = await fileOf('html')
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect((await server.ask('/api/publications')).headers.get('cache-control')).toBe('no-store')
  })

  test.each(['P2023-000002-7', 'inmigrante-2023', '%00'])('is not found under %s', async (number) => {
    for (const path of [`/api/publications/${number}`, `/api/publications/${number}/files/pdf`])
      expect((await server.ask(path)).status).toBe(404)
    expect((await fileOf('exe')).status).toBe(404)
  })

  test('is found by the hash of each of its files, by its number and by the folio of what was sent', async () => {
    for (const { format, hash } of publication.files)
      expect(await marksOf(server, hash)).toMatchObject([{ is: 'published', number: publication.number, format }])
    for (const mark of [publication.number, receipt.folio])
      expect(await marksOf(server, mark)).toMatchObject([{ is: 'published', number: publication.number, format: null }])
    const kept = await sha256(canonicalize(receipt)!)
    for (const [hash, is] of [
      [receipt.fingerprint, 'sent'],
      [kept, 'receipt'],
    ] as const)
      expect(await marksOf(server, hash)).toMatchObject([
        { is, folio: receipt.folio, iteration: 1, state: 'holds', publication: publication.number },
      ])
  })

  test('names nobody', async () => {
    const said = await Promise.all(
      ['', `/${publication.number}`, `/${publication.number}/files/json`, `/${publication.number}/files/manifest`]
        .map((path) => server.ask(`/api/publications${path}`))
        .concat(server.ask(`/api/fingerprints/${receipt.fingerprint}`))
        .map(async (response) => (await response).text()),
    )
    for (const text of said) expect(text).not.toMatch(/Ana|Rojas|Sofía|Pérez|12\.678|sofia/)
  })

  test('is listed, and searched by parts of its names or its number in any order', async () => {
    const numbers = async (query: string) =>
      (await read('publications', await server.ask(`/api/publications?${query}`))).publications.map((one) => one.number)
    for (const q of ['', 'q=refugio', 'q=SUBSECRETARIA+inmigrante', `q=${publication.number}`, 'year=2023'])
      expect(await numbers(q)).toEqual([publication.number])
    for (const q of ['q=%25', 'q=arboles', 'year=2022', `after=${publication.number}`])
      expect(await numbers(q)).toEqual([])
  })
})

describe('a fingerprint', () => {
  test('that nobody gave is answered, too', async () => {
    const server = await startServer()
    for (const mark of ['0'.repeat(64), 'P2023-000001-9', '2023-000001-9', 'cualquier cosa'])
      expect(await marksOf(server, mark)).toEqual([])
    await server.stop()
  })

  test('of what was sent tells whether it holds, was withdrawn, or another came after it; a folio alone tells nothing', async () => {
    const server = await startServer()
    const [ana, sofia] = [await server.as('ana'), await server.as('sofia')]
    const sends = async (purpose: string) =>
      read(
        'submit',
        await send(ana, FICHA, await prepare(ana, FICHA, randomUUID(), { purpose, initialBudget: { '2023': 1 } })),
      )
    const one = await sends('Acompañar')
    await done(ana, FICHA, { name: 'withdraw' })
    const two = await sends('Acoger')
    const stateOf = async ({ fingerprint }: Receipt) =>
      (await marksOf(server, fingerprint)).map((found) => (found.is === 'published' ? '' : found.state))
    expect([await stateOf(one), await stateOf(two)]).toEqual([['withdrawn'], ['holds']])
    const { observations } = await (async () => {
      const observe = {
        name: 'observe',
        place: { kind: 'cell', at: 'initialBudget~2023' },
        label: 'Presupuesto',
        shown: '1',
        text: '¿Por qué?',
      }
      await done(sofia, FICHA, observe)
      await done(sofia, FICHA, { name: 'return' })
      return read('review', await ana(`/api/fichas/${FICHA}/review`))
    })()
    const body = await prepare(ana, FICHA, randomUUID(), { purpose: 'Integrar', initialBudget: { '2023': 1 } })
    const replies = [{ observation: observations[0]!.id, text: 'Hubo un ajuste.' }]
    const three = await read('submit', await send(ana, FICHA, { ...body, replies }))
    expect([await stateOf(one), await stateOf(two), await stateOf(three)]).toEqual([
      ['withdrawn'],
      ['superseded'],
      ['holds'],
    ])
    expect(await marksOf(server, three.folio)).toEqual([])
    await server.stop()
  })
})

test('the list goes on page by page, each ficha once', async () => {
  const server = await startServer()
  const number = await publishOne(server, { from: 'ana', by: 'sofia', ficha: FICHA })
  const { storage } = server.ports
  const row = await storage
    .selectFrom('publications')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  const others = await storage.selectFrom('fichas').select('id').where('id', '!=', FICHA).execute()
  const acts = [...others.keys()].map((index) => ({ id: `act-${index}`, fichaId: others[index]!.id }))
  const { byId } = await storage.selectFrom('acts').select('byId').executeTakeFirstOrThrow()
  for (const { id, fichaId } of acts) {
    await storage.insertInto('acts').values({ id, fichaId, seq: 90, name: 'publish', byId, at: row.at }).execute()
    const named = { number: `P2022-${id}`, actId: id, fichaId, year: id === 'act-0' ? 2024 : 2022, searchName: 'igual' }
    await storage
      .insertInto('publications')
      .values({ ...row, ...named })
      .execute()
  }
  const seen: string[] = []
  for (let after = ''; ; after = seen.at(-1)!) {
    const page = await read('publications', await server.ask(`/api/publications${after && `?after=${after}`}`))
    seen.push(...page.publications.map((one) => one.number))
    if (!page.more) break
  }
  expect(seen).toEqual(['P2022-act-0', number, 'P2022-act-1', 'P2022-act-2'])
  await server.stop()
})

test('strangers who ask faster than people do are asked to wait', async () => {
  const limit = { burst: 2, perSecond: 1 }
  const server = await startServer({ rateLimits: { writes: limit, strangers: limit } })
  const ask = async () => (await server.ask(`/api/fingerprints/${'0'.repeat(64)}`)).status
  expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 429])
  await server.stop()
})

test('what can be published is told to who reads the review: nobody publishes what was not evaluated', async () => {
  const server = await startServer()
  const [ana, sofia] = [await server.as('ana'), await server.as('sofia')]
  await read('submit', await send(ana, FICHA, await prepare(ana, FICHA, randomUUID())))
  expect((await does(sofia, FICHA, { name: 'publish' })).status).toBe(409)
  await server.stop()
})
