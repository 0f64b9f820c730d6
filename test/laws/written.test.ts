import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edition2023 } from '../../src/editions/2023.ts'
import { allColumns, allFields } from '../../src/ficha/edition.ts'
import { hasProblem } from '../../src/ficha/kinds/kind.ts'
import { problemOfText } from '../../src/ficha/kinds/text.ts'
import { printDecimalText } from '../../src/ficha/print-number.ts'
import { compare, ratio } from '../../src/ficha/ratio.ts'
import { cleanLine, cleanLines, cleanText, plainSigns } from '../../src/ficha/written/clean-text.ts'
import { byConvention, type Convention } from '../../src/ficha/written/number-reading.ts'
import { readNumber } from '../../src/ficha/written/read-number.ts'
import { typed } from './arbitrary.ts'

/** Marks that nobody sees, of every range of them. Those that part lines in a text are apart. */
const MARKS = [
  ...'\u0000\u0001\u0007\u0008\u000e\u001b\u001f\u007f\u0080\u0085\u009f\u00ad\u180e\u200b\u200c\u200e\u200f',
  ...'\u202a\u202d\u202e\u2060\u2063\u2066\u2069\ufeff',
]
const PARTS_LINES = ['\u2028', '\u2029']

/** A text, and the same with marks strewn among its characters. */
const strewn = (texts: fc.Arbitrary<string>, marks: readonly string[]) =>
  fc
    .tuple(texts, fc.array(fc.tuple(fc.nat(60), fc.constantFrom(...marks)), { minLength: 1, maxLength: 8 }))
    .map(([text, all]) => {
      const characters = [...text]
      for (const [at, mark] of all) characters.splice(at % (characters.length + 1), 0, mark)
      return [text, characters.join('')] as const
    })

const line = fc.oneof(typed, fc.string({ unit: 'grapheme', maxLength: 60 }), fc.lorem({ maxCount: 12 }))
/** No half of a character: marks between two halves part them. */
const whole = line.filter((text) => problemOfText(text.replaceAll('\0', '')) === undefined)

describe('marks that nobody sees never change the reading', () => {
  test('of a number', () =>
    fc.assert(
      fc.property(strewn(whole, [...MARKS, ...PARTS_LINES]), ([text, marked]) => {
        expect(readNumber(marked)).toEqual(readNumber(text))
      }),
    ))

  test('of a text', () =>
    fc.assert(
      fc.property(strewn(whole, MARKS), ([text, marked]) => void expect(cleanText(marked)).toBe(cleanText(text))),
    ))

  const kinds = [...new Set([...allFields(edition2023), ...allColumns(edition2023)].map((one) => one.kind))]
  test.each(kinds.map((kind, index) => ({ kind, name: `${kind.id} ${index}` })))('of $name', ({ kind }) =>
    fc.assert(
      fc.property(strewn(whole, MARKS), ([text, marked]) => {
        const [one, other] = [kind.read(text), kind.read(marked)]
        expect(hasProblem(other)).toBe(hasProblem(one))
        if (!hasProblem(one)) expect(other).toEqual(one)
      }),
    ),
  )
})

test('what is clean stays as it is, and holds nothing that nobody sees', () =>
  fc.assert(
    fc.property(strewn(line, [...MARKS, ...PARTS_LINES, '\v', '\f', '\r', '\u00a0', '\u3000']), ([, text]) => {
      for (const clean of [cleanText, cleanLine, cleanLines]) expect(clean(clean(text))).toBe(clean(text))
      expect(cleanText(text)).not.toMatch(new RegExp(`[${[...MARKS, ...PARTS_LINES, '\v', '\r', '\u00a0'].join('')}]`))
      expect(cleanLine(text)).toBe(cleanLine(text).normalize('NFC'))
    }),
  ))

const digits = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.stringMatching(/^\d{0,9}$/))
const groupedBy = (text: string, mark: string): string => text.replace(/\B(?=(\d{3})+$)/g, mark)

describe('a number is read exactly', () => {
  test('as it is printed', () =>
    fc.assert(
      fc.property(digits, ([before, after]) => {
        const text = after.replace(/0+$/, '') === '' ? String(before) : `${before}.${after.replace(/0+$/, '')}`
        expect(byConvention(readNumber(printDecimalText(text)), 'comma')).toMatchObject({ is: 'number', value: text })
      }),
    ))

  const writing = fc.record({
    number: digits,
    group: fc.constantFrom('', '.', ',', ' ', "'", '’', '\u00a0', '\u202f'),
    convention: fc.constantFrom<Convention>('comma', 'point'),
    around: fc.constantFrom<[string, string]>(['', ''], ['$ ', ''], ['M$', ''], ['', ' %'], ['', ' MM$'], ['$ ', '.-']),
  })
  test('in either convention, with any groups, units and signs', () =>
    fc.assert(
      fc.property(writing, fc.constantFrom('', '-', '−', '()'), (written, sign) => {
        const decimalMark = written.convention === 'comma' ? ',' : '.'
        const [before, after] = written.number
        fc.pre(written.group !== decimalMark && !(written.around[1] === '.-' && sign !== ''))
        const bare = groupedBy(String(before), written.group) + (after && decimalMark + after)
        const around = written.around[0] + bare + written.around[1]
        const text = sign === '()' ? `(${around})` : sign + around
        const value = ratio(after ? `${before}.${after}` : String(before))
        const reading = byConvention(readNumber(text), written.convention)
        const amount = reading.is === 'negative' ? reading.amount : reading
        if (amount.is !== 'number') throw new Error(`${text}: ${amount.is}`)
        expect(compare(ratio(amount.value), value)).toBe(0)
        expect(reading.is === 'negative').toBe(sign !== '' && value.n > 0n)
      }),
    ))

  test('by both conventions where both hold, and never by one in silence', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.stringMatching(/^\d{3}$/), (before, after) => {
        for (const mark of ['.', ',']) {
          const reading = readNumber(`${before}${mark}${after}`)
          if (reading.is !== 'ambiguous') throw new Error(reading.is)
          const values = reading.readings.map(({ value }) => ratio(value))
          const both = [ratio(`${before}.${after}`), ratio(`${before}${after}`)]
          const expected = mark === ',' ? both : both.reverse()
          expect(values.map((value, index) => compare(value, expected[index]!))).toEqual([0, 0])
        }
      }),
    ))
})

test('signs that look the same read the same', () =>
  fc.assert(fc.property(whole, (text) => void expect(readNumber(plainSigns(text))).toEqual(readNumber(text)))))

/** What a pattern that tries again and again would never come to the end of. */
const LONG = 500_000
test.each<[string, string]>([
  ['digits', '7'.repeat(LONG)],
  ['zeros after a comma', `1,${'0'.repeat(LONG)}`],
  ['groups', '1.234.'.repeat(LONG / 6)],
  ['spaces and a letter', `${' '.repeat(LONG)}x`],
  ['spaces of books', `1${'\u00a0'.repeat(LONG)}2`],
  ['signs', '-'.repeat(LONG)],
  ['brackets', '('.repeat(LONG)],
  ['units', 'M$'.repeat(LONG / 2)],
  ['soft hyphens', '\u00ad'.repeat(LONG)],
  ['joiners', '👩\u200d'.repeat(LONG / 4)],
  ['accents', `a${'\u0301\u0323'.repeat(LONG / 2)}`],
  ['accents, thirty at a time', `a${'\u0301\u0323'.repeat(15)}`.repeat(LONG / 32)],
  ['lines', '\r\n'.repeat(LONG / 2)],
  ['zeros in 500 characters', `0,${'0'.repeat(498)}`],
])('%s without end are read in the time that it takes to look at them', (_, text) => {
  readNumber(text)
  cleanText(text)
  for (const { kind } of allFields(edition2023)) kind.read(text.slice(0, 200_000))
})
