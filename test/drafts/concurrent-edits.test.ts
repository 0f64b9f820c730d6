import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ConcurrentEdits } from '../../src/drafts/journal/concurrent-edits.ts'
import type { Entry } from '../../src/drafts/journal/entry.ts'
import { runs } from '../long.ts'

/** What three devices typed in one cell, each having seen something that was typed before, or nothing. */
const anyTyping: fc.Arbitrary<Entry[]> = fc
  .array(fc.record({ device: fc.constantFrom('a.1', 'b.1', 'c.1'), seen: fc.nat({ max: 20 }) }), { maxLength: 12 })
  .map((typed) => {
    const seqs = new Map<string, number>()
    return typed.map(({ device, seen }, index): Entry => {
      const seq = (seqs.get(device) ?? 0) + 1
      seqs.set(device, seq)
      const replaces = index > 0 && seen < 18 ? `e${seen % index}` : null
      const said = { op: 'set', cell: 'purpose', typed: `${index}`, replaces } as const
      return { id: `e${index}`, device, seq, lamport: index + 1, who: device, at: '2026-11-21T14:30:00.000Z', ...said }
    })
  })

const shuffled = (entries: readonly Entry[]) => fc.shuffledSubarray([...entries], { minLength: entries.length })
const unseen = (edits: ConcurrentEdits, entries: readonly Entry[]) =>
  entries.length === 0 ? [] : edits.against(entries.at(-1)!).map((one) => one.id)

test('reading again what was read is no news: nobody is told that a colleague wrote while they were sending', () => {
  fc.assert(
    fc.property(
      anyTyping.chain((entries) => fc.tuple(fc.constant(entries), shuffled(entries), shuffled(entries))),
      ([entries, first, again]) => {
        const edits = new ConcurrentEdits()
        for (const entry of first) edits.apply(entry)
        const before = unseen(edits, entries)
        expect(again.filter((entry) => edits.apply(entry))).toEqual([])
        expect(unseen(edits, entries)).toEqual(before)
      },
    ),
    { numRuns: runs(300, 3_000) },
  )
})

test('who stands against whom is told whenever it changes, in whatever order entries come', () => {
  fc.assert(
    fc.property(
      anyTyping.chain((entries) => fc.tuple(fc.constant(entries), shuffled(entries))),
      ([entries, order]) => {
        const edits = new ConcurrentEdits()
        for (const entry of order) {
          const before = unseen(edits, entries)
          const isNews = edits.apply(entry)
          if (!isNews) expect(unseen(edits, entries)).toEqual(before)
        }
      },
    ),
    { numRuns: runs(300, 3_000) },
  )
})
