import { describe, expect, test } from 'vitest'
import { hasProblem, problemOf, readAnswer } from '../../../src/ficha/kinds/kind.ts'
import { count, headcount, money } from '../../../src/ficha/kinds/whole-number.ts'
import { type Row, reads } from './reads.ts'

const NEGATIVE = /es negativo/
const EITHER = /puede ser/
const DECIMALS = /tiene decimales o puntos fuera de lugar/
const NOT_ONE = /no es un/
const BESIDE = /además del número\. Escriba solo \d+, si esa es la cifra; si no hubo, 0; si no se reporta, S\/I\.$/
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
  ['1.234.-', 1_234],
  ['1234.-', 1_234],
  ['1.234,-', 1_234],
  ['1.234,0', 1_234],
  ['1.234,00', 1_234],
  ['1234,00', 1_234],
  ['1.234,000', 1_234],
  ['1234,000', 1_234],
  ['1234.00', 1_234],
  ['1,234,567.00', 1_234_567],
  ["1'234'567", 1_234_567],
  ['1,58255E+05', 158_255],
  ['１２３４', 1_234],
  ['12\u000034', 1_234],
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
  ['1,234.56', DECIMALS],
  ['158.00', DECIMALS],
  ['1,58E+05', /cifras recortadas: puede ser 158\.000/],
  ['1e5', /cifras recortadas/],
  ['1e400', /«1e400» viene con sus cifras recortadas: puede ser 10\.[0.]{37}… u otro cercano/],
  ['5%', /es un porcentaje/],
  ['UF 5', /no está en pesos/],
  ['US$ 5', /no está en pesos/],
  ['=1+2', /es una fórmula/],
  ['#N/A', /error de Excel/],
  ['15-07-1905', /es una fecha.*2\.023/],
  ['12:30', /es una hora/],
  ['12a', BESIDE],
  ['a12', BESIDE],
  ['--', NOT_ONE],
  ['+5', BESIDE],
  ['0x10', NOT_ONE],
  ['1/2', /trae 2 números: 1 y 2\. Escriba solo el que corresponde/],
  ['½', NOT_ONE],
  ['10²', BESIDE],
  ['3 de 10', /trae 2 números: 3 y 10/],
  ['1 + 2 + 3', /trae 3 números: 1, 2 y 3/],
  ['aprox. 500', BESIDE],
  ['1.234 (est.)', /trae «\(est\.\)» además del número\. Escriba solo 1\.234, si esa es la cifra; si/],
  ['45 %', /es un porcentaje/],
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
  ['sin información', 'S/I'],
  ['ninguno', NOT_ONE],
  ['12\ud800', NOT_ONE],
  ['150\n200', CELLS],
  ['12\t345', CELLS],
  ['10000000000001', TOO_BIG],
  ['9007199254740993', TOO_BIG],
  ['9'.repeat(400), TOO_BIG],
]

describe('money, as people type it', () =>
  reads(money, [
    ...TYPED,
    ['$ 1.234', 1_234],
    ['$1.234', 1_234],
    ['M$ 5', 5],
    ['5 M$', 5],
    ['m$1.234.567', 1_234_567],
    ['CLP 1.234', 1_234],
    ['CLP$ 1.234', 1_234],
    ['$ 1.234.-', 1_234],
    ['MM$ 5', /está en millones de pesos.*Escriba 5\.000/],
    ['MM$5', /está en millones/],
    ['5 MM$', /está en millones/],
    ['1,5 millones', /está en millones de pesos.*Escriba 1\.500/],
    ['158.255.000 pesos', /está en pesos.*Escriba 158\.255/],
    ['5.300 pesos', /está en pesos.*Escriba 5\./],
    ['MM$ 1,234', /está en millones.*Escriba, por ejemplo/],
    ['-$ 5', NEGATIVE],
    [' $ 1.200.- ', 1_200],
    ['12,5 UF', /no está en pesos\. Páselo a pesos y escríbalo en M\$/],
    ['5 mil', /puede ser 5\.000 M\$, o 5\.000 pesos\. Escriba 5\.000, o 5\.$/],
    ['1,5 mil', /puede ser 1\.500 M\$, o 1\.500 pesos\. Escriba 1\.500, o 1,5\.$/],
    ['166 personas', /cuenta personas; aquí va un monto en M\$/],
    ['10000000000001', /Revise si está en pesos/],
  ]))
describe('counts are read the same, but money is none', () =>
  reads(count, [
    ...TYPED,
    ['$ 1.234', /lleva signo de pesos; aquí va una cantidad/],
    ['M$ 5', /está en miles de pesos/],
    ['5 MM$', /está en millones/],
    ['UF 5', /no está en pesos, y aquí va una cantidad/],
    ['5 mil', /Escriba solo 5\.000, si esa es la cifra/],
    ['166 personas', /trae «personas» además del número\. Escriba solo 166, si esa es la cifra/],
    ['10000000000001', /Revise si sobran cifras/],
  ]))
describe('of people, with their word beside them', () =>
  reads(headcount, [
    ...TYPED,
    ['166 personas', 166],
    ['1 persona', 1],
    ['1.234 personas', 1_234],
    ['-5 personas', NEGATIVE],
    ['1,234 personas', EITHER],
    ['120 talleres', /trae «talleres» además del número/],
    ['aprox. 500 personas', /trae «aprox\. personas» además del número\. Escriba solo 500, si/],
    ['$ 1.234', /lleva signo de pesos; aquí va una cantidad de personas/],
  ]))

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
    expect(problemOf(money, { typed: ' 12a ' })).toMatch(/«12a» trae «a» además del número/)
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
