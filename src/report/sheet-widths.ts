import type { Block, TableBlock } from '../ficha/report-document.ts'
import { chartTable } from './chart-table.ts'
import type { ColumnRole } from './sheet-cells.ts'

/** Widths are in characters of the sheet's own face. */
const PROSE = 110
/** One column alone is never scaled to its page by LibreOffice, but cut: it fits a page in any face. */
const PROSE_ALONE = 94
const LIMITS = {
  label: { least: 18, most: 44 },
  text: { least: 14, most: 44 },
  figure: { least: 12, most: 26 },
}
const BEYOND = 12

const clamp = (width: number, { least, most }: { least: number; most: number }): number =>
  Math.min(most, Math.max(least, width))

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length))
const words = (text: string): string[] => text.split(/\s+/)

/** The tables of some blocks, those of charts too. */
export const tablesAmong = (blocks: readonly Block[]): TableBlock[] =>
  blocks.flatMap((block) => (block.type === 'table' ? [block] : block.type === 'chart' ? [chartTable(block)] : []))

/** Labels in the first column; texts where the document says so; figures in the others. */
export const roleOfColumn = (table: TableBlock, column: number): ColumnRole =>
  column === 0 ? 'label' : table.texts?.includes(column) ? 'text' : 'figure'

function wanted(table: TableBlock, column: number): number {
  const cells = table.rows.map((row) => row[column] ?? '')
  const head = table.columns[column] ?? ''
  const limits = LIMITS[roleOfColumn(table, column)]
  return clamp(longest([...words(head), ...cells]) + 2, limits)
}

/** A text wraps closer where other tables of the sheet have figures in its column: those would stand far apart. */
function widthOf(tables: readonly TableBlock[], column: number): number {
  const here = tables.filter((table) => column < table.columns.length)
  const isShared = column > 0 && here.some((table) => roleOfColumn(table, column) === 'figure')
  const most = isShared ? LIMITS.figure.most : LIMITS.text.most
  return Math.max(...here.map((table) => Math.min(most, wanted(table, column))))
}

/** The widths that the tables of a sheet share; one measure of reading where there is none. */
export function columnWidths(blocks: readonly Block[]): number[] {
  const tables = tablesAmong(blocks)
  if (tables.length === 0) return [PROSE_ALONE]
  const count = Math.max(...tables.map((table) => table.columns.length))
  const widths = Array.from({ length: count }, (_, column) => widthOf(tables, column))
  while (widths.reduce((sum, width) => sum + width, 0) < PROSE - BEYOND) widths.push(BEYOND)
  return widths
}

/** How many columns prose runs over, and how many characters a line of it takes. */
export function measureOf(widths: readonly number[]): { span: number; characters: number } {
  let characters = 0
  let span = 0
  while (span < widths.length && characters < PROSE - BEYOND) characters += widths[span++]!
  return { span, characters }
}
