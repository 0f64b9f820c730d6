import { type CellAddress, type CellPlace, cellAddress, readAddress } from '../ficha/address.ts'
import { type Answers, isUnreadable } from '../ficha/answer.ts'
import type { Edition } from '../ficha/edition.ts'
import type { Table } from '../ficha/field.ts'
import type { Figure, FormulaContext } from '../ficha/figure.ts'
import { formIndex, rowsOfTable } from './cells.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const small = (text: string): string =>
  /^[A-ZÁÉÍÓÚÑ][a-záéíóúñ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** Position of a row in its table, from 1; 0 when it isn't there. */
export const positionOf = (table: Table, row: string | undefined, answers: Answers): number =>
  row === undefined ? 0 : (positionsIn(rowsOfTable(table, answers)).get(row) ?? 0)

const positions = new WeakMap<readonly string[], ReadonlyMap<string, number>>()

/** Row → its position from 1, made once per list: sums over a column name each of its rows. */
function positionsIn(rows: readonly string[]): ReadonlyMap<string, number> {
  const known = positions.get(rows) ?? new Map(rows.map((row, index) => [row, index + 1]))
  positions.set(rows, known)
  return known
}

/** What people call a row: the name of the catalog, or the name typed, or 'Componente 2'. */
export function rowNameOf(table: Table, row: string, answers: Answers): string {
  const fromCatalog = table.catalog?.find((one) => one.code === row)
  if (fromCatalog) return fromCatalog.label
  const name = table.nameColumn && answers.cells.get(cellAddress(table.columns[table.nameColumn]!.id, { row }))
  if (typeof name === 'string') return name
  return isUnreadable(name) ? name.typed.slice(0, 80) : numberedRow(table, row, answers)
}

/** 'Componente 2' */
export const numberedRow = (table: Table, row: string, answers: Answers): string =>
  table.catalog?.find((one) => one.code === row)?.label ??
  `${capital(table.rowLabel)} ${positionOf(table, row, answers)}`

/** Names a cell as people know it: 'Componente 1 · gasto ejecutado 2023'. */
export function cellLabel(edition: Edition, answers: Answers, address: CellAddress): string {
  const place = readAddress(address)
  const index = formIndex(edition)
  const asked = place && index.asked.get(place.field)
  const table = place && index.tableOf.get(place.field)
  if (!place || !(asked || table)) return address
  if (!asked) return table!.label
  return nameInPlace(asked.label, table, place, answers)
}

/**
 * Names what is missing where a cell is demanded: of a catalog any row will do, and the first one only speaks for them:
 * 'Gasto de componentes, al menos en una región'.
 */
export function wantedLabel(edition: Edition, answers: Answers, address: CellAddress, t: number): string {
  const place = readAddress(address)
  const index = formIndex(edition)
  const asked = place && index.asked.get(place.field)
  const table = place && index.tableOf.get(place.field)
  const isAnyRow = table?.catalog !== undefined && (place?.year === undefined || place.year === t)
  if (!asked || !isAnyRow) return cellLabel(edition, answers, address)
  return `${asked.label}, al menos en ${table.feminine ? 'una' : 'un'} ${table.rowLabel}`
}

/** A question or a figure in its place. */
export function nameInPlace(label: string, table: Table | undefined, place: CellPlace, answers: Answers): string {
  const year = place.year === undefined ? '' : ` ${place.year}`
  if (!table || place.row === undefined) return label + year
  return `${numberedRow(table, place.row, answers)} · ${small(label)}${year}`
}

/** 'Cobertura 2023', 'Gasto unitario 2023, Asesoría' */
export const figureLabel = (figure: Figure, { year, rowName }: FormulaContext): string =>
  figure.label + (figure.years ? ` ${year}` : '') + (rowName ? `, ${rowName}` : '')
