import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MARKERS } from '../../src/ficha/answer.ts'
import { readMarks, type WorkbookMarks, writeMarks } from '../../src/workbook/marks.ts'

const answer = fc.oneof(
  fc.nat(),
  fc.constantFrom(...MARKERS, '45.3', '=1+1', true, false, { typed: '12a' }, ['sí', 'no']),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'grapheme', minLength: 20_000, maxLength: 20_000 }),
)

const year = fc.integer({ min: 1990, max: 2199 })

const marks: fc.Arbitrary<WorkbookMarks> = fc.record({
  edition: year,
  year,
  programme: fc.string(),
  programmeName: fc.string(),
  service: fc.string(),
  exportedAt: fc
    .date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2999-12-31') })
    .map((date) => date.toISOString()),
  fingerprint: fc.string(),
  cells: fc.array(
    fc.record({
      name: fc.integer({ min: 1000, max: 999_999 }).map((count) => `c_${count}`),
      address: fc.constantFrom('regionSpending~13', 'componentSpending~ab12~2023', 'purpose'),
      sheet: fc.string(),
      rowCode: fc.string(),
      row: fc.string(),
      column: fc.string(),
      isSpare: fc.boolean(),
      exported: fc.option(answer, { nil: undefined }),
    }),
    { maxLength: 5 },
  ),
})

test('Reading the hidden sheet that was written is the identity, with blanks at the ends of its rows or without', () =>
  fc.assert(
    fc.property(marks, (given) => {
      const rows = writeMarks(given)
      expect(readMarks(rows)).toEqual({ ok: true, value: given })
      expect(readMarks(rows.map((row) => [...row, '', '']))).toEqual({ ok: true, value: given })
    }),
  ))

test('No cell is longer than a workbook holds', () =>
  fc.assert(
    fc.property(marks, (given) => {
      expect(
        Math.max(
          ...writeMarks(given)
            .flat()
            .map((cell) => cell.length),
        ),
      ).toBeLessThan(32_767)
    }),
  ))

const REFUSED: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ['nothing', []],
  ['a sheet of somebody else', [['Programa', 'Gasto']]],
  ['a later format', [['format', 'cuadra-libro/2']]],
  [
    'a year that is none',
    [
      ['format', 'cuadra-libro/1'],
      ['edition', '2023'],
      ['year', 'x'],
    ],
  ],
  [
    'an hour of export that is none',
    writeMarks({
      ...{ edition: 2023, year: 2023, programme: 'p1', programmeName: 'Uno', service: 'Dos', fingerprint: 'f' },
      ...{ exportedAt: 'ayer', cells: [] },
    }),
  ],
]

test.each(REFUSED)('A hidden sheet with %s is refused, naming it', (_, rows) => {
  expect(readMarks(rows)).toMatchObject({ ok: false, problems: [{ where: 'cuadra' }] })
})
