import { useCallback, useSyncExternalStore } from 'react'
import type { CellAddress } from '../ficha/address.ts'
import { listed } from '../ficha/counted.ts'
import type { CellFinding } from '../showing/reading/cell-marks.ts'
import { isBlankMark } from './cell-marks.ts'
import { useFilling } from './filling-context.ts'

/** What a cell has to say for itself. */
export type CellRemark = Pick<CellFinding, 'state' | 'message'>

/** What is wrong with a cell, once it was left or sending was tried. */
export function useCellMark(cell: CellAddress): CellRemark | undefined {
  const { marks, attempted, draft } = useFilling()
  const hear = useCallback((listener: () => void) => marks.subscribe(cell, listener), [marks, cell])
  const mark = useSyncExternalStore(hear, () => marks.markOf(cell))
  const wasLeft = useWasLeft(cell)
  const conflict = useConflictWords(cell)
  if (conflict !== '') return { state: 'asks', message: conflict }
  if (!mark) return undefined
  const isDue = isBlankMark(mark) ? wasLeft && draft.entryOf(cell) !== undefined : wasLeft || !isFocused(cell)
  return attempted || isDue ? mark : undefined
}

function useWasLeft(cell: CellAddress): boolean {
  const { left } = useFilling()
  const hear = useCallback((listener: () => void) => left.subscribe(cell, listener), [left, cell])
  return useSyncExternalStore(hear, () => left.has(cell))
}

/** Two people typed in it without seeing each other: what the other wrote, in words; or nothing. */
export function useConflictWords(cell: CellAddress): string {
  const { draft, nameOf } = useFilling()
  const read = () => listed(draft.concurrentEditsOf(cell).map((one) => `${nameOf(one.who)} escribió «${one.typed}»`))
  // Only a word about this cell is listened to: a key elsewhere costs nothing here.
  const subscribe = useCallback((listener: () => void) => draft.subscribeCell(cell, listener), [draft, cell])
  const others = useSyncExternalStore(subscribe, read)
  return others && `Tiene dos valores: sin ver este, ${others}. Elija abajo cuál queda.`
}

const isFocused = (cell: CellAddress): boolean => (document.activeElement as HTMLInputElement | null)?.name === cell
