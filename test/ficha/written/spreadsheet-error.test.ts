import { expect, test } from 'vitest'
import { isSpreadsheetError, NO_RESULT, refuseError } from '../../../src/ficha/written/spreadsheet-error.ts'

test.each([
  '#N/A',
  '#N/D',
  '#¡REF!',
  '#REF!',
  '#¡DIV/0!',
  '#¿NOMBRE?',
  '#NAME?',
  '#NUM!',
  '#BUSY!',
  '#¡CONECTAR!',
  '####',
  'Err:502',
  NO_RESULT,
])('%s is what a spreadsheet could not compute or show', (text) => {
  expect(isSpreadsheetError(text)).toBe(true)
  expect(refuseError(text)).toMatch(/\. (Ábrala|Ensánchela|Corríjalo) /)
})

test.each(['', '#', '# 1', '#hashtag', 'N/A', 'Programa #N/A', '#REFORMA', 'S/I'])('%j is a text', (text) =>
  expect(isSpreadsheetError(text)).toBe(false),
)
