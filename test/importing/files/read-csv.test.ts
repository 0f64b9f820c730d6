import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../src/importing/files/read-csv.ts'

const read = (text: string) => readCsv(new TextEncoder().encode(text))
const cellsOf = (text: string) => read(text).rows.map(({ cells }) => cells)

describe('the separator of a CSV', () => {
  test.each<[string, string, string, string[][]]>([
    ['is told in its first line', 'sep=|\na;b|c\n', 'barra', [['a;b', 'c']]],
    ['is told in quotes, behind a mark', '\ufeff"sep=,"\r\na,b;c\r\n', 'coma', [['a', 'b;c']]],
    [
      'parts the heads, whatever the rows hold',
      'Año;Valor\n2024;1,5\n',
      'punto y coma',
      [
        ['Año', 'Valor'],
        ['2024', '1,5'],
      ],
    ],
    [
      'parts the heads below a title with commas',
      'NÓMINA 2024, Ministerio de Salud, Chile\n\nUsuario;Nombre;RUT;Correo\nana;"Rojas, Ana";1;x\n',
      'punto y coma',
      [
        ['NÓMINA 2024, Ministerio de Salud, Chile'],
        ['Usuario', 'Nombre', 'RUT', 'Correo'],
        ['ana', 'Rojas, Ana', '1', 'x'],
      ],
    ],
    [
      'is a tab',
      'Año\tValor\n2024\t1,5',
      'tabulador',
      [
        ['Año', 'Valor'],
        ['2024', '1,5'],
      ],
    ],
    [
      'of figures alone is that of the first line',
      '2023;1,5\n2024;2,5',
      'punto y coma',
      [
        ['2023', '1,5'],
        ['2024', '2,5'],
      ],
    ],
    [
      'of heads with years',
      'Programa,2023,2024\nx,1,2',
      'coma',
      [
        ['Programa', '2023', '2024'],
        ['x', '1', '2'],
      ],
    ],
  ])('%s', (_, text, name, cells) => {
    expect(cellsOf(text)).toEqual(cells)
    expect(read(text).how).toEqual(['letras UTF-8', `separado por ${name}`])
  })
})

describe('a quote', () => {
  test('holds separators, lines and doubled quotes', () =>
    expect(read('a;b\n"uno;\ndos";"dice ""tres"""\nx;y\n').rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, 'uno;\ndos', 'dice "tres"'],
      [4, 'x', 'y'],
    ]))

  test('within a cell is a sign like others', () => expect(cellsOf('a;b\n12" tubo;x\n')[1]).toEqual(['12" tubo', 'x']))

  test.each([
    ['that opens and never closes', 'a;b\n1;"dos\n3;4\n', 2],
    ['that opens below a cell of several lines', 'a;b\n"1\n2";x\n"3;4\n5;6\n', 4],
    ['with something behind it', 'a;b\n"1"x;2\n', 2],
    ['that is closed by another one lines below', 'a;b\n"1;2\n3;"4"\n', 2],
  ])('%s refuses the file and names its line', (_, text, line) =>
    expect(() => read(text)).toThrow(new RegExp(`^En la línea ${line} hay una comilla`)),
  )
})

test.each([
  ['of Windows', 'a;b\r\n1;2\r\n'],
  ['of Unix', 'a;b\n1;2\n'],
  ['of old Macs', 'a;b\r1;2\r'],
])('line ends %s', (_, text) =>
  expect(read(text).rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, 'a', 'b'],
    [2, '1', '2'],
  ]),
)

test('what is no text is refused', () => expect(() => read('a\0b')).toThrow(/No es un texto/))
