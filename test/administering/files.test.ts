import { describe, expect, it } from 'vitest'
import { templateOf } from '../../src/administering/loads/list-files.ts'
import { placeInFile, sheetRead } from '../../src/administering/loads/place-in-file.ts'
import { readFile } from '../../src/administering/loads/read-file.ts'
import type { LoadKind } from '../../src/protocol/loads/load-kind.ts'
import { LOADS } from '../../src/protocol/loads/loads.ts'
import { readHead, readRow } from '../../src/protocol/loads/read-table.ts'
import { tableFile } from '../../src/showing/table-file.ts'
import { aSheet, aWorkbook } from '../importing/files/a-workbook.ts'

const csv = (content: BlobPart, name = 'p.csv', kind: LoadKind = LOADS.averages) =>
  readFile(new File([content], name), kind)
const tableOf = async (reading: ReturnType<typeof csv>) => {
  const read = await reading
  if ('problem' in read) throw new Error(read.problem)
  return read.table
}
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

describe('a CSV', () => {
  it.each([
    ['with semicolons, as Excel saves it here', 'Año;Valor\n2024;1,5\n'],
    ['with commas', 'Año,Valor\n2024,"1,5"\n'],
    ['with tabs', 'Año\tValor\n2024\t1,5\n'],
    ['with a mark of UTF-8 and lines of Windows', '\ufeffAño;Valor\r\n2024;1,5\r\n'],
  ])('is read %s', async (_, content) => {
    expect(await tableOf(csv(content))).toMatchObject({ head: ['Año', 'Valor'], rows: [['2024', '1,5']], lines: [2] })
  })

  it('is read in Windows-1252 when it is no UTF-8', async () => {
    expect((await tableOf(csv(bytes('Año;Región\n2024;Ñuble\n')))).rows).toEqual([['2024', 'Ñuble']])
  })

  it('passes over blank rows and columns without a head, and knows on which line each row stands', async () => {
    const table = await tableOf(csv('\na;b;;\n;;;\n1;"dos\nlíneas";;\n\n3;4;;\n'))
    expect(table).toMatchObject({
      head: ['a', 'b'],
      rows: [
        ['1', 'dos\nlíneas'],
        ['3', '4'],
      ],
      lines: [4, 7],
    })
  })
})

describe('what is exported', () => {
  const table = {
    head: ['Código', 'Nombre'],
    rows: [
      ['007', 'con "comillas"; y punto y coma'],
      ['=1+1', 'dos\nlíneas'],
      ['', 'x'],
    ],
  }
  it.each(['csv', 'xlsx'] as const)('is the same when it is read again: %s', async (format) => {
    const blob = await tableFile(format, 'Programas', table)
    const read = await tableOf(csv(await blob.arrayBuffer(), `p.${format}`))
    expect({ head: read.head, rows: read.rows }).toEqual(table)
    if (format === 'xlsx') expect(read.lines).toEqual([2, 3, 4])
  })

  it.each(Object.values<LoadKind>(LOADS))(
    'the template of $id is read by its own columns, its example too',
    async (kind) => {
      const { head, rows } = templateOf(kind)
      const read = readHead(kind, head)
      expect(read).toEqual({ columns: Object.keys(kind.columns), problems: [] })
      expect(readRow(kind, read.columns, rows[0]!).problems).toEqual([])
    },
  )
})

it('refuses the rows whose letters could not be read, and those alone', async () => {
  const { head, rows } = await tableOf(
    csv(new Uint8Array([...new TextEncoder().encode('Código;Nombre\na;Educación\nb;ni'), 0xf1, 0x0a])),
  )
  const { columns } = readHead(LOADS.institutions, head)
  expect(rows.map((cells) => readRow(LOADS.institutions, columns, cells).problems)).toEqual([
    [],
    [{ column: 'name', what: expect.stringMatching(/no se pudieron leer/) }],
  ])
})

describe('a workbook that somebody keeps by hand', () => {
  const rows = (cell: string) =>
    aSheet(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Año</t></is></c><c r="B1" t="inlineStr"><is><t>Promedio</t></is></c></row>',
      `<row r="3"><c r="A3"><v>2024</v></c>${cell}</row>`,
    )
  const kept = (cell: string) => csv(aWorkbook({ 'worksheets/sheet1.xml': rows(cell) }), 'p.xlsx')

  it('says which sheet was read, and where in it a problem stands', async () => {
    const table = await tableOf(kept('<c r="B3" t="e"><v>#N/A</v></c>'))
    expect(table).toMatchObject({ sheet: 'Hoja1', otherSheets: [], rows: [['2024', '#N/A']], lines: [3] })
    const head = [
      { head: 'Año', column: 'year' },
      { head: 'Promedio', column: 'average' },
    ]
    expect(placeInFile(table, head, 1, { column: 'average', what: '' })).toBe(' (hoja «Hoja1», celda B3)')
    expect(sheetRead(table)).toBeUndefined()
    expect(
      sheetRead({
        sheet: 'A',
        otherSheets: [
          { name: 'B', isHidden: false },
          { name: 'C', isHidden: true },
        ],
      }),
    ).toBe('Se leyó la hoja «A», y no «B» y «C» (oculta).')
    expect(placeInFile(table, head, 1, { column: null, what: '' })).toBe('')
    expect(placeInFile({ lines: [3] }, head, 1, { column: 'average', what: '' })).toBe('')
  })

  it.each([
    ['an error', '<c r="B3" t="e"><v>#N/A</v></c>', /«#N\/A» es un error de Excel/],
    ['a formula that nobody computed', '<c r="B3"><f>8+0.5</f></c>', /fórmula sin resultado/],
  ])('has %s refused, and not taken for a blank', async (_, cell, problem) => {
    const { head, rows: read } = await tableOf(kept(cell))
    const { columns } = readHead(LOADS.averages, head)
    expect(readRow(LOADS.averages, columns, read[0]!).problems).toEqual([
      { column: 'average', what: expect.stringMatching(problem) },
    ])
  })

  it('is refused for a cell far from its table', async () =>
    expect(await kept('<c r="XFD3"><v>1</v></c>')).toEqual({ problem: expect.stringMatching(/escrito en XFD3/) }))
})

it('what is no table says so', async () => {
  expect(await csv('x', 'p.xlsx')).toHaveProperty('problem')
  expect(await csv(bytes('\0\x01\x02'))).toHaveProperty('problem')
})

describe('a CSV that was downloaded', () => {
  const table = (cell: string) => ({ head: ['Nombre', 'Valor'], rows: [[cell, '1']] })

  it.each([
    ...[
      '=1+2',
      '+56 2 2345',
      '@SUM(A1)',
      '-HYPERLINK("x")',
      "'=1",
      '\t=1',
      ' =1',
      '\u00a0=1',
      '\n=1',
      '\nx',
      '\tx',
      '\rx',
    ],
    ...['＝1', '＋1', '＠SUM(A1)', '－HYPERLINK("x")', " '＝1"],
  ])('holds %j as no formula, and reads it back as it was', async (cell) => {
    const text = await (await tableFile('csv', 'Lista', table(cell))).text()
    expect(text.split('\r\n')[1]).toMatch(/^"?'/)
    expect((await tableOf(csv(text))).rows[0]?.[0]).toBe(cell)
  })

  it.each(['-', '-1.500', '12', "O'Higgins"])('leaves %j as it is', async (cell) => {
    expect((await (await tableFile('csv', 'Lista', table(cell))).text()).split('\r\n')[1]).toBe(`${cell};1`)
  })
})
