import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { JournalEntry } from '../../src/protocol/journal.ts'
import { localBroadcast } from '../../src/server/database/change-broadcast.ts'
import { MOST_STREAMS } from '../../src/server/routes/open-streams.ts'
import { listening, type Person, prepare, read, send, startServer, type TestServer } from './harness.ts'
import { FICHA } from './seed.ts'

const typed = (seq: number, text: string, more: Partial<JournalEntry> = {}): JournalEntry =>
  ({
    id: `e${seq}`,
    device: 'ana-pc.1',
    seq,
    lamport: seq,
    at: '2026-11-21T14:30:00.000Z',
    op: 'set',
    cell: 'purpose',
    typed: text,
    replaces: null,
    ...more,
  }) as JournalEntry

let server: TestServer
let ana: Person
let beto: Person
beforeEach(async () => {
  server = await startServer()
  ;[ana, beto] = [await server.as('ana'), await server.as('beto')]
})
afterEach(() => server.stop())

const idOf = async (person: Person) => (await read('whoAmI', await person('/api/session'))).id
const postTo = async (ficha: string, person: Person, entries: readonly JournalEntry[]) =>
  person(`/api/fichas/${ficha}/journal`, { method: 'POST', body: { account: await idOf(person), entries } })
const post = (person: Person, ...entries: JournalEntry[]) => postTo(FICHA, person, entries)
const page = async (person: Person, after = 0) =>
  read('journal', await person(`/api/fichas/${FICHA}/journal?after=${after}`))

describe('the journal of a draft on the server', () => {
  test('a colleague reads what was typed, verbatim, with who typed it, and reads on from where they were', async () => {
    await post(ana, typed(1, 'Apoyar\u0000 \ud800 12a'), typed(2, 'Acoger'))
    const first = await page(beto)
    expect(first.entries.map(({ entry }) => 'typed' in entry && entry.typed)).toEqual([
      'Apoyar\u0000 \ud800 12a',
      'Acoger',
    ])
    expect(first.people).toEqual([{ id: first.entries[0]!.who, name: 'Ana Rojas' }])
    expect(await page(beto, first.cursor)).toMatchObject({ entries: [], cursor: 2, head: 2 })
  })

  test('the same entries again are the same entries', async () => {
    await post(ana, typed(1, 'Apoyar'))
    const again = await read('postEntries', await post(ana, typed(1, 'Apoyar'), typed(2, 'Acoger'), typed(2, 'Acoger')))
    expect(again.head).toBe(2)
    expect((await page(beto)).entries.map(({ entry }) => entry.id)).toEqual(['e1', 'e2'])
  })

  test('a page holds no more than a server can hold at once, and reading on gives all of it', async () => {
    for (const seq of [1, 2, 3, 4, 5]) await post(ana, typed(seq, 'x'.repeat(900_000)))
    await post(ana, typed(6, 'y'), typed(7, 'z'))
    const read: number[][] = []
    for (let after = 0; after < 7; after = read.at(-1)!.at(-1)!) {
      const { entries, head } = await page(beto, after)
      expect(head).toBe(7)
      read.push(entries.map(({ entry }) => entry.seq))
    }
    expect(read).toEqual([
      [1, 2],
      [3, 4],
      [5, 6, 7],
    ])
  })

  test('an entry that fills a page by itself is a page', async () => {
    await post(ana, typed(1, '\u0000'.repeat(700_000)), typed(2, 'y'))
    expect((await page(beto)).entries.map(({ entry }) => entry.seq)).toEqual([1])
    expect((await page(beto, 1)).entries.map(({ entry }) => entry.seq)).toEqual([2])
  })

  test('whoever has the ficha open hears of new entries, once', async () => {
    await listening(server)
    const heard: unknown[] = []
    server.ports.broadcast.listen((event) => heard.push(event))
    await post(ana, typed(1, 'Apoyar'))
    await post(ana, typed(1, 'Apoyar'))
    const once = [{ ficha: FICHA, service: 'subsecretaria', head: 1 }]
    await vi.waitFor(() => expect(heard).toEqual(once), { timeout: 60_000 })
  })

  test('once sent, the ficha takes no more entries and says who sent it', async () => {
    await send(beto, FICHA, await prepare(beto, FICHA))
    const refused = await post(ana, typed(1, 'Apoyar'))
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ code: 'already-sent', sent: { by: { name: 'Beto Díaz' } } })
  })

  test('what a colleague typed meanwhile keeps a sending from leaving without it', async () => {
    const body = await prepare(beto, FICHA)
    await post(ana, typed(1, 'Apoyar'), typed(2, 'Acoger'))
    const refused = await send(beto, FICHA, { ...body, journal: { cursor: 0, device: 'beto-pc' } })
    expect(await refused.json()).toMatchObject({
      code: 'changed',
      detail: expect.stringContaining('Ana Rojas (2 cambios)'),
    })
    expect((await send(beto, FICHA, { ...body, journal: { cursor: 2, device: 'beto-pc' } })).status).toBe(200)
  })

  test("one's own later entries don't keep it", async () => {
    const body = await prepare(ana, FICHA)
    await post(ana, typed(1, 'Apoyar'))
    expect((await send(ana, FICHA, { ...body, journal: { cursor: 0, device: 'ana-pc' } })).status).toBe(200)
  })

  test('what one person typed is never posted in the name of another who signed in since', async () => {
    const body = { account: await idOf(ana), entries: [typed(1, 'Apoyar')] }
    expect((await beto(`/api/fichas/${FICHA}/journal`, { method: 'POST', body })).status).toBe(401)
  })

  test('nobody writes under the name of the device of another', async () => {
    await post(ana, typed(1, 'Apoyar'))
    expect((await post(beto, typed(2, 'Acoger'))).status).toBe(400)
    expect((await post(beto, typed(2, 'Acoger', { device: 'beto-pc.1' }))).status).toBe(200)
    expect((await post(ana, typed(3, 'Acompañar'))).status).toBe(200)
  })

  test('nobody leaps so far ahead that others could not write after them', async () => {
    await post(ana, typed(1, 'Apoyar', { lamport: 900_000 }))
    expect((await post(beto, typed(1, 'Acoger', { id: 'b1', device: 'b.1', lamport: 2 ** 40 }))).status).toBe(400)
    expect((await post(beto, typed(1, 'Acoger', { id: 'b1', device: 'b.1', lamport: 1_800_000 }))).status).toBe(200)
  })

  test.each([
    ['a time that leaves no room after it', { lamport: 2 ** 50 }],
    ['no number', { seq: 1.5 }],
    ['another operation', { op: 'delete' }],
    ['an endless address', { cell: 'x'.repeat(500) }],
  ])('%s is refused', async (_name, more) => {
    expect((await post(ana, typed(1, 'Apoyar', more as never))).status).toBe(400)
  })
})

describe('the stream of changes', () => {
  const open = async (person: Person) => {
    const reader = (await person('/api/changes')).body!.getReader()
    const decoder = new TextDecoder()
    return { next: async () => decoder.decode((await reader.read()).value), stop: () => reader.cancel(), reader }
  }

  test('tells a colleague of the ficha that went on, and nobody of another institution', async () => {
    await listening(server)
    const [colleague, stranger] = [await open(beto), await open(await server.as('carla'))]
    expect([await colleague.next(), await stranger.next()]).toEqual(['data: {}\n\n', 'data: {}\n\n'])
    await post(ana, typed(1, 'Apoyar'))
    expect(await colleague.next()).toBe(`data: {"ficha":"${FICHA}","head":1}\n\n`)
    await postTo('viaje-2023', await server.as('carla'), [typed(1, 'x')])
    expect(await stranger.next()).toBe('data: {"ficha":"viaje-2023","head":1}\n\n')
    await Promise.all([colleague.stop(), stranger.stop()])
  })

  test('of one person too many are open: the oldest ends, the others go on, and nobody else notices', async () => {
    await listening(server)
    const [first, another] = [await open(beto), await open(ana)]
    await Promise.all([first.next(), another.next()])
    const rest = []
    for (let count = 0; count < MOST_STREAMS; count += 1) rest.push(await open(beto))
    expect((await first.reader.read()).done).toBe(true)
    for (const one of rest) expect(await one.next()).toBe('data: {}\n\n')
    await post(ana, typed(1, 'Apoyar'))
    for (const one of [another, ...rest]) expect(await one.next()).toContain(FICHA)
    await Promise.all([another, ...rest].map((one) => one.stop()))
  })

  test('that nobody reads ends, instead of filling the memory', async () => {
    const broadcast = localBroadcast()
    const other = await startServer({ broadcast })
    const { reader } = await open(await other.as('ana'))
    for (let head = 1; head <= 500; head += 1) broadcast.publish({ ficha: FICHA, service: 'subsecretaria', head })
    let events = 0
    while (!(await reader.read()).done) events += 1
    expect(events).toBeLessThan(200)
    await other.stop()
  })

  test('of a service that is no longer theirs tells them nothing more, though their session goes on', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    await listening(server)
    const stream = await open(beto)
    await stream.next()
    await server.ports.storage
      .deleteFrom('assignments')
      .where('userId', '=', await idOf(beto))
      .execute()
    vi.advanceTimersByTime(25_000)
    expect(await stream.next()).toBe(':\n\n')
    await post(ana, typed(1, 'Apoyar'))
    vi.advanceTimersByTime(25_000)
    expect(await stream.next()).toBe(':\n\n')
    await stream.stop()
  })

  test('ends when the server is about to stop', async () => {
    const closing = new AbortController()
    const other = await startServer({ closing: closing.signal })
    await listening(other)
    const stream = await open(await other.as('ana'))
    await stream.next()
    closing.abort()
    expect((await stream.reader.read()).done).toBe(true)
    await other.stop()
  })
})
