import type { TableBlock } from '../ficha/report-document.ts'
import { headGroups } from './head-groups.ts'
import { isFigure, isTall, layoutTable, type TableLayout } from './table-layout.ts'
import { typstArray, typstLines } from './typst-text.ts'

/** A table, the page that it wants and its Typst source. */
export interface TypstTable {
  readonly flipped: boolean
  readonly source: string
}

/** A table with heads repeated on each page and rows that stay whole. */
export function typstTable(table: TableBlock): TypstTable {
  const single = layoutTable(table)
  const groups = headGroups(table.columns)
  const grouped = single.flipped || single.size < 8 ? groups : []
  if (!grouped.some((one) => one.shared)) return written(table, single, singleHeads(table))
  const heads = grouped.flatMap((one) => one.heads)
  return written(table, layoutTable(table, heads), groupedHeads(table))
}

const written = (table: TableBlock, layout: TableLayout, heads: string[]): TypstTable => ({
  flipped: layout.flipped,
  source: `ledger(${[
    `size: ${layout.size}pt`,
    `widths: ${typstArray(layout.widths.map((one) => `${one}pt`))}`,
    `figures: ${typstArray(table.columns.flatMap((_, column) => (isFigure(table, column) ? [`${column}`] : [])))}`,
    `heads: ${typstArray(heads)}`,
    `totals: ${typstArray((table.totals ?? []).map(String))}`,
    `tall: ${typstArray(table.rows.flatMap((row, index) => (isTall(row, layout) ? [`${index}`] : [])))}`,
    `rows: ${typstArray(table.rows.map((row) => typstArray(table.columns.map((_, column) => typstLines(row[column] ?? '')))))}`,
  ].join(', ')})`,
})

const head = (text: string, place = ''): string => `(text: ${typstLines(text)}${place})`

const singleHeads = (table: TableBlock): string[] => table.columns.map((text) => head(text))

/** Two rows of heads: what neighbours share above, their years below. */
function groupedHeads(table: TableBlock): string[] {
  const groups = headGroups(table.columns)
  const above = groups.map((one) =>
    one.shared ? head(one.shared, `, colspan: ${one.heads.length}`) : head(one.heads[0]!, ', rowspan: 2'),
  )
  const below = groups.flatMap((one) => (one.shared ? one.heads.map((year) => head(year)) : []))
  return [...above, ...below]
}
