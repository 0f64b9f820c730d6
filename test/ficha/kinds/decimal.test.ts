import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/ficha/kinds/decimal.ts'
import { hasProblem } from '../../../src/ficha/kinds/kind.ts'
import { reads } from './reads.ts'

const NOT_ONE = /no es un número/

describe('a value with decimals, as people type it', () => {
  reads(decimal, [
    ['45,3', '45.3'],
    ['45.3', '45.3'],
    ['45,30', '45.3'],
    ['45,00', '45'],
    ['0', '0'],
    ['0,0', '0'],
    ['00,50', '0.5'],
    ['0.234', '0.234'],
    ['0,234', '0.234'],
    ['12%', '12'],
    ['12,5 %', '12.5'],
    ['1.234', '1234'],
    ['1.234,5', '1234.5'],
    ['1.234.567,89', '1234567.89'],
    ['1234.567', '1234.567'],
    ['1234,567', '1234.567'],
    ['1,234', '1.234'],
    ['1,234,567', '1234567'],
    ['1,234.5', '1234.5'],
    ["1'234,5", '1234.5'],
    ['１２，５', '12.5'],
    ['1,5e-3', '0.0015'],
    [' 7 ', '7'],
    ['\u00a07,5\u00a0', '7.5'],
    ['', undefined],
    [' ', undefined],
    ['S/I', 'S/I'],
    ['n/c', 'N/C'],
    ['N/A**', 'N/A'],
    ['–', '-'],
    ['-5', /es negativo/],
    ['(5)', /es negativo/],
    ['−5,2', /es negativo/],
    ['1.23.456', NOT_ONE],
    ['45,', NOT_ONE],
    [',5', NOT_ONE],
    ['.5', NOT_ONE],
    ['12a', /trae «a» además del número/],
    ['1e5', /cifras recortadas/],
    ['1/2', /trae 2 números: 1 y 2/],
    ['5%%', NOT_ONE],
    ['$ 5', /lleva signo de pesos/],
    ['01-may', /es una fecha.*1,5/],
    ['#N/A', /error de Excel/],
    ['1 2', NOT_ONE],
    ['1\t2', /varias celdas/],
    ['1'.repeat(21), /más de 20 cifras/],
  ])

  test('10 MB of digits is refused, in few words', () => {
    const reading = decimal.read('7'.repeat(10_000_000))
    expect(hasProblem(reading) && reading.problem.length).toBeLessThan(300)
  })
})

describe('what a file carries', () => {
  test.each(['45.3', '45', '0', '45.30', 'N/C', '-'])('%j is a value', (value) =>
    expect(decimal.check(value)).toBeUndefined(),
  )
  test.each([45.3, 45, '45,3', '-5', '1e5', '', '.5', '5.', '1.2.3', true, null, '1'.repeat(21)])(
    '%j is none',
    (value) => expect(decimal.check(value)).toMatch(/debe ser un decimal/),
  )
})
