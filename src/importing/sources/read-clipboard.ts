import type { CellBlock } from '../block.ts'
import type { ReadHtmlTable } from './html-table.ts'
import { readHtml } from './read-html.ts'
import { readTsv } from './read-tsv.ts'

/** What lies on the clipboard; '' of a format that isn't there. */
export interface Clipboard {
  readonly html: string
  readonly text: string
}

/** A thousand rows with all their formats take 2 MB; a whole column of a sheet, row by row, would stop the page. */
const MOST_HTML = 16_000_000

/** The block on a clipboard: of its HTML, which knows more, or of its text where the HTML holds no table or is huge. */
export function readClipboard({ html, text }: Clipboard, readTable: ReadHtmlTable): CellBlock {
  const isRead = /<table/i.test(html) && (html.length <= MOST_HTML || text === '')
  const table = isRead ? readTable(html) : undefined
  return table ? readHtml(table) : readTsv(text)
}
