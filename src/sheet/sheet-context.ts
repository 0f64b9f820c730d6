import { createContext, use, useCallback, useSyncExternalStore } from 'react'
import type { SheetPort } from './sheet-port.ts'
import type { DrawnAs, SheetState } from './sheet-state.ts'

/** What the cells of a table share. */
export interface SheetAccess {
  readonly state: SheetState
  readonly port: SheetPort
}

export const SheetContext = createContext<SheetAccess | undefined>(undefined)

export function useSheet(): SheetAccess {
  const access = use(SheetContext)
  if (!access) throw new Error('outside of a sheet')
  return access
}

/** How a place of the table is drawn; only a change of it draws again. */
export function useLook(address: string): DrawnAs {
  const { state } = useSheet()
  const subscribe = useCallback((listener: () => void) => state.subscribe(address, listener), [state, address])
  return useSyncExternalStore(subscribe, () => state.lookOf(address))
}
