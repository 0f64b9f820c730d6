import { NO_CHOICES } from '../choices.ts'
import type { CleanBlock } from '../cleaned/clean-block.ts'
import type { Target } from '../target.ts'
import { matchBlock } from './match-block.ts'

/**
 * Of a block that is longer than any table, the rows that mean something of this one: those that name a row of it, its
 * heads and its totals. Undefined where none names one: by its order alone such a block isn't understood.
 */
export function fitBlock(block: CleanBlock, target: Target): CleanBlock | undefined {
  const { rows } = matchBlock(block, target, NO_CHOICES)
  const isNamed = rows.some((one) => one.is === 'row' && one.how !== 'order')
  if (!isNamed) return undefined
  const fitting = block.rows.filter((_, at) => {
    const one = rows[at]!
    // What repeats a row was named too: it is shown, since it may be the one that is meant.
    return one.is === 'row' || (one.is === 'no place' && one.row) || (one.is === 'held' && one.held !== 'blank')
  })
  const lost = block.rows.filter((row) => !row.isBlank && !fitting.includes(row))
  return { ...block, rows: fitting, leftOut: lost.length }
}
