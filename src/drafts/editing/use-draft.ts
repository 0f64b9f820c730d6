import { useCallback, useSyncExternalStore } from 'react'
import type { CellAddress } from '../../ficha/address.ts'
import type { SaveState } from '../store/save-state.ts'
import type { Draft } from './draft.ts'
import type { DraftView } from './draft-view.ts'

/** The draft as it is now. */
export const useDraft = (draft: Draft): DraftView => useSyncExternalStore(draft.subscribe, draft.getSnapshot)

/** Whether it is kept, without drawing the answers again. */
export const useSaving = (draft: Draft): SaveState =>
  useSyncExternalStore(draft.saving.subscribe, draft.saving.getSnapshot)

/** The text of one cell; only a change of this cell draws again. */
export function useTyped(draft: Draft, cell: CellAddress): string {
  const subscribe = useCallback((listener: () => void) => draft.subscribeCell(cell, listener), [draft, cell])
  return useSyncExternalStore(subscribe, () => draft.typed(cell))
}
