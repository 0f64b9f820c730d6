import { quoted } from '../../ficha/kinds/kind.ts'
import { MERGED } from '../../ficha/written/spreadsheet-error.ts'
import { columnLetter } from '../block.ts'
import type { Area } from './cell-place.ts'
import { type FileRow, isFilled } from './file-sheet.ts'
import { DAMAGED, RefusedFile } from './refused-file.ts'

/** No list of ours has as many columns, nor lines. */
const MOST_COLUMNS = 500
const MOST_LINES = 200_000
/** Ten thousand rows of forty columns. What has more packs well and takes long: it is refused as soon as it is known. */
const MOST_CELLS = 400_000

/** Rows as the cells of a sheet come, one after another. Rows that hold nothing take no memory. */
export class GatheredRows {
  readonly #rows = new Map<number, string[]>()
  readonly #hidden = new Set<number>()
  #count = 0

  /** A cell so far from the others is a key pressed by mistake; filling up to it would take the memory of the machine. */
  put(line: number, column: number, text: string, isHidden = false): void {
    if (text === '') return
    if (!Number.isInteger(line) || line < 1) throw new RefusedFile(DAMAGED)
    // People merge whole rows: what others cover far away is nothing that is written there.
    if (text === MERGED && column >= MOST_COLUMNS) return
    if (isHidden) this.#hidden.add(line)
    if (column >= MOST_COLUMNS || line > MOST_LINES)
      throw new RefusedFile(
        `Tiene algo escrito en ${columnLetter(column)}${line}, muy lejos de la tabla. Bórrelo, guárdelo y elíjalo otra vez.`,
      )
    const cells = this.#rows.get(line) ?? []
    this.#count += 1
    if (this.#count > MOST_CELLS) throw new RefusedFile(TOO_MANY)
    const before = cells[column] ?? ''
    if (before !== '' && before !== text) throw new RefusedFile(twice(columnLetter(column) + line, before, text))
    put(cells, column, text)
    this.#rows.set(line, cells)
  }

  /** What is inside of a merged area says so: it isn't blank, and it isn't what stands at its corner either. */
  merge({ from, to }: Area): void {
    for (const line of this.#linesIn(from.line, to.line)) {
      const cells = this.#rows.get(line)
      if (cells)
        for (let column = from.column; column <= Math.min(to.column, cells.length - 1 + LAST_MERGED); column += 1)
          if (line !== from.line || column !== from.column) put(cells, column, MERGED)
    }
  }

  /** Most areas are a few lines high, and a sheet may have thousands of them. */
  #linesIn(from: number, to: number): number[] {
    if (to - from < this.#rows.size) return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    return [...this.#rows.keys()].filter((line) => line >= from && line <= to)
  }

  rows(): FileRow[] {
    return [...this.#rows]
      .filter(([, cells]) => cells.some((text) => isFilled(text) && text !== MERGED))
      .map(([line, cells]) => ({ line, cells, isHidden: this.#hidden.has(line) }))
      .sort((a, b) => a.line - b.line)
  }
}

const TOO_MANY = 'Tiene más de 400.000 celdas con algo. Deje solo la tabla que se carga y guárdelo de nuevo.'

/** No program writes a cell twice; of two values nobody knows which is meant. */
const twice = (cell: string, before: string, text: string): string =>
  `Trae dos veces la celda ${cell}: ${quoted(before)} y ${quoted(text)}. Ábralo, revise esa celda, guárdelo y elíjalo otra vez.`

/** An area may end behind the last cell of a row that holds something. */
const LAST_MERGED = 50

function put(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push('')
  cells[column] = text
}
