import { unzipSync } from 'fflate'
import { columnLetter } from '../block.ts'
import { readFormats } from './number-formats.ts'
import { type CellsContext, printStored, type StoredCell } from './workbook-cell.ts'
import { attributeOf, type Tag, tagsOf } from './xml-tags.ts'

/** A sheet of a workbook: its rows that hold something, each with its number, its cells as somebody would have typed them. */
export interface WorkbookSheet {
  readonly name: string
  /** Names of the others in the workbook, hidden ones too. */
  readonly others: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** No list of ours has as many columns, nor lines. */
const MOST_COLUMNS = 500
const MOST_LINES = 200_000

/** Something stands far from the table; `cell` names where. */
export class FarCell extends Error {
  constructor(readonly cell: string) {
    super(`a cell at ${cell}`)
  }
}

/** Bytes of what is read, unpacked: a small file may unpack to anything. */
const MOST_UNPACKED = 150_000_000
const PARTS = /^xl\/(?:workbook|styles|sharedStrings|_rels\/workbook\.xml|worksheets\/[^/]+)\.(?:xml|rels)$/

/** Reads the first sheet of an XLSX that isn't hidden. Throws on what is none. */
export function readWorkbook(bytes: Uint8Array): WorkbookSheet {
  const partOf = unpack(bytes)
  const workbook = [...tagsOf(partOf('xl/workbook.xml') ?? '')]
  const relations = [...tagsOf(partOf('xl/_rels/workbook.xml.rels') ?? '')]
  const contentOf = (one: Tag): string | undefined => partOf(pathOf(one, relations))
  const sheets = workbook.filter((tag) => tag.name === 'sheet' && tag.is !== 'closes' && contentOf(tag))
  const sheet = sheets.find((one) => !attributeOf(one, 'state')?.match(/hidden/i)) ?? sheets[0]
  if (!sheet) throw new Error('no workbook')
  const context = {
    texts: readTexts(partOf('xl/sharedStrings.xml') ?? ''),
    formats: readFormats(partOf('xl/styles.xml') ?? ''),
    isFrom1904: workbook.some(
      (tag) => tag.name === 'workbookPr' && /^(1|true)$/.test(attributeOf(tag, 'date1904') ?? ''),
    ),
  }
  const nameOf = (one: Tag): string => attributeOf(one, 'name') ?? ''
  const others = sheets.filter((one) => one !== sheet).map(nameOf)
  return { name: nameOf(sheet), others, rows: readRows(contentOf(sheet)!, context) }
}

/** The parts of the archive by their path. */
function unpack(bytes: Uint8Array): (path: string) => string | undefined {
  let unpacked = 0
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!PARTS.test(name)) return false
      unpacked += originalSize
      if (unpacked > MOST_UNPACKED) throw new Error('unpacks to too much')
      return true
    },
  })
  return (path) => (parts[path] ? new TextDecoder().decode(parts[path]) : undefined)
}

/** Where a sheet is kept, by the id of its relation. */
function pathOf(sheet: Tag, relations: readonly Tag[]): string {
  const id = attributeOf(sheet, 'id')
  const relation = relations.find((tag) => tag.name === 'Relationship' && attributeOf(tag, 'Id') === id)
  const target = (relation && attributeOf(relation, 'Target')) ?? ''
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** The texts that cells share, in order; how they are pronounced (rPh) is no part of them. */
function readTexts(shared: string): string[] {
  const texts: string[] = []
  let isSpoken = false
  for (const { name, is, text } of tagsOf(shared)) {
    if (name === 'si' && is !== 'closes') texts.push('')
    if (name === 'rPh') isSpoken = is === 'opens'
    if (name === 't' && is === 'opens' && !isSpoken) texts.push(`${texts.pop() ?? ''}${text}`)
  }
  return texts
}

type Row = WorkbookSheet['rows'][number] & { readonly cells: string[] }
type OpenCell = { -readonly [K in keyof StoredCell]: StoredCell[K] } & { readonly column: number }

/** Rows and cells may leave out where they stand: each is then behind the one before. */
function readRows(sheet: string, context: CellsContext): Row[] {
  const rows: Row[] = []
  let next = 0
  let cell: OpenCell | undefined
  for (const tag of tagsOf(sheet)) {
    const row = rows.at(-1)
    if (tag.name === 'row' && tag.is !== 'closes') {
      rows.push({ line: Number(attributeOf(tag, 'r') ?? (row?.line ?? 0) + 1), cells: [] })
      next = 0
    } else if (tag.name === 'c' && tag.is !== 'closes') {
      const opened = openCell(tag, next)
      next = opened.column + 1
      cell = tag.is === 'opens' ? opened : undefined
    } else if (cell && row && tag.name === 'c') {
      putCell(row, cell.column, printStored(cell, context))
      cell = undefined
    } else if (cell && tag.is !== 'closes') readInto(cell, tag)
  }
  return rows
}

const openCell = (tag: Tag, next: number): OpenCell => ({
  column: columnOf(attributeOf(tag, 'r')) ?? next,
  type: attributeOf(tag, 't') ?? 'n',
  style: Number(attributeOf(tag, 's') ?? 0),
  hasFormula: false,
  value: undefined,
})

/** What stands within a cell: its formula, its value, the parts of its text. */
function readInto(cell: OpenCell, { name, text }: Tag): void {
  if (name === 'f') cell.hasFormula = true
  if (name === 'v' || name === 't') cell.value = (cell.value ?? '') + text
}

/** A cell so far from the others is a key pressed by mistake; filling up to it would take the memory of the machine. */
function putCell(row: Row, column: number, text: string): void {
  if (text === '') return
  if (column >= MOST_COLUMNS || row.line > MOST_LINES) throw new FarCell(`${columnLetter(column)}${row.line}`)
  while (row.cells.length < column) row.cells.push('')
  row.cells[column] = text
}

/** 'C12' → 2; undefined of what is no place in a sheet of Excel, which ends at XFD. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1]
  if (letters === undefined) return undefined
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
