import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/ficha/answer.ts'
import { differingCells, withChanges } from '../../src/ficha/answer-cells.ts'

/** A ficha of three thousand cells, as one with 346 components has, and a small one. */
const filled = (size: number) => new Map<string, Answer>(Array.from({ length: size }, (_, at) => [`c~r${at}`, at]))
const LARGE = filled(3_000)
const SMALL = filled(30)

const anyCell = fc.nat(3_020).map((at) => `c~r${at}`)
const anyChange = fc.tuple(anyCell, fc.option(fc.nat(9), { nil: undefined }))
/** Several keys, some pastes: each changes a few cells or many. */
const anyChanges = fc.array(
  fc.oneof(fc.array(anyChange, { minLength: 1, maxLength: 3 }), fc.array(anyChange, { minLength: 60, maxLength: 90 })),
  { minLength: 1, maxLength: 12 },
)

type Changes = readonly (readonly [string, Answer | undefined])[]

/** The same by copying. */
function copied(cells: ReadonlyMap<string, Answer>, changes: Changes): Map<string, Answer> {
  const copy = new Map(cells)
  for (const [cell, answer] of changes) {
    if (answer === undefined) copy.delete(cell)
    else copy.set(cell, answer)
  }
  return copy
}

describe.each([
  ['a small ficha', SMALL],
  ['a large one', LARGE],
])('the answers of %s, changed', (_, first) => {
  test('are what a copy of them would be, however they are read', () => {
    fc.assert(
      fc.property(anyChanges, (all) => {
        let [cells, plain]: [ReadonlyMap<string, Answer>, Map<string, Answer>] = [first, new Map(first)]
        for (const changes of all) {
          cells = withChanges(cells, new Map(changes))
          plain = copied(plain, changes)
        }
        expect(new Map(cells)).toEqual(plain)
        expect([cells.size, [...cells.keys()].sort()]).toEqual([plain.size, [...plain.keys()].sort()])
        const each = new Map<string, Answer>()
        cells.forEach((answer, cell) => each.set(cell, answer))
        expect([each, [...cells.values()].length]).toEqual([plain, plain.size])
        for (const [cell] of all.flat())
          expect([cells.get(cell), cells.has(cell)]).toEqual([plain.get(cell), plain.has(cell)])
      }),
      { numRuns: 30 },
    )
  })

  test('leave those before them as they were, and tell which cells differ', () => {
    fc.assert(
      fc.property(anyChanges, fc.nat(), fc.nat(), (all, one, other) => {
        const versions: ReadonlyMap<string, Answer>[] = [first]
        const plain = [new Map(first)]
        for (const changes of all) {
          versions.push(withChanges(versions.at(-1)!, new Map(changes)))
          plain.push(copied(plain.at(-1)!, changes))
        }
        expect(versions.map((cells) => new Map(cells))).toEqual(plain)
        const [a, b] = [one % plain.length, other % plain.length]
        const differ = [...new Set([...plain[a]!.keys(), ...plain[b]!.keys()])].filter(
          (cell) => plain[a]!.get(cell) !== plain[b]!.get(cell),
        )
        expect(differingCells(versions[a]!, versions[b]!).sort()).toEqual(differ.sort())
      }),
      { numRuns: 30 },
    )
  })
})

test('a key in a large ficha copies none of its cells', () => {
  const typed = withChanges(LARGE, new Map([['c~r7', 158]]))
  const again = withChanges(typed, new Map([['c~r7', 1582]]))
  expect([typed, again].some((one) => one instanceof Map)).toBe(false)
  expect([LARGE.get('c~r7'), typed.get('c~r7'), again.get('c~r7')]).toEqual([7, 158, 1582])
})
