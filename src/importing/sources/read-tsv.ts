import { blockOf, type CellBlock } from '../block.ts'

/**
 * The text of a clipboard as cells: columns by tabs, rows by CR, LF or CRLF. A cell that a spreadsheet put between quotes
 * keeps its tabs, line breaks and quotes; a quote that never closes is a sign like another. Linear in the text.
 */
export function readTsv(whole: string): CellBlock {
  const text = withoutBlankEnd(whole)
  const rows: string[][] = [[]]
  let at = 0
  while (at < text.length || rows.at(-1)!.length === 0) {
    const [cell, end] = readCell(text, at)
    rows.at(-1)!.push(cell)
    at = end
    if (at >= text.length) break
    if (text[at] === '\t') {
      at += 1
      continue
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (at >= text.length) break
    rows.push([])
  }
  return blockOf(
    'texto',
    rows.map((cells) => ({ cells: cells.map((one) => ({ text: one })) })),
  )
}

/** A block that somebody chose ends in fewer blank rows; a whole column that was copied, in up to a million. */
const MOST_BLANK = 10_000

/** By a loop: /\s+$/ would take the square of them. */
function withoutBlankEnd(text: string): string {
  let end = text.length
  while (end > 0 && /[\t\r\n]/.test(text[end - 1]!)) end -= 1
  return text.length - end > MOST_BLANK ? text.slice(0, end) : text
}

const ENDS = /[\t\r\n]|$/g

/** The cell that begins at `at`, and where it ends. */
function readCell(text: string, at: number): [cell: string, end: number] {
  const close = text[at] === '"' ? closingQuote(text, at + 1) : undefined
  if (close !== undefined) return [unquoted(text.slice(at + 1, close)), close + 1]
  ENDS.lastIndex = at
  const end = ENDS.exec(text)!.index
  return [text.slice(at, end), end]
}

/** Where the quote stands that closes a cell: after it comes another cell, or nothing; undefined when none does. */
function closingQuote(text: string, from: number): number | undefined {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  const after = text[at + 1]
  return at >= 0 && (after === undefined || /[\t\r\n]/.test(after)) ? at : undefined
}

const unquoted = (content: string): string => content.replaceAll('""', '"').replace(/\r\n?/g, '\n')
