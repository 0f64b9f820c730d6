import type { TableBlock } from '../ficha/report-document.ts'
import { headGroups } from './head-groups.ts'
import { isTitleRow } from './outline.ts'
import { isFigure, isShort, isTall, layoutTable, type TableLayout } from './table-layout.ts'
import { typstArray, typstLines } from './typst-text.ts'

/** A table, the page that it wants and its Typst source. */
export interface TypstTable {
  readonly flipped: boolean
  readonly source: string
}

/** A table with heads repeated on each page and rows that stay whole; a short one stays on one page. */
export function typstTable(table: TableBlock): TypstTable {
  const single = layoutTable(table)
  const groups = headGroups(table.columns)
  const isWide = single.flipped || single.size < 8
  if (!isWide || !groups.some((one) => one.shared)) return written(table, single)
  const layout = layoutTable(
    table,
    groups.flatMap((one) => one.heads),
  )
  return { flipped: layout.flipped, source: ledger(table, layout, { heads: groupedHeads(table) }) }
}

const written = (table: TableBlock, layout: TableLayout): TypstTable => ({
  flipped: layout.flipped,
  source: ledger(table, layout),
})

interface Look {
  readonly heads?: readonly string[]
  /** A year without figures is no title there. */
  readonly isOfChart?: boolean
}

/** The call that draws a table. */
export const ledger = (
  table: TableBlock,
  layout: TableLayout,
  { heads = singleHeads(table), isOfChart = false }: Look = {},
): string =>
  `ledger(${[
    `size: ${layout.size}pt`,
    `widths: ${typstArray(layout.widths.map((one) => `${one}pt`))}`,
    `figures: ${typstArray(table.columns.flatMap((_, column) => (isFigure(table, column) ? [`${column}`] : [])))}`,
    `whole: ${isShort(table, layout)}`,
    `noted: ${(table.notes ?? []).length > 0}`,
    `heads: ${typstArray(heads)}`,
    `totals: ${typstArray((table.totals ?? []).map(String))}`,
    `titles: ${placesOf(table, (row) => !isOfChart && isTitleRow(row))}`,
    `tall: ${placesOf(table, (row) => isTall(row, layout))}`,
    `rows: ${typstArray(table.rows.map((row) => typstArray(table.columns.map((_, column) => typstLines(row[column] ?? '')))))}`,
  ].join(', ')})`

/** Which rows are so. */
const placesOf = (table: TableBlock, isSo: (row: readonly string[]) => boolean): string =>
  typstArray(table.rows.flatMap((row, index) => (isSo(row) ? [`${index}`] : [])))

/** A cell of a head, and what else it takes: room for others, or the key of a series. */
export const head = (text: string, more = ''): string => `(text: ${typstLines(text)}${more})`

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
