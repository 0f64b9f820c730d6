import { describe, expect, test } from 'vitest'
import type { FileSheet } from '../../../src/importing/files/file-sheet.ts'
import { tableOf } from '../../../src/importing/files/file-table.ts'
import { RefusedFile } from '../../../src/importing/files/refused-file.ts'

const ASKED = { heads: ['Año', 'Programa', 'Código del programa', 'Promedio'], mostRows: 5, mostColumns: 4 }
/** Lines of a sheet, cells between bars; one that begins with '(oculta)' is hidden, '.' is merged. */
const sheetOf = (lines: readonly string[], also: Partial<FileSheet> = {}): FileSheet => ({
  sheets: [],
  hiddenColumns: [],
  how: [],
  rows: lines.flatMap((line, index) => {
    const isHidden = line.startsWith('(oculta)')
    const cells = line
      .replace('(oculta)', '')
      .split('|')
      .map((cell) => (cell.trim() === '.' ? '#CELDA COMBINADA' : cell.trim()))
    return line === '' ? [] : [{ line: index + 1, isHidden, cells }]
  }),
  ...also,
})
const OF_BOOK = {
  name: 'Promedios',
  sheets: [
    { name: 'Notas', isHidden: false },
    { name: 'Promedios', isHidden: false },
  ],
}
const read = (lines: readonly string[], also?: Partial<FileSheet>, asked = {}) =>
  tableOf('p.csv', sheetOf(lines, also), { ...ASKED, ...asked })

test('heads are found below titles, without accents or capitals; what stands above is said', () => {
  const table = read([
    'PROMEDIOS DE GRUPO 2023',
    '',
    'Fuente: x | y',
    'ANO | programa | Promedio | Nota',
    '2023 | a | 8,5 | x',
  ])
  expect(table).toMatchObject({
    head: ['ANO', 'programa', 'Promedio', 'Nota'],
    rows: [['2023', 'a', '8,5', 'x']],
    lines: [5],
  })
  expect(table.said).toEqual(['Las filas 1 y 3, sobre los encabezados, no se leen.'])
})

test('heads that nobody knows are the first row, to be told', () =>
  expect(read(['a|b', '1|2'])).toMatchObject({ head: ['a', 'b'] }))

describe('a total', () => {
  test.each(['TOTAL INSTITUCIONES: 36', 'Total', 'Subtotal | 12', ' | Totales | 3', 'Suma'])(
    '%j at the foot is passed over and said',
    (total) => {
      const table = read(['Año | Programa', '2023 | a', total])
      expect(table.rows).toEqual([['2023', 'a']])
      expect(table.said).toEqual(['La fila 3, de total, al pie, no se lee.'])
    },
  )
  test.each(['Promedio general | 8,5', 'Nota: cifras preliminares', 'Fuente: Dipres', ' | Elaborado por: | '])(
    '%j at the foot is passed over and said',
    (note) =>
      expect(read(['Año | Programa', '2023 | a', 'Total | 3', note])).toMatchObject({
        rows: [['2023', 'a']],
        said: ['La fila 3, de total, al pie, no se lee.', 'La fila 4, de nota, al pie, no se lee.'],
      }),
  )
  test('among the rows stays, and so does what only begins so', () =>
    expect(
      read(['Año | Programa', 'Total | x', '2023 | a', 'Totalmente | b', 'Suma Saberes | c', 'Nota Verde | d']).rows,
    ).toHaveLength(5))
})

describe('hidden rows', () => {
  const LINES = ['Año | Programa', '2023 | a', '(oculta) 2023 | b', '2023 | c']
  test('are left out, counted and said', () =>
    expect(read(LINES)).toMatchObject({ lines: [2, 4], hiddenLines: [3], said: ['1 fila oculta (3): no se lee.'] }))
  test('are read where somebody wants them', () =>
    expect(read(LINES, {}, { withHidden: true })).toMatchObject({
      lines: [2, 3, 4],
      hiddenLines: [3],
      said: ['1 fila oculta (3): se lee también.'],
    }))
  test('that are all there is say so', () =>
    expect(() => read(['Año | Programa', '(oculta) 2023 | b'])).toThrow(/Todas sus filas están ocultas/))
  test('columns are read and said', () =>
    expect(read(['Año | Programa', '2023 | a'], { ...OF_BOOK, hiddenColumns: [1, 7] }).said).toEqual([
      '1 columna oculta (B): se lee como las demás.',
    ]))
})

describe('cells beyond the heads', () => {
  const LINES = ['Año | Programa', '2023 | a | nota | 7', '2023 | b |  | ']
  test('of a text stay with their row, to be refused', () =>
    expect(read(LINES).rows).toEqual([
      ['2023', 'a', 'nota', '7'],
      ['2023', 'b'],
    ]))
  test('of a text that are more than a table may have are told by the first', () =>
    expect(read(['Año | Programa', `2023 | a |  ${' | x'.repeat(80)}`]).rows).toEqual([['2023', 'a', 'x']]))
  test('of a sheet are notes beside the table: left out and said', () =>
    expect(read(LINES, OF_BOOK)).toMatchObject({
      rows: [
        ['2023', 'a'],
        ['2023', 'b'],
      ],
      said: ['Las columnas C y D no tienen encabezado y no se leen.'],
    }))
})

test('a merged head is no head; the inside of a merged cell stays what it is', () =>
  expect(read(['Año | Programa | .', '2023 | a', '. | b'], OF_BOOK)).toMatchObject({
    head: ['Año', 'Programa'],
    rows: [
      ['2023', 'a'],
      ['#CELDA COMBINADA', 'b'],
    ],
  }))

test.each([
  ['nothing', [], /Está vacío/],
  ['heads alone', ['Año | Programa'], /solo los encabezados/],
  ['heads and a total', ['Año | Programa', 'Total | 1'], /solo los encabezados/],
  [
    'more rows than a load takes',
    ['Año | Programa', ...Array.from({ length: 6 }, () => '2023 | a')],
    /Tiene 6 filas y se cargan hasta 5/,
  ],
  [
    'a cell that is too long',
    ['Año | Programa', `2023 | ${'x'.repeat(20_001)}`],
    /La celda B2 tiene 20\.001 caracteres/,
  ],
  [
    'more columns than are read',
    ['Año | Programa | a | b | c', '1 | 2 | 3 | 4 | 5'],
    /Tiene 5 columnas y se leen hasta 4/,
  ],
])('a sheet of %s is refused, naming it and the others', (_, lines, said) => {
  expect(() => read(lines, OF_BOOK)).toThrow(said)
  try {
    read(lines, OF_BOOK)
  } catch (error) {
    expect(error).toBeInstanceOf(RefusedFile)
    expect(error).toMatchObject({ problem: expect.stringMatching(/^Se leyó la hoja «Promedios»/), sheets: ['Notas'] })
  }
})
