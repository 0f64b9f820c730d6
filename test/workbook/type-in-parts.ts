import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { columnLetter } from '../../src/importing/block.ts'
import { referredCell } from '../../src/importing/files/cell-names.ts'
import type { CellPlaceInBook } from '../../src/importing/files/file-sheet.ts'
import { readBook } from '../../src/importing/files/read-file.ts'
import { marksOf } from '../../src/workbook/returned/open-returned.ts'

/**
 * A workbook of ours in which somebody typed, by the addresses of cells or where they stand ('Componentes!B28'): its parts,
 * changed. '' is a blank, '#N/D' an error.
 */
export function typeInParts(bytes: Uint8Array, typed: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const book = readBook(bytes)
  const places = new Map(book.names.map(({ name, place }) => [name, place]))
  const { cells } = marksOf(book)
  const parts = unzipSync(bytes)
  for (const [address, text] of Object.entries(typed)) {
    const place = referredCell(address) ?? places.get(cells.find((cell) => cell.address === address)!.name)!
    const path = `xl/worksheets/sheet${book.sheets.findIndex(({ name }) => name === place.sheet) + 1}.xml`
    parts[path] = strToU8(typedIn(strFromU8(parts[path]!), place, text))
  }
  return zipSync(parts) as Uint8Array<ArrayBuffer>
}

function typedIn(xml: string, { column, line }: CellPlaceInBook, text: string): string {
  const at = columnLetter(column) + line
  const cell = new RegExp(`<c r="${at}"([^>]*?)(?:/>|>.*?</c>)`)
  return xml.replace(cell, (_, attributes: string) => {
    const style = /\bs="\d+"/.exec(attributes)?.[0] ?? ''
    return `<c r="${at}" ${style} ${valueXml(text)}</c>`
  })
}

function valueXml(text: string): string {
  if (text === '') return '>'
  if (text.startsWith('#')) return `t="e"><v>${text}</v>`
  return /^[1-9]\d*$/.test(text) ? `><v>${text}</v>` : `t="inlineStr"><is><t>${text}</t></is>`
}
