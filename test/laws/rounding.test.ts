import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printRatio } from '../../src/ficha/print-number.ts'
import { decimalText, divide, ratio, roundScaled } from '../../src/ficha/ratio.ts'
import { anyRatio } from './arbitrary.ts'

/** Long division, digit by digit, then half up on the digit after the last. */
function longDivision(n: bigint, d: bigint, decimals: number): bigint {
  const size = n < 0n ? -n : n
  let [digits, rest] = [size / d, size % d]
  for (let place = 0; place < decimals; place++) {
    digits = digits * 10n + (rest * 10n) / d
    rest = (rest * 10n) % d
  }
  const next = (rest * 10n) / d
  const rounded = next >= 5n ? digits + 1n : digits
  return n < 0n ? -rounded : rounded
}

describe('rounding', () => {
  test('is half up on decimal digits, away from zero', () => {
    fc.assert(
      fc.property(anyRatio, fc.integer({ min: 0, max: 6 }), ({ n, d }, decimals) => {
        expect(roundScaled({ n, d }, decimals)).toBe(longDivision(n, d, decimals))
      }),
    )
  })

  test.each([
    ['33293.75', 1, '33.293,8'],
    ['13.45', 1, '13,5'],
    ['1.005', 2, '1,01'],
    ['0.5', 0, '1'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '−3'],
    ['0.05', 1, '0,1'],
    ['8778', 0, '8.778'],
    ['999.95', 1, '1.000,0'],
    ['0', 1, '0,0'],
  ])('%s with %i decimals prints %s', (text, decimals, printed) =>
    expect(printRatio(ratio(text), decimals)).toBe(printed),
  )

  test('does not depend on how a fraction is written', () => {
    fc.assert(
      fc.property(anyRatio, fc.bigInt({ min: 1n, max: 1_000n }), ({ n, d }, times) => {
        expect(printRatio({ n: n * times, d: d * times }, 1)).toBe(printRatio({ n, d }, 1))
      }),
    )
  })

  test('what is printed reads back as the rounded number', () => {
    fc.assert(
      fc.property(anyRatio, fc.integer({ min: 1, max: 4 }), (value, decimals) => {
        const plain = printRatio(value, decimals).replaceAll('.', '').replace(',', '.').replace('−', '-')
        const exact = ratio(plain)
        expect(exact.n * 10n ** BigInt(decimals)).toBe(roundScaled(value, decimals) * exact.d)
        expect(ratio(decimalText(value, decimals)).n * exact.d).toBe(exact.n * ratio(decimalText(value, decimals)).d)
      }),
    )
  })

  test('a divisor below zero leaves the denominator above it', () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, (a, b) => {
        fc.pre(b.n !== 0n)
        expect(divide(a, b).d > 0n).toBe(true)
      }),
    )
  })
})
