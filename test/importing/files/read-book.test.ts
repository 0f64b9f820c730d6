import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { referredCell } from '../../../src/importing/files/cell-names.ts'
import { readBook } from '../../../src/importing/files/read-file.ts'
import { aSheet, aWorkbook } from './a-workbook.ts'

const text = (at: string, said: string) => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`

const WORKBOOK = `<workbook><sheets>
  <sheet name="Comp. finanzas" sheetId="1" r:id="rId1"/><sheet name="cuadra" state="veryHidden" sheetId="2" r:id="rId2"/>
</sheets><definedNames>
  <definedName name="c_0001">'Comp. finanzas'!$B$2</definedName>
  <definedName name="c_0002">#REF!</definedName>
  <definedName name="c_0003">'Comp. finanzas'!#REF!</definedName>
  <definedName name="c_0001" localSheetId="1">cuadra!$B$2</definedName>
  <definedName name="area">'Comp. finanzas'!$A$1:$B$9</definedName>
</definedNames></workbook>`

const bookOf = (sheet: string, names = WORKBOOK) =>
  readBook(
    aWorkbook({
      'workbook.xml': names,
      'worksheets/sheet1.xml': sheet,
      'worksheets/sheet2.xml': aSheet(`<row r="1">${text('A1', 'format')}</row>`),
    }),
  )

describe('a whole workbook', () => {
  test('gives all of its sheets, the hidden ones told', () => {
    const { sheets } = bookOf(aSheet(`<row r="2">${text('A2', 'Gasto')}<c r="B2"><v>158255</v></c></row>`))
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Comp. finanzas', false],
      ['cuadra', true],
    ])
    expect(sheets[0]?.rows).toEqual([{ line: 2, isHidden: false, cells: ['Gasto', '158255'] }])
  })

  test('gives the names of its cells: where each points, and which point nowhere', () => {
    expect(bookOf(aSheet()).names).toEqual([
      { name: 'c_0001', place: { sheet: 'Comp. finanzas', column: 1, line: 2 } },
      { name: 'c_0002', place: undefined },
      { name: 'c_0003', place: undefined },
      { name: 'area', place: undefined },
    ])
  })

  test('knows which cells are formulas', () => {
    const { sheets } = bookOf(aSheet('<row r="3"><c r="B3"><f>1+1</f><v>2</v></c><c r="C3"><v>2</v></c></row>'))
    expect([...sheets[0]!.formulas]).toEqual(['B3'])
  })

  test('says who saved it, and when', () => {
    const bytes = zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets/></workbook>'),
      'docProps/app.xml': strToU8('<Properties><Application>Microsoft Excel</Application></Properties>'),
      'docProps/core.xml': strToU8(
        '<cp:coreProperties><dcterms:modified>2025-03-14T13:05:00Z</dcterms:modified></cp:coreProperties>',
      ),
    })
    expect(readBook(bytes)).toMatchObject({ savedBy: 'Microsoft Excel', savedAt: '2025-03-14T13:05:00Z' })
  })

  test('is none where it is a text', () => expect(() => readBook(strToU8('a;b\n1;2'))).toThrow(/^No es un libro/))
})

describe('a whole ODS', () => {
  const ods = (body: string) =>
    readBook(
      zipSync({
        'content.xml': strToU8(
          `<office:document-content><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
        ),
        'meta.xml': strToU8(
          '<office:meta><meta:generator>LibreOffice/7.4</meta:generator><dc:date>2025-03-14T10:05:00</dc:date></office:meta>',
        ),
      }),
    )

  const SHEETS = `<table:table table:name="Comp. finanzas"><table:table-row>
      <table:table-cell office:value-type="float" office:value="7"/><table:table-cell table:formula="of:=[.A1]" office:value-type="float" office:value="7"/>
    </table:table-row><table:named-expressions><table:named-range table:name="c_0001" table:cell-range-address="$cuadra.$A$9"/></table:named-expressions></table:table>
    <table:table table:name="cuadra" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="3"/>b</text:p></table:table-cell></table:table-row></table:table>
    <table:named-expressions>
      <table:named-range table:name="c_0001" table:base-cell-address="$A.$A$1" table:cell-range-address="$'Comp. finanzas'.$A$1"/>
      <table:named-range table:name="c_0002" table:cell-range-address="$'Comp. finanzas'.#REF!"/>
      <table:named-expression table:name="c_0003" table:expression="#REF!"/>
    </table:named-expressions>`

  test('gives the same: sheets, names, formulas, who saved it', () => {
    const { sheets, names, savedBy, savedAt } = ods(SHEETS)
    expect(sheets.map(({ name, isHidden, formulas }) => [name, isHidden, [...formulas]])).toEqual([
      ['Comp. finanzas', false, ['B1']],
      ['cuadra', true, []],
    ])
    expect(names).toEqual([
      { name: 'c_0001', place: { sheet: 'Comp. finanzas', column: 0, line: 1 } },
      { name: 'c_0002', place: undefined },
      { name: 'c_0003', place: undefined },
    ])
    expect([savedBy, savedAt]).toEqual(['LibreOffice/7.4', '2025-03-14T10:05:00'])
  })

  test('keeps the spaces of a text', () => expect(ods(SHEETS).sheets[1]?.rows[0]?.cells).toEqual(['a   b']))
})

describe('what a name points to', () => {
  const F6 = { column: 5, line: 6 }
  test.each([
    ['Hoja1!$F$6', 'Hoja1'],
    ["'Comp. finanzas'!$F$6", 'Comp. finanzas'],
    ["'It''s'!F6", "It's"],
    ["$'Comp. finanzas'.$F$6", 'Comp. finanzas'],
    ['$Hoja1.$F$6', 'Hoja1'],
    ['Población!$F$6', 'Población'],
  ])('%s', (reference, sheet) => expect(referredCell(reference)).toEqual({ sheet, ...F6 }))

  test.each([
    '',
    '#REF!',
    'Hoja1!#REF!',
    '$F$6',
    'Hoja1!$F$6:$G$7',
    "'[1]Hoja1'!$F$6",
    '[1]Hoja1!$F$6',
    'Hoja1!F',
    '6',
  ])('%s is no cell of this workbook', (reference) => expect(referredCell(reference)).toBeUndefined())
})
