/** A cell of a table of HTML, as its tags say it. */
export interface HtmlCell {
  /** With line breaks where the source had them. */
  readonly text: string
  readonly across: number
  readonly down: number
  readonly isHidden: boolean
  /** The exact number under the text, as the spreadsheet wrote it. */
  readonly stored?: string | undefined
}

export interface HtmlRow {
  readonly isHidden: boolean
  readonly cells: readonly HtmlCell[]
}

export interface HtmlTable {
  /** Everything in which a programme tells its name: the generator, namespaces, ids. */
  readonly writtenBy: string
  readonly rows: readonly HtmlRow[]
  /** Of each column that the table declares, whether it is hidden. */
  readonly hiddenColumns: readonly boolean[]
  /** How many more tables stand beside it. */
  readonly others: number
}

/** Port: the table of an HTML fragment, read without running anything of it; undefined when it has none. */
export type ReadHtmlTable = (html: string) => HtmlTable | undefined
