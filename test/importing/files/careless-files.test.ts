import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readSheet } from '../../../src/importing/files/read-file.ts'
import { readTable } from '../../../src/importing/files/read-table.ts'
import { aSheet, aWorkbook } from './a-workbook.ts'

const QUESTION = { heads: ['Código', 'Nombre'], mostRows: 10_000, mostColumns: 60 }

const cellsOf = async (bytes: Uint8Array) =>
  (await readSheet(bytes, {})).rows.map(({ line, cells }) => [line, ...cells])
const tableOf = (bytes: Uint8Array) => readTable(bytes, 'archivo', QUESTION)
const sheet = (...cells: readonly string[]) => aWorkbook({ 'worksheets/sheet1.xml': aSheet(...cells) })
const csv = (text: string) => strToU8(text)

function anOds(rows: string): Uint8Array {
  const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="Hoja1">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(content),
  })
}
const odsText = (text: string) =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`

describe('what is no blank is never read as one', () => {
  test.each([
    ['a text that its workbook has not', '<c r="A1" t="s"><v>999</v></c>', '#TEXTO PERDIDO'],
    ['a day that there is not', '<c r="A1" t="d"><v>2023-13-45</v></c>', '2023-13-45'],
    [
      'a text within CDATA',
      '<c r="A1" t="inlineStr"><is><t>uno <![CDATA[< dos &]]> tres</t></is></c>',
      'uno < dos & tres',
    ],
    ['a number around a comment', '<c r="A1"><v>9<!-- x <v> -->.5</v></c>', '9,5'],
    ['a yes in words', '<c r="A1" t="b"><v>true</v></c>', 'sí'],
  ])('%s', async (_, cell, read) => {
    expect(await cellsOf(sheet(`<row r="1">${cell}</row>`))).toEqual([[1, read]])
  })

  test('a number in the format of a date that is none stays a number', async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    const book = aWorkbook({
      'styles.xml': styles,
      'worksheets/sheet1.xml': aSheet('<row r="1"><c r="A1" s="1"><v>999999999999</v></c></row>'),
    })
    expect(await cellsOf(book)).toEqual([[1, '999999999999']])
  })

  test.each([
    ['float', 'doce'],
    ['percentage', '8,5 %'],
    ['date', '31 de abril'],
  ])('a %s of an ODS without its value is what it shows', async (type, shown) => {
    const cell = `<table:table-cell office:value-type="${type}"><text:p>${shown}</text:p></table:table-cell>`
    expect(await cellsOf(anOds(`<table:table-row>${cell}</table:table-row>`))).toEqual([[1, shown]])
  })

  test('an hour is that of the workbook, wherever it is read', async () => {
    const cells = ['2023-05-01T18:30:00', '2023-05-01T18:30:00Z'].map((day) => `<c t="d"><v>${day}</v></c>`).join('')
    expect(await cellsOf(sheet(`<row>${cells}</row>`))).toEqual([[1, '01-05-2023 18:30', '01-05-2023 18:30']])
  })
})

describe('nothing is chosen or left out in silence', () => {
  test.each([
    ['a cell', '<row r="2"><c r="A2"><v>9.5</v></c><c r="A2"><v>7</v></c></row>'],
    ['a row', '<row r="2"><c r="A2"><v>9.5</v></c></row><row r="2"><c r="A2"><v>7</v></c></row>'],
  ])('%s that is there twice is refused, with both values', async (_, rows) => {
    expect(await tableOf(sheet(rows))).toMatchObject({
      problem: expect.stringContaining('Trae dos veces la celda A2: «9,5» y «7».'),
    })
  })

  test('twice the same is no question', async () => {
    expect(await cellsOf(sheet('<row r="2"><c r="A2"><v>7</v></c><c r="A2"><v>7</v></c></row>'))).toEqual([[2, '7']])
  })

  test.each(['abc', '0', '-3', '1.5'])('a row of number %s is that of a damaged workbook', async (line) => {
    expect(await tableOf(sheet(`<row r="${line}"><c><v>7</v></c></row>`))).toMatchObject({
      problem: expect.stringContaining('dañado'),
    })
  })

  test('a row of an ODS that stands for a million is refused, and not cut', async () => {
    const many = `<table:table-row table:number-rows-repeated="1048575">${odsText('a')}${odsText('b')}</table:table-row>`
    expect(await tableOf(anOds(many))).toMatchObject({
      problem: 'Tiene 1.048.575 filas iguales. Deje solo las que se cargan, guárdelo y elíjalo otra vez.',
    })
  })

  test('of a row that stands for three thousand every one is read', async () => {
    const many = `<table:table-row table:number-rows-repeated="3000">${odsText('a')}</table:table-row>`
    expect(await cellsOf(anOds(many))).toHaveLength(3_000)
  })

  test('a sheet that is read though it is hidden, as all are, is told', async () => {
    const book = aWorkbook({
      'workbook.xml':
        '<workbook><sheets><sheet name="Base" sheetId="1" state="hidden" r:id="rId1"/></sheets></workbook>',
      'worksheets/sheet1.xml': aSheet(
        '<row r="1"><c t="inlineStr"><is><t>Código</t></is></c></row><row r="2"><c><v>7</v></c></row>',
      ),
    })
    const read = await tableOf(book)
    expect('table' in read && read.table.said).toContain('La hoja «Base» está oculta, y se leyó.')
  })
})

describe('rows that somebody only formatted say nothing, and nothing moves for them', () => {
  const FILLED = [
    '<c r="A1"><v>1</v></c>',
    '<c r="A7" s="1"/><c r="B7"><v>7</v></c><c r="C7" s="1"/>',
    '<c><v>9</v></c>',
  ]
  test('of an XLSX', async () => {
    const [first, seventh, ninth] = FILLED
    const blank = [2, 3, 4, 5, 6].map(
      (line) => `<row r="${line}" ht="15"><c r="A${line}" s="1"/><c r="C${line}" s="2"/></row>`,
    )
    const book = sheet(
      `<row r="1">${first}</row>`,
      ...blank,
      `<row r="7">${seventh}</row>`,
      '<row r="8" spans="1:3"/>',
      `<row>${ninth}</row>`,
    )
    expect(await cellsOf(book)).toEqual([
      [1, '1'],
      [7, '', '7'],
      [9, '9'],
    ])
  })

  test('of an ODS, each of its own style, some for several', async () => {
    const blank = (style: string, more = '') =>
      `<table:table-row table:style-name="${style}"${more}><table:table-cell table:style-name="ce1" table:number-columns-repeated="3"/></table:table-row>`
    const row = (text: string) => `<table:table-row>${odsText(text)}</table:table-row>`
    const formula = '<table:table-row><table:table-cell table:formula="of:=1+1"/></table:table-row>'
    const rows = [
      row('a'),
      blank('ro1'),
      blank('ro2', ' table:number-rows-repeated="3"'),
      row('b'),
      formula,
      blank('ro1'),
      row('c'),
    ]
    expect(await cellsOf(anOds(rows.join('')))).toEqual([
      [1, 'a'],
      [6, 'b'],
      [7, '#SIN RESULTADO'],
      [9, 'c'],
    ])
  })

  test('a sheet of more cells than any table is refused', async () => {
    const cells = '<c><v>7</v></c>'.repeat(400)
    expect(await tableOf(sheet(`<row>${cells}</row>`.repeat(1_001)))).toMatchObject({
      problem: 'Tiene más de 400.000 celdas con algo. Deje solo la tabla que se carga y guárdelo de nuevo.',
    })
  })
})

describe('what people do to a sheet is no damage', () => {
  test('a title merged over whole rows, to the end of the sheet, leaves the table below as it is', async () => {
    const title = `<table:table-row>${odsText('Título')}<table:covered-table-cell table:number-columns-repeated="16383"/></table:table-row>`
    const covered =
      '<table:table-row table:number-rows-repeated="900000"><table:covered-table-cell table:number-columns-repeated="16384"/></table:table-row>'
    const rows = `${title}<table:table-row>${odsText('Código')}${odsText('Nombre')}</table:table-row><table:table-row>${odsText('a')}${odsText('b')}</table:table-row>${covered}`
    const read = await tableOf(anOds(rows))
    expect('table' in read && [read.table.head, read.table.rows]).toEqual([['Código', 'Nombre'], [['a', 'b']]])
  })

  test('parts in UTF-16 are read', async () => {
    const xml =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>'
    const wide = new Uint8Array(Uint16Array.from(xml, (sign) => sign.charCodeAt(0)).buffer)
    const parts = aWorkbookParts()
    expect(await cellsOf(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': wide }))).toEqual([[1, '7']])
  })

  test.each([
    ['CR and LF, as of files put together', 'Código;Nombre\ra;Ñandú\nb;"dos\r\nlíneas"\r\nc;Tres\r'],
    ['only CR, as of old Macs', 'Código;Nombre\ra;Ñandú\rb;"dos\r\nlíneas"\rc;Tres'],
  ])('line ends of %s', async (_, text) => {
    expect(await cellsOf(csv(text))).toEqual([
      [1, 'Código', 'Nombre'],
      [2, 'a', 'Ñandú'],
      [3, 'b', 'dos\r\nlíneas'],
      [5, 'c', 'Tres'],
    ])
  })

  test('a mark of order in front of another leaves every line where it stands', async () => {
    expect(await cellsOf(csv('\ufeff\ufeffCódigo;Nombre\na;b\n'))).toEqual([
      [1, 'Código', 'Nombre'],
      [2, 'a', 'b'],
    ])
  })
})

function aWorkbookParts(): Record<string, Uint8Array> {
  return {
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="Hoja1" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
  }
}

test('what refuses hostile XML takes no time: thousands of comments that never end', async () => {
  const xml = `<worksheet><sheetData>${'<!--'.repeat(200_000)}`
  expect(await tableOf(aWorkbook({ 'worksheets/sheet1.xml': xml }))).toMatchObject({ problem: expect.any(String) })
})
