import type { CellAddress } from '../../ficha/address.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { CellPlan, SheetPlan } from '../book-plan.ts'
import type { MarkedCell } from '../marks.ts'

/** A question in its place, with what its row and column are called on the sheet. */
export interface LaidEntry extends Pick<MarkedCell, 'rowCode' | 'row' | 'column' | 'exported' | 'isSpare'> {
  readonly asked: Field | Column
}

/** Cells of one column of a table, from its first row to its last. */
export interface Stretch {
  readonly area: string
  /** Rows that the ficha had, and those left free below them; undefined where there are none. */
  readonly had: string | undefined
  readonly spare: string | undefined
}

/** Where answers and figures stand, for formulas; undefined where they stand on no sheet. */
export interface FindPlaces {
  cell(address: CellAddress): string | undefined
  column(field: string, year: number | undefined): Stretch | undefined
}

/** A cell before anybody knows where the others stand: its formula waits for that. */
export interface LaidCell extends Omit<CellPlan, 'formula' | 'name' | 'entry'> {
  /** By which formulas find it: of an answer, or of a figure. */
  readonly address?: CellAddress
  readonly formula?: ((places: FindPlaces) => string | undefined) | undefined
  readonly entry?: LaidEntry
}

export interface LaidRow {
  readonly cells: readonly (LaidCell | undefined)[]
  readonly height?: number | undefined
}

export interface LaidSheet extends Omit<SheetPlan, 'rows'> {
  readonly rows: readonly LaidRow[]
}

/** The rows of a part of a section, and how wide it wants its columns. */
export interface LaidPart {
  readonly rows: readonly LaidRow[]
  readonly widths: readonly number[]
}

/** Columns A and B say what a row is; what is typed or computed begins here. */
export const FIRST = 2
export const CODE_WIDTH = 9
export const LABEL_WIDTH = 44

export const BLANK_ROW: LaidRow = { cells: [] }
