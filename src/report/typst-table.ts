import type { TableBlock } from '../ficha/report-document.ts'
import { headGroups } from './head-groups.ts'
import { isFigure, isShort, isTall, layoutTable, type TableLayout } from './table-layout.ts'
import { typstArray, typstLines } from './typst-text.ts'

/** A table, the page that it wants and its Typst source. */
export interface TypstTable {
  readonly flipped: boolean
  readonly source: string
}

/** In a keyed table a patch of colour stands before each label: that of the series in its chart. */
interface TableLook {
  readonly keyed?: boolean
}

/** A table with heads repeated on each page and rows that stay whole; a short one stays on one page. */
export function typstTable(table: TableBlock, look: TableLook = {}): TypstTable {
  const single = layoutTable(look.keyed ? withKeys(table) : table)
  const groups = headGroups(table.columns)
  const grouped = single.flipped || single.size < 8 ? groups : []
  if (!grouped.some((one) => one.shared)) return written(table, look, single, singleHeads(table))
  const heads = grouped.flatMap((one) => one.heads)
  return written(table, look, layoutTable(table, heads), groupedHeads(table))
}

/** The patch takes the room of two letters. */
const withKeys = (table: TableBlock): TableBlock => ({
  ...table,
  rows: table.rows.map(([label, ...cells]) => [`■\u00a0${label}`, ...cells]),
})

const written = (table: TableBlock, look: TableLook, layout: TableLayout, heads: string[]): TypstTable => ({
  flipped: layout.flipped,
  source: `ledger(${[
    `size: ${layout.size}pt`,
    `widths: ${typstArray(layout.widths.map((one) => `${one}pt`))}`,
    `figures: ${typstArray(table.columns.flatMap((_, column) => (isFigure(table, column) ? [`${column}`] : [])))}`,
    `keys: ${look.keyed ?? false}`,
    `whole: ${isShort(table, layout)}`,
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
