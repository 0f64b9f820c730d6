import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { ROUTES, type RouteId } from '../../src/protocol/routes.ts'
import { runs, SEED } from '../long.ts'
import { ENGINE } from './engines.ts'
import { checkAnswer, checkLine, checkPrototypes } from './fuzz/laws.ts'
import { HUGE } from './fuzz/nasty.ts'
import { ENTRY, goodBody, type Office, openOffice } from './fuzz/office.ts'
import { requestsTo, type Sent } from './fuzz/requests.ts'
import { ORIGIN } from './harness.ts'

const IDS = Object.keys(ROUTES) as RouteId[]
/** Requests in all. */
const RUNS = ENGINE === 'sqlite' ? runs(2_000, 40_000) : runs(250, 4_000)
/** What takes a body is asked three times as often as what doesn't: more can be wrong with it. */
const weightOf = (id: RouteId): number => ('body' in ROUTES[id] ? 3 : 1)
const WEIGHTS = IDS.reduce((sum, id) => sum + weightOf(id), 0)
/** So much later is each request: limits of tries pass, sessions and period don't. */
const STEP_MS = 20_000

/** The request as the server gets it; undefined where no client could send it. */
function requestOf({ method, path, body, headers }: Sent, cookie: string): Request | undefined {
  try {
    const all = { ...(method !== 'GET' && { origin: ORIGIN }), ...(cookie && { cookie }), ...headers }
    return new Request(ORIGIN + path, { method, headers: all, body: body as BodyInit | undefined })
  } catch {
    return undefined
  }
}

/** Asks, and holds the answer, the log and the database to the laws. */
async function ask(office: Office, id: RouteId, sent: Sent, before: string): Promise<string> {
  const request = requestOf(sent, office.cookies[sent.who] ?? '')
  if (!request) return before
  office.clock.now = new Date(office.clock.now.getTime() + STEP_MS)
  const address = `10.2.${office.lines.length % 250}.7`
  const response = await office.app.fetch(request, { address })
  // A route's neighbour may have been hit: the log says which one answered.
  const line = office.lines.at(-1)
  await checkAnswer(response, 'cookie' in sent.headers ? 'nobody' : sent.who, (line?.route ?? id) as RouteId)
  checkLine(line)
  expect(office.failures).toEqual([])
  const after = await office.count()
  if (response.status >= 400) expect(after).toBe(before)
  else if (after !== before) await office.restore()
  return after === before ? before : office.count()
}

describe('whatever is asked, by whomever', () => {
  /** What only reads leaves the same office to the next. */
  let reading: Promise<Office> | undefined
  afterAll(async () => (await reading)?.stop())

  test.each(IDS)(
    '%s answers by its table: no failure, nothing of the inside, nothing of others, and a refusal changes nothing',
    async (id) => {
      const isReading = ROUTES[id].method === 'GET'
      if (isReading) reading ??= openOffice()
      const office = await (isReading ? reading! : openOffice())
      const good = await goodBody(office, id)
      /** Unknown after a request that failed: what it left is nothing that the next one did. */
      let counts: string | undefined
      const law = fc.asyncProperty(requestsTo(id, good), async (sent) => {
        office.failures.length = 0
        const before = counts ?? (await office.count())
        counts = undefined
        counts = await ask(office, id, sent, before)
      })
      await fc.assert(law, { numRuns: Math.ceil((RUNS * weightOf(id)) / WEIGHTS), seed: SEED })
      checkPrototypes()
      if (!isReading) await office.stop()
    },
  )
})

const TAKING = IDS.filter((id) => 'body' in ROUTES[id])
const MB = 1_048_576
const json = (body: string): Pick<Sent, 'body' | 'headers'> => ({
  body,
  headers: { 'content-type': 'application/json' },
})

/** Too much of everything, once on every route that takes a body; and what once failed. */
const ODD: Readonly<Record<string, (good: object) => Pick<Sent, 'body' | 'headers'>>> = {
  ...Object.fromEntries(
    Object.entries(HUGE).map(([name, make]) => [name, (good: object) => json(JSON.stringify(stuffed(good, make())))]),
  ),
  'just under 5 MB': (good) => json(JSON.stringify(good).padEnd(5 * MB)),
  'a byte over 5 MB': (good) => json(JSON.stringify(good).padEnd(5 * MB + 1)),
  'nested two million deep': () => json('['.repeat(2_000_000)),
  'packed, and said to be': (good) => ({
    body: gzipSync(JSON.stringify(good)),
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
  }),
  'texts that no database keeps': (good) =>
    json(JSON.stringify(good).replaceAll(/(?<=[a-z])"([,}\]])/g, '\\u0000\\udc00"$1')),
}

/** A value in every member of a body. */
const stuffed = (good: object, value: unknown): object =>
  Object.fromEntries(Object.keys(good).map((name) => [name, value]))

describe('what once failed', () => {
  const entries = [{ ...ENTRY, id: 'x\udc00y' }]
  test.each<[string, RouteId, Omit<Sent, 'headers'>]>([
    [
      'U+0000 in an address',
      'submission',
      { who: 'tomas', method: 'GET', path: '/api/fichas/a%00b/submission', body: undefined },
    ],
    [
      'U+0000 in an address, of a record',
      'fichaRecord',
      { who: 'ana', method: 'GET', path: '/api/fichas/a%00b/record', body: undefined },
    ],
    [
      'an id of the journal with half a character',
      'postEntries',
      {
        who: 'ana',
        method: 'POST',
        path: '/api/fichas/inmigrante-2023/journal',
        body: JSON.stringify({ account: 'id-1', entries }),
      },
    ],
    [
      'an act of a notice with half a character',
      'readNotice',
      { who: 'ana', method: 'POST', path: '/api/notices/read', body: JSON.stringify({ acts: ['x\udc00y'] }) },
    ],
  ])('%s', async (_, id, sent) => {
    const office = await openOffice()
    const counts = await office.count()
    const headers = { 'content-type': 'application/json' }
    expect(await ask(office, id, { ...sent, headers }, counts)).toBe(counts)
    expect(office.lines.at(-1)?.status).toBeGreaterThanOrEqual(400)
    await office.stop()
  })
})

// What is too much is refused before any database hears of it.
describe.each(ENGINE === 'sqlite' ? TAKING : [])('%s', (id) => {
  test('answers bodies beyond measure, too', async () => {
    const office = await openOffice()
    const good = (await goodBody(office, id)) as object
    const path = ROUTES[id].path
      .replace(':id', 'inmigrante-2023')
      .replace(':kind', 'programmes')
      .replace(':year', '2023')
    let counts = await office.count()
    for (const [name, make] of Object.entries(ODD)) {
      const who =
        id.startsWith('administration') || id === 'openPeriod' ? 'adela' : id === 'fichasProof' ? 'sofia' : 'ana'
      const after = await ask(office, id, { who, method: 'POST', path, ...make(good) }, counts)
      // What is padded with spaces is as good as before: nothing else is taken.
      if (name === 'just under 5 MB') counts = after
      expect([name, after]).toEqual([name, counts])
    }
    await office.stop()
  })
})
