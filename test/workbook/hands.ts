import { columnLetter } from '../../src/importing/block.ts'
import { cellPlace } from '../../src/importing/files/cell-place.ts'
import type { FileBook } from '../../src/importing/files/file-sheet.ts'
import type { WorkbookMarks } from '../../src/workbook/marks.ts'
import { marksOf } from '../../src/workbook/returned/open-returned.ts'

interface Line {
  cells: string[]
  isHidden: boolean
}

interface OpenSheet {
  name: string
  isHidden: boolean
  hiddenColumns: readonly number[]
  /** By their number, from 1. */
  lines: Map<number, Line>
  formulas: Set<string>
}

type NamedPlace = NonNullable<FileBook['names'][number]['place']>

/** A workbook in somebody's hands, as a spreadsheet has it: names follow what is moved, not what is sorted. */
export class BookInHands {
  readonly #sheets: OpenSheet[]
  readonly #places: Map<string, NamedPlace | undefined>
  readonly marks: WorkbookMarks

  constructor(book: FileBook) {
    this.marks = marksOf(book)
    this.#sheets = book.sheets.map(({ name, isHidden, hiddenColumns, rows, formulas }) => ({
      ...{ name, isHidden, hiddenColumns, formulas: new Set(formulas) },
      lines: new Map(rows.map((row) => [row.line, { cells: [...row.cells], isHidden: row.isHidden }])),
    }))
    this.#places = new Map(book.names.map(({ name, place }) => [name, place]))
  }

  /** As it is read once it was saved. */
  saved(): FileBook {
    return {
      sheets: this.#sheets.map(({ name, isHidden, hiddenColumns, lines, formulas }) => ({
        ...{ name, isHidden, hiddenColumns, formulas },
        rows: [...lines].sort(([a], [b]) => a - b).map(([line, row]) => ({ line, ...row })),
      })),
      names: [...this.#places].map(([name, place]) => ({ name, place })),
    }
  }

  sheet(name: string): OpenSheet {
    return this.#sheets.find((one) => one.name === name)!
  }

  /** Where the name of a cell points. */
  placeOf(address: string): NamedPlace {
    return this.#places.get(this.nameOf(address))!
  }

  nameOf(address: string): string {
    return this.marks.cells.find((cell) => cell.address === address)!.name
  }

  type(address: string, text: string): void {
    const { sheet, line, column } = this.placeOf(address)
    this.typeAt(sheet, line, column, text)
  }

  typeAt(sheet: string, line: number, column: number, text: string): void {
    const { lines } = this.sheet(sheet)
    const row = lines.get(line) ?? { cells: [], isHidden: false }
    while (row.cells.length < column) row.cells.push('')
    row.cells[column] = text
    lines.set(line, row)
  }

  rename(sheet: string, name: string): void {
    this.sheet(sheet).name = name
    this.#move((place) => (place.sheet === sheet ? { ...place, sheet: name } : place))
  }

  deleteSheet(name: string): void {
    this.#sheets.splice(this.#sheets.indexOf(this.sheet(name)), 1)
    this.#move((place) => (place.sheet === name ? undefined : place))
  }

  addSheet(name: string, cells: readonly string[], isHidden = false): void {
    const lines = new Map([[1, { cells: [...cells], isHidden: false }]])
    this.#sheets.push({ name, isHidden, hiddenColumns: [], lines, formulas: new Set() })
  }

  insertColumn(sheet: string, at: number): void {
    const open = this.sheet(sheet)
    for (const { cells } of open.lines.values()) if (cells.length > at) cells.splice(at, 0, '')
    open.formulas = new Set([...open.formulas].map((cell) => pushed(cell, at)))
    this.#move((place) =>
      place.sheet === sheet && place.column >= at ? { ...place, column: place.column + 1 } : place,
    )
  }

  insertRow(sheet: string, at: number, cells: readonly string[] = []): void {
    this.#renumber(sheet, (line) => (line >= at ? line + 1 : line))
    this.sheet(sheet).lines.set(at, { cells: [...cells], isHidden: false })
  }

  deleteRow(sheet: string, at: number): void {
    this.#renumber(sheet, (line) => (line === at ? undefined : line > at ? line - 1 : line))
  }

  /** Cuts a row and inserts it elsewhere. */
  moveRow(sheet: string, from: number, to: number): void {
    this.#renumber(sheet, (line) => {
      if (line === from) return to
      return from < to ? (line > from && line <= to ? line - 1 : line) : line >= to && line < from ? line + 1 : line
    })
  }

  /** Sorts whole rows: their values go, and the names stay. */
  sort(sheet: string, from: number, to: number, compare: (a: readonly string[], b: readonly string[]) => number): void {
    const { lines } = this.sheet(sheet)
    const sorted = Array.from({ length: to - from + 1 }, (_, index) => lines.get(from + index)!.cells).sort(compare)
    sorted.forEach((cells, index) => lines.set(from + index, { cells, isHidden: false }))
  }

  /** Cuts one cell and pastes it over another: its name goes along, and that of the other is broken. */
  cutCell(address: string, over: string): void {
    const [from, to] = [this.placeOf(address), this.placeOf(over)]
    this.typeAt(to.sheet, to.line, to.column, this.sheet(from.sheet).lines.get(from.line)?.cells[from.column] ?? '')
    this.typeAt(from.sheet, from.line, from.column, '')
    this.#places.set(this.nameOf(address), to)
    this.#places.set(this.nameOf(over), undefined)
  }

  hideRow(sheet: string, line: number): void {
    this.sheet(sheet).lines.get(line)!.isHidden = true
  }

  /** As a program that keeps no names saves it. */
  loseNames(): void {
    this.#move(() => undefined)
  }

  #renumber(sheet: string, to: (line: number) => number | undefined): void {
    const open = this.sheet(sheet)
    const lines = [...open.lines].flatMap(([line, row]) => {
      const now = to(line)
      return now === undefined ? [] : [[now, row] as const]
    })
    open.lines = new Map(lines)
    open.formulas = new Set(
      [...open.formulas].flatMap((at) => {
        const { column, line } = cellPlace(at)!
        const now = to(line)
        return now === undefined ? [] : [columnLetter(column) + now]
      }),
    )
    this.#move((place) => {
      if (place.sheet !== sheet) return place
      const line = to(place.line)
      return line === undefined ? undefined : { ...place, line }
    })
  }

  #move(to: (place: NamedPlace) => NamedPlace | undefined): void {
    for (const [name, place] of this.#places) this.#places.set(name, place && to(place))
  }
}

/** 'D5' → 'E5', at or behind the column that was inserted. */
function pushed(cell: string, at: number): string {
  const { column, line } = cellPlace(cell)!
  return columnLetter(column >= at ? column + 1 : column) + line
}
