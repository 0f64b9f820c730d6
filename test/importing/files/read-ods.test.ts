import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openArchive } from '../../../src/importing/files/archive.ts'
import { readOds } from '../../../src/importing/files/read-ods.ts'

const content = (tables: string, styles = '') =>
  openArchive(
    zipSync({
      'content.xml': strToU8(
        `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
      ),
    }),
  )
const table = (...rows: string[]) => `<table:table table:name="Hoja1">${rows.join('')}</table:table>`
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
const text = (said: string) =>
  `<table:table-cell office:value-type="string"><text:p>${said}</text:p></table:table-cell>`

describe('a cell of an ODS is what somebody would have typed', () => {
  test.each<[string, string, string]>([
    [
      'a number',
      '<table:table-cell office:value-type="float" office:value="158255"><text:p>158.255</text:p></table:table-cell>',
      '158255',
    ],
    ['a decimal', '<table:table-cell office:value-type="float" office:value="1.234"/>', '1,234'],
    ['an amount', '<table:table-cell office:value-type="currency" office:currency="CLP" office:value="12.5"/>', '12,5'],
    [
      'a percentage',
      '<table:table-cell office:value-type="percentage" office:value="0.085"><text:p>8,50%</text:p></table:table-cell>',
      '8,5 %',
    ],
    ['a day', '<table:table-cell office:value-type="date" office:date-value="2025-03-31"/>', '31-03-2025'],
    [
      'a moment',
      '<table:table-cell office:value-type="date" office:date-value="2025-03-31T18:00:00"/>',
      '31-03-2025 18:00',
    ],
    ['true', '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>', 'sí'],
    ['a text', text('Ñuble &amp; Biobío'), 'Ñuble & Biobío'],
    [
      'a text of two paragraphs',
      '<table:table-cell office:value-type="string"><text:p>uno</text:p><text:p>dos</text:p></table:table-cell>',
      'uno\ndos',
    ],
    ['a text in parts', text('uno <text:span>dos</text:span><text:s/>tres<text:line-break/>x'), 'uno dos tres\nx'],
    ['a text that looks like a character of Excel', text('_x0041_'), '_x0041_'],
    [
      'a text beside a note',
      `<table:table-cell office:value-type="string"><office:annotation><text:p>nota</text:p></office:annotation><text:p>x</text:p></table:table-cell>`,
      'x',
    ],
    [
      'an error',
      '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
      '#DIV/0!',
    ],
    ['a formula that nobody computed', '<table:table-cell table:formula="of:=8+0.5"/>', '#SIN RESULTADO'],
    [
      'the result of a formula',
      '<table:table-cell table:formula="of:=8+0.5" office:value-type="float" office:value="8.5"/>',
      '8,5',
    ],
    [
      'what another workbook answers',
      `<table:table-cell table:formula="of:=['file:///x.ods'#$Hoja1.A1]" office:value-type="float" office:value="1"/>`,
      '#OTRO LIBRO',
    ],
  ])('%s', (_, cell, said) => expect(readOds(content(table(row(cell)))).rows[0]?.cells).toEqual([said]))
})

test('cells and rows that repeat stand for several; blank ones to the end of the sheet for none', () => {
  const repeated = '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1"/>'
  const { rows } = readOds(
    content(
      table(
        row(text('a'), text('b')),
        '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
        `<table:table-row table:number-rows-repeated="2">${repeated}</table:table-row>`,
        row('<table:table-cell/>', text('z'), '<table:table-cell table:number-columns-repeated="16382"/>'),
        '<table:table-row table:number-rows-repeated="1048569"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
      ),
    ),
  )
  expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, 'a', 'b'],
    [5, '1', '1'],
    [6, '1', '1'],
    [7, '', 'z'],
  ])
})

test('what a merged cell covers says so', () => {
  const { rows } = readOds(
    content(
      table(
        row('<table:table-cell table:number-rows-spanned="2" office:value-type="float" office:value="9"/>', text('x')),
        row('<table:covered-table-cell/>', text('y')),
      ),
    ),
  )
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['9', 'x'],
    ['#CELDA COMBINADA', 'y'],
  ])
})

test('hidden sheets, rows and columns are known', () => {
  const styles =
    '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>'
  const sheet = readOds(
    content(
      `<table:table table:name="Vieja" table:style-name="ta1">${row(text('v'))}</table:table>
       <table:table table:name="Promedios"><table:table-column/><table:table-column table:visibility="collapse"/>
       ${row(text('a'))}<table:table-row table:visibility="filter">${text('b')}</table:table-row>${row(text('c'))}</table:table>`,
      styles,
    ),
  )
  expect(sheet).toMatchObject({ name: 'Promedios', hiddenColumns: [1] })
  expect(sheet.sheets).toEqual([
    { name: 'Vieja', isHidden: true },
    { name: 'Promedios', isHidden: false },
  ])
  expect(sheet.rows.map(({ line, isHidden, cells }) => [line, isHidden, ...cells])).toEqual([
    [1, false, 'a'],
    [2, true, 'b'],
    [3, false, 'c'],
  ])
  expect(readOds(content(`<table:table table:name="A">${row(text('a'))}</table:table>`), 'A').name).toBe('A')
  expect(() => readOds(content(`<table:table table:name="A"/>`), 'B')).toThrow(/No tiene una hoja «B»/)
})

test('a document that is no spreadsheet says so', () =>
  expect(() => readOds(openArchive(zipSync({ 'content.xml': strToU8('<office:text/>') })))).toThrow(/no una planilla/))
