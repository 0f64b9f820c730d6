/** A row of a file: where it stands (line of a text, row of a sheet), and its cells as somebody would have typed them. */
export interface FileRow {
  readonly line: number
  readonly isHidden: boolean
  readonly cells: readonly string[]
}

/** A sheet of a workbook, by its name. */
export interface SheetName {
  readonly name: string
  readonly isHidden: boolean
}

/** What one sheet, or a text, holds. */
export interface FileSheet {
  /** Undefined of a text. */
  readonly name?: string
  /** Every sheet there is, in order; none of a text. */
  readonly sheets: readonly SheetName[]
  /** Rows that hold something. */
  readonly rows: readonly FileRow[]
  /** Columns that are hidden, counted from 0. */
  readonly hiddenColumns: readonly number[]
  /** How it was read, for people: 'letras de Windows-1252', 'separado por punto y coma'. */
  readonly how: readonly string[]
}

/** A cell of a workbook, by where it stands: its column counted from 0, its line from 1. */
export interface CellPlaceInBook {
  readonly sheet: string
  readonly column: number
  readonly line: number
}

/** A name that was given to a cell of a workbook. It has no place where the cell was deleted (#REF!). */
export interface CellName {
  readonly name: string
  readonly place?: CellPlaceInBook | undefined
}

/** One of the sheets of a whole workbook. */
export interface BookSheet extends SheetName {
  readonly rows: readonly FileRow[]
  readonly hiddenColumns: readonly number[]
  /** Cells that hold a formula: 'C12'. */
  readonly formulas: ReadonlySet<string>
}

/** A whole workbook: every sheet in order, the names of its cells, who saved it and when, where it says so. */
export interface FileBook {
  readonly sheets: readonly BookSheet[]
  readonly names: readonly CellName[]
  readonly savedBy?: string | undefined
  /** ISO. */
  readonly savedAt?: string | undefined
}

/** Has a cell something that isn't a blank? */
export const isFilled = (text: string | undefined): text is string => (text ?? '').trim() !== ''
