import { type Answer, isMarker } from '../../ficha/answer.ts'
import type { CleanCell } from '../cleaned/clean-block.ts'
import type { TargetColumn } from '../target.ts'
import type { ColumnsQuestion } from './matched-column.ts'

/** Small numbers meet by chance. */
const TELLING = 10
/** Of the amounts that can be compared, so many are the same. */
const MOST = 0.6

/** The column in which the same amounts stand already: a former year's, which a table mostly brings along. */
export function comparedColumn(
  { block, target, rows }: ColumnsQuestion,
  index: number,
  isFree: (column: TargetColumn) => boolean,
): TargetColumn | undefined {
  const fits = target.columns.filter(isFree).map((column) => {
    const pairs = block.rows.flatMap((row, at) => {
      const matched = rows[at]!
      if (matched.is !== 'row') return []
      const there = numberIn(target.cellAt(matched.row.id, column.key)?.answer)
      const here = valuesOf(row.cells[index]!)
      return there === undefined || here.length === 0 ? [] : [{ there, isSame: here.includes(there) }]
    })
    const same = pairs.filter((one) => one.isSame && Number(one.there) >= TELLING)
    return {
      column,
      same: same.length,
      share: same.length / Math.max(1, pairs.filter((one) => one.there !== '0').length),
    }
  })
  const best = fits.filter((one) => one.same > 0 && one.share >= MOST).sort((a, b) => b.same - a.same)
  return best[0] && best[0].same > (best[1]?.same ?? 0) ? best[0].column : undefined
}

/** As exact decimal text; markers are no number. */
export function numberIn(answer: Answer | undefined): string | undefined {
  if (typeof answer === 'number') return String(answer)
  return typeof answer === 'string' && !isMarker(answer) && /^\d+(\.\d+)?$/.test(answer) ? answer : undefined
}

/** Every number that a cell may be. */
const valuesOf = ({ number }: CleanCell): readonly string[] => {
  if (number.is === 'number' || number.is === 'shortened')
    return [number.is === 'number' ? number.value : number.amount.value]
  return number.is === 'ambiguous' ? number.readings.map((one) => one.value) : []
}
