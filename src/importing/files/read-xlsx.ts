import { STALE } from '../../ficha/written/spreadsheet-error.ts'
import { columnLetter } from '../block.ts'
import type { Archive } from './archive.ts'
import { withoutBlanksOfXlsx } from './blank-rows.ts'
import { namesOfXlsx } from './cell-names.ts'
import { areaOf, cellPlace } from './cell-place.ts'
import { chooseSheet, sheetNamesOf } from './choose-sheet.ts'
import type { BookSheet, FileBook, FileSheet, SheetName } from './file-sheet.ts'
import { GatheredRows } from './gathered-rows.ts'
import { readFormats } from './number-formats.ts'
import { RefusedFile } from './refused-file.ts'
import { type CellsContext, printStored, type StoredCell } from './workbook-cell.ts'
import { attributeOf, isTrue, tagsOf, withCharactersOfExcel, type XmlTag } from './xml-tags.ts'

interface KeptSheet extends SheetName {
  readonly path: string
}

/** Reads one sheet of an XLSX (ECMA-376): the named one, or the first that isn't hidden. Throws on what is none. */
export function readXlsx(archive: Archive, asked?: string): FileSheet {
  const { sheets, readSheet } = openXlsx(archive)
  const { name, rows, hiddenColumns } = readSheet(chooseSheet(sheets, asked))
  return { name, sheets: sheetNamesOf(sheets), rows, hiddenColumns, how: [] }
}

/** Reads all of an XLSX, with the names of its cells. */
export function readXlsxBook(archive: Archive): FileBook {
  const { workbook, sheets, readSheet } = openXlsx(archive)
  return { sheets: sheets.map(readSheet), names: namesOfXlsx(workbook), ...savedOf(archive) }
}

function openXlsx(archive: Archive) {
  const workbook = [...tagsOf(archive.text('xl/workbook.xml') ?? '')]
  const context = {
    texts: readTexts(archive.text('xl/sharedStrings.xml') ?? ''),
    formats: readFormats(archive.text('xl/styles.xml') ?? ''),
    isFrom1904: workbook.some((tag) => tag.name === 'workbookPr' && isTrue(attributeOf(tag, 'date1904'))),
  }
  const readSheet = ({ name, isHidden, path }: KeptSheet): BookSheet => {
    const read = new SheetReader(context)
    for (const tag of tagsOf(withoutBlanksOfXlsx(archive.text(path) ?? ''))) read.take(tag)
    const { hiddenColumns, formulas } = read
    return { name, isHidden, rows: read.rows(), hiddenColumns, formulas }
  }
  return { workbook, sheets: sheetsOf(workbook, archive), readSheet }
}

/** Who saved it last, and when, by its properties (ECMA-376 part 2 §11). */
function savedOf(archive: Archive): Pick<FileBook, 'savedBy' | 'savedAt'> {
  const textIn = (path: string, name: string): string | undefined =>
    [...tagsOf(archive.text(path) ?? '')].find((tag) => tag.name === name && tag.is === 'opens')?.text
  return { savedBy: textIn('docProps/app.xml', 'Application'), savedAt: textIn('docProps/core.xml', 'modified') }
}

/** Sheets with cells, in order: those of charts and macros have none. */
function sheetsOf(workbook: readonly XmlTag[], archive: Archive): KeptSheet[] {
  const relations = [...tagsOf(archive.text('xl/_rels/workbook.xml.rels') ?? '')]
  return workbook
    .filter((tag) => tag.name === 'sheet' && tag.is !== 'closes')
    .map((tag) => ({
      name: attributeOf(tag, 'name') ?? '',
      isHidden: /hidden/i.test(attributeOf(tag, 'state') ?? ''),
      path: pathOf(tag, relations),
    }))
    .filter(({ path }) => archive.has(path) && !/chartsheets|macrosheets|dialogsheets/.test(path))
}

/** Where a sheet is kept, by the id of its relation. */
function pathOf(sheet: XmlTag, relations: readonly XmlTag[]): string {
  const id = attributeOf(sheet, 'id')
  const relation = relations.find((tag) => tag.name === 'Relationship' && attributeOf(tag, 'Id') === id)
  const target = (relation && attributeOf(relation, 'Target')) ?? ''
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** As many as the cells of the largest table that is read. */
const MOST_TEXTS = 400_000
const TOO_MANY = 'Tiene más de 400.000 textos distintos. Deje solo la hoja que se carga y guárdelo de nuevo.'

/** The texts that cells share, in order; how they are pronounced (rPh) is no part of them. */
function readTexts(shared: string): string[] {
  const texts: string[] = []
  let isSpoken = false
  for (const { name, is, text } of tagsOf(shared)) {
    if (name === 'si' && is !== 'closes') {
      texts.push('')
      if (texts.length > MOST_TEXTS) throw new RefusedFile(TOO_MANY)
    }
    if (name === 'rPh') isSpoken = is === 'opens'
    if (name === 't' && is === 'opens' && !isSpoken) texts.push(`${texts.pop() ?? ''}${withCharactersOfExcel(text)}`)
  }
  return texts
}

type OpenCell = { -readonly [K in keyof StoredCell]: StoredCell[K] } & {
  readonly column: number
  isStale: boolean
}

/** '[1]Hoja1!A1': of another workbook, as it stood when somebody last opened both. */
const OF_ANOTHER_BOOK = /\[\d+\][^\]]*!/

/** Reads a sheet tag by tag. Rows and cells may leave out where they stand: each is then behind the one before. */
class SheetReader {
  readonly hiddenColumns: number[] = []
  readonly formulas = new Set<string>()
  readonly #context: CellsContext
  readonly #rows = new GatheredRows()
  readonly #stale = new Set<string>()
  #line = 0
  /** The column of the last cell, or the tag that says it, where nobody asked so far. */
  #last: number | XmlTag = -1
  #isHidden = false
  #cell: OpenCell | undefined
  #isSpoken = false

  constructor(context: CellsContext) {
    this.#context = context
  }

  rows(): FileSheet['rows'] {
    return this.#rows.rows()
  }

  take(tag: XmlTag): void {
    const { name, is } = tag
    if (name === 'c') this.#takeCell(tag)
    else if (is === 'closes') this.#isSpoken &&= name !== 'rPh'
    else if (name === 'row') this.#takeRow(tag)
    else if (name === 'col') this.#takeColumns(tag)
    else if (name === 'mergeCell') this.#takeMerged(tag)
    else if (name === 'rPh') this.#isSpoken = is === 'opens'
    else if (this.#cell && !this.#isSpoken) readInto(this.#cell, tag, this.#stale)
  }

  #takeRow(tag: XmlTag): void {
    this.#line = Number(attributeOf(tag, 'r') ?? this.#line + 1)
    this.#last = -1
    this.#isHidden = tag.attributes.includes('hidden') && isTrue(attributeOf(tag, 'hidden'))
  }

  #takeCell(tag: XmlTag): void {
    if (tag.is === 'closes') {
      if (this.#cell) this.#put(this.#cell)
      this.#cell = undefined
      return
    }
    this.#cell = undefined
    const said = tag.is === 'opens' || !tag.attributes.includes('r=') ? cellPlace(attributeOf(tag, 'r'))?.column : tag
    this.#last = said ?? this.#columnOfLast() + 1
    if (tag.is === 'opens') this.#cell = openCell(tag, this.#columnOfLast())
  }

  #put(cell: OpenCell): void {
    if (cell.hasFormula) this.formulas.add(columnLetter(cell.column) + this.#line)
    this.#rows.put(this.#line, cell.column, printed(cell, this.#context), this.#isHidden)
  }

  #columnOfLast(): number {
    if (typeof this.#last !== 'number') this.#last = cellPlace(attributeOf(this.#last, 'r'))?.column ?? 0
    return this.#last
  }

  #takeColumns(tag: XmlTag): void {
    if (!isTrue(attributeOf(tag, 'hidden'))) return
    const [from, to] = [Number(attributeOf(tag, 'min')), Number(attributeOf(tag, 'max'))]
    for (let column = from; column <= Math.min(to, from + MOST_HIDDEN); column += 1) this.hiddenColumns.push(column - 1)
  }

  #takeMerged(tag: XmlTag): void {
    const area = areaOf(attributeOf(tag, 'ref'))
    if (area) this.#rows.merge(area)
  }
}

/** People hide all columns to the right of their table. */
const MOST_HIDDEN = 200

const openCell = (tag: XmlTag, column: number): OpenCell => ({
  column,
  type: attributeOf(tag, 't') ?? 'n',
  style: Number(attributeOf(tag, 's') ?? 0),
  hasFormula: false,
  isStale: false,
  value: undefined,
})

/** What stands within a cell: its formula, its value, the parts of its text. Formulas that are shared are told once. */
function readInto(cell: OpenCell, tag: XmlTag, stale: Set<string>): void {
  if (tag.name === 'f') {
    const shared = attributeOf(tag, 'si')
    cell.hasFormula = true
    cell.isStale = OF_ANOTHER_BOOK.test(tag.text) || (shared !== undefined && stale.has(shared))
    if (cell.isStale && shared !== undefined) stale.add(shared)
  }
  if (tag.name === 'v' || tag.name === 't') cell.value = (cell.value ?? '') + withCharactersOfExcel(tag.text)
}

const printed = (cell: OpenCell, context: CellsContext): string => (cell.isStale ? STALE : printStored(cell, context))
