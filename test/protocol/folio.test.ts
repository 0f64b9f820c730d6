import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDigit, isFolio, makeFolio } from '../../src/protocol/folio.ts'

const year = fc.integer({ min: 2019, max: 2199 })
const sequence = fc.integer({ min: 1, max: 50_000_000 })
const folio = fc.tuple(year, sequence).map(([y, n]) => makeFolio(y, n))
const digitsAt = (text: string) => [...text].flatMap((sign, index) => (/\d/.test(sign) ? [index] : []))

describe('a folio', () => {
  test.each([
    ['12678579', '8'],
    ['12345678', '5'],
    ['30686957', '4'],
    ['6', 'K'],
    ['0', '0'],
  ])('has the check digit of a RUT: %s-%s', (digits, digit) => expect(checkDigit(digits)).toBe(digit))

  test('is written year, sequence, digit', () => expect(makeFolio(2023, 123)).toMatch(/^2023-000123-[\dK]$/))

  test('is told from what is none', () => {
    for (const text of ['', '2023-000123', '2023-123-7', 'x2023-000123-7', '2023-000123-k', '2023-000123-Z'])
      expect(isFolio(text)).toBe(false)
  })

  test('law: what was made is one', () => fc.assert(fc.property(folio, isFolio)))

  test('law: no two numbers of a year share one', () =>
    fc.assert(fc.property(year, sequence, sequence, (y, a, b) => a === b || makeFolio(y, a) !== makeFolio(y, b))))

  test('law: one wrong digit is told', () =>
    fc.assert(
      fc.property(folio, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, at, more) => {
        const places = digitsAt(text)
        const place = places[at % places.length]!
        const wrong = (Number(text[place]) + more) % 10
        return !isFolio(text.slice(0, place) + wrong + text.slice(place + 1))
      }),
    ))

  test('law: two neighbours swapped are told', () =>
    fc.assert(
      fc.property(folio, fc.nat(), (text, at) => {
        const places = digitsAt(text.slice(0, text.lastIndexOf('-')))
        const [a, b] = [places[at % (places.length - 1)]!, places[(at % (places.length - 1)) + 1]!]
        if (text[a] === text[b]) return true
        const signs = [...text]
        ;[signs[a], signs[b]] = [signs[b]!, signs[a]!]
        return !isFolio(signs.join(''))
      }),
    ))
})
