import { expect, test } from 'vitest'
import { Narrowed, Observable } from '../../src/drafts/observable.ts'

test('one thing of many is told when it changes, to each that listens, and not after they left', () => {
  const source = new Observable({ ficha: 'a', key: 1 })
  const ficha = new Narrowed(source.subscribe, () => source.getSnapshot().ficha)
  const told: string[] = []
  const stops = ['one', 'two'].map((who) => ficha.subscribe(() => told.push(`${who} ${ficha.getSnapshot()}`)))
  source.set({ ficha: 'a', key: 2 })
  expect(told).toEqual([])
  source.set({ ficha: 'b', key: 2 })
  expect(told).toEqual(['one b', 'two b'])
  for (const stop of stops) stop()
  source.set({ ficha: 'c', key: 2 })
  expect(told.length).toBe(2)
})

test('who comes back hears what changed from then on', () => {
  const source = new Observable('a')
  const narrowed = new Narrowed(source.subscribe, source.getSnapshot)
  narrowed.subscribe(() => undefined)()
  source.set('b')
  const told: string[] = []
  narrowed.subscribe(() => told.push(narrowed.getSnapshot()))
  source.set('c')
  expect(told).toEqual(['c'])
})
