import type { Examination } from '../engine/examination.ts'
import type { Table } from '../ficha/field.ts'
import { valuesFingerprint } from '../ficha/fingerprint.ts'
import { sheetNames } from '../report/sheet-names.ts'
import { CHILE, printMoment } from '../ui/print-time.ts'
import type { BookPlan, CellPlan, SheetPlan } from './book-plan.ts'
import { BookPlaces } from './layout/book-places.ts'
import { type ChoiceLists, choiceLists, listsSheet } from './layout/choice-lists.ts'
import { entryRule } from './layout/entry-rule.ts'
import { instructionsSheet } from './layout/instructions.ts'
import type { LaidCell, LaidEntry, LaidSheet } from './layout/laid.ts'
import { laySection } from './layout/lay-section.ts'
import { MARKS_SHEET, type MarkedCell, type WorkbookMarks, writeMarks } from './marks.ts'

/** Rows left free under a table whose rows people make. */
const SPARE = 5

/** When and from what a workbook is made. */
export interface Exported {
  /** ISO, UTC. */
  readonly at: string
  /** Of the document (`ficha/fingerprint`). */
  readonly fingerprint: string
}

/** A ficha as a workbook to be filled: instructions, a sheet a section, the lists, and the hidden sheet of its marks. */
export function fichaWorkbook(ficha: Examination, exported: Exported): { book: BookPlan; marks: WorkbookMarks } {
  const { sections } = ficha.edition
  const titles = sections.map(({ short, title }) => short ?? title)
  const [, first = '', options = '', ...names] = sheetNames([MARKS_SHEET, 'Instrucciones', 'Opciones', ...titles])
  const lists = choiceLists(ficha.edition)
  const listed = listsSheet(lists, options)
  const origin = {
    name: first,
    exported: printMoment(exported.at, CHILE),
    sections: sections.map(({ title }, index) => ({ name: names[index]!, title })),
  }
  const spare = spareRows(ficha, exported)
  const laid = [
    instructionsSheet(ficha, origin),
    ...sections.map((section, index) => laySection(ficha, section, names[index]!, spare)),
    listed.sheet,
  ]
  const named = new Named(lists)
  const places = new BookPlaces(laid)
  const sheets = laid.map((sheet) => settled(sheet, places, named))
  const marks = marksOf(ficha, exported, named.cells)
  return { book: { sheets: [...sheets, marksSheet(marks)], lists: listed.lists }, marks }
}

/** An id for a row that isn't there yet: of this export alone, and the same each time that its workbook is read. */
const spareRows = (ficha: Examination, { fingerprint, at }: Exported) => {
  const mark = valuesFingerprint(`${fingerprint} ${at}`)
  return (table: Table): string[] => {
    const room = table.catalog ? 0 : Math.min(SPARE, table.maxRows - ficha.rows(table).length)
    return Array.from({ length: Math.max(0, room) }, (_, index) => `x${index + 1}-${mark}`)
  }
}

/** Cells that can be typed in, each with its name, in the order in which they stand. */
class Named {
  readonly cells: MarkedCell[] = []
  readonly #lists: ChoiceLists

  constructor(lists: ChoiceLists) {
    this.#lists = lists
  }

  take(sheet: string, address: string, { asked, ...called }: LaidEntry): Pick<CellPlan, 'name' | 'entry'> {
    const name = `c_${String(this.cells.length + 1).padStart(4, '0')}`
    this.cells.push({ name, address, sheet, ...called })
    return { name, entry: entryRule(asked, this.#lists) }
  }
}

const settled = ({ rows, ...sheet }: LaidSheet, places: BookPlaces, named: Named): SheetPlan => ({
  ...sheet,
  rows: rows.map(({ cells, height }) => ({
    height,
    cells: cells.map((cell) => cell && settledCell(cell, sheet.name, places, named)),
  })),
})

function settledCell(
  { address, entry, formula, ...cell }: LaidCell,
  sheet: string,
  places: BookPlaces,
  named: Named,
): CellPlan {
  return { ...cell, formula: formula?.(places), ...(entry && address ? named.take(sheet, address, entry) : {}) }
}

const marksOf = (
  { edition, period, programme }: Examination,
  { at, fingerprint }: Exported,
  cells: readonly MarkedCell[],
): WorkbookMarks => ({
  ...{ edition: edition.id, year: period.year, exportedAt: at, fingerprint, cells },
  ...{ programme: programme.id, programmeName: programme.name, service: programme.service },
})

const marksSheet = (marks: WorkbookMarks): SheetPlan => ({
  name: MARKS_SHEET,
  isHidden: true,
  widths: [],
  frozen: { rows: 0, columns: 0 },
  rows: writeMarks(marks).map((row) => ({ cells: row.map((value) => ({ look: 'plain', value })) })),
})
