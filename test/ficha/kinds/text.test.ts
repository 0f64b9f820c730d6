import { describe, expect, test } from 'vitest'
import { longText, MAX_TEXT, shortText } from '../../../src/ficha/kinds/text.ts'
import { reads } from './reads.ts'

const DAMAGED = /carácter dañado/
const TOO_LONG = /el máximo es 20\.000/

describe('a text, as people type and paste it', () => {
  reads(longText, [
    ['Una frase.', 'Una frase.'],
    ['  con espacios  ', 'con espacios'],
    ['dos\r\nlíneas', 'dos\nlíneas'],
    ['dos\rlíneas', 'dos\nlíneas'],
    ['a\n\n\nb', 'a\n\n\nb'],
    ['sangría\n  dos', 'sangría\n  dos'],
    ['', undefined],
    [' \n\t ', undefined],
    ['\u00a0', undefined],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['=SUMA(A1:A2)', '=SUMA(A1:A2)'],
    ['Ñuble, niños(as) y «comillas»', 'Ñuble, niños(as) y «comillas»'],
    ['emoji 👩‍🌾 de varias partes', 'emoji 👩‍🌾 de varias partes'],
    ['S/I', 'S/I'],
    ['x'.repeat(MAX_TEXT), 'x'.repeat(MAX_TEXT)],
    [`  ${'x'.repeat(MAX_TEXT)}\n`, 'x'.repeat(MAX_TEXT)],
    ['x'.repeat(MAX_TEXT + 1), TOO_LONG],
    ['👩'.repeat(MAX_TEXT / 2 + 1), TOO_LONG],
    ['nulo \u0000en medio', 'nulo en medio'],
    ['Uno\vdos\u0007tres', 'Uno\ndostres'],
    ['Educacio\u0301n del Va\u00adlle', 'Educación del Valle'],
    ['\u200b\u00ad\u0007', undefined],
    ['medio emoji \ud83d', DAMAGED],
    ['\udc69 la otra mitad', DAMAGED],
    ['al revés \udc69\ud83d', DAMAGED],
  ])

  test.each([
    ['letters', 'x'.repeat(10_000_000)],
    ['spaces between two letters', `a${' '.repeat(10_000_000)}b`],
    ['lines', 'a\r\n'.repeat(3_000_000)],
  ])('10 MB of %s is refused', (_, typed) => expect(longText.read(typed)).toMatchObject({ problem: expect.anything() }))
})

describe('what a file carries', () => {
  test('a text is a text', () => expect(shortText.check('Una frase.')).toBeUndefined())
  test.each([[''], ['  \n'], ['\u0000'], ['\ud83d'], ['x'.repeat(MAX_TEXT + 1)], [5], [true], [null], [['a']]])(
    '%j is none',
    (value) => expect(shortText.check(value)).toEqual(expect.any(String)),
  )
})
