import { type BlockCell, type BlockSource, blockOf, type CellBlock } from '../block.ts'
import type { HtmlCell, HtmlTable } from './html-table.ts'

/** Wider than any sheet that is pasted: a title merged over a whole row of Excel covers 16.384 columns. */
const MOST_COLUMNS = 256

/** A cell that reaches down into the rows below it. */
interface Reaching {
  readonly text: string
  rows: number
}

/** A table of HTML as a block: merged cells keep their text in the first one, and the others know it. */
export function readHtml(table: HtmlTable): CellBlock {
  const reaching = new Map<number, Reaching>()
  const hiddenColumns = new Set<number>()
  const rows = table.rows.map((row) => ({
    isHidden: row.isHidden,
    cells: cellsOf(row.cells, reaching, hiddenColumns),
  }))
  // Where it declares as many as there are: Excel declares those that it leaves out, too.
  const width = Math.max(0, ...rows.map((row) => row.cells.length))
  if (table.hiddenColumns.length === width)
    for (const [index, isHidden] of table.hiddenColumns.entries()) if (isHidden) hiddenColumns.add(index)
  const block = blockOf(sourceOf(table.writtenBy), rows, hiddenColumns)
  return table.others > 0 ? { ...block, otherTables: table.others } : block
}

function cellsOf(
  written: readonly HtmlCell[],
  reaching: Map<number, Reaching>,
  hiddenColumns: Set<number>,
): readonly BlockCell[] {
  const cells: BlockCell[] = []
  /** Takes a row from what reaches into this place; what it was of. */
  const reached = (): string | undefined => {
    const above = reaching.get(cells.length)
    if (!above) return undefined
    above.rows -= 1
    if (above.rows === 0) reaching.delete(cells.length)
    return above.text
  }
  const passCovered = () => {
    for (let text = reached(); text !== undefined; text = reached()) cells.push({ text: '', merged: text })
  }
  for (const one of written) {
    passCovered()
    for (let right = 0; right < one.across && cells.length < MOST_COLUMNS; right++) {
      reached()
      if (one.isHidden) hiddenColumns.add(cells.length)
      if (one.down > 1) reaching.set(cells.length, { text: one.text, rows: one.down - 1 })
      cells.push(right === 0 ? { text: one.text, stored: one.stored } : { text: '', merged: one.text })
    }
  }
  // A row that is shorter than what reaches into it farther right.
  for (const last = Math.max(-1, ...reaching.keys()); cells.length <= last; ) {
    const text = reached()
    cells.push(text === undefined ? { text: '' } : { text: '', merged: text })
  }
  return cells
}

function sourceOf(writtenBy: string): BlockSource {
  if (/google-sheets/i.test(writtenBy)) return 'Google Sheets'
  if (/libreoffice|openoffice/i.test(writtenBy)) return 'LibreOffice'
  return /excel/i.test(writtenBy) ? 'Excel' : 'una página'
}
