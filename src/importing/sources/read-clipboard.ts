import type { CellBlock } from '../block.ts'
import type { ReadHtmlTable } from './html-table.ts'
import { readHtml } from './read-html.ts'
import { readTsv } from './read-tsv.ts'

/** What lies on the clipboard; '' of a format that isn't there. */
export interface Clipboard {
  readonly html: string
  readonly text: string
}

/** The block on a clipboard: of its HTML, which knows more, or of its text where the HTML holds no table. */
export function readClipboard(clipboard: Clipboard, readTable: ReadHtmlTable): CellBlock {
  const table = /<table/i.test(clipboard.html) ? readTable(clipboard.html) : undefined
  return table ? readHtml(table) : readTsv(clipboard.text)
}
