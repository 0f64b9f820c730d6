import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Call, createClient } from '../../src/protocol/client.ts'
import { runs } from '../long.ts'
import { cookieOf, ORIGIN, read, startServer, type TestServer } from '../server/harness.ts'
import { FICHA } from '../server/seed.ts'
import { Device, lookOf } from './devices.ts'

/** What the network does to one request: it never arrives, its answer is lost, it arrives twice, or it goes well. */
const anyLuck = fc.constantFrom('lost', 'answerLost', 'twice', 'good', 'good')
type Luck = 'lost' | 'answerLost' | 'twice' | 'good'

const anyStep = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('type' as const), cell: fc.nat(4), text: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('add' as const), row: fc.nat(9), at: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), row: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), row: fc.nat(5), at: fc.nat(5) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('sync' as const), luck: fc.array(anyLuck, { maxLength: 4 }) }) },
)
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never

const CELLS = ['executed~2023', 'served~2023', 'componentName~c1', 'componentSpending~c1~2023', 'componentName~x1']
const TEXTS = ['', '12a', '1.500', 'Acoger', '\u0000', '-']

const anyStory = fc.record({
  daysOff: fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 2, maxLength: 5 }),
  steps: fc.array(fc.record({ who: fc.nat(4), step: anyStep }), { minLength: 20, maxLength: 60, size: 'max' }),
  order: fc.infiniteStream(fc.nat(1_000)),
})

/** A client of the real server in the name of somebody, over a network with this luck; good once it ran out. */
function clientOf(server: TestServer, cookie: string, luck: Luck[]): Call {
  return createClient(async (input, init) => {
    const headers = { ...(init?.headers as Record<string, string>), cookie, origin: ORIGIN }
    const send = async () =>
      server.app.request(String(input), { ...init, headers, signal: null }, { address: '10.0.0.1' })
    const way = luck.shift() ?? 'good'
    if (way === 'lost') throw new TypeError('no network')
    if (way === 'twice') await send()
    const answer = await send()
    if (way === 'answerLost') throw new TypeError('no answer')
    return answer
  }, ORIGIN)
}

async function signedIn(server: TestServer, user: string) {
  const answer = await server.ask('/api/session', { method: 'POST', body: { user, password: `clave de ${user}` } })
  return { cookie: cookieOf(answer), id: (await read('whoAmI', answer)).id }
}

function act(device: Device, step: Step): void {
  if (step.do === 'type') device.type(CELLS[step.cell]!, TEXTS[step.text]!)
  if (step.do === 'add') device.addRow('components', `x${step.row}`, step.at)
  if (step.do === 'remove') device.removeRow('components', step.row)
  if (step.do === 'move') device.moveRow('components', step.row, step.at)
}

/** Lives a story: devices of two colleagues, who type, lose the network and find it again. */
async function live(
  server: TestServer,
  { daysOff, steps }: { daysOff: number[]; steps: { who: number; step: Step }[] },
) {
  const people = [await signedIn(server, 'ana'), await signedIn(server, 'beto')]
  const devices = daysOff.map((days, index) => new Device(`d${index}`, people[index % 2]!.id, days))
  const cookieFor = (index: number) => people[index % 2]!.cookie
  for (const { who, step } of steps) {
    const index = who % devices.length
    if (step.do === 'sync') await devices[index]!.sync(clientOf(server, cookieFor(index), [...step.luck]), FICHA)
    else act(devices[index]!, step)
  }
  for (const round of [1, 2])
    for (const [index, device] of devices.entries()) {
      const { is } = await device.sync(clientOf(server, cookieFor(index), []), FICHA)
      expect(is, `round ${round}`).toBe('done')
    }
  return { devices, reader: clientOf(server, people[0]!.cookie, []), people }
}

const shuffled = <T>(list: readonly T[], order: Iterator<number>): T[] =>
  list
    .map((one) => [order.next().value as number, one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)

describe('up to five devices, over a network that loses, repeats and delays, with clocks off by more than a year', () => {
  test('end equal, lose no entry, and reading everything again in any order changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, async (story) => {
        const server = await startServer()
        try {
          const { devices, reader, people } = await live(server, story)
          const [first, ...others] = devices
          for (const other of others) expect(other.look()).toEqual(first!.look())

          const made = devices.flatMap((device) =>
            [...device.entries.keys()].filter((id) => id.startsWith(`${device.name}-`)),
          )
          const late = new Device('late', people[0]!.id, 0)
          await late.sync(reader, FICHA)
          expect([...late.entries.keys()].sort()).toEqual(made.sort())
          expect(late.look()).toEqual(first!.look())

          const all = [...first!.entries.values()]
          const order = story.order[Symbol.iterator]()
          expect(lookOf(shuffled(all, order))).toEqual(first!.look())
          expect(lookOf(shuffled([...all, ...all], order))).toEqual(first!.look())
          for (const device of devices) for (const entry of shuffled(all, order)) device.content.take(entry)
          expect(devices.map((device) => device.look())).toEqual(devices.map(() => late.look()))
        } finally {
          await server.stop()
        }
      }),
      { numRuns: runs(8, 120) },
    )
  })

  test('a draft that was folded and kept goes on as the whole journal does', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, fc.nat(40), async (story, at) => {
        const server = await startServer()
        try {
          const { devices } = await live(server, story)
          const all = [...devices[0]!.entries.values()]
          const before = new Device('before', 'nobody', 0)
          for (const entry of all.slice(0, at)) before.content.take(entry)
          const after = new Device('after', 'nobody', 0)
          after.content.takeCompacted(structuredClone(before.content.compacted()))
          for (const entry of all.slice(at)) after.content.take(entry)
          for (const entry of all) after.content.take(entry)
          expect(after.look()).toEqual(devices[0]!.look())
        } finally {
          await server.stop()
        }
      }),
      { numRuns: runs(6, 60) },
    )
  })
})

test('a server on which an older copy was put back gets from the devices what it lacks', async () => {
  const servers = [await startServer(), await startServer()] as const
  const story = { daysOff: [0, 0], steps: [] }
  const { devices } = await live(servers[0], story)
  const [ana, beto] = [devices[0]!, devices[1]!]
  const sync = async (server: TestServer) => {
    for (const [device, user] of [
      [ana, 'ana'],
      [beto, 'beto'],
      [ana, 'ana'],
    ] as const)
      await device.sync(clientOf(server, (await signedIn(server, user)).cookie, []), FICHA)
  }
  ana.type('executed~2023', '1')
  beto.type('served~2023', '2')
  await sync(servers[0])
  await sync(servers[1])
  const late = new Device('late', ana.who, 0)
  await late.sync(clientOf(servers[1], (await signedIn(servers[1], 'ana')).cookie, []), FICHA)
  expect([...late.entries.keys()].sort()).toEqual(['d0-1', 'd1-1'])
  expect(late.look()).toEqual(ana.look())
  await Promise.all(servers.map((server) => server.stop()))
})

describe('a cell that two people typed in', () => {
  const person = (name: string) => new Device(name, name, 0)
  const meet = (...devices: Device[]) => {
    const all = devices.flatMap((device) => [...device.entries.values()])
    for (const device of devices) for (const entry of all) device.content.take(entry)
  }
  const CELL = 'served~2023'

  test('without seeing each other has two values, on both devices the same', () => {
    const [ana, beto] = [person('ana'), person('beto')]
    ana.type(CELL, '201')
    beto.type(CELL, '210')
    meet(ana, beto)
    expect(ana.content.typed(CELL)).toBe('210')
    expect(ana.look()).toEqual(beto.look())
    expect(ana.content.concurrentEditsOf(CELL).map((one) => one.typed)).toEqual(['201'])
  })

  test('one after having seen the other has one value', () => {
    const [ana, beto] = [person('ana'), person('beto')]
    ana.type(CELL, '201')
    meet(ana, beto)
    beto.type(CELL, '210')
    meet(ana, beto)
    expect([ana, beto].map((one) => one.content.cellsInConflict())).toEqual([[], []])
  })

  test('alike says the same and asks nothing', () => {
    const [ana, beto] = [person('ana'), person('beto')]
    ana.type(CELL, '201')
    beto.type(CELL, '201')
    meet(ana, beto)
    expect(ana.content.cellsInConflict()).toEqual([])
  })

  test('is resolved for everybody once one of them types in it again', () => {
    const [ana, beto] = [person('ana'), person('beto')]
    ana.type(CELL, '201')
    beto.type(CELL, '210')
    meet(ana, beto)
    ana.type(CELL, '205')
    meet(ana, beto)
    expect([ana, beto].map((one) => [one.content.typed(CELL), one.content.cellsInConflict()])).toEqual([
      ['205', []],
      ['205', []],
    ])
  })

  test('of three, who saw one of them and not the other leaves the other standing', () => {
    const [ana, beto, cata] = [person('ana'), person('beto'), person('cata')]
    ana.type(CELL, '1')
    meet(ana, beto)
    beto.type(CELL, '2')
    cata.type(CELL, '3')
    meet(ana, beto, cata)
    expect(ana.content.concurrentEditsOf(CELL).map((one) => one.typed)).toEqual(['3'])
    expect(ana.content.typed(CELL)).toBe('2')
  })
})
