import type { Block, TableBlock } from '../ficha/report-document.ts'
import { chartTable } from './chart-table.ts'
import { noteMarks } from './note-marks.ts'
import {
  bodyCell,
  CAPTION,
  type CellStyle,
  headCell,
  MOST_IN_CELL,
  NOTE,
  PROSE,
  type SheetRow,
  SUBHEAD,
  textCell,
  type WrittenCell,
} from './sheet-cells.ts'
import { heightOf } from './sheet-heights.ts'
import { roleOfColumn } from './sheet-widths.ts'

/** Widths of the columns, in characters; how many of them prose runs over, and how many characters a line of it takes. */
export interface Measure {
  readonly widths: readonly number[]
  readonly span: number
  readonly characters: number
}

/** A row is at most 409 points high: prose that doesn't fit goes on in the next one. */
const MOST_LINES = 24

/** The rows of a block. */
export function blockRows(block: Block, measure: Measure): SheetRow[] {
  switch (block.type) {
    case 'table':
      return tableRows(block, measure)
    case 'chart':
      return tableRows(chartTable(block), measure)
    case 'paragraph':
      return [...titleRow(block.title, block.text === '' ? SUBHEAD : CAPTION), ...proseRows(block.text, measure)]
    case 'list':
      return [...titleRow(block.title, CAPTION), ...block.items.flatMap((text) => proseRows(`• ${text}`, measure))]
    case 'notes':
      return block.items.flatMap((text) => proseRows(text, measure, NOTE))
  }
}

const titleRow = (title: string | undefined, look: CellStyle): SheetRow[] => (title ? [[textCell(title, look)]] : [])

/** Paragraphs run over the columns of the sheet. */
function proseRows(text: string, measure: Measure, look: CellStyle = PROSE): SheetRow[] {
  const parts = text.split(/\n{2,}/).flatMap((part) => pieces(part, measure.characters * MOST_LINES))
  return parts.filter(Boolean).map((part) => [textCell(part, { ...look, ...spread(part, measure, look) })])
}

function spread(text: string, { span, characters }: Measure, look: CellStyle): CellStyle {
  return { ...(span > 1 ? { columnSpan: span } : {}), height: heightOf([{ text, characters, look }]) }
}

function tableRows(table: TableBlock, measure: Measure): SheetRow[] {
  const marks = noteMarks(table.notes)
  const heads = table.columns.map((text, column) => headCell(text, roleOfColumn(table, column)))
  return [
    [textCell(table.title, CAPTION)],
    asHigh(heads, measure.widths),
    ...table.rows.flatMap((row, index) => bodyRows(table, row, index, measure.widths)),
    ...(table.notes ?? []).flatMap((note, index) => proseRows(`${marks[index]} ${note}`, measure, NOTE)),
  ]
}

/** A row; what is longer than a cell may be goes on in the one below. */
function bodyRows(table: TableBlock, row: readonly string[], index: number, widths: readonly number[]): SheetRow[] {
  const isTotal = table.totals?.includes(index) ?? false
  const parts = row.map((printed) => pieces(printed, MOST_IN_CELL))
  return Array.from({ length: Math.max(1, ...parts.map((cell) => cell.length)) }, (_, line) => {
    const cells = parts.map((cell, column) => bodyCell(cell[line] ?? '', roleOfColumn(table, column), isTotal))
    return asHigh(cells, widths)
  })
}

/** A row as high as its longest text asks: not every program finds it out by itself. */
function asHigh(cells: readonly WrittenCell[], widths: readonly number[]): SheetRow {
  const texts = cells.map((look, column) => ({ text: String(look.value ?? ''), characters: widths[column]!, look }))
  const height = heightOf(texts.filter(({ look }) => look.wrap))
  return cells.map((cell, column) => (column === 0 ? { ...cell, height } : cell))
}

/** A text in pieces of at most `most` characters, cut after a sentence, else at a space, else anywhere but in a pair. */
function pieces(text: string, most: number): string[] {
  const found: string[] = []
  let rest = text
  while (rest.length > most) {
    const at = cutIn(rest.slice(0, most))
    found.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  return [...found, rest]
}

function cutIn(start: string): number {
  const sentence = Math.max(start.lastIndexOf('. '), start.lastIndexOf('.\n'))
  if (sentence > start.length / 2) return sentence + 1
  const space = Math.max(start.lastIndexOf(' '), start.lastIndexOf('\n'))
  if (space > 0) return space
  return /[\uD800-\uDBFF]$/.test(start) ? start.length - 1 : start.length
}
