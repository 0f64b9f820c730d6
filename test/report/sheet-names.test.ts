import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sheetNames } from '../../src/report/sheet-names.ts'

describe('the name of a sheet', () => {
  test.each([
    ['I. ANTECEDENTES', 'I. ANTECEDENTES'],
    ['II. DESEMPEÑO DEL PROGRAMA: FOCALIZACIÓN', 'II. FOCALIZACIÓN'],
    ['VI. OBSERVACIONES DE LA INSTITUCIÓN', 'VI. OBSERVACIONES…'],
    ['Gasto 2019/2020 [M$]', 'Gasto 2019 2020 M$'],
    ["'Entre comillas'", 'Entre comillas'],
    ['History', 'Hoja History'],
    ['', 'Hoja'],
  ])('of %j is %j', (title, name) => expect(sheetNames([title])).toEqual([name]))

  test('is told apart when two read alike', () =>
    expect(sheetNames(['Gasto', 'gasto', 'Gasto'])).toEqual(['Gasto', 'gasto 2', 'Gasto 3']))

  test('is always one that a workbook takes, and no other has it', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 12 }), (titles) => {
        const names = sheetNames(titles)
        for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}$(?<!')/)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length)
      }),
    ))
})
