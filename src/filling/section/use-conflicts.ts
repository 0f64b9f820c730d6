import { useCallback, useSyncExternalStore } from 'react'
import type { CellAddress } from '../../ficha/address.ts'
import { useFilling } from '../filling-context.ts'

/** Cells in which two people typed without seeing each other. Read as a text, so that keys that change nothing of it draw nothing. */
export function useConflicts(): readonly CellAddress[] {
  const { draft } = useFilling()
  const read = useCallback(
    () =>
      draft
        .cellsInConflict()
        .map((cell) =>
          [cell, encodeURIComponent(draft.typed(cell)), ...draft.concurrentEditsOf(cell).map(({ id }) => id)].join(' '),
        )
        .join('\n'),
    [draft],
  )
  const text = useSyncExternalStore(draft.subscribe, read)
  return text === '' ? [] : text.split('\n').map((line) => line.split(' ')[0]!)
}
