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

/** Has a cell something that isn't a blank? */
export const isFilled = (text: string | undefined): text is string => (text ?? '').trim() !== ''
