import type { HtmlCell, HtmlRow, ReadHtmlTable } from './html-table.ts'

/**
 * The adapter of a browser. DOMParser runs no script and loads no picture of what it parses. Of several tables, the one in
 * which most is written; what only frames others, as pages and Word make them, holds nothing of its own.
 */
export const readDomTable: ReadHtmlTable = (html) => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const tables = [...page.querySelectorAll('table')].map((table) => ({ table, filled: filledIn(table) }))
  const [most] = tables.toSorted((a, b) => b.filled - a.filled)
  if (!most || rowsIn(most.table).length === 0) return undefined
  const others = tables.filter(({ table, filled }) => filled > 0 && table !== most.table && !most.table.contains(table))
  return {
    writtenBy: writtenBy(page, html),
    rows: rowsOf(most.table),
    hiddenColumns: hiddenColumnsOf(most.table),
    others: others.length,
  }
}

/** Its cells in which something is written that isn't another table's. */
const filledIn = (table: HTMLTableElement): number =>
  rowsIn(table).reduce((sum, row) => sum + cellsIn(row).filter(isFilled).length, 0)

/** Its own, and none of a table inside it; its foot comes last, wherever it is written. */
function rowsIn(table: HTMLTableElement): HTMLTableRowElement[] {
  const own = [...table.rows].filter((row) => row.closest('table') === table)
  const isFoot = (row: Element): boolean => row.closest('tfoot')?.parentElement === table
  return [...own.filter((row) => !isFoot(row)), ...own.filter(isFoot)]
}

const cellsIn = (row: HTMLTableRowElement): HTMLTableCellElement[] =>
  [...row.cells].filter((cell) => cell.parentElement === row)

const isFilled = (cell: Element): boolean => cell.querySelector('table') === null && textOf(cell).trim() !== ''

const rowsOf = (table: HTMLTableElement): HtmlRow[] =>
  rowsIn(table).map((row) => ({ isHidden: isHidden(row), cells: cellsIn(row).map(cellOf) }))

/** Of `<col>`, each as often as it spans: Excel hides a column there. */
const hiddenColumnsOf = (table: HTMLTableElement): boolean[] =>
  [...table.querySelectorAll('col')]
    .filter((col) => col.closest('table') === table)
    .flatMap((col) => Array.from({ length: spanOf(col.getAttribute('span')) }, () => isHidden(col)))

const cellOf = (cell: HTMLTableCellElement): HtmlCell => ({
  text: textOf(cell).trim(),
  across: spanOf(cell.getAttribute('colspan')),
  // 0: down to the last row.
  down: cell.getAttribute('rowspan')?.trim() === '0' ? MOST : spanOf(cell.getAttribute('rowspan')),
  isHidden: isHidden(cell),
  stored: storedIn(cell),
})

/** No sheet that people paste is wider or longer. */
const MOST = 2_000
const spanOf = (text: string | null): number => Math.min(MOST, Math.max(1, Number.parseInt(text ?? '1', 10) || 1))

const HIDDEN = /display:none|visibility:(hidden|collapse)|mso-hide:all|(^|;)(height|width):0(px|pt)?(;|$)/

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') || HIDDEN.test((element.getAttribute('style') ?? '').toLowerCase().replace(/\s/g, ''))

/** Their text begins and ends a line of its own. */
const LINES: ReadonlySet<string> = new Set(['p', 'div', 'li', 'tr'])
const UNREAD: ReadonlySet<string> = new Set(['style', 'script', '#comment'])

/** Spaces as a browser shows them; `<br>` and paragraphs are line breaks. The call of a note stays apart from the digits before it. */
function textOf(node: Node): string {
  if (node.nodeType === 3) return (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ')
  const name = node.nodeName.toLowerCase()
  if (UNREAD.has(name)) return ''
  if (name === 'br') return '\n'
  const inner = [...node.childNodes].map(textOf).join('')
  if (name === 'sup') return inner.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!)
  if (name === 'sub') return inner.replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]!)
  return LINES.has(name) ? `${inner}\n` : inner
}

/** LibreOffice writes `sdval`, Excel `x:num`, Google Sheets a JSON of which "3" is the number, where "1" is 3. */
function storedIn(cell: Element): string | undefined {
  const text = storedBySheets(cell) ?? cell.getAttribute('sdval') ?? cell.getAttribute('x:num') ?? ''
  return /^-?\d+(\.\d+)?$/.test(text) ? text : undefined
}

function storedBySheets(cell: Element): string | undefined {
  const [, value] = /^\{"1":3,"3":([^,}]+)[,}]/.exec(cell.getAttribute('data-sheets-value') ?? '') ?? []
  return value === undefined ? undefined : String(Number(value))
}

const writtenBy = (page: Document, html: string): string =>
  [
    ...[...page.querySelectorAll('meta')].map((meta) => meta.getAttribute('content') ?? ''),
    page.querySelector('google-sheets-html-origin') ? 'google-sheets' : '',
    /<html[^>]*>/i.exec(html)?.[0] ?? '',
  ].join(' ')
