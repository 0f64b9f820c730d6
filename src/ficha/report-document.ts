/** The report as blocks, every number as printed (es-CL). HTML, text, JSON, and later PDF and XLSX, render this. */
export interface ReportDocument {
  readonly edition: number
  /** The year that it reports on. */
  readonly year: number
  readonly title: string
  /** Lines under the title: name, service, ministry. */
  readonly heading: readonly string[]
  readonly sections: readonly ReportSection[]
}

export interface ReportSection {
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}

export type Block = TableBlock | ParagraphBlock | ListBlock | ChartBlock | NotesBlock

export interface TableBlock {
  readonly type: 'table'
  readonly title: string
  /** Two-level heads flattened: 'Gasto ejecutado 2023'. */
  readonly columns: readonly string[]
  /** First cell: the label of the row. */
  readonly rows: readonly (readonly string[])[]
  /** Indexes of rows that are totals. */
  readonly totals?: readonly number[]
  readonly notes?: readonly string[]
  /** Columns that hold text, not figures, besides the first. */
  readonly texts?: readonly number[]
}

export interface ParagraphBlock {
  readonly type: 'paragraph'
  readonly title?: string
  readonly text: string
}

export interface ListBlock {
  readonly type: 'list'
  readonly title?: string
  readonly items: readonly string[]
}

/** A chart always carries its figures; null where there is none. */
export interface ChartBlock {
  readonly type: 'chart'
  readonly title: string
  readonly unit: string
  readonly series: readonly { readonly name: string; readonly points: readonly ChartPoint[] }[]
  readonly notes?: readonly string[]
}

export interface ChartPoint {
  readonly label: string
  /** Rounded decimal text, only to draw with. */
  readonly value: string | null
  readonly printed: string
}

export interface NotesBlock {
  readonly type: 'notes'
  readonly items: readonly string[]
}
