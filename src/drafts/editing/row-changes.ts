import { type CellAddress, cellAddress } from '../../ficha/address.ts'
import type { Content } from '../journal/content.ts'
import { keysToPlace, type Placed } from '../journal/order.ts'
import { type CellEdit, type Change, isOfCell, isText, type TextEdit } from './change.ts'

/** Rows of a free table with their keys, in order. */
export const rowsOf = (content: Content, table: string): readonly Placed[] => content.placed().get(table) ?? []

/** What puts a row at `index` among the others: itself, and others that were placed exactly alike. */
export function changesToPlace(content: Content, table: string, row: string, index: number): CellEdit[] {
  const all = rowsOf(content, table)
  const siblings = all.filter((one) => one.id !== row)
  const op = siblings.length < all.length ? 'moveRow' : 'addRow'
  const at = Math.max(0, Math.min(index, siblings.length))
  return keysToPlace(row, at, siblings).map(({ id, key }) => ({
    op: id === row ? op : 'moveRow',
    cell: cellAddress(table, { row: id }),
    typed: key,
  }))
}

/** A row that comes with an id of its own. */
export interface NewRow {
  readonly table: string
  readonly row: string
}

/** What puts rows at the ends of their tables, one after another: each is placed behind those written before. */
export function* changesToAppend(content: Content, rows: Iterable<NewRow>): Generator<CellEdit> {
  for (const { table, row } of rows) yield* changesToPlace(content, table, row, Number.POSITIVE_INFINITY)
}

/** What takes a row away; nothing when it isn't there. */
export function changesToRemove(content: Content, table: string, row: string): CellEdit[] {
  const placed = rowsOf(content, table).find((one) => one.id === row)
  return placed ? [{ op: 'removeRow', cell: cellAddress(table, { row }), typed: placed.key }] : []
}

/** What brings a row back to where it stood when it was taken away; nothing when it wasn't. */
export function changesToReturn(content: Content, table: string, row: string): CellEdit[] {
  const cell = cellAddress(table, { row })
  const entry = content.rowEntryOf(cell)
  return entry?.op === 'removeRow' ? [{ op: 'addRow', cell, typed: entry.typed }] : []
}

/** What takes a change back, said before it is made. */
export function backOf(change: Change, content: Content): Change {
  if (isText(change)) return textBackOf(change, content)
  const { op, cell, typed } = change
  if (isOfCell(change)) return { op: 'restore', cell, typed: content.typed(cell) }
  const [table = '', row] = cell.split('~')
  const placed = rowsOf(content, table).find((one) => one.id === row)
  if (!placed) return { op: 'removeRow', cell, typed }
  return { op: op === 'moveRow' ? 'moveRow' : 'addRow', cell, typed: placed.key }
}

/** What wasn't there is taken back by a blank text. */
function textBackOf({ finding, justification }: TextEdit, content: Content): TextEdit {
  return { finding, justification: content.textEntryOf(finding)?.justification ?? { ...justification, text: '' } }
}

/** What makes one draft read as another did: an earlier version, brought back. */
export function changesBetween(from: Content, to: Content): CellEdit[] {
  const cells = [...new Set([...from.touched(), ...to.touched(), ...givenApart(from, to)])]
    .filter((cell) => from.typed(cell) !== to.typed(cell))
    .map((cell): CellEdit => ({ op: 'restore', cell, typed: to.typed(cell) }))
  const tables = new Set([...from.placed().keys(), ...to.placed().keys()])
  return [...[...tables].flatMap((table) => rowChangesBetween(table, rowsOf(from, table), rowsOf(to, table))), ...cells]
}

/** Cells that one of them was given and the other may not have been: it goes on from what was sent since. */
const givenApart = ({ ficha: { base: one } }: Content, { ficha: { base: other } }: Content): CellAddress[] =>
  one === other ? [] : [...one.cells.keys(), ...other.cells.keys()]

function rowChangesBetween(table: string, from: readonly Placed[], to: readonly Placed[]): CellEdit[] {
  const keys = new Map(from.map((row) => [row.id, row.key]))
  const wanted = new Set(to.map((row) => row.id))
  const change = (op: CellEdit['op'], { id, key }: Placed): CellEdit => ({
    op,
    cell: cellAddress(table, { row: id }),
    typed: key,
  })
  return [
    ...from.filter((row) => !wanted.has(row.id)).map((row) => change('removeRow', row)),
    ...to.filter((row) => !keys.has(row.id)).map((row) => change('addRow', row)),
    ...to.filter((row) => keys.has(row.id) && keys.get(row.id) !== row.key).map((row) => change('moveRow', row)),
  ]
}
