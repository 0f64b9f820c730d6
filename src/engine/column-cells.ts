import type { CellAddress } from '../ficha/address.ts'

const knownColumns = new WeakMap<readonly string[], Map<string, readonly CellAddress[]>>()

/** Addresses of columns over a list of rows, made once: a sum over three hundred rows is drawn up with each key. */
export function columnsOf(rows: readonly string[]): Map<string, readonly CellAddress[]> {
  const known = knownColumns.get(rows) ?? new Map<string, readonly CellAddress[]>()
  knownColumns.set(rows, known)
  return known
}
