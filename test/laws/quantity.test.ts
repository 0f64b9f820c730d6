import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as q from '../../src/ficha/quantity.ts'
import { anyNumber, anyQuantity } from './arbitrary.ts'

const several = fc.array(anyQuantity, { minLength: 1, maxLength: 6 })
const BY_ZERO: q.ByZero = { zeroByZero: q.marker('N/A'), byZero: q.marker('N/A') }
const has = (all: readonly q.Quantity[], text: string) => all.some((one) => one.is === 'marker' && one.marker === text)
const isUnknown = (all: readonly q.Quantity[]) => all.some((one) => one.is === 'unknown')
const same = (a: q.Quantity, b: q.Quantity): boolean =>
  a.is === 'number' && b.is === 'number'
    ? a.value.n * b.value.d === b.value.n * a.value.d
    : fc.stringify(a) === fc.stringify(b)

describe('a sum', () => {
  test('does not depend on the order of its terms', () => {
    fc.assert(
      fc.property(several, (all) => {
        const [one, other] = [q.sum(all), q.sum([...all].reverse())]
        if (one.is === 'unknown' && other.is === 'unknown') expect(new Set(one.missing)).toEqual(new Set(other.missing))
        else expect(same(one, other)).toBe(true)
      }),
    )
  })

  test('with a blank is unknown and names every blank', () => {
    fc.assert(
      fc.property(several, (all) => {
        fc.pre(isUnknown(all))
        const blanks = all.flatMap((one) => (one.is === 'unknown' ? one.missing : []))
        expect(q.sum(all)).toEqual(q.unknown(blanks))
      }),
    )
  })

  test('without blanks is the strongest marker: S/I, then N/C, then N/A', () => {
    fc.assert(
      fc.property(several, (all) => {
        fc.pre(!isUnknown(all))
        const strongest = (['S/I', 'N/C', 'N/A'] as const).find((text) => has(all, text))
        fc.pre(strongest !== undefined)
        expect(q.sum(all)).toEqual(q.marker(strongest!))
      }),
    )
  })

  test("of '-' alone is '-'; among numbers '-' counts as zero", () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { maxLength: 4 }), fc.integer({ min: 1, max: 4 }), (numbers, dashes) => {
        const all = [...numbers, ...Array.from({ length: dashes }, () => q.marker('-'))]
        const expected = numbers.length === 0 ? q.marker('-') : q.sum(numbers)
        expect(same(q.sum(all), expected)).toBe(true)
      }),
    )
  })

  test('of parts is the sum of the whole', () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { minLength: 1 }), fc.array(anyNumber, { minLength: 1 }), (a, b) => {
        expect(same(q.sum([q.sum(a), q.sum(b)]), q.sum([...a, ...b]))).toBe(true)
      }),
    )
  })
})

describe('a product, a quotient and a difference', () => {
  test('a blank or a marker in an input is that of the result', () => {
    fc.assert(
      fc.property(anyQuantity, anyQuantity, (a, b) => {
        const stop = q.obstacle([a, b])
        fc.pre(stop !== undefined)
        expect(q.product(a, b)).toEqual(stop)
        expect(q.quotient(a, b, BY_ZERO)).toEqual(stop)
        expect(q.difference(a, b)).toEqual(stop)
      }),
    )
  })

  test('a quotient times its divisor is what was divided; by zero it is what was declared', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        const result = q.quotient(a, b, BY_ZERO)
        if (q.isZeroQuantity(b)) expect(result).toEqual(q.marker('N/A'))
        else expect(same(q.product(result, b), a)).toBe(true)
      }),
    )
  })

  test('nothing is divided by a dash', () => {
    fc.assert(
      fc.property(anyNumber, (a) => void expect(q.quotient(a, q.marker('-'), BY_ZERO)).toEqual(q.marker('N/A'))),
    )
  })
})

describe('comparing', () => {
  test('one of under, equal and over, or none is known', () => {
    fc.assert(
      fc.property(anyQuantity, anyQuantity, (a, b) => {
        const truths = [q.isUnder(a, b), q.isEqual(a, b), q.isOver(a, b)]
        const expected = q.obstacle([a, b]) ? [] : [true]
        expect(truths.filter((one) => one === true)).toEqual(expected)
        expect(q.isOver(a, b)).toBe(q.isUnder(b, a))
      }),
    )
  })

  const truth = fc.constantFrom(true, false, undefined)
  test('a conjunction is false as soon as one part is, even where another is unknown', () => {
    fc.assert(
      fc.property(fc.array(truth, { maxLength: 4 }), (all) => {
        const expected = all.includes(false) ? false : all.includes(undefined) ? undefined : true
        expect(q.and(...all)).toBe(expected)
        expect(q.or(...all.map(q.not))).toBe(q.not(expected))
      }),
    )
  })
})

describe('a mean', () => {
  test('takes those that are numbers', () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { minLength: 1, maxLength: 3 }), (numbers) => {
        expect(same(q.mean([...numbers, q.marker('N/A'), q.marker('S/I')]), q.mean(numbers))).toBe(true)
      }),
    )
  })
  test('of none is N/A, and of a blank unknown', () => {
    expect(q.mean([q.marker('S/I'), q.marker('-')])).toEqual(q.marker('N/A'))
    expect(q.mean([q.whole(3), q.unknown(['a'])])).toEqual(q.unknown(['a']))
  })
})
