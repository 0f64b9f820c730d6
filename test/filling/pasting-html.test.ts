// @draws
import { describe, expect, test } from 'vitest'
import { readDomTable } from '../../src/importing/sources/dom-table.ts'
import { readClipboard } from '../../src/importing/sources/read-clipboard.ts'
import { columnsIn, entered, notes, proofOf, rowsIn, type TableName, tableOf } from '../importing/tables.ts'

/** As Excel writes a block on the clipboard (Microsoft 365, 2024). */
const excel = (rows: string, cols = '') =>
  `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\,";} --></style></head>
<body link="#0563C1" vlink="#954F72"><table border=0 cellpadding=0 cellspacing=0 style='border-collapse:collapse'>
<!--StartFragment-->${cols}${rows}<!--EndFragment--></table></body></html>`

/** As LibreOffice Calc 7.4 does. */
const libreOffice = (rows: string) =>
  `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/></head><body><table cellspacing="0" border="0">
<colgroup span="3" width="85"></colgroup>${rows}</table></body></html>`

/** As Google Sheets does. */
const sheets = (rows: string) =>
  `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}--></style>
<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1">
<colgroup><col width="100"/><col width="100"/></colgroup><tbody>${rows}</tbody></table>`

/** Rows of plain cells. */
const tr = (...cells: readonly string[]) =>
  `<tr height=20 style='height:15.0pt'>${cells.map((cell) => (cell.startsWith('<td') ? cell : `<td class=xl65 align=right width=64 style='width:48pt'>${cell}</td>`)).join('')}</tr>`
const number = (shown: string, attribute: string) => `<td align=right ${attribute}>${shown}</td>`

interface Pasted {
  readonly what: string
  readonly table: TableName
  readonly html: string
  readonly enters: readonly string[]
  readonly says?: readonly string[]
  readonly rows?: readonly string[]
  readonly columns?: readonly string[]
}

const BLOCKS: readonly Pasted[] = [
  {
    what: 'Excel, with heads',
    table: 'regiones',
    html: excel(tr('Región', 'Gasto', 'Personas') + tr('Maule', '4.855', '35') + tr('RM', '147.400', '166')),
    enters: ['07: 4.855 · 35', '13: 147.400 · 166'],
    says: ['2B enters groups', '3B enters groups'],
  },
  {
    what: 'Excel, heads merged over their years',
    table: 'componentes',
    html: excel(
      tr('<td rowspan=2>Componente</td>', '<td colspan=2>Gasto ejecutado</td>', '<td colspan=2>Producción</td>') +
        tr('2022', '2023', '2022', '2023') +
        tr('Beneficios de promoción y asistencia social', '240724', '158255', '16', '140'),
    ),
    enters: ['c1: 158.255 · 140'],
    says: ['3B same', '3D same'],
    columns: [
      'names',
      'Gasto 2022 (head, M$ compared)',
      'Gasto 2023 (head, M$ compared)',
      'Producción 2022 (head)',
      'Producción 2023 (head)',
    ],
  },
  {
    what: 'Excel, a title merged over the whole table',
    table: 'subtitulos',
    html: excel(
      tr('<td colspan=2>Gasto por subtítulo 2023 (pesos)</td>') + tr('Subtítulo', 'Monto') + tr('21', '18000000'),
    ),
    enters: ['21: 18.000'],
    columns: ['names', 'Gasto 2023 (head, pesos head)'],
  },
  {
    what: 'Excel, a hidden row and a hidden column',
    table: 'regiones',
    html: excel(
      tr('Maule', '1', '4855', '35') +
        `<tr style='display:none'><td>Biobío</td><td>2</td><td>6000</td><td>1</td></tr>` +
        tr('RM', '3', '147400', '166'),
      `<colgroup><col width=64></col><col width=0 style='display:none'></col><col width=64 span=2></col></colgroup>`,
    ),
    enters: ['07: 4.855 · 35', '13: 147.400 · 166'],
    rows: ['Maule (name)', 'hidden', 'Metropolitana  (name)'],
    columns: ['names', 'nothing (hidden)', 'Gasto 2023 (order)', 'Personas 2023 (order)'],
  },
  {
    what: 'Excel, a name merged over two rows is said twice, and the first one stays',
    table: 'regiones',
    html: excel(tr('<td rowspan=2>Maule</td>', '10', '1') + tr('20', '2') + tr('RM', '30', '3')),
    enters: ['07: 10 · 1', '13: 30 · 3'],
    rows: ['Maule (name)', 'no place', 'Metropolitana  (name)'],
  },
  {
    what: 'Excel, line breaks and spaces inside a cell',
    table: 'regiones',
    html: excel(
      tr('Arica y<br style="mso-data-placement:same-cell;">Parinacota', '&nbsp;1000&nbsp;', '10') +
        tr('Los&nbsp;Ríos', '2000', '20'),
    ),
    enters: ['15: 1.000 · 10', '14: 2.000 · 20'],
  },
  {
    what: 'Excel, a column too narrow, whose number is known all the same',
    table: 'subtitulos',
    html: excel(tr('21', number('####', 'x:num="18000"')) + tr('24', number('####', ''))),
    enters: ['21: 18.000'],
    says: ['2B unreadable'],
  },
  {
    what: 'LibreOffice: what it holds tells a thousand from a decimal',
    table: 'subtitulos',
    html: libreOffice(
      tr('21', number('1.234', 'sdval="1234" sdnum="13322;0;#.##0"')) + tr('24', number('158255', 'sdval="158255"')),
    ),
    enters: ['21: 1.234', '24: 158.255'],
  },
  {
    what: 'LibreOffice in English: 1,234 that holds 1234',
    table: 'subtitulos',
    html: libreOffice(tr('21', number('1,234', 'sdval="1234" sdnum="1033;0;#,##0"')) + tr('24', number('158255', ''))),
    enters: ['21: 1.234', '24: 158.255'],
  },
  {
    what: 'Google Sheets',
    table: 'regiones',
    html: sheets(
      tr(
        `<td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Ñuble&quot;}">Ñuble</td>`,
        number('1.234', 'data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:1234}"'),
        number('7', 'data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:7}"'),
      ) + tr('Maule', '4855', '35'),
    ),
    enters: ['16: 1.234 · 7', '07: 4.855 · 35'],
  },
  {
    what: 'Excel, a name merged over two columns and two rows, beside amounts that go on below',
    table: 'regiones',
    html: excel(tr('<td rowspan=2 colspan=2>Maule</td>', '10', '1') + tr('20', '2') + tr('RM', 'Santiago', '30', '3')),
    enters: ['07: 10 · 1', '13: 30 · 3'],
    rows: ['Maule (name)', 'no place', 'Metropolitana  (name)'],
  },
  {
    what: 'a row shorter than a cell that reaches into it farther right, and the rows below keep their columns',
    table: 'regiones',
    html: excel(
      tr('Región', 'Gasto', 'Personas', '<td rowspan=3>Nota</td>') +
        tr('Maule') +
        tr('RM', '147400', '166') +
        tr('Biobío', '6000', '1', 'b'),
    ),
    enters: ['13: 147.400 · 166', '08: 6.000 · 1'],
    columns: ['names', 'Gasto 2023 (head)', 'Personas 2023 (head)', 'nothing (unknown)'],
  },
  {
    what: 'a wide cell that crosses one that reaches down',
    table: 'regiones',
    html: excel(
      tr('Región', '<td rowspan=2>Gasto</td>', 'Personas') +
        tr('<td colspan=3>2023</td>') +
        tr('RM', '147400', '166') +
        tr('Maule', '4855', '35'),
    ),
    enters: ['13: 147.400 · 166', '07: 4.855 · 35'],
  },
  {
    what: 'a cell that reaches to the last row: rowspan 0',
    table: 'regiones',
    html: `<table>${tr('<td rowspan=0>Gasto</td>', 'RM', '147400', '166')}${tr('Maule', '4855', '35')}${tr('Biobío', '6000', '1')}</table>`,
    enters: ['13: 147.400 · 166', '07: 4.855 · 35', '08: 6.000 · 1'],
  },
  {
    what: 'Excel, a hidden column that every row crosses with its merged name',
    table: 'regiones',
    html: excel(
      tr('<td colspan=2>Maule</td>', '1', '4855', '35') + tr('<td colspan=2>RM</td>', '3', '147400', '166'),
      `<colgroup><col width=64 span=2></col><col width=0 style='display:none;mso-width-source:userset;mso-width-alt:0'></col><col width=64 span=2></col></colgroup>`,
    ),
    enters: ['07: 4.855 · 35', '13: 147.400 · 166'],
    columns: ['names', 'nothing (blank)', 'nothing (hidden)', 'Gasto 2023 (order)', 'Personas 2023 (order)'],
  },
  {
    what: 'Excel, hidden by mso-hide or by no height, and the row of misaligned columns at the end',
    table: 'regiones',
    html: excel(
      tr('Maule', '4855', '35') +
        `<tr style='mso-hide:all'><td>Biobío</td><td>6000</td><td>1</td></tr>` +
        `<tr height=0 style='height:0pt'><td>Ñuble</td><td>7000</td><td>2</td></tr>` +
        tr('RM', '147400', '166') +
        `<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td><td width=64></td><td width=64></td></tr><![endif]>`,
    ),
    enters: ['07: 4.855 · 35', '13: 147.400 · 166'],
    rows: ['Maule (name)', 'hidden', 'hidden', 'Metropolitana  (name)'],
  },
  {
    what: 'Excel in its accounting format: spaces that fill, entities, a text that flows over blank cells',
    table: 'subtitulos',
    html: excel(
      tr(`<td colspan=2 style='mso-ignore:colspan'>Gasto &amp; detalle</td>`) +
        tr('21', `<span style='mso-spacerun:yes'>&nbsp;</span>$<span style='mso-spacerun:yes'>      </span>18.000 `) +
        tr('24', '&#36;&#160;158&#8239;255') +
        tr('22', '<span style="mso-spacerun:yes">  </span>$ -   '),
    ),
    enters: ['21: 18.000', '24: 158.255', '22: -'],
    says: ['2B enters whole'],
  },
  {
    what: 'Excel: a text that looks like a number, a number that is shown otherwise',
    table: 'regiones',
    html: excel(
      tr('RM', `<td x:str="'147400">147400</td>`, number('166', 'x:num')) +
        tr('Maule', number('4.855', 'x:num="4855"'), number('35', 'x:num="3.5E1"')),
    ),
    enters: ['13: 147.400 · 166', '07: 4.855 · 35'],
  },
  {
    what: 'Google Sheets: numbers in powers of ten, a text that names a number, a day',
    table: 'subtitulos',
    html: sheets(
      tr('21', number('1.234', 'data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:1.234E3}"')) +
        tr(
          '24',
          number('158.255', 'data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;{\\&quot;3\\&quot;:7}&quot;}"'),
        ) +
        tr(
          '22',
          number('5.000', 'data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:5000}" data-sheets-numberformat="{}"'),
        ),
    ),
    enters: ['21: 1.234', '24: 158.255', '22: 5.000'],
    says: ['2B enters whole'],
  },
  {
    what: 'the call of a note is no digit of the number before it',
    table: 'regiones',
    html: excel(tr('RM<sup>1</sup>', '147400<sup>2</sup>', '166') + tr('Maule', '4855', '35<sup>a</sup>')),
    enters: ['13: 166', '07: 4.855'],
    says: ['1B unreadable', '2C unreadable'],
  },
  {
    what: 'two amounts in one cell are none',
    table: 'regiones',
    html: excel(tr('RM', '150<br>200', '166<br>') + tr('Maule', '<p>4855</p>', '<div>35</div>')),
    enters: ['13: 166', '07: 4.855 · 35'],
    says: ['1B unreadable'],
  },
  {
    what: 'a small table inside a cell is of that cell, and the block around it is the block',
    table: 'regiones',
    html: excel(
      tr('RM', '147400', '<td><table><tr><td>166</td></tr></table></td>') +
        tr('Maule', '4855', '35') +
        tr('Biobío', '6000', '1'),
    ),
    enters: ['13: 147.400 · 166', '07: 4.855 · 35', '08: 6.000 · 1'],
  },
  {
    what: 'heads in a thead, a total in a tfoot that is written before the body',
    table: 'regiones',
    html: `<table><thead>${tr('Región', 'Gasto', 'Personas')}</thead><tfoot>${tr('Total', '152255', '201')}</tfoot><tbody>${tr('RM', '147400', '166')}${tr('Maule', '4855', '35')}</tbody></table>`,
    enters: ['13: 147.400 · 166', '07: 4.855 · 35'],
    rows: ['head', 'Metropolitana  (name)', 'Maule (name)', 'total'],
  },
  {
    what: 'a name merged over a whole column of Excel',
    table: 'subtitulos',
    html: excel(tr('<td rowspan=1048576>Gasto</td>', '21', '18000') + tr('24', '158255')),
    enters: ['21: 18.000', '24: 158.255'],
  },
  {
    what: 'a page of the web, in a frame of another table',
    table: 'subtitulos',
    html: `<table><tr><td><table>${tr('21', '18000')}${tr('24', '158255')}</table></td></tr></table>`,
    enters: ['21: 18.000', '24: 158.255'],
  },
]

const source = (html: string) => readClipboard({ html, text: '' }, readDomTable).source

describe('the HTML of a clipboard', () => {
  test.each(BLOCKS)('$what', ({ table, html, enters, says, ...expected }) => {
    const proof = proofOf(tableOf(table), readClipboard({ html, text: '' }, readDomTable))
    expect(entered(proof)).toEqual(enters)
    expect(notes(proof)).toEqual(says ?? [])
    if (expected.rows) expect(rowsIn(proof)).toEqual(expected.rows)
    if (expected.columns) expect(columnsIn(proof)).toEqual(expected.columns)
  })

  test('says which programme wrote it', () => {
    expect([excel(tr('1')), libreOffice(tr('1')), sheets(tr('1')), `<table>${tr('1')}</table>`].map(source)).toEqual([
      'Excel',
      'LibreOffice',
      'Google Sheets',
      'una página',
    ])
  })

  test.each([
    [
      'two blocks of Sheets, one beside the other',
      sheets(tr('21', '18000')) + sheets(tr('21', '18000') + tr('24', '158255')),
      1,
      4,
    ],
    [
      'a frame and a menu around it',
      `<table><tr><td><table>${tr('Inicio')}</table></td><td><table>${tr('21', '18000')}</table></td></tr></table>`,
      1,
      2,
    ],
    ['one that only frames it', `<table><tr><td><table>${tr('21', '18000')}</table></td></tr></table>`, undefined, 2],
    [
      'one of its own cells',
      `<table>${tr('21', '18000')}${tr('24', '<td><table><tr><td>1</td></tr></table></td>')}</table>`,
      undefined,
      4,
    ],
  ])('says how many more tables there are: %s', (_, html, others, cells) => {
    const block = readClipboard({ html, text: '' }, readDomTable)
    expect(block.otherTables).toBe(others)
    expect(block.rows.flatMap((row) => row.cells)).toHaveLength(cells)
  })

  test('of a size that would stop the page is left, and its text is read', () => {
    const html = excel(tr('21', '18000') + ' '.repeat(17_000_000))
    expect(readClipboard({ html, text: '24\t158255' }, readDomTable).rows[0]?.cells[0]?.text).toBe('24')
  })

  test('without a table is left, and its text is read', () => {
    const block = readClipboard({ html: '<p>21 <b>18000</b></p>', text: '21\t18000' }, readDomTable)
    expect(block.rows[0]?.cells.map((cell) => cell.text)).toEqual(['21', '18000'])
    expect(block.source).toBe('texto')
  })
})
