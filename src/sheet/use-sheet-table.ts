import { type FocusEvent, type HTMLAttributes, type Ref, useCallback, useLayoutEffect, useMemo, useState } from 'react'
import styles from './cards.module.css'
import { copyBlock, cutBlock, pasteInSheet } from './clipboard.ts'
import { dropOtherBlocks, focusActive, registerSheet } from './focus.ts'
import { endTyping, pressInSheet } from './keys.ts'
import { doubleClick, pressPointer, tap } from './pointer.ts'
import type { SheetAccess } from './sheet-context.ts'
import type { SheetPort } from './sheet-port.ts'
import { SheetState } from './sheet-state.ts'

/** The class of a table that is drawn as cards on a phone. */
export const asCards = styles.cards

/** What a table has to carry to be a sheet, and what its cells need. */
export interface SheetTable {
  readonly access: SheetAccess
  readonly table: HTMLAttributes<HTMLTableElement> & { readonly ref: Ref<HTMLTableElement> }
}

/** Makes a table a spreadsheet: one tab stop, keys, mouse and clipboard. Its cells are drawn with SheetCell. */
export function useSheetTable(port: SheetPort): SheetTable {
  const [state] = useState(() => new SheetState())
  // That a table has a cell by which it is entered selects nothing before somebody enters it.
  state.onSelect = (addresses) => (state.hasFocus ? port.select?.(addresses) : undefined)
  const access = useMemo(() => ({ state, port }), [state, port])
  // After every drawing: the row in which one stood may be gone.
  useLayoutEffect(() => {
    const gone = state.settle()
    if (gone === undefined || document.activeElement !== document.body || !state.hasFocus) return
    port.gone?.(gone)
    // Its input is drawn once this drawing ends.
    queueMicrotask(() => focusActive(state))
  })
  const ref = useCallback(
    (table: HTMLTableElement | null) => {
      state.attach(table)
      if (table) registerSheet(table, state)
    },
    [state],
  )
  const table = useMemo(() => ({ ref, role: 'grid', ...handlers(access) }), [ref, access])
  return { access, table }
}

const handlers = (access: SheetAccess): HTMLAttributes<HTMLTableElement> => ({
  onKeyDown: (event) => pressInSheet(access, event),
  onPointerDown: (event) => pressPointer(access, event),
  onClick: (event) => tap(access, event),
  onDoubleClick: (event) => doubleClick(access, event),
  onCopy: (event) => copyBlock(access, event),
  onCut: (event) => cutBlock(access, event),
  onPaste: (event) => pasteInSheet(access, event),
  onFocus: (event) => enter(access, event),
  onBlur: (event) => leave(access, event),
})

/** The focus came to a place by itself: a name that was clicked, a button that was pressed. */
function enter({ state, port }: SheetAccess, { target, currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void {
  state.hasFocus = true
  if (!currentTarget.contains(relatedTarget)) dropOtherBlocks(state)
  const address = target.closest<HTMLElement>('[data-cell]')?.dataset['cell']
  if (address === undefined) return
  if (address !== state.active) state.select(address)
  else if (!currentTarget.contains(relatedTarget)) {
    if (target instanceof HTMLInputElement) target.select()
    port.select?.(
      state
        .block()
        .flat()
        .map((one) => one.address),
    )
  }
}

/** The focus left the table: what was typed is whole. */
function leave(access: SheetAccess, { currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void {
  if (currentTarget.contains(relatedTarget)) return
  endTyping(access)
  // The element in focus may be on its way out with its row: until this task ends, the focus was here.
  setTimeout(() => {
    access.state.hasFocus = access.state.table?.contains(document.activeElement) ?? false
  })
  access.state.isLeaving = false
  access.state.origin = undefined
}
