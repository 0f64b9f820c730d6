import type { CellAddress } from '../ficha/address.ts'

const known = new WeakMap<readonly string[], Map<string, readonly CellAddress[]>>()

/** Addresses of a column over a list of rows, made once: a sum over three hundred rows is drawn up with each key. */
export function cellsOfColumn(
  rows: readonly string[],
  column: string,
  addressOf: (row: string) => CellAddress,
): readonly CellAddress[] {
  const columns = known.get(rows) ?? new Map<string, readonly CellAddress[]>()
  known.set(rows, columns)
  const cells = columns.get(column) ?? rows.map(addressOf)
  columns.set(column, cells)
  return cells
}
