import fc from 'fast-check'
import type { Entry } from '../../src/drafts/journal/entry.ts'
import { OPS } from '../../src/drafts/journal/entry.ts'

/** Anything that a keyboard, a paste or a broken clipboard brings: also half pairs and control characters. */
export const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', ' ', '12a', '1.500.000', 'S/I', '-', '\u0000', '\ud800', '  12  ', '\r\n', 'ñandú'),
)

export const anyCell = fc.constantFrom(
  'purpose',
  'executed~2022',
  'executed~2023',
  'served~2023',
  'componentName~c1',
  'componentSpending~c1~2023',
  'componentName~c2',
  'componentName~x1',
)
const anyRow = fc.constantFrom('components~c1', 'components~c2', 'components~x1', 'components~x2')
const anyKey = fc.constantFrom('1', '00V', '01V', 'V', 'k', 'zV')

/** Journals of three devices that worked without hearing of each other all the time. */
export const anyJournal: fc.Arbitrary<Entry[]> = fc
  .array(
    fc.record({
      device: fc.constantFrom('a.1', 'a.2', 'b.1'),
      step: fc.nat({ max: 3 }),
      op: fc.constantFrom(...OPS),
      cell: anyCell,
      row: anyRow,
      typed: anyText,
      key: anyKey,
    }),
    { maxLength: 40 },
  )
  .map((drafts) => {
    const last = new Map<string, { seq: number; lamport: number }>()
    return drafts.map(({ device, step, op, cell, row, typed, key }, index): Entry => {
      const before = last.get(device) ?? { seq: 0, lamport: 0 }
      const stamp = { seq: before.seq + 1, lamport: before.lamport + 1 + step }
      last.set(device, stamp)
      const what = op === 'set' || op === 'restore' ? { cell, typed } : { cell: row, typed: key }
      return {
        id: `e${index}`,
        device,
        ...stamp,
        who: 'ana',
        at: '2026-11-21T14:30:00.000Z',
        op,
        ...what,
        replaces: null,
      }
    })
  })
