import { plainText } from '../../ficha/kinds/choice.ts'
import type { BookSheet, FileRow } from '../../importing/files/file-sheet.ts'

/** A cell of a sheet: its column counted from 0, its line from 1. */
export interface Spot {
  readonly column: number
  readonly line: number
}

const NOWHERE: readonly Spot[] = []

/** A sheet of a workbook, to be asked by place and by text. */
export class SheetCells {
  readonly #rows: ReadonlyMap<number, FileRow>
  readonly #hiddenColumns: ReadonlySet<number>
  #byText: ReadonlyMap<string, readonly Spot[]> | undefined

  constructor(readonly sheet: BookSheet) {
    this.#rows = new Map(sheet.rows.map((row) => [row.line, row]))
    this.#hiddenColumns = new Set(sheet.hiddenColumns)
  }

  text({ column, line }: Spot): string {
    return this.#rows.get(line)?.cells[column] ?? ''
  }

  /** Does whoever opens the workbook not see it? */
  isHidden({ column, line }: Spot): boolean {
    return this.sheet.isHidden || this.#hiddenColumns.has(column) || (this.#rows.get(line)?.isHidden ?? false)
  }

  /** Where a text stands, compared as names are. */
  find(text: string): readonly Spot[] {
    this.#byText ??= spotsByText(this.sheet.rows)
    return this.#byText.get(plainText(text)) ?? NOWHERE
  }
}

function spotsByText(rows: readonly FileRow[]): ReadonlyMap<string, readonly Spot[]> {
  const found = new Map<string, Spot[]>()
  for (const { line, cells } of rows)
    cells.forEach((text, column) => {
      const plain = plainText(text)
      if (plain === '') return
      const spots = found.get(plain) ?? []
      spots.push({ column, line })
      found.set(plain, spots)
    })
  return found
}
