import { decimal } from '../../ficha/kinds/decimal.ts'
import * as exact from '../../ficha/ratio.ts'
import type { CleanBlock } from '../cleaned/clean-block.ts'
import type { MoneyUnit } from '../unit.ts'
import { inThousands } from './amount.ts'
import type { ConventionDecision } from './decide-convention.ts'

import { optionsOf } from './options-of.ts'
import type { RowReading, TotalCheck } from './proof.ts'

interface Column {
  readonly index: number
  readonly column: { readonly isMoney: boolean }
  readonly decision: ConventionDecision
  readonly unit: { readonly unit: MoneyUnit }
}

/** A total of the block against the sum of what is read above it: all of it, or since the total before. */
export function checkTotals(
  rows: readonly RowReading[],
  at: number,
  block: CleanBlock,
  columns: readonly Column[],
): readonly TotalCheck[] {
  const { matched } = rows[at]!
  if (matched.is !== 'held' || matched.held !== 'total') return []
  return columns.flatMap((column) => {
    const total = totalIn(block, at, column)
    if (!total) return []
    const all = sumOf(rows, column.index)
    const above = sumOf(rows.slice(0, at), column.index)
    const part = sumOf(rows.slice(lastTotal(rows, at) + 1, at), column.index)
    const same = [all, above, part].find((sum) => exact.compare(sum, total) === 0)
    const sum = same ?? above
    const gap = exact.magnitude(exact.subtract(total, sum))
    const [said, added, apart] = [total, sum, gap].map(printed) as [string, string, string]
    return [{ index: column.index, total: said, sum: added, gap: apart, holds: same !== undefined }]
  })
}

const lastTotal = (rows: readonly RowReading[], at: number): number =>
  rows.findLastIndex(({ matched }, index) => index < at && matched.is === 'held' && matched.held === 'total')

const sumOf = (rows: readonly RowReading[], index: number): exact.Ratio =>
  rows.reduce((sum, row) => exact.add(sum, row.values.get(index) ?? exact.ZERO), exact.ZERO)

function totalIn(block: CleanBlock, at: number, { index, column, decision, unit }: Column): exact.Ratio | undefined {
  const options = optionsOf(block.rows[at]!.cells[index]!)
  if (options.is !== 'number' || options.isGuess) return undefined
  const option =
    decision.by === 'asked'
      ? options.options[0]!
      : (options.options.find((one) => one.convention === decision.convention) ?? options.options[0]!)
  return column.isMoney ? inThousands(option.value, unit.unit) : exact.ratio(option.value)
}

/** With at most three decimals, as much as anybody compares by eye. */
const printed = ({ n, d }: exact.Ratio): string => {
  const thousandths = (2_000n * n + d) / (2n * d)
  const text = `${thousandths / 1_000n}.${String(thousandths % 1_000n).padStart(3, '0')}`
  return decimal.print(text.replace(/\.?0+$/, ''))
}
