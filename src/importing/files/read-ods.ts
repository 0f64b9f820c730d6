import { MERGED, NO_RESULT, STALE } from '../../ficha/written/spreadsheet-error.ts'
import { columnLetter } from '../block.ts'
import type { Archive } from './archive.ts'
import { withoutBlanksOfOds } from './blank-rows.ts'
import { namesOfOds } from './cell-names.ts'
import { chooseSheet, sheetNamesOf } from './choose-sheet.ts'
import type { BookSheet, FileBook, FileSheet, SheetName } from './file-sheet.ts'
import { GatheredRows } from './gathered-rows.ts'
import { RefusedFile } from './refused-file.ts'
import { printIsoDay, printNumber } from './workbook-cell.ts'
import { attributeOf, tagsOf, type XmlTag } from './xml-tags.ts'

/** Reads one sheet of an ODS (OpenDocument 1.3, part 3 §9): the named one, or the first that isn't hidden. */
export function readOds(archive: Archive, asked?: string): FileSheet {
  const tags = contentOf(archive)
  const sheets = sheetsOf(tags)
  const { name, rows, hiddenColumns } = readOne(tags, chooseSheet(sheets, asked))
  return { name, sheets: sheetNamesOf(sheets), rows, hiddenColumns, how: [] }
}

/** Reads all of an ODS, with the names of its cells. */
export function readOdsBook(archive: Archive): FileBook {
  const tags = contentOf(archive)
  return { sheets: sheetsOf(tags).map((sheet) => readOne(tags, sheet)), names: namesOfOds(tags), ...savedOf(archive) }
}

function contentOf(archive: Archive): readonly XmlTag[] {
  const tags = [...tagsOf(withoutBlanksOfOds(archive.text('content.xml') ?? ''))]
  if (!tags.some(({ name }) => name === 'spreadsheet'))
    throw new RefusedFile(
      'Es un documento de OpenDocument, y no una planilla. Copie su tabla a una y guárdela como .ods o .xlsx.',
    )
  return tags
}

function readOne(tags: readonly XmlTag[], { name, isHidden, from, to }: KeptSheet): BookSheet {
  const read = new OdsSheetReader()
  for (let at = from + 1; at < to; at += 1) read.take(tags[at]!)
  const { hiddenColumns, formulas } = read
  return { name, isHidden, rows: read.rows(), hiddenColumns, formulas }
}

/** 'LibreOffice/7.4.7.2$Linux_X86_64 …' and when, by its properties (OpenDocument part 3 §4.3.2). */
function savedOf(archive: Archive): Pick<FileBook, 'savedBy' | 'savedAt'> {
  const tags = [...tagsOf(archive.text('meta.xml') ?? '')]
  const textIn = (name: string) => tags.find((tag) => tag.name === name && tag.is === 'opens')?.text
  return { savedBy: textIn('generator'), savedAt: textIn('date') }
}

interface KeptSheet extends SheetName {
  /** Its tags, within those of the content. */
  readonly from: number
  readonly to: number
}

function sheetsOf(tags: readonly XmlTag[]): KeptSheet[] {
  const hidden = hiddenStyles(tags)
  const sheets: KeptSheet[] = []
  let depth = 0
  let from = 0
  tags.forEach((tag, index) => {
    if (tag.name !== 'table') return
    if (tag.is === 'opens' && depth++ === 0) from = index
    if (tag.is === 'stands' && depth === 0) sheets.push({ ...nameOf(tag, hidden), from: index, to: index })
    // A table within a drawing of another is none of the sheets.
    if (tag.is === 'closes' && --depth === 0) sheets.push({ ...nameOf(tags[from]!, hidden), from, to: index })
  })
  return sheets
}

const nameOf = (table: XmlTag, hidden: ReadonlySet<string | undefined>): SheetName => ({
  name: attributeOf(table, 'name') ?? '',
  isHidden: hidden.has(attributeOf(table, 'style-name')),
})

/** Styles of sheets that aren't displayed. */
function hiddenStyles(tags: readonly XmlTag[]): ReadonlySet<string | undefined> {
  const hidden = new Set<string | undefined>()
  let style: XmlTag | undefined
  for (const tag of tags) {
    if (tag.name === 'style' && tag.is === 'opens') style = tag
    if (tag.name === 'table-properties' && attributeOf(tag, 'display') === 'false' && style)
      hidden.add(attributeOf(style, 'name'))
  }
  return hidden
}

const timesOf = (tag: XmlTag, what: 'columns' | 'rows'): number =>
  Math.max(1, Number(attributeOf(tag, `number-${what}-repeated`) ?? 1) || 1)
const isHiddenIn = (tag: XmlTag): boolean => /^(collapse|filter)$/.test(attributeOf(tag, 'visibility') ?? '')

/** No list of ours repeats one cell oftener; blank ones are repeated to the end of the sheet. */
const MOST_REPEATED = 1_000
/** Cells of rows that are alike: a row of a kilobyte may stand for a million. */
const MOST_ALIKE = 200_000
const TOO_MANY = 'Deje solo las que se cargan, guárdelo y elíjalo otra vez.'
const MOST_HIDDEN = 200

/** Reads a sheet tag by tag: a row or a cell may stand for several that are alike. */
class OdsSheetReader {
  readonly hiddenColumns: number[] = []
  readonly formulas = new Set<string>()
  readonly #rows = new GatheredRows()
  #line = 0
  #times = 0
  #column = 0
  #columns = 0
  #cells: [column: number, text: string][] = []
  #isHidden = false
  #cell: XmlTag | undefined
  #text: string[] = []
  #notes = 0

  rows(): FileSheet['rows'] {
    return this.#rows.rows()
  }

  take(tag: XmlTag): void {
    if (tag.name === 'table-column' && tag.is !== 'closes') this.#takeColumn(tag)
    else if (tag.name === 'table-row') this.#takeRow(tag)
    else if (tag.name === 'table-cell' || tag.name === 'covered-table-cell') this.#takeCell(tag)
    else if (tag.name === 'annotation') this.#notes += tag.is === 'opens' ? 1 : tag.is === 'closes' ? -1 : 0
    else if (this.#cell && this.#notes === 0) this.#takeText(tag)
  }

  #takeColumn(tag: XmlTag): void {
    const times = timesOf(tag, 'columns')
    if (isHiddenIn(tag))
      for (let one = 0; one < Math.min(times, MOST_HIDDEN); one += 1) this.hiddenColumns.push(this.#columns + one)
    this.#columns += times
  }

  #takeRow(tag: XmlTag): void {
    if (tag.is === 'closes') return this.#putRow()
    this.#line += this.#times
    this.#times = timesOf(tag, 'rows')
    this.#column = 0
    this.#cells = []
    this.#isHidden = isHiddenIn(tag)
  }

  #putRow(): void {
    // A row that only others cover holds nothing, however often it is repeated.
    if (this.#cells.every(([, text]) => text === MERGED)) return
    if (this.#cells.length * this.#times > MOST_ALIKE)
      throw new RefusedFile(`Tiene ${this.#times.toLocaleString('es-CL')} filas iguales. ${TOO_MANY}`)
    for (const line of this.#lines())
      for (const [column, text] of this.#cells) this.#rows.put(line, column, text, this.#isHidden)
  }

  /** Lines that the row stands for, from 1. */
  #lines(): number[] {
    return Array.from({ length: this.#times }, (_, one) => this.#line + 1 + one)
  }

  #takeCell(tag: XmlTag): void {
    if (tag.is !== 'closes') {
      this.#cell = tag
      this.#text = []
    }
    if (tag.is === 'opens' || !this.#cell) return
    const times = timesOf(this.#cell, 'columns')
    if (attributeOf(this.#cell, 'formula') !== undefined)
      this.formulas.add(columnLetter(this.#column) + (this.#line + 1))
    const text = printOds(this.#cell, this.#text.join('\n'))
    if (text !== '')
      for (let one = 0; one < Math.min(times, MOST_REPEATED); one += 1) this.#cells.push([this.#column + one, text])
    this.#column += times
    this.#cell = undefined
  }

  /** Paragraphs are lines; what stands behind a tag within one is part of it (OpenDocument §6.1). */
  #takeText(tag: XmlTag): void {
    if (tag.name === 'p' && tag.is !== 'closes') this.#text.push('')
    const behind = tag.name === 'p' && tag.is === 'closes' ? '' : tag.text
    if (this.#text.length > 0) this.#text.push(`${this.#text.pop()}${signOf(tag)}${behind}`)
  }
}

/** Tags that stand for signs. Spaces beyond the first are told by their count: a text comes back as long as it was. */
const SIGNS: Readonly<Record<string, string>> = { s: ' ', tab: ' ', 'line-break': '\n' }
const signOf = (tag: XmlTag): string => {
  if (tag.is === 'closes') return ''
  return tag.name === 's' ? ' '.repeat(spacesOf(tag)) : (SIGNS[tag.name] ?? '')
}
const spacesOf = (tag: XmlTag): number => Math.min(Math.max(Number(attributeOf(tag, 'c') ?? 1) || 1, 1), MOST_REPEATED)

/** A cell as somebody would have typed it, by the type of its value. */
function printOds(cell: XmlTag, text: string): string {
  if (cell.name === 'covered-table-cell') return MERGED
  const [type, formula] = [attributeOf(cell, 'value-type'), attributeOf(cell, 'formula')]
  if (formula !== undefined && /'(?:file|https?):/.test(formula)) return STALE
  if (/calcext:value-type\s*=\s*"error"/.test(cell.attributes)) return text
  if (type === undefined) return formula === undefined ? '' : NO_RESULT
  return printValue(cell, type, text)
}

function printValue(cell: XmlTag, type: string, text: string): string {
  const value = attributeOf(cell, 'value') ?? ''
  switch (type) {
    case 'float':
    case 'currency':
      return printNumber(value, 'number', false) || text
    case 'percentage':
      return printNumber(value, 'percent', false) || text
    case 'date':
      return printIsoDay(attributeOf(cell, 'date-value') ?? '') ?? text
    case 'boolean':
      return attributeOf(cell, 'boolean-value') === 'true' ? 'sí' : 'no'
    default:
      return text === '' ? (attributeOf(cell, 'string-value') ?? '') : text
  }
}
