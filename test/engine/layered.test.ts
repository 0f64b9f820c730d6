import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Layered } from '../../src/engine/layered.ts'

const KEYS = ['a', 'b', 'c', 'd', 'e']
const anyKey = fc.constantFrom(...KEYS)
/** On one of those made so far: a value is computed, or somebody goes on from it with some keys stale. */
const anyStep = fc.record({
  on: fc.nat(),
  key: anyKey,
  value: fc.nat(99),
  stale: fc.option(fc.uniqueArray(anyKey), { nil: undefined }),
})

test('says what copies would, in whatever order it is asked, added to and gone on from', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 120 }), (steps) => {
      const all = [{ layered: new Layered<number>(), copy: new Map<string, number>() }]
      for (const { on, key, value, stale } of steps) {
        const { layered, copy } = all[on % all.length]!
        if (stale) {
          const left = new Map([...copy].filter(([one]) => !stale.includes(one)))
          all.push({ layered: layered.over(new Set(stale)), copy: left })
        } else {
          layered.set(key, value)
          copy.set(key, value)
        }
      }
      for (const { layered, copy } of all)
        expect(KEYS.map((key) => layered.get(key))).toEqual(KEYS.map((key) => copy.get(key)))
    }),
  )
})

test('what is added to one that was gone on from stays with it', () => {
  const before = new Layered<number>()
  before.set('a', 1)
  const after = before.over(new Set(['a']))
  before.set('b', 2)
  expect([before.get('a'), after.get('a'), before.get('b'), after.get('b')]).toEqual([1, undefined, 2, undefined])
})

test('a hundred keys later it is as quick to ask, and says the same', () => {
  let layered = new Layered<number>()
  layered.set('kept', 7)
  for (let key = 0; key < 100; key++) {
    layered = layered.over(new Set(['typed']))
    layered.set('typed', key)
  }
  expect([layered.get('kept'), layered.get('typed')]).toEqual([7, 99])
})
