import { describe, expect, test } from 'vitest'
import { type Cell, code, codeOf, text, yesNoCell } from '../../../src/protocol/loads/cell.ts'
import { exAnteCell, exPostCell } from '../../../src/protocol/loads/evaluations.ts'
import { beginning, ending } from '../../../src/protocol/loads/moments.ts'
import { decimalCell, factorsCell, yearCell, yearsCell } from '../../../src/protocol/loads/numbers.ts'
import { rutCell, userCell } from '../../../src/protocol/loads/people.ts'
import { users } from '../../../src/protocol/loads/users.ts'

const NOT_READ = Symbol('not read')
const read = (cell: Cell, typed: string): unknown => {
  const reading = cell.read(typed)
  return 'value' in reading ? reading.value : NOT_READ
}

describe('what people and spreadsheets write is read as', () => {
  test.each<[string, Cell, string, unknown]>([
    ['a code in capitals', code, 'Direccion-Rios', 'direccion-rios'],
    ['a code with another dash', code, 'riberas\u2013limpias', 'riberas-limpias'],
    ['a code with an accent', code, 'dirección', NOT_READ],
    ['a code with a space', code, 'rios 2', NOT_READ],
    ['sí', yesNoCell, 'SI', true],
    ['an x', yesNoCell, 'x', true],
    ['VERDADERO', yesNoCell, 'VERDADERO', true],
    ['no', yesNoCell, 'No', false],
    ['perhaps', yesNoCell, 'quizás', NOT_READ],
    ['a year', yearCell, '2024', 2024],
    ['a year with thousands', yearCell, '2.024', 2024],
    ['a year with decimals that say nothing', yearCell, '2024,0', 2024],
    ['a year of two digits', yearCell, '24', NOT_READ],
    ['a year out of reach', yearCell, '1899', NOT_READ],
    ['years, out of order and twice', yearsCell, '2023; 2021,2023', [2021, 2023]],
    ['years with a word', yearsCell, '2021 y 2022', NOT_READ],
    ['a decimal comma', decimalCell, '8,5', '8.5'],
    ['a decimal point', decimalCell, '8.50', '8.5'],
    ['a point before three decimals', decimalCell, '1.035', '1.035'],
    ['a percent sign', decimalCell, '12%', '12'],
    ['a negative', decimalCell, '-1', NOT_READ],
    ['a marker', decimalCell, 'S/I', NOT_READ],
    ['a comma before three decimals', decimalCell, '1,035', '1.035'],
    ['an amount', decimalCell, '$ 8,5', NOT_READ],
    ['an error of Excel', decimalCell, '#N/A', NOT_READ],
    ['a date that was 8,5', decimalCell, '08-may', NOT_READ],
    ['spaces and marks that nobody sees', decimalCell, '\u00a08,\u200b5\u00ad %', '8.5'],
    ['factors', factorsCell, '2023: 1,0708; 2024=1.04;2025:1', { 2023: '1.0708', 2024: '1.04', 2025: '1' }],
    ['a factor of zero', factorsCell, '2023: 0', NOT_READ],
    ['a factor that lacks its comma', factorsCell, '2016: 11383; 2017: 1,0708', NOT_READ],
    ['a factor twice', factorsCell, '2023: 1; 2023: 2', NOT_READ],
    ['a factor without a year', factorsCell, '1,0708', NOT_READ],
    ['a RUT without points', rutCell, '12678579-8', '12.678.579-8'],
    ['a RUT without dash', rutCell, '126785798', '12.678.579-8'],
    ['a RUT with a minus', rutCell, '11.111.111\u22121', '11.111.111-1'],
    ['a RUT with a long dash', rutCell, '22.222.222\u20142', '22.222.222-2'],
    ['a RUT with a hyphen of books', rutCell, '5.126.663\u20103', '5.126.663-3'],
    ['a RUT of small k', rutCell, '20347878-k', '20.347.878-K'],
    ['a RUT with another digit', rutCell, '12.678.579-9', NOT_READ],
    ['a user in capitals', userCell, 'MFuentes', 'mfuentes'],
    ['a user with spaces', userCell, 'm fuentes', NOT_READ],
    [
      'roles by their names',
      users.columns.roles.cell,
      'sectorialista; Contraparte tecnica',
      ['contraparte', 'sectorialista'],
    ],
    ['roles by their words', users.columns.roles.cell, 'ADMINISTRADOR', ['administrador']],
    ['a role that there is not', users.columns.roles.cell, 'jefe', NOT_READ],
    [
      'an evaluation',
      exAnteCell,
      '2017: Recomendado favorablemente',
      [{ year: 2017, grade: 'Recomendado favorablemente' }],
    ],
    ['an evaluation without a year', exAnteCell, 'Recomendado', NOT_READ],
    ['an evaluation ex post that lacks its kind', exPostCell, '2015: DIPRES | Bueno', NOT_READ],
    ['a text with two lines', text(20), 'uno\ndos', 'uno dos'],
    ['a text that is too long', text(3), 'largo', NOT_READ],
    ['a text with marks that nobody sees', text(9), 'a\u0000\u00ad\u200bb', 'ab'],
    ['a text that can not be kept', text(9), 'a\ud800b', NOT_READ],
  ])('%s', (_, cell, typed, value) => expect(read(cell, typed)).toEqual(value))

  test.each([
    ['31-03-2025', '2025-03-31T03:00:00.000Z', '2025-04-01T02:59:59.000Z'],
    ['31/03/2025', '2025-03-31T03:00:00.000Z', '2025-04-01T02:59:59.000Z'],
    ['2025-07-01', '2025-07-01T04:00:00.000Z', '2025-07-02T03:59:59.000Z'],
    ['1-7-2025 9:30', '2025-07-01T13:30:00.000Z', '2025-07-01T13:30:00.000Z'],
    ['01-07-2025 18:00 hrs', '2025-07-01T22:00:00.000Z', '2025-07-01T22:00:00.000Z'],
    ['2025-07-01T22:00:00Z', '2025-07-01T22:00:00.000Z', '2025-07-01T22:00:00.000Z'],
    ['31-02-2025', NOT_READ, NOT_READ],
    ['2025', NOT_READ, NOT_READ],
    ['01-07-2025 25:00', NOT_READ, NOT_READ],
    ['mañana', NOT_READ, NOT_READ],
  ])('the date %s begins and ends by the clocks of Chile, winter and summer', (typed, begins, ends) => {
    expect(read(beginning, typed)).toBe(begins)
    expect(read(ending, typed)).toBe(ends)
  })

  test('a name gives a code when the file brings none', () => {
    expect(codeOf('Dirección de Ríos (ejemplo)')).toBe('direccion-de-rios-ejemplo')
    expect(codeOf('***')).toBe('')
    expect(codeOf('水 Ñandú 2')).toBe('nandu-2')
    expect(codeOf('a'.repeat(80))).toHaveLength(60)
  })
})
