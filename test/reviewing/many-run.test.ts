// @draws
import { beforeEach, expect, test } from 'vitest'
import type { Call } from '../../src/protocol/client.ts'
import { problem } from '../../src/protocol/problems.ts'
import { type ManyJob, ManyRun } from '../../src/reviewing/many/many-run.ts'

const ACT = '00000000-0000-4000-8000-00000000000'
const PRINT = 'a'.repeat(64)
const jobOf = (count: number): ManyJob => ({
  plan: { name: 'assign', reviewer: { id: 'antonia', name: 'Antonia Vega' } },
  steps: Array.from({ length: count }, (_, index) => ({
    ...{ id: `f${index}`, programme: `Programa ${index}`, act: `${ACT}${index}`, version: index + 1 },
    ...{ fingerprint: PRINT, state: 'waiting' as const },
  })),
  left: [],
})

/** A server that answers each act as it is told, and remembers what it did. */
class Office {
  readonly done: string[] = []
  readonly asked: { id: string; body: object }[] = []
  isReachable = true
  moved = new Set<string>()
  onAct: (id: string) => void = () => {}
  readonly call = (async (_route: string, { params, body }: { params: { id: string }; body: { act: string } }) => {
    if (!this.isReachable) return { is: 'offline' }
    const { id } = params
    this.asked.push({ id, body })
    this.onAct(id)
    if (this.moved.has(id))
      return {
        is: 'problem',
        problem: problem('moved', {
          since: [{ name: 'return', at: '2024-03-12T15:00:00.000Z', by: { name: 'Diego Lara' } }],
        }),
      }
    if (!this.done.includes(body.act)) this.done.push(body.act)
    return { is: 'ok', value: { act: body.act, name: 'assign', at: '', version: 2, status: 'inReview' } }
  }) as unknown as Call
}
const states = (run: ManyRun) => {
  const state = run.getSnapshot()
  return state.is === 'none' ? [] : state.job.steps.map((one) => one.state)
}
/** Until it no longer runs. */
const rest = (run: ManyRun) =>
  new Promise<void>((resolve) => {
    const look = () => run.getSnapshot().is !== 'running' && resolve()
    run.subscribe(look)
    look()
  })

beforeEach(() => localStorage.clear())

test('each ficha is an act of its own, on the version that the proof showed', async () => {
  const office = new Office()
  const run = new ManyRun(office.call, 'julia')
  run.start(jobOf(6))
  await rest(run)
  expect(run.getSnapshot().is).toBe('over')
  expect(office.asked.map(({ id }) => id)).toEqual(['f0', 'f1', 'f2', 'f3', 'f4', 'f5'])
  expect(office.asked[2]?.body).toEqual({ name: 'assign', reviewer: 'antonia', act: `${ACT}2`, version: 3 })
})

test('what moved since the proof is not done, and says by whom; the rest is', async () => {
  const office = new Office()
  office.moved.add('f1')
  const run = new ManyRun(office.call, 'julia')
  run.start(jobOf(3))
  await rest(run)
  expect(states(run)).toEqual(['done', 'refused', 'done'])
  const state = run.getSnapshot()
  expect(state.is !== 'none' && state.job.steps[1]?.said).toContain('Diego Lara devolvió la ficha')
})

test('stopped, what waits is not touched; it goes on where it was', async () => {
  const office = new Office()
  const run = new ManyRun(office.call, 'julia')
  office.onAct = (id) => id === 'f3' && run.stop()
  run.start(jobOf(10))
  await rest(run)
  await Promise.resolve()
  expect(run.getSnapshot().is).toBe('stopped')
  expect(office.asked).toHaveLength(4)
  office.onAct = () => {}
  await run.go()
  expect(states(run)).toEqual(Array.from({ length: 10 }, () => 'done'))
  expect(office.asked).toHaveLength(10)
})

test('without a network it waits; after a reload it is found again, and nothing is done twice', async () => {
  const office = new Office()
  const run = new ManyRun(office.call, 'julia')
  office.onAct = (id) => {
    if (id === 'f5') office.isReachable = false
  }
  run.start(jobOf(10))
  await rest(run)
  expect(run.getSnapshot().is).toBe('offline')
  const after = new ManyRun(office.call, 'julia')
  expect(after.getSnapshot().is).toBe('stopped')
  expect(new ManyRun(office.call, 'andres').getSnapshot().is).toBe('none')
  office.isReachable = true
  office.onAct = () => {}
  await after.go()
  expect(after.getSnapshot().is).toBe('over')
  expect(office.done).toHaveLength(10)
})

test('what is kept on the device and can’t be read is none', () => {
  localStorage.setItem('cuadra-many/julia', '{"plan":{"name":"erase"}}')
  expect(new ManyRun(new Office().call, 'julia').getSnapshot().is).toBe('none')
})
