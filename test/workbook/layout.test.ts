import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generateFichas } from '../../mocks/generator.ts'
import { edition2023 } from '../../src/editions/2023.ts'
import { allCells, askedOf } from '../../src/engine/cells.ts'
import { readAddress } from '../../src/ficha/address.ts'
import { isUnreadable } from '../../src/ficha/answer.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import { allTables } from '../../src/ficha/edition.ts'
import { readAnswer } from '../../src/ficha/kinds/kind.ts'
import { readBook } from '../../src/importing/files/read-file.ts'
import { readMarks } from '../../src/workbook/marks.ts'
import { runs } from '../long.ts'
import { anyDocument, withAnswers } from './any-ficha.ts'
import { bookOf, bytesOf, cellsOf, EXPORTED, examined, PUBLISHED, shownBy } from './books.ts'

const isOdd = ({ programme, answers }: FichaDocument) =>
  !programme.social || Object.keys((answers['byRegion'] ?? {}) as object).length > 15
/** One of each edition; one that isn't social, one of all regions. */
const EXAMPLES = [
  ...PUBLISHED,
  ...generateFichas()
    .filter(isOdd)
    .map((document) => [document.programme.name, document] as const),
]
const [, published] = PUBLISHED.at(-1)!

describe.each(EXAMPLES)('the workbook of %s', (_, document) => {
  const made = bookOf(document)
  const { marks } = made
  const ficha = examined(document)
  const cells = cellsOf(made)

  test('has each cell that can be filled exactly once, and none that cannot', () => {
    const asked = allCells(ficha.edition, ficha.period.year, ficha.answers)
    const expected = asked.filter((cell) => !cell.asked.onlySocial || ficha.programme.social)
    const had = marks.cells.filter(({ isSpare }) => !isSpare)
    expect(had.map(({ address }) => address).sort()).toEqual(expected.map(({ address }) => address).sort())
  })

  test('gives each of them a name of its own, which points to it', () => {
    const { names } = readBook(bytesOf(document))
    const places = new Map(names.map(({ name, place }) => [name, place]))
    const named = cells.filter(({ name }) => name !== undefined)
    expect(named.map(({ name }) => name)).toEqual(marks.cells.map(({ name }) => name))
    expect(new Set(marks.cells.map(({ name }) => name)).size).toBe(named.length)
    for (const { name, sheet, line, column } of named) expect(places.get(name!)).toEqual({ sheet, line, column })
  })

  test('says on its hidden sheet what it was made from', () => {
    const hidden = readBook(bytesOf(document)).sheets.find(({ name }) => name === 'cuadra')
    expect(hidden?.isHidden).toBe(true)
    expect(readMarks(hidden!.rows.map((row) => row.cells))).toEqual({ ok: true, value: marks })
    expect(marks).toMatchObject({
      edition: document.edition,
      programme: document.programme.id,
      fingerprint: 'ab12cd34',
    })
  })

  test('calls rows and columns as its marks say', () => {
    const shown = shownBy(bytesOf(document))
    const byName = new Map(cells.map((cell) => [cell.name, cell]))
    for (const { name, sheet, rowCode, row } of marks.cells) {
      const cell = byName.get(name)!
      expect(cell.sheet).toBe(sheet)
      expect([shown({ ...cell, column: 0 }), shown({ ...cell, column: 1 })]).toEqual([rowCode, row])
    }
  })

  test('leaves rows free where people make them, with ids that no row has', () => {
    const spare = marks.cells.filter(({ isSpare }) => isSpare)
    const rows = new Set(spare.map(({ address }) => readAddress(address)!.row!))
    const free = allTables(ficha.edition).filter((table) => !table.catalog)
    expect(rows.size).toBe(5)
    expect(free.flatMap((table) => ficha.rows(table)).filter((row) => rows.has(row))).toEqual([])
    expect(spare.every(({ exported }) => exported === undefined)).toBe(true)
  })

  test('locks all but what can be filled', () => {
    expect(cells.filter(({ entry, name }) => (entry === undefined) !== (name === undefined))).toEqual([])
    expect(cells.filter(({ entry, formula }) => entry && formula)).toEqual([])
  })

  test('says under its totals whether each equation of its edition adds up', () => {
    const verdicts = cells.filter(
      ({ value, formula }) => formula?.startsWith('IF(') && /^(Cuadra|No cuadra|Falta)$/.test(`${value}`),
    )
    expect(verdicts).toHaveLength(ficha.edition.equations.flatMap(({ comparisons }) => comparisons).length)
  })
})

test('What stands in a cell is read by its question as the answer that it shows', () =>
  fc.assert(
    fc.property(anyDocument, (document) => {
      const made = bookOf(document)
      const shown = shownBy(bytesOf(document))
      const byName = new Map(cellsOf(made).map((cell) => [cell.name, cell]))
      for (const { name, address, exported } of made.marks.cells) {
        const { kind } = askedOf(edition2023)(address)!
        const text = shown(byName.get(name)!)
        if (isUnreadable(exported)) expect(text).toBe(exported.typed)
        else expect(readAnswer(kind, text)).toEqual(exported)
      }
    }),
    { numRuns: runs(10, 200) },
  ))

test('A text that looks like a formula is a text, and nothing of any text is lost', () => {
  const texts = [
    '=1+1',
    '+56 2 2345',
    '@SUM(A1)',
    '-3 de 5',
    "'=A1",
    '_x0041_',
    'constructor',
    '5 < 6 & "7" > 8',
    'Mapuzugun ḻ ṉ ṯ ✓',
  ]
  for (const text of texts) {
    const document = withAnswers({ ...published.answers, purpose: text, served: { 2023: { typed: text } } })
    const made = bookOf(document)
    const shown = shownBy(bytesOf(document))
    const formulas = new Set(
      readBook(bytesOf(document)).sheets.flatMap((one) => [...one.formulas].map((at) => `${one.name}!${at}`)),
    )
    for (const { name, exported } of made.marks.cells.filter(({ address }) =>
      ['purpose', 'served~2023'].includes(address),
    )) {
      const cell = cellsOf(made).find((one) => one.name === name)!
      expect(shown(cell)).toBe(isUnreadable(exported) ? exported.typed : exported)
      expect(formulas.has(`${cell.sheet}!${cell.at}`)).toBe(false)
    }
  }
})

test('The same ficha exported at the same moment is the same file, byte by byte; later its free rows have other ids', () => {
  expect(Buffer.from(bytesOf(published)).equals(bytesOf(published))).toBe(true)
  const later = bookOf(published, { ...EXPORTED, at: '2026-03-13T09:00:00.000Z' })
  const spare = (made: typeof later) => made.marks.cells.flatMap(({ isSpare, address }) => (isSpare ? [address] : []))
  expect(spare(later).filter((address) => spare(bookOf(published)).includes(address))).toEqual([])
})
