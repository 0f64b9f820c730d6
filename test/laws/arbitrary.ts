import * as fc from 'fast-check'
import { edition2023 } from '../../src/editions/2023.ts'
import { cellAddress } from '../../src/ficha/address.ts'
import { type Answer, type Answers, MARKERS } from '../../src/ficha/answer.ts'
import { allColumns, allFields, allTables } from '../../src/ficha/edition.ts'
import type { Column, Field, Table } from '../../src/ficha/field.ts'
import { hasProblem, type Kind, readAnswer } from '../../src/ficha/kinds/kind.ts'
import { problemOfText } from '../../src/ficha/kinds/text.ts'
import { marker, NONE_QUANTITY, number, type Quantity, unknown } from '../../src/ficha/quantity.ts'
import { runs } from '../long.ts'

const T = 2023

/** How hard each law is tried; a seed that failed is printed and can be given again. */
export const TRIES = { numRuns: runs(25, 250) }

/** What people and spreadsheets may put in a cell of any kind. */
export const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'0123456789.,-()$ M%\u00a0'), maxLength: 16 }),
  fc.integer({ min: 0, max: 10 ** 13 }).map(String),
  fc.constantFrom(...MARKERS, 'n/c', '–', 'Sí', 'no', 'ninguno', 'Permanente', '2011', '1.234', '45,3', '12a', ''),
)

/** An answer of a kind that people could have typed. */
export const answerOf = (kind: Kind): fc.Arbitrary<Answer> => {
  const options = kind.options?.map((one) => one.value) ?? []
  const words = fc.oneof(typed, ...(options.length > 0 ? [fc.constantFrom(...options)] : []))
  const read = words.map((text) => kind.read(text))
  return read.map((reading) => (hasProblem(reading) ? undefined : reading.answer)).filter((one) => one !== undefined)
}

/** Whatever was typed, as an answer or as it was typed where it can't be read. */
const readOf = (kind: Kind): fc.Arbitrary<Answer> =>
  typed
    .filter((text) => problemOfText(text) === undefined)
    .map((text) => readAnswer(kind, text))
    .filter((one) => one !== undefined)
const ASKED = [...allFields(edition2023), ...allColumns(edition2023)]
/** One arbitrary per kind of answer: making them is dear. */
const ANSWERS = new Map(
  ASKED.map(({ kind }) => [
    kind,
    fc.oneof({ weight: 6, arbitrary: answerOf(kind) }, { weight: 1, arbitrary: readOf(kind) }),
  ]),
)

const placesOf = (asked: Field | Column, row?: string): string[] =>
  (asked.years ?? [undefined]).map((offset) =>
    cellAddress(asked.id, { row, year: offset === undefined ? undefined : T + offset }),
  )
const cellsOf = (table: Table, rows: readonly string[]): [string, Kind][] =>
  rows.flatMap((row) =>
    Object.values(table.columns)
      .filter((column) => !column.notIn?.includes(row))
      .flatMap((column) => placesOf(column, row).map((cell): [string, Kind] => [cell, column.kind])),
  )

const FREE = allTables(edition2023).filter((table) => !table.catalog)
const rowIds = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'r1', 'x-9', 'Fila_2'), { maxLength: 4 })

/** Any answers of edition 2023: each cell blank, readable or not, in any number of rows. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(...FREE.map(() => fc.option(rowIds, { nil: undefined })))
  .chain((ids) => {
    const rows = new Map(FREE.flatMap((table, index) => (ids[index] ? [[table.id, ids[index]] as const] : [])))
    const cells = [
      ...allFields(edition2023).flatMap((one) => placesOf(one).map((cell): [string, Kind] => [cell, one.kind])),
      ...allTables(edition2023).flatMap((table) =>
        cellsOf(table, table.catalog?.map((row) => row.code) ?? rows.get(table.id) ?? []),
      ),
    ]
    const answers = fc.tuple(...cells.map(([, kind]) => fc.option(ANSWERS.get(kind)!, { nil: undefined, freq: 2 })))
    return answers.map((all) => ({
      rows,
      cells: new Map(cells.flatMap(([cell], index) => (all[index] === undefined ? [] : [[cell, all[index]] as const]))),
    }))
  })

const ratio = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([n, d]) => ({ n, d }))
export const anyNumber: fc.Arbitrary<Quantity> = ratio.map(number)
export const anyRatio = ratio
const cell = fc.constantFrom('a~2023', 'b~2022', 'c')
export const anyQuantity: fc.Arbitrary<Quantity> = fc.oneof(
  { weight: 4, arbitrary: anyNumber },
  { weight: 2, arbitrary: fc.constantFrom(...MARKERS).map(marker) },
  { weight: 1, arbitrary: fc.uniqueArray(cell, { minLength: 1, maxLength: 2 }).map(unknown) },
  { weight: 1, arbitrary: fc.constant(NONE_QUANTITY) },
)

/** The same object with its keys in another order, all the way down. */
export const reordered = (value: unknown, order: (keys: string[]) => string[]): unknown => {
  if (Array.isArray(value)) return value.map((one) => reordered(one, order))
  if (typeof value !== 'object' || value === null) return value
  const record = value as Record<string, unknown>
  return Object.fromEntries(order(Object.keys(record)).map((key) => [key, reordered(record[key], order)]))
}
