/** The address of a cell: `field`, `field~year`, `field~row` or `field~row~year`; no dots, no brackets, absolute years. */
export type CellAddress = string

export interface CellPlace {
  readonly row?: string | undefined
  /** Absolute year. */
  readonly year?: number | undefined
}

export interface Addressed extends CellPlace {
  readonly field: string
}

const YEAR = /^(19|20|21)\d\d$/
/** A row id has no '~' and never looks like a year, so that an address reads back in one way. */
const ROW = /^(?!(?:19|20|21)\d\d$)[A-Za-z0-9_-]{1,40}$/

export const isRowId = (text: string): boolean => ROW.test(text)

export function cellAddress(field: string, place: CellPlace = {}): CellAddress {
  const row = place.row === undefined ? '' : `~${place.row}`
  const year = place.year === undefined ? '' : `~${place.year}`
  return `${field}${row}${year}`
}

/** What was read: the same few thousand cells are asked for with every key. */
const read = new Map<string, Addressed | undefined>()
const MOST_READ = 20_000

/** Reads an address; undefined when it isn't one. */
export function readAddress(address: string): Addressed | undefined {
  if (read.has(address)) return read.get(address)
  if (read.size >= MOST_READ) read.clear()
  const found = parse(address)
  // What isn't an address may be a text of any length.
  if (found) read.set(address, found)
  return found
}

function parse(address: string): Addressed | undefined {
  const parts = address.split('~')
  const field = parts.shift()
  if (!field || !/^[A-Za-z][A-Za-z0-9]{0,60}$/.test(field) || parts.length > 2) return undefined
  const last = parts.at(-1)
  const year = last !== undefined && YEAR.test(last) ? Number(parts.pop()) : undefined
  const row = parts.shift()
  if (parts.length > 0 || (row !== undefined && !isRowId(row))) return undefined
  return { field, row, year }
}
