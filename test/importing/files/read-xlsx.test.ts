import { describe, expect, test } from 'vitest'
import { openArchive } from '../../../src/importing/files/archive.ts'
import { formatOf } from '../../../src/importing/files/number-formats.ts'
import { readXlsx } from '../../../src/importing/files/read-xlsx.ts'
import { tagsOf } from '../../../src/importing/files/xml-tags.ts'
import { aSheet, aWorkbook } from './a-workbook.ts'

/** Styles by their number: general, 0,00 %, dd-mm-yyyy, 0" %", a date with time, #.##0,0%, yyyy. */
const STYLES = `<styleSheet>
  <numFmts count="3"><numFmt numFmtId="164" formatCode="0&quot; %&quot;"/><numFmt numFmtId="165" formatCode="#,##0.0%"/><numFmt numFmtId="166" formatCode="yyyy"/></numFmts>
  <cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs>
  <cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="10" xfId="0"/><xf numFmtId="14"><alignment/></xf><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>
</styleSheet>`
const SHARED =
  '<sst><si><t>Ñuble &amp; Biobío</t></si><si><r><t xml:space="preserve">dos </t></r><r><t>partes</t></r><rPh><t>hablado</t></rPh></si><si><t/></si></sst>'

const read = (...cells: readonly string[]) =>
  readXlsx(
    openArchive(
      aWorkbook({ 'worksheets/sheet1.xml': aSheet(...cells), 'styles.xml': STYLES, 'sharedStrings.xml': SHARED }),
    ),
  )

describe('a cell of a workbook is what somebody would have typed', () => {
  test.each<[string, string, string]>([
    ['a number', '<c r="A1"><v>158255</v></c>', '158255'],
    ['a decimal', '<c r="A1"><v>1.234</v></c>', '1,234'],
    ['what a binary number adds', '<c r="A1"><v>8.5000000000000006E-2</v></c>', '0,085'],
    ['a sum of a spreadsheet', '<c r="A1"><v>0.30000000000000004</v></c>', '0,3'],
    ['a small number', '<c r="A1"><v>1.0000000000000001E-7</v></c>', '0,0000001'],
    ['a large number', '<c r="A1"><v>1.5E+22</v></c>', '15000000000000000000000'],
    ['a negative', '<c r="A1"><v>-12.5</v></c>', '-12,5'],
    ['a percentage', '<c r="A1" s="1"><v>8.5000000000000006E-2</v></c>', '8,5 %'],
    ['a percentage above one', '<c r="A1" s="5"><v>1.1000000000000001</v></c>', '110 %'],
    ['a negative percentage', '<c r="A1" s="1"><v>-0.125</v></c>', '-12,5 %'],
    ['a percent sign that is only shown', '<c r="A1" s="3"><v>8</v></c>', '8'],
    ['a day', '<c r="A1" s="2"><v>45747</v></c>', '31-03-2025'],
    ['a day of a format of years', '<c r="A1" s="6"><v>45292</v></c>', '2024'],
    ['a moment', '<c r="A1" s="4"><v>45747.75</v></c>', '31-03-2025 18:00'],
    ['a moment to the second', '<c r="A1" s="4"><v>45747.75001157408</v></c>', '31-03-2025 18:00:01'],
    ['a number in the format of days', '<c r="A1" s="2"><v>2023</v></c>', '15-07-1905'],
    ['a day in ISO', '<c r="A1" t="d"><v>2025-03-31T00:00:00Z</v></c>', '31-03-2025'],
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', 'Ñuble & Biobío'],
    ['a text of several parts, without how it is spoken', '<c r="A1" t="s"><v>1</v></c>', 'dos partes'],
    ['a text of its own', '<c r="A1" t="inlineStr"><is><t>uno &lt;dos&gt;</t></is></c>', 'uno <dos>'],
    ['a text with a character that XML cannot hold', '<c r="A1" t="inlineStr"><is><t>a_x000B_b</t></is></c>', 'a\vb'],
    ['a text with an entity by its number', '<c r="A1" t="inlineStr"><is><t>a&#10;b&#xF1;</t></is></c>', 'a\nbñ'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', 'sí'],
    ['false', '<c r="A1" t="b"><v>0</v></c>', 'no'],
    ['the result of a formula', '<c r="A1"><f>8+0.5</f><v>8.5</v></c>', '8,5'],
    ['the text of a formula', '<c r="A1" t="str"><f>A2&amp;A3</f><v>uno</v></c>', 'uno'],
    ['a formula that nobody computed', '<c r="A1"><f>8+0.5</f></c>', '#SIN RESULTADO'],
    ['a shared formula that nobody computed', '<c r="A1"><f t="shared" si="0"/></c>', '#SIN RESULTADO'],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['an error of a formula', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['a comment among tags', '<!-- <c r="A1"><v>1</v></c> --><c r="A1"><v>2</v></c>', '2'],
    ['a prefix before its names', '<x:c r="A1"><x:v>3</x:v></x:c>', '3'],
  ])('%s', (_, cell, text) => expect(read(`<row r="1">${cell}</row>`).rows[0]?.cells).toEqual([text]))

  test.each(['<c r="A1"/>', '<c r="A1" s="2"/>', '<c r="A1"><v></v></c>', '<c r="A1" t="s"><v>2</v></c>'])(
    '%s is blank',
    (cell) => expect(read(`<row r="1">${cell}</row>`).rows).toEqual([]),
  )
})

test('rows and cells know where they stood, told or not', () => {
  const sheet = read(
    '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row>',
    '<row><c><v>3</v></c><c/><c><v>4</v></c></row>',
    '<row r="9"><c r="AA9"><v>5</v></c></row>',
  )
  expect(sheet.rows.slice(0, 2)).toEqual([
    { line: 2, isHidden: false, cells: ['', '1', '', '2'] },
    { line: 3, isHidden: false, cells: ['3', '', '4'] },
  ])
  expect([sheet.rows[2]?.line, sheet.rows[2]?.cells.length, sheet.rows[2]?.cells[26]]).toEqual([9, 27, '5'])
})

test('the first sheet that is not hidden is read, by its name', () => {
  const sheets =
    '<workbook><workbookPr date1904="1"/><sheets><sheet name="Vieja" state="hidden" r:id="rId1"/><sheet name="Promedios &amp; más" r:id="rId2"/></sheets></workbook>'
  const sheet = readXlsx(
    openArchive(
      aWorkbook({
        'workbook.xml': sheets,
        'worksheets/sheet1.xml': aSheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
        'worksheets/sheet2.xml': aSheet('<row r="1"><c r="A1" s="2"><v>44285</v></c></row>'),
        'styles.xml': STYLES,
      }),
    ),
  )
  expect(sheet).toMatchObject({
    name: 'Promedios & más',
    sheets: [
      { name: 'Vieja', isHidden: true },
      { name: 'Promedios & más', isHidden: false },
    ],
    rows: [{ line: 1, cells: ['31-03-2025'] }],
  })
})

test('a cell far away is told, and never filled up to', () => {
  expect(() => read('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')).toThrow(/escrito en XFD1048576/)
  expect(read('<row r="1"><c r="XFD1" s="1"/></row>').rows).toEqual([])
})

test.each([
  ['no archive', new Uint8Array([1, 2, 3])],
  ['an archive of something else', aWorkbook({ 'workbook.xml': '<document/>' })],
  ['a sheet that ends within a tag', aWorkbook({ 'worksheets/sheet1.xml': '<worksheet><c r="A1' })],
])('%s is no workbook', (_, bytes) => expect(() => readXlsx(openArchive(bytes))).toThrow())

test.each([
  ['0.00%', 'percent'],
  ['#,##0.0%;[Red]-#,##0.0%', 'percent'],
  ['0" %"', 'number'],
  ['0\\%', 'number'],
  ['"M$" #,##0', 'number'],
  ['[$M$-340A] #,##0', 'number'],
  ['[Red]#,##0', 'number'],
  ['_-* #,##0_-;-* #,##0_-;_-* "-"_-', 'number'],
  ['0.00E+00', 'number'],
  ['General', 'number'],
  ['@', 'number'],
  ['dd-mm-yyyy', 'date'],
  ['[$-340A]d "de" mmmm "de" yyyy', 'date'],
  ['[h]:mm', 'date'],
])('the format %s is of a %s', (code, format) => expect(formatOf(code)).toBe(format))

test('a quote that opens and never closes is looked at once', () => {
  expect(() => [...tagsOf(`<a b="${'>'.repeat(1_000_000)}`)]).toThrow()
  expect([...tagsOf(`<a b="1 > 2">x</a>`)].map(({ name, is, text }) => [name, is, text])).toEqual([
    ['a', 'opens', 'x'],
    ['a', 'closes', ''],
  ])
  expect([...tagsOf('<v>1</v>'.repeat(100_000))]).toHaveLength(200_000)
})
