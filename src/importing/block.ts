/** Which programme wrote the block, as far as it says so. */
export type BlockSource = 'Excel' | 'LibreOffice' | 'Google Sheets' | 'una página' | 'texto'

/** A cell of a table that comes from elsewhere, as it stood there. */
export interface BlockCell {
  /** As it was shown. */
  readonly text: string
  /** The exact number under what was shown, as decimal text, where the source tells it: '1234.5'. */
  readonly stored?: string | undefined
  /** Covered by a cell that was merged from its left or from above: the text of that cell. */
  readonly merged?: string | undefined
}

/** A row knows where it stood: its position counts from 1, the rows that are held back included. */
export interface BlockRow {
  readonly position: number
  readonly cells: readonly BlockCell[]
  /** It was hidden in the spreadsheet: who copied it didn't see it. */
  readonly isHidden: boolean
}

/** A rectangle of cells, as a clipboard or a file brings it. Every row is `width` cells long. */
export interface CellBlock {
  readonly source: BlockSource
  readonly width: number
  readonly rows: readonly BlockRow[]
  /** Columns that were hidden in the spreadsheet, counted from 0. */
  readonly hiddenColumns: ReadonlySet<number>
  /** How many more tables were copied with this one, and aren't read. */
  readonly otherTables?: number
}

/** 'A', 'B' … 'Z', 'AA': the name of a column of the block, counted from 0. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}

/** Makes a block of rows of any length: short ones are filled with blanks. */
export function blockOf(
  source: BlockSource,
  rows: readonly { readonly cells: readonly BlockCell[]; readonly isHidden?: boolean }[],
  hiddenColumns: ReadonlySet<number> = new Set(),
): CellBlock {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  return {
    source,
    width,
    hiddenColumns,
    rows: rows.map(({ cells, isHidden = false }, index) => ({
      position: index + 1,
      isHidden,
      cells: [...cells, ...Array.from({ length: width - cells.length }, () => BLANK)],
    })),
  }
}

const BLANK: BlockCell = { text: '' }
