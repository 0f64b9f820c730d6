import { heightOf } from '../../report/sheet-heights.ts'
import type { LaidCell } from './laid.ts'

/** A line of a row: what is less is left to the program that opens it. */
const ONE_LINE = 17
/** A row that is higher hides all others. */
const MOST = 330
const WRAPPED: readonly LaidCell['look'][] = ['entryText', 'formerText', 'label', 'prose']

/** The height of a row in which texts are read whole, up to a measure; undefined of one of a line. */
export function heightOfTexts(cells: readonly (LaidCell | undefined)[], widths: readonly number[]): number | undefined {
  const texts = cells.flatMap((cell, column) => {
    if (typeof cell?.value !== 'string' || !WRAPPED.includes(cell.look)) return []
    const characters = widths.slice(column, column + (cell.span ?? 1)).reduce((sum, width) => sum + width, 0)
    return [{ text: cell.value, characters, look: {} }]
  })
  const height = Math.min(MOST, heightOf(texts))
  return height > ONE_LINE ? height : undefined
}
