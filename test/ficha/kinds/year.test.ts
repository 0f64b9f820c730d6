import { describe, expect, test } from 'vitest'
import { year, yearOrPermanent } from '../../../src/ficha/kinds/year.ts'
import { type Row, reads } from './reads.ts'

const NOT_ONE = /no es un año/
const TYPED: readonly Row[] = [
  ['2011', 2011],
  [' 2011 ', 2011],
  ['2.011', 2011],
  ['\u00a02011', 2011],
  ['2,011', 2011],
  ['2011,0', 2011],
  ['2011.0', 2011],
  ['２０１１', 2011],
  ['20\u200b11', 2011],
  ['1900', 1900],
  ['2199', 2199],
  ['', undefined],
  ['1899', NOT_ONE],
  ['2200', NOT_ONE],
  ['11', NOT_ONE],
  ['20111', NOT_ONE],
  ['2011.5', NOT_ONE],
  ['2011-2013', NOT_ONE],
  ['01-01-2011', NOT_ONE],
  ['20 11', NOT_ONE],
  ['dos mil once', NOT_ONE],
  ['S/I', NOT_ONE],
  ['-2011', NOT_ONE],
]

describe('a first year', () => reads(year, [...TYPED, ['Permanente', NOT_ONE]]))
describe('a last year', () =>
  reads(yearOrPermanent, [
    ...TYPED,
    ['Permanente', 'Permanente'],
    ['permanente', 'Permanente'],
    [' PERMANENTE ', 'Permanente'],
  ]))

describe('what a file carries', () => {
  test('years of four figures, and Permanente where there may be no end', () => {
    expect([2011, 1900, 2199].map(year.check)).toEqual([undefined, undefined, undefined])
    expect(yearOrPermanent.check('Permanente')).toBeUndefined()
  })
  test.each([1899, 2200, 2011.5, '2011', 'Permanente', true, null])('%j is no first year', (value) =>
    expect(year.check(value)).toMatch(/debe ser un año/),
  )
})
