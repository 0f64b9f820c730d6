// Incremental rendering: what is seen is painted first, the rest follows piece by piece.

import { startTransition, useEffect, useState } from 'react'

/** The part of the window that a table takes (--ledger-height), and the height of a free row, px. */
const PART = 0.72
const ROW_PX = 46
/** Each piece is so many times what stands there: few of them, since each is laid out with all rows before it. */
const GROWTH = 4

const seenRows = (): number => Math.ceil((window.innerHeight * PART) / ROW_PX) + 1

/** The rows of a table that has just opened: first those that are seen, a moment later all. Rows that come later come at once. */
export function useSeenFirst(rows: readonly string[]): readonly string[] {
  const [count, setCount] = useState(() => (rows.length > seenRows() ? seenRows() : Number.POSITIVE_INFINITY))
  const isWhole = count >= rows.length
  useEffect(() => {
    if (isWhole) setCount(Number.POSITIVE_INFINITY)
    else startTransition(() => setCount(count * GROWTH))
  }, [isWhole, count])
  return isWhole ? rows : rows.slice(0, count)
}
