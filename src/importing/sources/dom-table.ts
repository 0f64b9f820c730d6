import type { HtmlCell, HtmlRow, ReadHtmlTable } from './html-table.ts'

/**
 * The adapter of a browser. DOMParser runs no script and loads no picture of what it parses. Of several tables, the one
 * with the most rows; none that is only the frame of others, as pages and Word make them.
 */
export const readDomTable: ReadHtmlTable = (html) => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const [table] = [...page.querySelectorAll('table')]
    .filter((one) => one.querySelector('table') === null)
    .sort((a, b) => b.rows.length - a.rows.length)
  if (!table || table.rows.length === 0) return undefined
  return { writtenBy: writtenBy(page, html), rows: rowsOf(table) }
}

function rowsOf(table: HTMLTableElement): HtmlRow[] {
  const hidden = hiddenColumnsOf(table)
  return [...table.rows].map((row) => ({
    isHidden: isHidden(row),
    cells: [...row.cells].map((cell, index) => cellOf(cell, row.cells.length === hidden.length && hidden[index]!)),
  }))
}

/** Of `<col>`, each as often as it spans: Excel hides a column there. */
const hiddenColumnsOf = (table: HTMLTableElement): boolean[] =>
  [...table.querySelectorAll('col')].flatMap((col) =>
    Array.from({ length: spanOf(col.getAttribute('span')) }, () => isHidden(col)),
  )

const cellOf = (cell: HTMLTableCellElement, inHidden: boolean): HtmlCell => ({
  text: textOf(cell).trim(),
  across: spanOf(cell.getAttribute('colspan')),
  down: spanOf(cell.getAttribute('rowspan')),
  isHidden: inHidden || isHidden(cell),
  stored: storedIn(cell),
})

/** No sheet that people paste is wider or longer. */
const MOST = 2_000
const spanOf = (text: string | null): number => Math.min(MOST, Math.max(1, Number.parseInt(text ?? '1', 10) || 1))

const HIDDEN = /display:none|visibility:(hidden|collapse)|mso-hide:all|(^|;)(height|width):0(px|pt)?(;|$)/

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') || HIDDEN.test((element.getAttribute('style') ?? '').toLowerCase().replace(/\s/g, ''))

/** Spaces as a browser shows them; `<br>` and paragraphs are line breaks. */
function textOf(node: Node): string {
  if (node.nodeType === 3) return (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ')
  const inner = [...node.childNodes].map(textOf).join('')
  const name = node.nodeName.toLowerCase()
  if (name === 'br') return '\n'
  return name === 'p' || name === 'div' ? `${inner}\n` : inner
}

/** LibreOffice writes `sdval`, Excel `x:num`, Google Sheets a JSON of which "3" is the number. */
function storedIn(cell: Element): string | undefined {
  const sheets = /"3":(-?[\d.]+)/.exec(cell.getAttribute('data-sheets-value') ?? '')?.[1]
  const text = sheets ?? cell.getAttribute('sdval') ?? cell.getAttribute('x:num') ?? ''
  return /^-?\d+(\.\d+)?$/.test(text) ? text : undefined
}

const writtenBy = (page: Document, html: string): string =>
  [
    ...[...page.querySelectorAll('meta')].map((meta) => meta.getAttribute('content') ?? ''),
    page.querySelector('google-sheets-html-origin') ? 'google-sheets' : '',
    /<html[^>]*>/i.exec(html)?.[0] ?? '',
  ].join(' ')
