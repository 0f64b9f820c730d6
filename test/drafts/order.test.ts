import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseKey, byKey, keyBetween, keysToPlace, type Placed } from '../../src/drafts/journal/order.ts'

/** A table in which rows were put one after another at the positions given. */
function tableOf(positions: readonly number[]): Placed[] {
  const rows: Placed[] = []
  positions.forEach((position, index) => {
    const placed = keysToPlace(`r${index}`, position % (rows.length + 1), rows)
    rows.push(...placed)
    rows.sort(byKey)
  })
  return rows
}

const positions = fc.array(fc.nat({ max: 300 }), { maxLength: 120 })

describe('keys that order rows', () => {
  test('a key sorts strictly between its neighbours, and there is always another', () => {
    fc.assert(
      fc.property(positions, (given) => {
        const rows = tableOf(given)
        for (const [index, row] of rows.entries()) {
          const high = rows[index + 1]?.key
          const between = keyBetween(row.key, high)
          expect(between > row.key && (high === undefined || between < high)).toBe(true)
          expect(between.endsWith('0')).toBe(false)
        }
      }),
    )
  })

  test('a row lands where it was put, whatever stood there', () => {
    fc.assert(
      fc.property(positions, (given) => {
        const expected: string[] = []
        given.forEach((position, index) => {
          expected.splice(position % (expected.length + 1), 0, `r${index}`)
        })
        expect(tableOf(given).map((row) => row.id)).toEqual(expected)
      }),
    )
  })

  test('rows that two people put in the same place step aside for one put between them', () => {
    const rows = [
      { id: 'a', key: '1' },
      { id: 'b', key: 'V' },
      { id: 'c', key: 'V' },
      { id: 'd', key: 'W' },
    ]
    const moved = new Map(keysToPlace('new', 2, rows).map((row) => [row.id, row.key]))
    const after = [...rows, { id: 'new', key: '' }].map((row) => ({ ...row, key: moved.get(row.id) ?? row.key }))
    expect(after.sort(byKey).map((row) => row.id)).toEqual(['a', 'b', 'new', 'c', 'd'])
  })

  test('rows of the server sort in its order, and one can be put before the first and after the last', () => {
    const keys = Array.from({ length: 400 }, (_, position) => baseKey(position))
    expect([...keys].sort()).toEqual(keys)
    expect(keyBetween(undefined, keys[0]) < keys[0]!).toBe(true)
    expect(keyBetween(keys.at(-1), undefined) > keys.at(-1)!).toBe(true)
  })

  test('adding row after row keeps keys short', () => {
    expect(tableOf(Array.from({ length: 300 }, (_, n) => n)).at(-1)!.key.length).toBeLessThan(15)
    expect(tableOf(Array.from({ length: 300 }, () => 0))[0]!.key.length).toBeLessThan(15)
  })

  test('asking for a key where there is none is a bug', () => {
    expect(() => keyBetween('b', 'b')).toThrow(RangeError)
    expect(() => keyBetween('c', 'b')).toThrow(RangeError)
  })
})
