import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeRut, printRut, readRut, rutDigit } from '../../src/ficha/rut.ts'

describe('a RUT', () => {
  test.each([
    ['12.678.579-8', '12.678.579-8'],
    ['12678579-8', '12.678.579-8'],
    ['126785798', '12.678.579-8'],
    [' 12.678.579–8 ', '12.678.579-8'],
    ['44444444-4', '44.444.444-4'],
    ['6-K', undefined],
    ['1.000.005-k', '1.000.005-K'],
    ['12.678.579-9', undefined],
    ['12,678,579-8', '12.678.579-8'],
    ['12·678·579−8', '12.678.579-8'],
    ['１２.６７８.５７９‐８', '12.678.579-8'],
    ['12.67.8579-8', undefined],
    ['12.678.579', undefined],
    ['0-0', undefined],
    ['00000-0', undefined],
    ['', undefined],
    ['-8', undefined],
    ['12.678.579-8; drop table users', undefined],
  ])('%j is read as %j', (text, read) => expect(readRut(text)).toBe(read))

  test.each([
    ['12.678.579-9', { wrong: 'digit' }],
    ['7654321-k', { wrong: 'digit' }],
    ['12.67.8579-8', { wrong: 'form' }],
    ['123-4', { wrong: 'form' }],
    ['000006-K', { wrong: 'form' }],
    ['12.678.579-8', { rut: '12.678.579-8' }],
  ])('says of %j what is wrong', (text, reading) => expect(judgeRut(text)).toEqual(reading))

  const body = fc.integer({ min: 1_000, max: 99_999_999 })

  test('is read from what is printed, with points or without', () =>
    fc.assert(
      fc.property(body, (number) => {
        const printed = printRut(number)
        expect(readRut(printed)).toBe(printed)
        expect(readRut(printed.replaceAll('.', '').replace('-', '').toLowerCase())).toBe(printed)
      }),
    ))

  test('with one digit mistyped is no RUT', () =>
    fc.assert(
      fc.property(body, fc.nat(7), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const digits = [...String(number)]
        const at = place % digits.length
        digits[at] = String((Number(digits[at]) + by) % 10)
        expect(readRut(`${digits.join('')}-${rutDigit(number)}`)).toBeUndefined()
      }),
    ))
})
