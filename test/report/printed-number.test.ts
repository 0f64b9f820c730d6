import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printRatio } from '../../src/ficha/print-number.ts'
import { ratio } from '../../src/ficha/ratio.ts'
import { readPrinted } from '../../src/report/printed-number.ts'
import { runs } from '../long.ts'

describe('a printed figure as a number of a sheet', () => {
  test.each([
    ['1.234.567', 1234567, '#,##0'],
    ['0', 0, '#,##0'],
    ['599', 599, '#,##0'],
    ['1.590,7', 1590.7, '#,##0.0'],
    ['0,0', 0, '#,##0.0'],
    ['98,2%', 0.982, '0.0%'],
    ['100%', 1, '0%'],
    ['100,00%', 1, '0.00%'],
    ['1.234,5%', 12.345, '#,##0.0%'],
    ['−12.300,4', -12300.4, '#,##0.0'],
    ['1,035', 1.035, '#,##0.000'],
    ['2023', 2023, '0'],
    ['999.999.999.999.999', 999999999999999, '#,##0'],
  ])('%s is %d with %s', (text, value, format) => expect(readPrinted(text)).toEqual({ value, format }))

  test.each([
    ['markers', ['S/I', 'N/A', 'N/C', '-', 'N/C***', 'S/I*', '']],
    [
      'texts',
      ['M$ 1.060 por cada persona', '24 (Transferencias Corrientes)', '12 meses', '1/2', '1e5', '+3', '(3)', '$3'],
    ],
    ['what is no es-CL number', ['1.23', '12.34.567', '1,234,567', '.5', ',5', '5,', '%', '−', '1 000']],
    ['codes', ['007', '00', '01.234']],
    ['a zero with a sign', ['−0', '-0,0%']],
    ['what a sheet would round', ['1.234.567.890.123.456', '98.765.432.109.876.543', '1.234.567.890.123,456']],
  ])('%s stay text', (_, texts) => expect(texts.filter((text) => readPrinted(text) !== undefined)).toEqual([]))
})

/** What a sheet shows of a number, in the signs of Chile; shares no code with the reading. */
function shown(value: number, format: string): string {
  const [, decimals = ''] = /\.(0+)/.exec(format) ?? []
  const percent = format.endsWith('%')
  const plain = Math.abs(value).toFixed(decimals.length + (percent ? 2 : 0))
  const moved = percent ? shift(plain) : plain
  const [whole = '', rest] = moved.split('.')
  const digits = format.startsWith('#,##0') ? threes(whole) : whole
  return `${value < 0 ? '−' : ''}${digits}${rest ? `,${rest}` : ''}${percent ? '%' : ''}`
}

/** '1234567' → '1.234.567' */
function threes(whole: string): string {
  if (whole.length <= 3) return whole
  return `${threes(whole.slice(0, -3))}.${whole.slice(-3)}`
}

/** '0.982' → '98.2' */
function shift(plain: string): string {
  const [whole = '', rest = ''] = plain.split('.')
  const moved = `${whole}${rest.slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  return rest.length > 2 ? `${moved}.${rest.slice(2)}` : moved
}

describe('the law: what was printed, read as a number and shown with its format, is what was printed', () => {
  const amount = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 4 }), fc.constantFrom('', '%'))
    .map(([scaled, decimals, suffix]) => {
      const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0')
      const cut = digits.length - decimals
      const decimal = decimals ? `${digits.slice(0, cut)}.${digits.slice(cut)}` : digits
      return printRatio(ratio(`${scaled < 0n ? '-' : ''}${decimal}`), decimals) + suffix
    })

  test('for any quantity that fits a sheet', () =>
    fc.assert(
      fc.property(amount, (text) => {
        const number = readPrinted(text)
        expect(number).toBeDefined()
        expect(shown(number!.value, number!.format)).toBe(text)
      }),
      { numRuns: runs(1_000, 20_000) },
    ))
})
