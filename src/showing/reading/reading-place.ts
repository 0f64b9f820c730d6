import { type CellAddress, cellAddress } from '../../ficha/address.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import { placeIn } from './asked-in.ts'
import { cellId } from './reading-cell.tsx'
import type { DrawnColumn } from './table-columns.ts'

interface Place {
  address: CellAddress
  id?: string
  /** The cell beside which it stands: who speaks of this one, speaks of that one. */
  'data-beside'?: CellAddress
}

/** An answer or a figure of this ficha: others come to it by its id. */
export const ownPlace = (address: CellAddress): Place => ({ address, id: cellId(address) })

/** What stands beside a cell and has no address of its own in the ficha: a change, the name of a line. */
export const placeBeside = (what: 'change' | 'name', cell: CellAddress): Place => ({
  address: `${what}:${cell}`,
  'data-beside': cell,
})

/** Where a cell of a table stands, by its column: `of`, what is asked or computed in it. */
export function placeFor(column: DrawnColumn, of: Field | Column | Figure, row?: string): Place {
  const cell = cellAddress(of.id, placeIn(of, column.year, row))
  if (column.from === 'change') return placeBeside('change', cell)
  if (column.from !== 'former') return ownPlace(cell)
  return { address: cellAddress(of.id, { row, year: Number(column.head) }), 'data-beside': cell }
}
