import { grouped } from '../../ficha/grouped.ts'
import type { CellPlaceInBook, FileBook } from '../../importing/files/file-sheet.ts'
import type { MarkedCell } from '../marks.ts'
import { type CellLabels, LabelledSheet } from './labelled-sheet.ts'
import { SheetCells } from './sheet-cells.ts'

/**
 * Where a cell of the ficha stands in a workbook that came back: where its name points, and where the label of its row and
 * the head of its column say that it is. Names follow what is moved; labels follow what is sorted.
 */
export interface LocatedCell {
  readonly mark: MarkedCell
  readonly byName?: CellPlaceInBook | undefined
  readonly byLabel?: CellPlaceInBook | undefined
}

/** A workbook that came back, with every cell of the ficha that is still in it. */
export interface LocatedBook {
  readonly book: FileBook
  readonly cells: readonly LocatedCell[]
  /** By the name that each sheet of the ficha had: how it stands now; none where it was deleted. */
  readonly sheets: ReadonlyMap<string, LabelledSheet>
  /** Every sheet, by its name of now. */
  readonly byName: ReadonlyMap<string, SheetCells>
}

/** A cell that the workbook computes, by what its row and column are called. */
export type ComputedCell = CellLabels & Pick<MarkedCell, 'sheet'>

/** Finds each cell by its name and by its labels. `computed`: what else has labels on the sheets. */
export function locateCells(
  book: FileBook,
  marks: readonly MarkedCell[],
  computed: readonly ComputedCell[] = [],
): LocatedBook {
  const byName = new Map(book.sheets.map((sheet) => [sheet.name, new SheetCells(sheet)]))
  const named = placesByName(book, byName)
  const computedOn = grouped(computed, (cell) => cell.sheet)
  const sheets = new Map<string, LabelledSheet>()
  for (const [sheet, ofSheet] of grouped(marks, (mark) => mark.sheet)) {
    const cells = byName.get(sheetNow(sheet, ofSheet, named, byName) ?? '')
    if (cells) sheets.set(sheet, new LabelledSheet(cells, [...ofSheet, ...(computedOn.get(sheet) ?? [])]))
  }
  return {
    book,
    sheets,
    byName,
    cells: marks.map((mark) => locate(mark, named.get(mark.name), sheets.get(mark.sheet))),
  }
}

/** A name that points to a sheet that isn't there points nowhere. */
function placesByName(book: FileBook, sheets: ReadonlyMap<string, unknown>): ReadonlyMap<string, CellPlaceInBook> {
  const places = book.names.flatMap(({ name, place }) =>
    place && sheets.has(place.sheet) ? [[name, place] as const] : [],
  )
  return new Map(places)
}

/** The sheet to which most names of a sheet point: what it is called now. Without names, the one that is called as it was. */
function sheetNow(
  was: string,
  marks: readonly MarkedCell[],
  named: ReadonlyMap<string, CellPlaceInBook>,
  sheets: ReadonlyMap<string, unknown>,
): string | undefined {
  const counts = new Map<string, number>()
  for (const { name } of marks) {
    const sheet = named.get(name)?.sheet
    if (sheet !== undefined) counts.set(sheet, (counts.get(sheet) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most?.[0] ?? (sheets.has(was) ? was : undefined)
}

/** Of several places with the same labels, as of a row that was copied, the one to which the name points. */
function locate(mark: MarkedCell, byName: CellPlaceInBook | undefined, sheet: LabelledSheet | undefined): LocatedCell {
  if (!sheet) return { mark, byName }
  const { name } = sheet.cells.sheet
  const spots = sheet.find(mark).map((spot) => ({ ...spot, sheet: name }))
  if (byName && spots.some((spot) => isSameSpot(spot, byName))) return { mark, byName, byLabel: byName }
  return { mark, byName, byLabel: spots.length === 1 ? spots[0] : undefined }
}

export const isSameSpot = (a: CellPlaceInBook, b: CellPlaceInBook): boolean =>
  a.sheet === b.sheet && a.column === b.column && a.line === b.line
