import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openArchive } from '../../../src/importing/files/archive.ts'
import { kindOfFile } from '../../../src/importing/files/file-kind.ts'
import { readSheet } from '../../../src/importing/files/read-file.ts'
import { aSheet, aWorkbook } from './a-workbook.ts'

const letters = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const wide = (text: string) => [...text].map((letter) => `${letter}\0`).join('')
const OLD = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const zip = (...paths: string[]) => zipSync(Object.fromEntries(paths.map((path) => [path, strToU8('<x/>')])))

describe('what is no table that is read says what it is', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['a PDF', letters('%PDF-1.7'), /^Es un PDF/],
    ['a picture', letters('\x89PNG\r\n'), /^Es una imagen/],
    ['a photograph', letters('\xff\xd8\xff\xe0'), /^Es una imagen/],
    [
      'a page with the name of a workbook',
      letters('\n<html xmlns:x="urn:x"><table>'),
      /página web con nombre de planilla/,
    ],
    ['a table of a page', letters('<table border=1><tr>'), /página web con nombre de planilla/],
    ['XML of Excel 2003', letters('<?xml version="1.0"?><Workbook>'), /archivo XML/],
    ['JSON', letters('{"edicion": 2023}'), /archivo JSON/],
    ['RTF', letters('{\\rtf1'), /RTF/],
    ['a packed file', letters('\x1f\x8b\x08'), /comprimido/],
    ['an old workbook', letters(`${OLD}....${wide('Workbook')}`), /Excel 97–2003/],
    ['a workbook with a password', letters(`${OLD}....${wide('EncryptedPackage')}`), /^Tiene contraseña/],
    ['an old document', letters(`${OLD}....${wide('WordDocument')}`), /documento de Word/],
    ['a document', zip('word/document.xml'), /documento de Word/],
    ['a presentation', zip('ppt/presentation.xml'), /presentación/],
    ['a binary workbook', zip('xl/workbook.bin'), /\.xlsb/],
    ['a workbook with macros', zip('xl/workbook.xml', 'xl/vbaProject.bin'), /^Tiene macros/],
    ['an ODS with macros', zip('content.xml', 'Basic/Standard/x.xml'), /^Tiene macros/],
    ['Numbers', zip('Index/Document.iwa'), /Numbers/],
    ['an archive of files', zip('promedios.csv'), /\.zip/],
    ['an archive cut short', zip('xl/workbook.xml').subarray(0, 60), /dañado/],
  ])('%s', (_, bytes, said) => expect(() => kindOfFile(bytes)).toThrow(said))

  test('an ODS with a password', () => {
    const manifest = strToU8('<manifest:encryption-data/>')
    expect(() => kindOfFile(zipSync({ 'content.xml': strToU8('x'), 'META-INF/manifest.xml': manifest }))).toThrow(
      /^Tiene contraseña/,
    )
  })

  test.each([
    ['a CSV', letters('a;b'), 'text'],
    ['a CSV that begins with a bracket', letters('[x];b'), 'text'],
    ['a workbook', aWorkbook({}), 'xlsx'],
    ['an ODS', zip('content.xml'), 'ods'],
  ])('%s is taken', (_, bytes, is) => expect(kindOfFile(bytes).is).toBe(is))
})

describe('a file that unpacks to more than it should', () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(61_000_000) })

  test('is refused before it is unpacked', async () => {
    expect(bomb.length).toBeLessThan(100_000)
    await expect(readSheet(bomb)).rejects.toThrow(/demasiado grande una vez descomprimido/)
  })

  test('is left at once where it lies about its size', () => {
    const lying = new Uint8Array(bomb)
    const view = new DataView(lying.buffer)
    // The size in the list of its parts, 46 bytes before the name that stands last.
    const entry = lying.length - 22 - 46 - 'xl/workbook.xml'.length
    expect(view.getUint32(entry + 24, true)).toBe(61_000_000)
    view.setUint32(entry + 24, 1_000, true)
    expect(() => openArchive(lying).text('xl/workbook.xml')).toThrow(/dañado/)
  })

  test('of many parts counts them together', () => {
    const part = new Uint8Array(40_000_000)
    const archive = openArchive(zipSync({ a: part, b: part }))
    expect(archive.text('a')).toHaveLength(40_000_000)
    expect(() => archive.text('b')).toThrow(/demasiado grande/)
  })
})

test('a file of over 5 MB is refused', async () => expect(readSheet(new Uint8Array(5_000_001))).rejects.toThrow(/5 MB/))

test('a workbook whose sheet ends within a tag is damaged', async () =>
  expect(readSheet(aWorkbook({ 'worksheets/sheet1.xml': '<worksheet><c r="A1' }))).rejects.toThrow(/dañado/))

test('rows that are only formatted, to the end of a sheet, are no rows', async () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" s="1"/></row>`)
  expect((await readSheet(aWorkbook({ 'worksheets/sheet1.xml': aSheet(...rows) }))).rows).toEqual([])
})
