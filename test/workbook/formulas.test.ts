import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { FichaDocument } from '../../src/ficha/document.ts'
import { readBook } from '../../src/importing/files/read-file.ts'
import { readMarks } from '../../src/workbook/marks.ts'
import { DOCUMENTS } from './any-ficha.ts'
import { bookOf, bytesOf, cellsOf, type PlacedCell, PUBLISHED, shownBy } from './books.ts'
import { isLibreOfficeThere, savedByLibreOffice } from './libreoffice.ts'

/** The same workbook without the results of its formulas: whoever opens it has to compute them. */
function uncomputed(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => {
    const xml = strFromU8(part).replace(/(<c [^>]*?)( t="str")?(><f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1$3')
    return [path, path.includes('worksheets') ? strToU8(xml) : part] as const
  })
  return zipSync(Object.fromEntries(parts))
}

/** To eleven digits, and no more decimals than a spreadsheet shows. */
const alike = (value: string | number | undefined): string =>
  typeof value === 'number' ? String(Number(Number(value.toFixed(14)).toPrecision(11))) : (value ?? '')

/** What a cell was computed as. */
const asComputed = (text: string): string =>
  /^-?\d+(,\d+)?( %)?$/.test(text) ? alike(Number(text.replace(' %', '').replace(',', '.'))) : text

const computed = (document: FichaDocument): PlacedCell[] =>
  cellsOf(bookOf(document)).filter(({ formula }) => formula !== undefined)

const [, published] = PUBLISHED.at(-1)!

describe.skipIf(!isLibreOfficeThere)('LibreOffice (needs soffice)', () => {
  const books = [...DOCUMENTS].map(([name, document]) => [name, uncomputed(bytesOf(document))] as const)
  const saved = savedByLibreOffice(new Map(books))

  test('computes what Cuadra does: every total, quotient and check', () => {
    for (const [name, document] of DOCUMENTS) {
      const shown = shownBy(saved.get(name)!)
      const cells = computed(document)
      const told = (text: (cell: PlacedCell) => string) => cells.map((cell) => `${cell.sheet}!${cell.at} ${text(cell)}`)
      expect(
        told((cell) => asComputed(shown(cell))),
        name,
      ).toEqual(told(({ value }) => alike(value)))
    }
  })

  test('keeps the name of each cell, the hidden sheet and what is typed', () => {
    for (const [name, document] of PUBLISHED) {
      const { sheets, names } = readBook(saved.get(name)!)
      const { marks } = bookOf(document)
      const hidden = sheets.find((sheet) => sheet.isHidden)!
      expect(readMarks(hidden.rows.map(({ cells }) => cells))).toEqual({ ok: true, value: marks })
      const [ours, theirs] = [shownBy(bytesOf(document)), shownBy(saved.get(name)!)]
      const entries = cellsOf(bookOf(document)).filter((cell) => cell.entry)
      expect(entries.map(theirs)).toEqual(entries.map(ours))
      const places = new Map(names.map((one) => [one.name, one.place]))
      for (const { name: cell, sheet, line, column } of entries)
        expect(places.get(cell!)).toEqual({ sheet, line, column })
    }
  })
})

test('A workbook that nobody computed says what it is to be: each formula stands with its result', () => {
  for (const document of DOCUMENTS.values()) {
    const shown = shownBy(bytesOf(document))
    const cells = computed(document)
    expect(cells.length).toBeGreaterThan(20)
    expect(cells.map((cell) => asComputed(shown(cell)))).toEqual(cells.map(({ value }) => alike(value)))
  }
})

test('The published ficha says that it adds up, under each of its totals', () => {
  const verdicts = computed(published).filter(({ value }) => value === 'Cuadra')
  expect(verdicts.map(({ sheet }) => sheet)).toEqual(['Presupuesto', 'Componentes', 'Componentes', 'Componentes'])
})
