import { expect, test } from 'vitest'
import { agreeing, counted, either, listed } from '../../src/ficha/counted.ts'

test.each([
  [0, '0 celdas'],
  [1, '1 celda'],
  [2, '2 celdas'],
  [21, '21 celdas'],
  [1_000_000, '1000000 celdas'],
])('%d cells are counted', (count, words) => expect(counted(count, 'celda', 'celdas')).toBe(words))

test('a word agrees with its count', () => {
  expect([agreeing(1, 'falta', 'faltan'), agreeing(0, 'falta', 'faltan')]).toEqual(['falta', 'faltan'])
})

test('a list is read as people say it', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a y b',
    'a, b y c',
  ])
})

test('so are alternatives', () => {
  expect([either([]), either(['a']), either(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b o c'])
})
