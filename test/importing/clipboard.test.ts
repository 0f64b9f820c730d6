import { describe, expect, test } from 'vitest'
import type { Case } from '../../src/ficha/rule.ts'
import { rows } from './block-text.ts'
import { columnsIn, entered, notes, proofOf, rowsIn, type TableName, tableOf } from './tables.ts'

interface Pasted {
  readonly what: string
  readonly table: TableName
  readonly block: string
  /** The cell on which it is pasted; else the first of this year. */
  readonly at?: string
  readonly typed?: Case
  readonly enters: readonly string[]
  /** Cells of which something is said. */
  readonly says?: readonly string[]
  readonly rows?: readonly string[]
  readonly columns?: readonly string[]
}

const NORTH = ['15: 1.000 · 10', '01: 2.000 · 20', '02: 3.000 · 30']

const BY_NAME: readonly Pasted[] = [
  {
    what: 'names, then spending and people',
    table: 'regiones',
    block: rows('Arica y Parinacota | 1000 | 10', 'Tarapacá | 2000 | 20', 'Antofagasta | 3000 | 30'),
    enters: NORTH,
  },
  {
    what: 'another order, capitals, no accents',
    table: 'regiones',
    block: rows('ANTOFAGASTA | 3000 | 30', 'TARAPACA | 2000 | 20', 'arica y parinacota | 1000 | 10'),
    enters: [...NORTH].reverse(),
  },
  {
    what: 'every way in which a region is written',
    table: 'regiones',
    block: rows(
      'RM | 1 | 1',
      'Bío-Bío | 2 | 2',
      "O'Higgins | 3 | 3",
      'Región de Valparaíso | 4 | 4',
      'IX Región de La Araucanía | 5 | 5',
      'XV | 11 | 11',
      'I Región | 12 | 12',
      'X Los Lagos | 13 | 13',
      'Aisén | 6 | 6',
      'Magallanes y la Antártica | 7 | 7',
      'Los Rios | 8 | 8',
      'Nuble | 9 | 9',
      'NIVEL CENTRAL | 10 |',
    ),
    enters: [
      '13: 1 · 1',
      '08: 2 · 2',
      '06: 3 · 3',
      '05: 4 · 4',
      '09: 5 · 5',
      '15: 11 · 11',
      '01: 12 · 12',
      '10: 13 · 13',
      '11: 6 · 6',
      '12: 7 · 7',
      '14: 8 · 8',
      '16: 9 · 9',
      'central: 10',
    ],
  },
  {
    what: 'official codes in a column of their own',
    table: 'regiones',
    block: rows('13 | Metropolitana | 147400 | 166', '07 | Maule | 4855 | 35'),
    enters: ['13: 147.400 · 166', '07: 4.855 · 35'],
    columns: ['names', 'names', 'Gasto 2023 (order)', 'Personas 2023 (order)'],
  },
  {
    what: 'a count of the rows before the names is no code and no amount',
    table: 'regiones',
    block: rows('1 | Arica y Parinacota | 1000 | 10', '2 | Tarapacá | 2000 | 20', '3 | Antofagasta | 3000 | 30'),
    enters: NORTH,
    columns: ['nothing (unknown)', 'names', 'Gasto 2023 (order)', 'Personas 2023 (order)'],
  },
  {
    what: 'names and both columns, pasted on the second of them',
    table: 'regiones',
    at: 'regionServed~15',
    block: rows('Arica y Parinacota | 1000 | 10', 'Tarapacá | 2000 | 20', 'Antofagasta | 3000 | 30'),
    enters: NORTH,
  },
  {
    what: 'names and one column, pasted on the second of the table',
    table: 'regiones',
    at: 'regionServed~15',
    block: rows('Arica y Parinacota | 10', 'Tarapacá | 20'),
    enters: ['15: 10', '01: 20'],
    columns: ['names', 'Personas 2023 (order)'],
  },
  {
    what: 'as the published fichas print them, with marks of notes',
    table: 'regiones',
    block: rows(
      'Bíobío* | 1 | 1',
      'Magallanes y Antártica Chilena | 2 | 2',
      'Libertador General Bernardo OHiggins (1) | 3 | 3',
      'Región del Maule 1/ | 4 | 4',
    ),
    enters: ['08: 1 · 1', '12: 2 · 2', '06: 3 · 3', '07: 4 · 4'],
  },
  {
    what: 'subtítulos as fichas print them',
    table: 'subtitulos',
    block: rows('24 (Transferencias Corrientes) | 158255', '33 (Transferencias de Capital) | 5'),
    enters: ['24: 158.255', '33: 5'],
  },
  {
    what: 'codes before the amounts of the subtítulos',
    table: 'subtitulos',
    block: rows('24 | 158255', '21 | 18000', '22 | 5000'),
    enters: ['24: 158.255', '21: 18.000', '22: 5.000'],
  },
  {
    what: 'code and name together, shortened',
    table: 'subtitulos',
    block: rows('24 Transferencias | 158255', 'Subt. 21 | 18000', '22.- Bienes y serv. de consumo | 5000'),
    enters: ['24: 158.255', '21: 18.000', '22: 5.000'],
  },
  {
    what: 'a code that says one and a name that says another: nobody is chosen',
    table: 'subtitulos',
    block: rows('24 Gastos en personal | 5', '22 Bienes y servicios | 6'),
    enters: ['22: 6'],
    rows: ['no place', 'Bienes y servi (code)'],
  },
  {
    what: 'items of a subtítulo are not the subtítulo',
    table: 'subtitulos',
    block: rows('24 | 158255', '24.01 | 100000', '24.03 | 58255', '21 | 18000'),
    enters: ['24: 158.255', '21: 18.000'],
    rows: ['Transferencias (code)', 'no place', 'no place', 'Gastos en pers (code)'],
  },
  {
    what: 'a name that may be two rows',
    table: 'subtitulos',
    block: rows('Transferencias | 5', 'Préstamos | 6'),
    enters: ['32: 6'],
    rows: ['no place', 'Préstamos (name)'],
  },
  {
    what: 'a slip of the finger is proposed',
    table: 'regiones',
    block: rows('Antofagsta | 3000 | 30', 'Tarapacá | 2000 | 20'),
    enters: ['02: 3.000 · 30', '01: 2.000 · 20'],
    rows: ['Antofagasta (proposed)', 'Tarapacá (name)'],
  },
  {
    what: 'the same region twice: the first stays',
    table: 'regiones',
    block: rows('Maule | 4855 | 35', 'Tarapacá | 2000 | 20', 'Maule | 9 | 9'),
    enters: ['07: 4.855 · 35', '01: 2.000 · 20'],
    rows: ['Maule (name)', 'Tarapacá (name)', 'no place'],
  },
  {
    what: 'what is no region has no place, and a note under the table enters nowhere',
    table: 'regiones',
    block: rows('Maule | 4855 | 35', 'Isla de Pascua | 5 | 1', 'Fuente: SIGFE, 4 de marzo | |'),
    enters: ['07: 4.855 · 35'],
    rows: ['Maule (name)', 'no place', 'no place'],
  },
  {
    what: 'components by their names, cut',
    table: 'componentes',
    block: rows('Servicio de atención integral | 15000 | 61', 'Beneficios de promoción | 158255 | 140'),
    enters: ['c2: 15.000 · 61', 'c1: 158.255 · 140'],
  },
  {
    what: 'components by their number',
    table: 'componentes',
    block: rows('Componente 2 | 15000 | 61', 'C1 | 158255 | 140', 'Gasto administrativo | 8000 |'),
    enters: ['c2: 15.000 · 61', 'c1: 158.255 · 140', 'total:Gasto administrativo: 8.000'],
  },
  {
    what: 'indicators by name, with heads',
    table: 'indicadores',
    block: rows(
      'Indicador | Numerador | Denominador',
      'Porcentaje de Agencias | 6 | 10',
      'Porcentaje de personas que reciben beneficios | 140 | 140',
      'Porcentaje de personas | 1 | 2',
    ),
    enters: ['x1: 6 · 10', 'p2: 140 · 140'],
    rows: ['head', 'Porcentaje de  (name)', 'Porcentaje de  (name)', 'no place'],
  },
]

const BY_ORDER: readonly Pasted[] = [
  {
    what: 'amounts alone, from the cell down',
    table: 'subtitulos',
    block: '18000\n5000\n\n158255\n',
    enters: ['21: 18.000', '22: 5.000', '24: 158.255'],
    rows: ['Gastos en pers (order)', 'Bienes y servi (order)', 'blank', 'Transferencias (order)'],
  },
  {
    what: 'lines ended by CR alone',
    table: 'subtitulos',
    block: '100\r200\r300',
    enters: ['21: 100', '22: 200', '23: 300'],
  },
  {
    what: 'a cell with a line break inside is not two',
    table: 'subtitulos',
    block: '"100\nnota"\n200\n',
    enters: ['22: 200'],
    says: ['1A unreadable'],
  },
  {
    what: 'more rows than the table has',
    table: 'presupuesto',
    at: 'extraBudget~2023',
    block: '5\n6\n7',
    enters: ['extraBudget: 5'],
    rows: ['Extra\u00adpresupue (order)', 'no place', 'no place'],
  },
  {
    what: 'two columns of this year pass over those of former years',
    table: 'componentes',
    block: rows('158255 | 140', '15000 | 61'),
    enters: ['c1: 158.255 · 140', 'c2: 15.000 · 61'],
  },
  {
    what: 'former years beside this one are recognised by what stands there; the total is held back',
    table: 'componentes',
    block: rows('240724 | 158255 | 16 | 140', '0 | 15000 | 0 | 61', '240724 | 173255 | |', '23000 | 8000 | |'),
    enters: ['c1: 158.255 · 140', 'c2: 15.000 · 61', 'total:Gasto administrativo: 8.000'],
    says: ['1A same', '1C same', '2A same', '2C same', '4A same'],
    rows: ['Beneficios de  (order)', 'Servicio de at (order)', 'total', 'Gasto administ (order)'],
  },
  {
    what: 'without the total, the row after the components is the administration',
    table: 'componentes',
    block: rows('158255 | 140', '15000 | 61', '8000 |'),
    enters: ['c1: 158.255 · 140', 'c2: 15.000 · 61', 'total:Gasto administrativo: 8.000'],
  },
  {
    what: 'a column of the budget of this year, with a dash and mixed marks',
    table: 'presupuesto',
    block: '466.541\n466541\n181.255\n-\n-\n',
    enters: [
      'initialBudget: 466.541',
      'finalBudget: 466.541',
      'lawExecuted: 181.255',
      'regionalGovernments: -',
      'extraBudget: -',
    ],
    says: ['1A enters former', '3A enters former'],
  },
]

const BY_HEAD: readonly Pasted[] = [
  {
    what: 'heads in another order',
    table: 'regiones',
    block: rows('Personas | Región | Gasto', '166 | RM | 147400', '35 | Maule | 4855'),
    enters: ['13: 166 · 147.400', '07: 35 · 4.855'],
    columns: ['Personas 2023 (head)', 'names', 'Gasto 2023 (head)'],
  },
  {
    what: 'years as heads; former years stand already',
    table: 'presupuesto',
    block: rows(' | 2021 | 2022 | 2023', 'Presupuesto inicial | 399669 | 417254 | 466541'),
    enters: ['initialBudget: 466.541'],
    says: ['2B same', '2C same'],
    columns: ['names', '2021 (year, M$ compared)', '2022 (year, M$ compared)', '2023 (year, M$ compared)'],
  },
  {
    what: 'no heads: the years are those whose figures stand there',
    table: 'presupuesto',
    block: rows('Presupuesto inicial | 399669 | 417254 | 466541', 'Presupuesto final | 271994 | 263254 | 466541'),
    enters: ['initialBudget: 466.541', 'finalBudget: 466.541'],
    says: ['1B same', '1C same', '2B same', '2C same'],
  },
  {
    what: 'what was published of a former year stays',
    table: 'presupuesto',
    block: rows(' | 2022 | 2023', 'Presupuesto inicial | 999 | 466541'),
    enters: ['initialBudget: 466.541'],
    says: ['2B published'],
  },
  {
    what: 'years from the newest to the oldest',
    table: 'presupuesto',
    block: rows('Ítem | 2023 | 2022', 'Presupuesto final | 466541 | 263254', 'FNDR | 0 | '),
    enters: ['finalBudget: 466.541', 'regionalGovernments: 0'],
    says: ['2C same'],
  },
  {
    what: "a share and a change are nobody's answer",
    table: 'regiones',
    block: rows('Región | Gasto | % del gasto | Personas', 'RM | 147400 | 85% | 166', 'Maule | 4855 | 3% | 35'),
    enters: ['13: 147.400 · 166', '07: 4.855 · 35'],
    columns: ['names', 'Gasto 2023 (head)', 'nothing (unknown)', 'Personas 2023 (head)'],
  },
  {
    what: 'a remark beside the amounts',
    table: 'regiones',
    block: rows('RM | 147400 | 166 | revisado', 'Maule | 4855 | 35 | falta firma'),
    enters: ['13: 147.400 · 166', '07: 4.855 · 35'],
    columns: ['names', 'Gasto 2023 (order)', 'Personas 2023 (order)', 'nothing (unknown)'],
  },
  {
    what: 'a title over the heads, and the heads again in the middle',
    table: 'regiones',
    block: rows(
      'Gasto por región 2023 | |',
      'Región | Gasto | Personas',
      'RM | 147400 | 166',
      'Región | Gasto | Personas',
      'Maule | 4855 | 35',
    ),
    enters: ['13: 147.400 · 166', '07: 4.855 · 35'],
    rows: ['head', 'head', 'Metropolitana  (name)', 'head', 'Maule (name)'],
  },
  {
    what: 'last year first, by its head',
    table: 'regiones',
    block: rows('Región | Gasto 2022 | Gasto 2023', 'RM | 5 | 147400'),
    enters: ['13: 147.400'],
    says: ['2B published'],
  },
]

const TOTALS: readonly Pasted[] = [
  {
    what: 'a total at the end and a subtotal in the middle',
    table: 'regiones',
    block: rows('Maule | 10 | 1', 'RM | 20 | 2', 'Subtotal | 30 | 3', 'Nivel central | 5 |', 'TOTAL | 35 | 3'),
    enters: ['07: 10 · 1', '13: 20 · 2', 'central: 5'],
    rows: ['Maule (name)', 'Metropolitana  (name)', 'total', 'Nivel central (name)', 'total'],
  },
  {
    what: 'a line of sums without a name',
    table: 'regiones',
    block: rows('Maule | 10 | 1', 'RM | 20 | 2', ' | 30 | 3'),
    enters: ['07: 10 · 1', '13: 20 · 2'],
    rows: ['Maule (name)', 'Metropolitana  (name)', 'total'],
  },
  {
    what: 'a total before its rows',
    table: 'regiones',
    block: rows('Total país | 30 | 3', 'Maule | 10 | 1', 'RM | 20 | 2'),
    enters: ['07: 10 · 1', '13: 20 · 2'],
    rows: ['total', 'Maule (name)', 'Metropolitana  (name)'],
  },
  {
    what: 'blank rows at both ends',
    table: 'regiones',
    block: rows(' | | ', 'Maule | 10 | 1', ' | | ', 'RM | 20 | 2', ' | | '),
    enters: ['07: 10 · 1', '13: 20 · 2'],
    rows: ['blank', 'Maule (name)', 'blank', 'Metropolitana  (name)'],
  },
  {
    what: "the table's own total under all its rows",
    table: 'subtitulos',
    block: `${Array.from({ length: 13 }, (_, index) => (index + 1) * 1000).join('\n')}\n91000`,
    enters: [21, 22, 23, 24, 25, 26, 29, 30, 31, 32, 33, 34, 35].map((code, index) => `${code}: ${index + 1}.000`),
  },
]

const NUMBERS: readonly Pasted[] = [
  {
    what: 'pesos, as last year says',
    table: 'componentes',
    block: rows('Componente 1 | 158255000 | 140', 'Componente 2 | 15000400 | 61'),
    enters: ['c1: 158.255 · 140', 'c2: 15.000 · 61'],
    columns: ['names', 'Gasto 2023 (order, pesos compared)', 'Producción 2023 (order)'],
  },
  {
    what: 'pesos, as the head says',
    table: 'subtitulos',
    block: rows('Subtítulo | Monto en pesos', '21 | $18.000.000', '24 | $158.255.400'),
    enters: ['21: 18.000', '24: 158.255'],
    columns: ['names', 'Gasto 2023 (head, pesos head)'],
  },
  {
    what: 'pesos, as the budget says where there is no year before',
    table: 'subtitulos',
    block: rows('21 | 18000000', '24 | 158255000'),
    enters: ['21: 18.000', '24: 158.255'],
    columns: ['names', 'Gasto 2023 (only, pesos budget)'],
  },
  {
    what: 'its unit in each cell',
    table: 'subtitulos',
    block: rows('21 | MM$ 18', '22 | M$ 5.000', '24 | 158.255.000 pesos'),
    enters: ['21: 18.000', '22: 5.000', '24: 158.255'],
    says: ['2B enters column'],
  },
  {
    what: 'millions with decimals, as the head says',
    table: 'subtitulos',
    block: rows('Subtítulo | Gasto (MM$)', '21 | 18', '22 | 5,5', '24 | 158,255'),
    enters: ['21: 18.000', '22: 5.500', '24: 158.255'],
    says: ['4B enters column'],
  },
  {
    what: 'millions, as last year says',
    table: 'presupuesto',
    block: rows('Presupuesto inicial | 466,5', 'Presupuesto final | 466,5'),
    enters: ['initialBudget: 466.500', 'finalBudget: 466.500'],
  },
  {
    what: 'points and commas of an English spreadsheet, as the rest of the column says',
    table: 'subtitulos',
    block: rows('21 | 18,000', '24 | 1,158,255'),
    enters: ['21: 18.000', '24: 1.158.255'],
    says: ['1B enters column'],
  },
  {
    what: 'commas alone in every cell are thousands',
    table: 'subtitulos',
    block: rows('21 | 18,000', '24 | 158,255'),
    enters: ['21: 18.000', '24: 158.255'],
    says: ['1B enters groups', '2B enters groups'],
  },
  {
    what: 'one comma among plain thousands is asked',
    table: 'subtitulos',
    block: rows('21 | 18,000', '24 | 158255'),
    enters: ['24: 158.255'],
    says: ['1B asks asked'],
  },
  {
    what: 'the total of the block decides',
    table: 'subtitulos',
    block: rows('21 | 18,000', '24 | 158255', 'Total | 176255'),
    enters: ['21: 18.000', '24: 158.255'],
    says: ['1B enters total'],
  },
  {
    what: 'a point before three digits in whole M$',
    table: 'subtitulos',
    block: rows('21 | 1.234', '24 | 158255'),
    enters: ['21: 1.234', '24: 158.255'],
    says: ['1B enters whole'],
  },
  {
    what: 'markers as people write them; words are not understood',
    table: 'regiones',
    block: rows('RM | s/i | N/A', 'Maule | – | sin dato', 'Biobío | 6000 | 0'),
    enters: ['13: S/I · N/A', '07: -', '08: 6.000 · 0'],
    says: ['2C unreadable'],
  },
  {
    what: 'negatives, percents, errors of formulas and dates',
    table: 'subtitulos',
    block: rows('21 | -5', '22 | 12%', '23 | #N/A', '24 | 01-may', '25 | ####', '26 | (300)', '29 | 7'),
    enters: ['29: 7'],
    says: ['1B unreadable', '2B unreadable', '3B unreadable', '4B asks asked', '5B unreadable', '6B unreadable'],
  },
  {
    what: 'full-width digits',
    table: 'subtitulos',
    block: rows('２１ | １８０００', '２４ | 158255'),
    enters: ['21: 18.000', '24: 158.255'],
  },
  {
    what: 'spaces and marks that nobody sees',
    table: 'subtitulos',
    block: rows('21\u00a0 | \u200b18 000', '\ufeff24 | $ 158.255'),
    enters: ['21: 18.000', '24: 158.255'],
    says: ['2B enters whole'],
  },
  {
    what: 'M$ with decimals are rounded, and it is said',
    table: 'subtitulos',
    block: rows('21 | 18000,4', '24 | 158254,6'),
    enters: ['21: 18.000', '24: 158.255'],
  },
  {
    what: 'people are not counted in decimals',
    table: 'regiones',
    block: rows('RM | 10 | 16,5', 'Maule | 11 | 1.234'),
    enters: ['13: 10', '07: 11 · 1.234'],
    says: ['1C unreadable'],
  },
]

const STANDING: readonly Pasted[] = [
  {
    what: 'what stands there is replaced, the same is not counted, a blank erases nothing',
    table: 'regiones',
    typed: { 'regionSpending~07': '4.855', 'regionServed~07': '35', 'regionSpending~13': '147400' },
    block: rows('Maule | 3621 | ', 'RM | 147.400 | 166'),
    enters: ['07: 3.621', '13: 166'],
    says: ['1B replaces', '2B same whole'],
  },
  {
    what: 'people of the nivel central have no cell',
    table: 'regiones',
    block: rows('Nivel central | 15000 | 3', 'RM | 1 | 1'),
    enters: ['central: 15.000', '13: 1 · 1'],
    says: ['1C no place'],
  },
]

describe.each([
  ['rows by name', BY_NAME],
  ['rows by order', BY_ORDER],
  ['columns', BY_HEAD],
  ['totals', TOTALS],
  ['numbers', NUMBERS],
  ['what stands there', STANDING],
])('a block that is pasted: %s', (_, all) => {
  test.each(all)('$what', ({ table, at, typed, block, enters, says, ...expected }) => {
    const proof = proofOf(tableOf(table, typed, at), block)
    expect(entered(proof)).toEqual(enters)
    expect(notes(proof)).toEqual(says ?? [])
    if (expected.rows) expect(rowsIn(proof)).toEqual(expected.rows)
    if (expected.columns) expect(columnsIn(proof)).toEqual(expected.columns)
  })
})
