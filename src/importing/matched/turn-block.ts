import { NO_CHOICES } from '../choices.ts'
import { type CleanBlock, type CleanCell, isNumberLike } from '../cleaned/clean-block.ts'
import type { Target } from '../target.ts'
import { type MatchedBlock, matchBlock } from './match-block.ts'

/** Beyond these no table of the form is turned. */
const MOST = 400

/** A block with its rows for columns: what stood at the left stands above. */
export function turnBlock(block: CleanBlock): CleanBlock {
  const { rows, width, hiddenColumns } = block
  const turned = Array.from({ length: width }, (_, index) => {
    const cells = rows.map((row) => row.cells[index]!)
    const isBlank = cells.every((cell) => cell.text === '')
    return { position: index + 1, isHidden: hiddenColumns.has(index), isBlank, cells }
  })
  const hidden = rows.flatMap((row, at) => (row.isHidden ? [at] : []))
  return { ...block, rows: turned, width: rows.length, hiddenColumns: new Set(hidden) }
}

/**
 * Does a block have the rows of the table as its columns: years downwards, regions side by side? When it is better
 * understood turned round than as it is, by names, codes and heads; never by its order.
 */
export function isTurned(block: CleanBlock, target: Target): boolean {
  if (block.width < 2 || block.rows.length > MOST || block.width > MOST) return false
  const straight = understood(matchBlock(block, target, NO_CHOICES))
  const amounts = block.rows.flatMap((row) => row.cells.filter(isNumberLike)).length
  if (straight >= amounts) return false
  const turned = matchBlock(turnBlock(block), target, NO_CHOICES)
  return understood(turned) > 2 * straight && (isSaidInWords(turned) || block.width > target.columns.length)
}

/** For each amount with a place: two where its row was named, one where its column was. */
function understood({ block, rows, columns }: MatchedBlock): number {
  const headed = columns.map((one) => one.is === 'column' && (one.how === 'head' || one.how === 'year'))
  const points = (cell: CleanCell, at: number, index: number): number => {
    const row = rows[at]!
    if (row.is !== 'row' || columns[index]!.is !== 'column' || !isNumberLike(cell)) return 0
    return (row.how === 'code' || row.how === 'name' ? 2 : 0) + (headed[index] ? 1 : 0)
  }
  return block.rows.reduce(
    (sum, row, at) => row.cells.reduce((inRow, cell, index) => inRow + points(cell, at, index), sum),
    0,
  )
}

/** Codes alone may be amounts. */
const isSaidInWords = ({ rows, columns }: MatchedBlock): boolean =>
  rows.some((one) => one.is === 'row' && /[a-z]/i.test(one.name) && one.how !== 'proposed') ||
  columns.some((one) => one.is === 'column' && (one.how === 'head' || one.how === 'year'))
