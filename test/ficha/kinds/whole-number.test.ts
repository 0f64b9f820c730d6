import { describe, expect, test } from 'vitest'
import { hasProblem, problemOf, readAnswer } from '../../../src/ficha/kinds/kind.ts'
import { count, money } from '../../../src/ficha/kinds/whole-number.ts'
import { type Row, reads } from './reads.ts'

const NEGATIVE = /es negativo/
const MILLIONS = /está en millones/
const EITHER = /puede ser/
const DECIMALS = /tiene decimales o puntos fuera de lugar/
const NOT_ONE = /no es un/
const TOO_BIG = /demasiado grande/
const CELLS = /varias celdas/

/** What officials type, and what spreadsheets and published fichas paste. */
const TYPED: readonly Row[] = [
  ['0', 0],
  ['00', 0],
  ['007', 7],
  ['1234567', 1_234_567],
  ['1.234.567', 1_234_567],
  ['1.234', 1_234],
  ['234.000', 234_000],
  ['1.000.000.000.000', 1_000_000_000_000],
  ['1,234,567', 1_234_567],
  ['$ 1.234', 1_234],
  ['$1.234', 1_234],
  ['M$ 5', 5],
  ['m$1.234.567', 1_234_567],
  ['CLP 1.234', 1_234],
  ['CLP$ 1.234', 1_234],
  ['1.234.-', 1_234],
  ['1234.-', 1_234],
  ['1.234,-', 1_234],
  ['1.234,0', 1_234],
  ['1.234,00', 1_234],
  ['1234,00', 1_234],
  ['1.234,000', 1_234],
  ['1234,000', 1_234],
  ['0,00', 0],
  ['0,000', 0],
  ['  12  ', 12],
  ['\t12\n', 12],
  ['\u00a01.234\u00a0', 1_234],
  ['1\u00a0234\u00a0567', 1_234_567],
  ['1\u202f234', 1_234],
  ['1 234 567', 1_234_567],
  ['\ufeff1.234', 1_234],
  ['\u200b1234', 1_234],
  ['\u202d1.234\u202c', 1_234],
  ['10000000000000', 10_000_000_000_000],
  ['', undefined],
  ['   ', undefined],
  ['\u00a0', undefined],
  ['\u200b', undefined],
  ['\n', undefined],
  ['S/I', 'S/I'],
  ['s/i', 'S/I'],
  ['S / I', 'S/I'],
  ['S/I*', 'S/I'],
  ['N/A', 'N/A'],
  ['n/a', 'N/A'],
  ['N/A**', 'N/A'],
  ['N/C', 'N/C'],
  ['n/c', 'N/C'],
  ['N/C***', 'N/C'],
  ['-', '-'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['$ -', '-'],
  ['(1.234)', NEGATIVE],
  ['(5)', NEGATIVE],
  ['-5', NEGATIVE],
  ['- 5', NEGATIVE],
  ['−1.234', NEGATIVE],
  ['MM$ 5', MILLIONS],
  ['MM$5', MILLIONS],
  ['5 MM$', MILLIONS],
  ['1,5 millones', MILLIONS],
  ['1,234', EITHER],
  ['12,345', EITHER],
  ['1,000', EITHER],
  ['250,000', EITHER],
  ['1.234.567,8', DECIMALS],
  ['1.234,567', DECIMALS],
  ['0,5', DECIMALS],
  ['12.34', DECIMALS],
  ['1.2345', DECIMALS],
  ['1234.567', DECIMALS],
  ['0.234', DECIMALS],
  ['1.0', DECIMALS],
  ['1234.00', DECIMALS],
  ['1,234.56', DECIMALS],
  ['1,234,567.00', DECIMALS],
  ['12a', NOT_ONE],
  ['a12', NOT_ONE],
  ['--', NOT_ONE],
  ['+5', NOT_ONE],
  ['1e5', NOT_ONE],
  ['0x10', NOT_ONE],
  ['5%', NOT_ONE],
  ['UF 5', NOT_ONE],
  ['US$ 5', NOT_ONE],
  ['=1+2', NOT_ONE],
  ['1/2', NOT_ONE],
  ['½', NOT_ONE],
  ['10²', NOT_ONE],
  ['１２３４', NOT_ONE],
  ['٣', NOT_ONE],
  ['1 2', NOT_ONE],
  ['12 34', NOT_ONE],
  ['1..234', NOT_ONE],
  ['.234', NOT_ONE],
  ['1,', NOT_ONE],
  ['1.23.456', NOT_ONE],
  ['1,23,456', NOT_ONE],
  ['12.345.678-5', NOT_ONE],
  ['$', NOT_ONE],
  ['SI', NOT_ONE],
  ['sin información', NOT_ONE],
  ['ninguno', NOT_ONE],
  ['1\u0000', NOT_ONE],
  ['12\ud800', NOT_ONE],
  ['150\n200', CELLS],
  ['12\t345', CELLS],
  ['10000000000001', TOO_BIG],
  ['9007199254740993', TOO_BIG],
  ['9'.repeat(400), TOO_BIG],
]

describe('money, as people type it', () => reads(money, TYPED))
describe('counts are read the same', () => reads(count, TYPED))

describe('what a file carries', () => {
  test.each([0, 5, 10_000_000_000_000, 'S/I', 'N/A', 'N/C', '-'])('%j is an amount', (value) =>
    expect(money.check(value)).toBeUndefined(),
  )
  test.each([-1, 1.5, 1e14, Number.NaN, Number.POSITIVE_INFINITY, '5', '', 's/i', true, null, [], {}])(
    '%j is none',
    (value) => expect(money.check(value)).toMatch(/debe ser/),
  )
})

describe('what could not be read', () => {
  test('is kept as it was typed, and says what to do', () => {
    const answer = readAnswer(money, ' 12a ')
    expect(answer).toEqual({ typed: ' 12a ' })
    expect(problemOf(money, { typed: ' 12a ' })).toMatch(/«12a» no es un monto en M\$\. Escriba un número/)
  })

  test.each([
    ['digits', '7'.repeat(10_000_000)],
    ['letters', 'x'.repeat(10_000_000)],
    ['spaces and a letter', `${' '.repeat(10_000_000)}x`],
    ['groups', '1.234.'.repeat(1_600_000)],
    ['commas', ',0'.repeat(5_000_000)],
  ])('10 MB of %s is refused, in few words', (_, typed) => {
    const reading = money.read(typed)
    expect(hasProblem(reading) && reading.problem.length).toBeLessThan(300)
  })
})
