import { createContext, use, useCallback } from 'react'
import { askedOf } from '../engine/cells.ts'
import type { CellAddress } from '../ficha/address.ts'
import { type Kind, printAnswer, readAnswer } from '../ficha/kinds/kind.ts'
import { cleanText } from '../ficha/written/clean-text.ts'
import type { Clipboard } from '../importing/sources/read-clipboard.ts'
import { useFilling } from './filling-context.ts'

/** A block on its way to a table: it is proved before anything changes. */
export interface PasteRequest {
  /** The cell on which it was pasted, which says in which table; it gets the focus back. */
  readonly cell?: CellAddress | undefined
  /** Absent when there is still to be pasted: a field for it opens. */
  readonly clipboard?: Clipboard | undefined
}

/** The button that opens a field to paste in; the focus comes back to it. */
export const PASTE_BUTTON = 'pegar-desde-excel'

/** Opens the proof of a block, over the section. */
export const PastingContext = createContext<((request: PasteRequest) => void) | undefined>(undefined)

/** Opens the proof, or the field to paste in; undefined where nothing can be pasted. */
export const usePasting = (): ((request: PasteRequest) => void) | undefined => use(PastingContext)

/**
 * What happens when something is pasted on a cell of a table: a single value replaces what stands there, and a block opens
 * its proof. Answers whether it was taken over.
 */
export function usePasteBlock(): (cell: CellAddress, clipboard: DataTransfer) => boolean {
  const { draft, live, left, locked } = useFilling()
  const open = usePasting()
  return useCallback(
    (cell, clipboard) => {
      if (locked) return false
      const [text, html] = [clipboard.getData('text/plain'), clipboard.getData('text/html')]
      if (isBlock(text) || text === '') {
        if (!open || text + html === '') return false
        open({ cell, clipboard: { text, html } })
        return true
      }
      const kind = askedOf(live.edition)(cell)?.kind
      if (!kind) return false
      draft.endTyping()
      draft.set(cell, asTyped(kind, text))
      draft.endTyping()
      left.add([cell])
      return true
    },
    [draft, live, left, locked, open],
  )
}

/** One value as it is written in a cell: '1.234' of ' 1234'; what can't be read stays as it came. */
export const asTyped = (kind: Kind, text: string): string => printAnswer(kind, readAnswer(kind, cleanText(text)))

/** More than one cell, as far as its text shows it; a line break inside a cell is found out by reading it. */
const isBlock = (text: string): boolean => /[\t\r\n]/.test(text.replace(/(\r\n|\r|\n)$/, ''))
