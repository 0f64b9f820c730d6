import { cellAddress } from '../../ficha/address.ts'
import type { Answer } from '../../ficha/answer.ts'
import { demandedOffsets, type Table } from '../../ficha/field.ts'
import type { FormCell } from '../cells.ts'
import type { Resolver } from '../resolver.ts'

/** Is this cell asked at all: of this kind of programme, and after what was answered before it? */
export function isCellOpen({ asked }: FormCell, resolver: Resolver): boolean {
  if (asked.onlySocial && !resolver.subject.programme.social) return false
  return !asked.onlyIf || resolver.answers.cells.get(asked.onlyIf.id) === true
}

/** Must this cell be answered before sending (domain §5.7)? */
export function isCellDemanded(cell: FormCell, resolver: Resolver): boolean {
  const { asked } = cell
  if (asked.demanded === 'no' || !isCellOpen(cell, resolver)) return false
  if (cell.year !== undefined && !demandedOffsets(asked).includes(cell.year - resolver.t))
    return wasPublished(cell, resolver)
  if (cell.table?.catalog) return isFirstOfBlankColumn(cell, cell.table, resolver)
  return !asked.waivedBy?.((key) => rowAnswer(cell, key, resolver))
}

/** Does it have its answer, where one is asked now? Cells of a catalog count as they are filled. */
export const isCellAnswered = (cell: FormCell, resolver: Resolver): boolean =>
  resolver.answers.cells.has(cell.address) && (cell.table?.catalog !== undefined || isCellDemanded(cell, resolver))

/** A value of a former year that was published can be corrected with a justification, not taken away. */
const wasPublished = (cell: FormCell, resolver: Resolver): boolean =>
  cell.year !== undefined && cell.year < resolver.t && resolver.former.cells.has(cell.address)

/** Of a column over a catalog one row at least is demanded; its first cell speaks for it. */
function isFirstOfBlankColumn(cell: FormCell, table: Table, resolver: Resolver): boolean {
  if (table.demanded === 'no') return false
  const rows = resolver.rows(table).filter((row) => 'notIn' in cell.asked === false || !cell.asked.notIn?.includes(row))
  const isTold = (row: string) => resolver.answers.cells.has(cellAddress(cell.asked.id, { row, year: cell.year }))
  return cell.row === rows[0] && !rows.some(isTold)
}

function rowAnswer(cell: FormCell, key: string, resolver: Resolver): Answer | undefined {
  const column = cell.table?.columns[key]
  if (!column) return undefined
  return resolver.answers.cells.get(
    cellAddress(column.id, { row: cell.row, year: column.years ? resolver.t : undefined }),
  )
}

/** Free tables that need a row and have none. */
export const isEmptyButDemanded = (table: Table, resolver: Resolver): boolean =>
  !table.catalog && table.demanded !== 'no' && resolver.rows(table).length === 0
