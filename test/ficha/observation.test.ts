import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ObservationState, RemarkKind, SAYABLE, stateOfThread } from '../../src/ficha/observation.ts'

test.each<[ObservationState, RemarkKind[]]>([
  ['open', ['observe']],
  ['open', ['observe', 'reword']],
  ['open', ['observe', 'insist']],
  ['open', ['observe', 'insist', 'unsay']],
  ['answered', ['observe', 'answer', 'insist', 'unsay']],
  ['open', ['observe', 'answer', 'insist', 'reword', 'unsay']],
  ['answered', ['observe', 'answer']],
  ['open', ['observe', 'answer', 'insist']],
  ['accepted', ['observe', 'answer', 'insist', 'answer', 'accept']],
  ['answered', ['observe', 'answer', 'accept', 'restore']],
  ['retracted', ['observe', 'retract']],
  ['open', ['observe', 'retract', 'restore']],
  ['answered', ['observe', 'answer', 'retract', 'restore']],
  ['accepted', ['observe', 'answer', 'accept', 'restore', 'accept']],
])('an observation is %s after %j', (state, thread) => expect(stateOfThread(thread)).toBe(state))

test('whatever may be said of it, in whatever order, it stands in one of its states, and taking back leads to where it was', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...RemarkKind.options), { maxLength: 30 }), (tried) => {
      const thread: RemarkKind[] = ['observe']
      for (const kind of tried) {
        const before = stateOfThread(thread)
        if (!SAYABLE[before].includes(kind)) continue
        thread.push(kind)
        if (kind === 'accept' || kind === 'retract') expect(stateOfThread([...thread, 'restore'])).toBe(before)
      }
      expect(Object.keys(SAYABLE)).toContain(stateOfThread(thread))
    }),
  )
})
