import { describe, expect, test } from 'vitest'
import { cleanLine, cleanLines, cleanText, plainDashes } from '../../../src/ficha/written/clean-text.ts'

describe('a text of several lines', () => {
  test.each<[string, string, string]>([
    ['stays as it is', 'Una frase, con «comillas» – y guion.', 'Una frase, con «comillas» – y guion.'],
    ['keeps its lines and its indents', 'uno\n  dos\n\ntres', 'uno\n  dos\n\ntres'],
    ['of Windows', 'uno\r\ndos', 'uno\ndos'],
    ['of an old Mac', 'uno\rdos', 'uno\ndos'],
    ['of Word, broken within a paragraph', 'uno\vdos', 'uno\ndos'],
    ['of two pages', 'uno\fdos', 'uno\ndos'],
    ['with a line separator', 'uno\u2028dos\u2029tres', 'uno\ndos\ntres'],
    ['with controls', 'uno\u0007dos\u001ftres\u0085cuatro\u009fcinco\u0000seis', 'unodostrescuatrocincoseis'],
    ['with code points that are no characters', 'uno\ufffedos\uffff', 'unodos'],
    ['with soft hyphens', 'edu\u00adca\u00adción', 'educación'],
    ['with zero widths', '\ufeffu\u200bn\u200co\u200d\u2060', 'uno'],
    ['with directions', '\u200euno\u200f \u202ados\u202c \u2066tres\u2069', 'uno dos tres'],
    ['with a vowel separator of Mongolian', 'u\u180eno', 'uno'],
    ['with spaces of every kind', 'a\u00a0b\u2003c\u202fd\u3000e\tf', 'a b c d e f'],
    ['with accents apart', 'Educacio\u0301n, nin\u0303ez', 'Educación, niñez'],
    ['with blanks at its ends', '\u00a0\n uno \u200b\t', 'uno'],
    ['with an emoji of several parts', 'emoji 👩‍🌾 👩🏽‍🌾 🏳️‍🌈', 'emoji 👩‍🌾 👩🏽‍🌾 🏳️‍🌈'],
    ['with an unpaired surrogate, which is refused elsewhere', 'a\ud800b', 'a\ud800b'],
    ['of nothing that is seen', '\u200b\u00ad \u0007', ''],
  ])('%s', (_, written, clean) => {
    expect(cleanText(written)).toBe(clean)
    expect(cleanText(clean)).toBe(clean)
  })
})

test.each([
  ['dos  \u00a0 espacios', 'dos espacios'],
  ['dos\nlíneas', 'dos líneas'],
  ['\u2066Programa B\u2069', 'Programa B'],
  ['Agua para el Va\u00adlle', 'Agua para el Valle'],
])('%j on one line is %j', (written, clean) => expect(cleanLine(written)).toBe(clean))

test('several lines are clean one by one', () =>
  expect(cleanLines('\n uno   dos\u00a0\r\n\r\n\ttres \n')).toBe('uno dos\n\ntres'))

test('every dash is a hyphen where a code is read', () => expect(plainDashes('‐‑‒–—―−﹘﹣－')).toBe('-'.repeat(10)))
