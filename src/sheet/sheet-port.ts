/** What a table is asked for and told while it is filled; whoever draws it knows what its cells are. */
export interface SheetPort {
  /** The text that a cell holds, as it was typed. */
  readonly typed: (address: string) => string
  /** The text that a cell shows: a number as numbers stand. Of a computed cell too. */
  readonly shown: (address: string) => string
  /** The text that goes to the clipboard: digits without points, so that every spreadsheet reads them. */
  readonly copied: (address: string) => string
  /** Hears when the text of a cell may have changed. */
  readonly subscribe: (address: string, listener: () => void) => () => void
  /** A key in a cell. */
  readonly write: (address: string, text: string) => void
  /** Several cells at once: one step of undo. */
  readonly writeMany: (cells: readonly (readonly [address: string, text: string])[], what: BlockChange) => void
  /** Typing in a cell ended: what was read is printed as numbers are. */
  readonly leave: (address: string) => void
  /** A whole text for what was just typed: 's' → 'S/I'. */
  readonly complete?: (address: string, typed: string) => string | undefined
  /** Last year's text of a cell; '' where there is none. */
  readonly former?: (address: string) => string
  /** One value or a block was pasted at a cell; true when it was taken over and the browser has nothing to do. */
  readonly paste: (address: string, clipboard: DataTransfer) => boolean
  /** Other keys in a cell, before the table's own; true when it was used. */
  readonly press?: (address: string, key: string) => boolean
  /** Which cells are selected, the active one first. */
  readonly select?: (addresses: readonly string[]) => void
  /** Takes away the row of a cell; whether there is such a thing. */
  readonly removeRow?: (address: string) => boolean
  /** The cell in which one stood is gone: somebody took its row away. */
  readonly gone?: (address: string) => void
  /** Says something, on the screen and to those who hear. */
  readonly say: (words: string) => void
  readonly isLocked: () => boolean
  /** Nothing is typed here: arrows go everywhere, and Tab leaves the table. */
  readonly isReading?: boolean
}

/** What was done to several cells, for the word on it. */
export type BlockChange = 'cleared' | 'cut' | 'filled' | 'former'
