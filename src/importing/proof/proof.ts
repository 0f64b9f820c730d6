import type { CellAddress } from '../../ficha/address.ts'
import type { Ratio } from '../../ficha/ratio.ts'
import type { Unit } from '../../ficha/written/number-reading.ts'
import type { BlockSource } from '../block.ts'
import type { MatchedRow } from '../matched/match-rows.ts'
import type { MatchedColumn } from '../matched/matched-column.ts'
import type { TargetColumn } from '../target.ts'
import type { ConventionDecision } from './decide-convention.ts'
import type { GuessedUnit } from './guess-unit.ts'

/**
 * What a cell of the block does. enters: where it was blank · replaces: something else that stands there · same: as it is
 * already · blank: nothing, it never erases · asks: two readings, and nothing decides · published: of a former year, and
 * stays · kept: the person keeps what stands there.
 */
export type CellState =
  | 'enters'
  | 'replaces'
  | 'same'
  | 'blank'
  | 'unreadable'
  | 'no place'
  | 'asks'
  | 'published'
  | 'kept'

export interface ProofReading {
  /** Exact decimal text with a point: names the reading in a choice. */
  readonly value: string
  /** As it prints: '1.234', '1,234'. */
  readonly text: string
}

export interface ProofCell {
  readonly position: number
  readonly index: number
  readonly column: TargetColumn
  readonly address: CellAddress | undefined
  readonly state: CellState
  /** As it stood in the block. */
  readonly text: string
  /** What it is read as, as it would be typed; '' when it isn't. */
  readonly read: string
  /** What stands in the table now, as it was typed. */
  readonly stands: string
  /** Why it isn't understood, in a sentence. */
  readonly why?: string | undefined
  /** What it would be without what stands beside the number: '500' of 'aprox. 500'. Nothing takes it unasked. */
  readonly offer?: string | undefined
  /** The unit that was written in the cell and read with its number. A '$' says nothing. */
  readonly unit?: Unit | undefined
  /** Both ways to read it, and what decided. */
  readonly readings?: readonly ProofReading[] | undefined
  /** The one that holds. */
  readonly reading?: string | undefined
  readonly by?: ConventionDecision['by'] | 'chosen' | undefined
  /** It had more digits than are asked: what they were, as printed. */
  readonly roundedFrom?: string | undefined
}

/** A total of the block against what is read above it. */
export interface TotalCheck {
  readonly index: number
  readonly total: string
  readonly sum: string
  /** How far apart they are. */
  readonly gap: string
  readonly holds: boolean
}

export interface ProofRow {
  readonly matched: MatchedRow
  /** Of the columns that enter, in their order. */
  readonly cells: readonly ProofCell[]
  readonly checks: readonly TotalCheck[]
}

/** A row with the exact numbers read in it, by column: its totals are held against them. */
export interface RowReading extends ProofRow {
  readonly values: ReadonlyMap<number, Ratio>
}

export interface ProofColumn {
  readonly matched: MatchedColumn
  readonly letter: string
  readonly unit?: GuessedUnit | undefined
  readonly decision?: ConventionDecision | undefined
}

/** What a block would do to the table, cell by cell. Nothing has changed yet. */
export interface BlockProof {
  readonly title: string
  readonly rowLabel: string
  readonly source: BlockSource
  readonly columns: readonly ProofColumn[]
  readonly rows: readonly ProofRow[]
  /** As they stood, row by row. */
  readonly texts: readonly (readonly string[])[]
  /** What accepting types, each cell once. */
  readonly changes: readonly (readonly [CellAddress, string])[]
}

export const proofChanges = (rows: readonly ProofRow[]): readonly (readonly [CellAddress, string])[] =>
  rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.address !== undefined && isChange(cell) ? [[cell.address, cell.read] as const] : [],
    ),
  )

export const isChange = ({ state }: ProofCell): boolean => state === 'enters' || state === 'replaces'
