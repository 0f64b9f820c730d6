import type { ChosenColumn } from '../choices.ts'
import type { CleanBlock } from '../cleaned/clean-block.ts'
import type { Target, TargetColumn } from '../target.ts'
import type { ColumnHead } from './head-column.ts'
import type { MatchedRow } from './match-rows.ts'

/**
 * compared: with what is already there of former years · only: there is no other of this year · order: as they are drawn,
 * from the cell pasted on.
 */
export type ColumnMatch = 'head' | 'year' | 'compared' | 'only' | 'order' | 'chosen'

/** What a column of the block is. */
export type MatchedColumn = { readonly index: number; readonly head: string } & (
  | { readonly is: 'names' }
  | { readonly is: 'column'; readonly column: TargetColumn; readonly how: ColumnMatch }
  | { readonly is: 'nothing'; readonly why: 'blank' | 'hidden' | 'unknown' | 'left out' | 'repeated' }
)

export interface ColumnsQuestion {
  readonly block: CleanBlock
  readonly target: Target
  readonly heads: readonly ColumnHead[]
  readonly names: readonly number[]
  readonly rows: readonly MatchedRow[]
  readonly choices: Readonly<Record<number, ChosenColumn>>
}
