import { expect, test } from 'vitest'
import { type Cut, changedDigits } from '../../src/showing/cuadratura/changed-digits.ts'

const marked = ({ start, changed, end }: Cut): string => `${start}[${changed}]${end}`

test.each([
  ['158.525', '158.255', '158.[52]5', '158.[25]5'],
  ['20.700', '207.000', '20.700[]', '207.00[0]'],
  ['2.077.000', '207.000', '2.07[7].000', '207.[]000'],
  ['60.000.000', '60.000', '60.000.[000]', '60.000[]'],
  ['8.280', '8.000', '8.[28]0', '8.[00]0'],
  ['158', '158.255', '158[]', '158.[255]'],
  ['', '48.913', '[]', '[48.913]'],
  ['158.255', '', '[158.255]', '[]'],
  ['(48.913)', '48.913', '(48.913)[]', '48.913[]'],
])('%s and %s', (from, to, before, after) => {
  expect(changedDigits(from, to).map(marked)).toEqual([before, after])
})
