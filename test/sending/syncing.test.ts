import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Draft } from '../../src/drafts/editing/draft.ts'
import { openDraft } from '../../src/drafts/editing/open-draft.ts'
import type { AccountStore } from '../../src/drafts/store/account-store.ts'
import { DiskSyncLog } from '../../src/drafts/store/sync-log.ts'
import type { StreamEvents } from '../../src/protocol/change-stream.ts'
import { type Call, createClient } from '../../src/protocol/client.ts'
import type { SyncPorts } from '../../src/sending/syncing/sync-ports.ts'
import { Syncing } from '../../src/sending/syncing/syncing.ts'
import { askedOf, Browser, FICHA as HELD, Timers, until } from '../drafts/office.ts'
import { cookieOf, ORIGIN, type Person, prepare, read, send, startServer, type TestServer } from '../server/harness.ts'
import { FICHA } from '../server/seed.ts'

const CELL = 'served~2023'

/** A network that can be cut, and that tells what it carried. */
class Network {
  isUp = true
  readonly carried: string[] = []
  /** Answered instead of the server, once. */
  instead: Response | undefined
  /** Of somebody else, who signed in meanwhile in another tab of the browser. */
  cookie: string | undefined
  /** The next answer doesn't come, though the server did what it was asked. */
  lost = false
  /** What happens while the next request is on its way. */
  meanwhile: (() => Promise<void>) | undefined

  client(server: TestServer, cookie: string): Call {
    return createClient(async (input, init) => {
      if (!this.isUp) throw new TypeError('no network')
      this.carried.push(`${init?.method} ${String(input).replace(ORIGIN, '')}`)
      const meanwhile = this.meanwhile
      this.meanwhile = undefined
      await meanwhile?.()
      const instead = this.instead
      this.instead = undefined
      const headers = { ...(init?.headers as Record<string, string>), cookie: this.cookie ?? cookie, origin: ORIGIN }
      const said =
        instead ??
        (await server.app.request(String(input), { ...init, headers, signal: null }, { address: '10.0.0.1' }))
      if (!this.lost) return said
      this.lost = false
      throw new TypeError('the answer was lost')
    }, ORIGIN)
  }
}

/** A tab at work: its store, the ficha open in it, what keeps it alike with the server. */
interface Tab {
  readonly browser: Browser
  readonly store: AccountStore
  readonly draft: Draft
  readonly syncing: Syncing
  readonly timers: Timers
  readonly network: Network
  readonly stream: { current: StreamEvents | undefined }
  readonly wake: () => void
  readonly versions: number[]
}

let server: TestServer
const opened: Tab[] = []
beforeEach(async () => {
  server = await startServer({ ids: () => crypto.randomUUID() })
})
afterEach(async () => {
  for (const tab of opened.splice(0)) tab.syncing.stop()
  await server.stop()
})

async function signIn(user: string) {
  const answer = await server.ask('/api/session', { method: 'POST', body: { user, password: `clave de ${user}` } })
  return { cookie: cookieOf(answer), who: await read('whoAmI', answer) }
}

async function openTab(user: string, browser?: Browser): Promise<Tab> {
  const { cookie, who } = await signIn(user)
  const own = browser ?? new Browser({ id: who.id, name: who.name, roles: who.roles })
  const store = await own.openTab()
  if (!(await store.findFicha(FICHA))) await store.keepFicha({ ...HELD, id: FICHA })
  const draft = (await openDraft(store, FICHA, askedOf))!
  const [timers, network, stream] = [new Timers(), new Network(), { current: undefined as StreamEvents | undefined }]
  let wake = () => {}
  const ports: SyncPorts = {
    now: () => Date.parse('2026-11-21T14:32:00Z'),
    schedule: timers.schedule,
    onWake: (work) => {
      wake = work
      return () => {}
    },
    openStream: (events) => {
      stream.current = events
      return { close: () => {} }
    },
    lead: (work) => work(),
  }
  const versions: number[] = []
  const told = { onVersion: (_: string, version: number) => versions.push(version) }
  const syncing = new Syncing(network.client(server, cookie), who.id, new DiskSyncLog(store), ports, told)
  await syncing.start((listener) => store.onKept(listener))
  const tab = { browser: own, store, draft, syncing, timers, network, stream, wake: () => wake(), versions }
  opened.push(tab)
  return tab
}

const type = async ({ draft }: Tab, text: string, cell = CELL) => {
  draft.set(cell, text)
  await draft.whenSaved()
}
const stateOf = ({ syncing }: Tab) => syncing.stateOf(FICHA).state
const onServer = async (person: Person) =>
  (await read('journal', await person(`/api/fichas/${FICHA}/journal`))).entries.map(
    ({ entry }) => 'typed' in entry && entry.typed,
  )

describe('what is typed', () => {
  test('is on the server a moment after the last key, and the line may say so', async () => {
    const ana = await openTab('ana')
    await type(ana, '20')
    await type(ana, '201')
    expect(stateOf(ana)).toBe('saving')
    ana.timers.goOff()
    await until(() => stateOf(ana) === 'saved')
    expect(await onServer(await server.as('beto'))).toEqual(['201'])
    expect(await ana.syncing.countUnsent(FICHA)).toBe(0)
  })

  test('while a round is on its way is an entry of its own: what was sent never changes, and one undo takes all back', async () => {
    const ana = await openTab('ana')
    await type(ana, '20')
    const round = ana.syncing.sync(FICHA)
    await until(() => ana.network.carried.some((one) => one.startsWith('POST')))
    await type(ana, '201')
    await round
    await ana.syncing.sync(FICHA)
    expect(await onServer(await server.as('beto'))).toEqual(['20', '201'])
    ana.draft.endTyping()
    expect(ana.draft.undo()).toBe(true)
    expect(ana.draft.typed(CELL)).toBe('')
  })

  test('in one tab is not sent by another while it may still change, and is once that tab is closed', async () => {
    const { who } = await signIn('ana')
    const browser = new Browser({ id: who.id, name: who.name, roles: who.roles })
    const [first, second] = [await openTab('ana', browser), await openTab('ana', browser)]
    await type(second, '201')
    await first.syncing.sync(FICHA)
    expect(await onServer(await server.as('beto'))).toEqual([])
    second.syncing.stop()
    await second.draft.close()
    second.store.close()
    await until(() => true)
    await first.syncing.sync(FICHA)
    await until(() => stateOf(first) === 'saved')
    expect(await onServer(await server.as('beto'))).toEqual(['201'])
  })

  test('in a tab that is closed while another one posts goes as it was left, not as it was when the round began', async () => {
    const { who } = await signIn('ana')
    const browser = new Browser({ id: who.id, name: who.name, roles: who.roles })
    const [first, second] = [await openTab('ana', browser), await openTab('ana', browser)]
    for (const year of [2016, 2017, 2018, 2019, 2020, 2021, 2022]) await type(first, '1', `served~${year}`)
    first.draft.endTyping()
    await type(second, '20')
    first.network.meanwhile = async () => {
      await type(second, '201')
      second.syncing.stop()
      await second.draft.close()
      second.store.close()
      await until(() => true)
    }
    await first.syncing.sync(FICHA)
    await first.syncing.sync(FICHA)
    expect(await onServer(await server.as('beto'))).toContain('201')
    expect(await onServer(await server.as('beto'))).not.toContain('20')
  })

  test('in a tab that does not get rid of it is asked about ever less often; what is damaged, not at all', async () => {
    const { who } = await signIn('ana')
    const browser = new Browser({ id: who.id, name: who.name, roles: who.roles })
    const [first, second] = [await openTab('ana', browser), await openTab('ana', browser)]
    await type(second, '201')
    await first.syncing.sync(FICHA)
    first.timers.pauses.length = 0
    for (let round = 0; round < 5; round += 1) await first.syncing.sync(FICHA)
    expect(first.timers.pauses).toEqual([6_000, 12_000, 20_000, 20_000, 20_000])
    await second.syncing.sync(FICHA)
    await second.store.db.journal.put({ id: 'damaged', ficha: FICHA, sent: 0, cell: CELL } as never)
    await first.syncing.sync(FICHA)
    expect(stateOf(first)).toBe('saved')
    expect(first.timers.pauses).toHaveLength(5)
  })

  test('without a network waits, says since when, and goes when the network is back', async () => {
    const ana = await openTab('ana')
    ana.network.isUp = false
    await type(ana, '201')
    ana.timers.goOff()
    await until(() => stateOf(ana) === 'waiting')
    expect(ana.syncing.stateOf(FICHA)).toMatchObject({ delay: 'network', since: '2026-11-21T14:32:00.000Z' })
    ana.network.isUp = true
    ana.wake()
    await until(() => stateOf(ana) === 'saved')
    expect(await onServer(await server.as('beto'))).toEqual(['201'])
  })

  test.each([
    ['a server that has lost its database', 503, { 'retry-after': '5' }, 'unavailable', 'failed'],
    ['too many requests', 429, { 'retry-after': '60' }, 'too-many-tries', 'busy'],
    ['a session that is over', 401, {}, 'not-signed-in', 'signedOut'],
  ])('waits for %s', async (_name, status, headers, code, delay) => {
    const ana = await openTab('ana')
    await type(ana, '201')
    const body = {
      type: `urn:cuadra:problem:${code}`,
      code,
      status,
      title: 'No',
      ...(status === 429 && { retryAfter: 60 }),
    }
    ana.network.instead = new Response(JSON.stringify(body), {
      status,
      headers: { ...headers, 'content-type': 'application/problem+json' },
    })
    await ana.syncing.sync(FICHA)
    expect(ana.syncing.stateOf(FICHA)).toMatchObject({ state: 'waiting' })
    expect(['network', delay]).toContain((ana.syncing.stateOf(FICHA) as { delay: string }).delay)
    if (status === 429) expect(Math.max(...ana.timers.pauses)).toBeGreaterThanOrEqual(60_000)
    await ana.syncing.sync(FICHA)
    expect(stateOf(ana)).toBe('saved')
  })

  test('too late, when a colleague has sent the ficha, stays on the device and says so', async () => {
    const ana = await openTab('ana')
    const beto = await server.as('beto')
    await send(beto, FICHA, await prepare(beto, FICHA))
    await type(ana, '201')
    await ana.syncing.sync(FICHA)
    expect(ana.syncing.stateOf(FICHA)).toMatchObject({ state: 'refused', problem: { code: 'already-sent' } })
    expect(await ana.syncing.countUnsent(FICHA)).toBe(1)
    expect(ana.draft.typed(CELL)).toBe('201')
  })

  test('of ten megabytes by mistake stays on the device, says so, and keeps nothing else from going', async () => {
    const ana = await openTab('ana')
    await type(ana, 'x'.repeat(10_000_000), 'purpose')
    ana.draft.endTyping()
    await type(ana, '201')
    await ana.syncing.sync(FICHA)
    expect(ana.syncing.stateOf(FICHA)).toMatchObject({ state: 'refused', problem: { code: 'too-big' } })
    expect(await onServer(await server.as('beto'))).toEqual(['201'])
    expect(ana.draft.typed('purpose').length).toBe(10_000_000)
  })

  test('that the server would refuse stays on the device and keeps nothing else from going', async () => {
    const ana = await openTab('ana')
    const reason = { rule: 'coverage', cells: [], values: 'a', head: 'Cobertura', text: 'x'.repeat(30_000) }
    ana.draft.justify('coverage', reason)
    await type(ana, '201')
    await ana.syncing.sync(FICHA)
    expect(ana.syncing.stateOf(FICHA)).toMatchObject({ state: 'refused', problem: { code: 'malformed' } })
    expect(await onServer(await server.as('beto'))).toEqual(['201'])
  })

  test('and was refused is not carried to the server each time that the page is seen', async () => {
    const ana = await openTab('ana')
    const beto = await server.as('beto')
    await send(beto, FICHA, await prepare(beto, FICHA))
    await type(ana, '201')
    await ana.syncing.sync(FICHA)
    const posts = () => ana.network.carried.filter((one) => one.startsWith('POST')).length
    const before = posts()
    ana.wake()
    await until(() => ana.network.carried.at(-1)!.endsWith('/api/fichas'))
    expect(posts()).toBe(before)
    ana.syncing.open(FICHA)
    await ana.syncing.sync(FICHA)
    expect(posts()).toBe(before + 1)
  })

  test('is carried once however often it is asked for while a round is on its way', async () => {
    const ana = await openTab('ana')
    const before = ana.network.carried.length
    await Promise.all(Array.from({ length: 50 }, () => ana.syncing.sync(FICHA)))
    expect(ana.network.carried.length - before).toBeLessThanOrEqual(2)
  })

  test('goes out when the app opens next, if it could not before', async () => {
    const { who } = await signIn('ana')
    const browser = new Browser({ id: who.id, name: who.name, roles: who.roles })
    const before = await openTab('ana', browser)
    before.network.isUp = false
    await type(before, '201')
    await before.draft.close()
    before.syncing.stop()
    before.store.close()
    await until(() => true)
    const after = await openTab('ana', browser)
    await until(() => stateOf(after) === 'saved')
    expect(await onServer(await server.as('beto'))).toEqual(['201'])
  })
})

describe('what a colleague typed', () => {
  test('comes when the stream says so, with who typed it; not what this device posted itself', async () => {
    const [ana, beto] = [await openTab('ana'), await openTab('beto')]
    ana.stream.current!.onChanged({})
    await type(beto, '210')
    await beto.syncing.sync(FICHA)
    ana.stream.current!.onChanged({ ficha: FICHA, head: 1 })
    await until(() => ana.draft.typed(CELL) === '210')
    expect((await ana.store.people()).get(beto.store.account.id)).toBe('Beto Díaz')
    const asked = beto.network.carried.filter((one) => one.includes('/journal?')).length
    beto.stream.current!.onChanged({ ficha: FICHA, head: 1 })
    await beto.syncing.sync(FICHA)
    expect(beto.network.carried.filter((one) => one.includes('/journal?')).length).toBe(asked + 1)
  })

  test('comes also where another tab read meanwhile that what is posted had arrived before', async () => {
    const { who } = await signIn('ana')
    const browser = new Browser({ id: who.id, name: who.name, roles: who.roles })
    const [first, second] = [await openTab('ana', browser), await openTab('ana', browser)]
    const beto = await openTab('beto')
    await type(first, '201')
    first.network.lost = true
    await first.syncing.sync(FICHA)
    first.network.meanwhile = async () => {
      await second.syncing.sync(FICHA)
      await type(beto, '210', 'served~2022')
      await beto.syncing.sync(FICHA)
    }
    await first.syncing.sync(FICHA)
    await until(() => first.draft.typed('served~2022') === '210')
  })

  test('comes also where no stream is to be had: the server is asked now and then', async () => {
    const [ana, beto] = [await openTab('ana'), await openTab('beto')]
    ana.stream.current!.onEnd()
    await type(beto, '210')
    await beto.syncing.sync(FICHA)
    ana.timers.goOff()
    ana.stream.current!.onChanged({})
    await until(() => ana.draft.typed(CELL) === '210')
  })

  test('does not change what is under the fingers, and stands beside it', async () => {
    const [ana, beto] = [await openTab('ana'), await openTab('beto')]
    await type(ana, '201')
    await type(beto, '210')
    await beto.syncing.sync(FICHA)
    await ana.syncing.sync(FICHA)
    await until(() => ana.draft.concurrentEditsOf(CELL).length > 0)
    expect(ana.draft.typed(CELL)).toBe('201')
    expect(ana.draft.concurrentEditsOf(CELL).map((one) => one.typed)).toEqual(['210'])
    ana.draft.endTyping()
    ana.draft.resolve(CELL, '210')
    await ana.draft.whenSaved()
    await ana.syncing.sync(FICHA)
    await beto.syncing.sync(FICHA)
    await until(() => beto.draft.cellsInConflict().length === 0 && beto.draft.typed(CELL) === '210')
  })

  describe('the list', () => {
    const asked = (tab: Tab) => tab.network.carried.filter((one) => one.endsWith('/api/fichas')).length

    test('that was asked for as the app opened is not asked for again since a stream begins', async () => {
      const ana = await openTab('ana')
      await ana.syncing.list()
      ana.stream.current!.onChanged({})
      await ana.syncing.sync(FICHA)
      expect(asked(ana)).toBe(1)
    })

    test('that a stream’s beginning asked for is shown by the screen that opens then, once', async () => {
      const ana = await openTab('ana')
      ana.stream.current!.onChanged({})
      await until(() => asked(ana) === 1)
      expect((await ana.syncing.list()).is).toBe('ok')
      expect(asked(ana)).toBe(1)
      await ana.syncing.list()
      expect(asked(ana)).toBe(2)
    })

    test('that could not be had is asked for again', async () => {
      const ana = await openTab('ana')
      ana.network.isUp = false
      await ana.syncing.list()
      ana.network.isUp = true
      ana.stream.current!.onChanged({})
      await until(() => asked(ana) === 1)
    })
  })

  test('is kept for no one else: a page left open while somebody of another institution signs in reads nothing of theirs', async () => {
    const ana = await openTab('ana')
    const carla = await server.as('carla')
    const account = (await read('whoAmI', await carla('/api/session'))).id
    const { fichas } = await read('fichas', await carla('/api/fichas'))
    const theirs = fichas[0]!.id
    const stamp = { id: 'e1', device: 'd.1', seq: 1, lamport: 1, at: '2026-11-21T14:30:00.000Z', replaces: null }
    const entries = [{ ...stamp, op: 'set', cell: 'purpose', typed: 'De otra institución' }]
    await carla(`/api/fichas/${theirs}/journal`, { method: 'POST', body: { account, entries } })
    ana.network.cookie = carla.cookie
    ana.stream.current!.onChanged({ ficha: theirs, head: 1 })
    await until(() => ana.syncing.stateOf(theirs).state === 'waiting')
    expect(ana.syncing.stateOf(theirs)).toMatchObject({ delay: 'signedOut' })
    ana.stream.current!.onChanged({})
    await until(() => ana.network.carried.at(-1)!.endsWith('/api/fichas'))
    await ana.syncing.sync(FICHA)
    expect(await ana.store.db.journal.count()).toBe(0)
  })

  test('right after a key does not take the place of what is being typed, even if its author had seen it', async () => {
    const [ana, beto] = [await openTab('ana'), await openTab('beto')]
    await type(ana, '20')
    await ana.syncing.sync(FICHA)
    await beto.syncing.sync(FICHA)
    await until(() => beto.draft.typed(CELL) === '20')
    await type(beto, '777')
    await beto.syncing.sync(FICHA)
    await ana.syncing.sync(FICHA)
    await until(() => ana.draft.concurrentEditsOf(CELL).length > 0)
    expect(ana.draft.typed(CELL)).toBe('20')
    expect(ana.draft.concurrentEditsOf(CELL).map((one) => one.typed)).toEqual(['777'])
  })

  test('a while after the last key takes its place, as anything that was knowingly replaced', async () => {
    const [ana, beto] = [await openTab('ana'), await openTab('beto')]
    await type(ana, '20')
    await ana.syncing.sync(FICHA)
    await beto.syncing.sync(FICHA)
    await until(() => beto.draft.typed(CELL) === '20')
    await type(beto, '777')
    await beto.syncing.sync(FICHA)
    ana.browser.time += 60_000
    await ana.syncing.sync(FICHA)
    await until(() => ana.draft.typed(CELL) === '777')
    expect(ana.draft.cellsInConflict()).toEqual([])
  })

  test('a state that moved is told, so that the ficha is asked for', async () => {
    const ana = await openTab('ana')
    const beto = await server.as('beto')
    await send(beto, FICHA, await prepare(beto, FICHA))
    await ana.syncing.sync(FICHA)
    expect(ana.versions).toContain(2)
  })
})
