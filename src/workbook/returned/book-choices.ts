import type { CellAddress } from '../../ficha/address.ts'
import type { FoundBy } from './disputed-blocks.ts'

/** What the person says of a workbook. */
export interface BookChoices {
  /** By block that was sorted: read by the labels of its rows, or where its names point. */
  readonly blocks: Readonly<Record<string, FoundBy>>
  /** Of cells that changed in both: which holds. */
  readonly chosen: Readonly<Record<CellAddress, 'book' | 'now'>>
  /** Cells that don't enter although they would, and blanks that do. */
  readonly left: Readonly<Record<CellAddress, true>>
  readonly blanked: Readonly<Record<CellAddress, true>>
  /** Hidden rows, columns and sheets of the ficha are read too. */
  readonly withHidden: boolean
}

export const NO_BOOK_CHOICES: BookChoices = { blocks: {}, chosen: {}, left: {}, blanked: {}, withHidden: false }
