/** How a cell looks; fonts and colours stand in `xlsx/looks.ts`. */
export type PlanLook =
  | 'title'
  | 'caption'
  | 'unit'
  | 'head'
  | 'headFigure'
  | 'code'
  | 'label'
  | 'prose'
  | 'link'
  | 'plain'
  /** Cells that can be typed in: those of numbers, and those of texts. */
  | 'entry'
  | 'entryText'
  /** Last year's. */
  | 'former'
  | 'formerText'
  | 'figure'
  | 'total'
  | 'totalLabel'
  | 'shut'

/** What may be typed in a cell: a condition or a list, and what is said before and after. */
export interface EntryRule {
  /** A formula of conditions, `{}` where the cell goes; or the name of a list. */
  readonly condition?: string
  readonly list?: string
  readonly prompt: string
  readonly refusal?: string
}

export interface CellPlan {
  readonly look: PlanLook
  readonly value?: string | number | undefined
  /** As a file keeps it: in English, with commas. `value` is its result, for whoever doesn't compute. */
  readonly formula?: string | undefined
  /** '#,##0' */
  readonly format?: string | undefined
  /** Its defined name: 'c_0001'. */
  readonly name?: string
  /** Of those that can be typed in; the others are locked. */
  readonly entry?: EntryRule
  /** How many columns it takes. */
  readonly span?: number
  /** A sheet that it leads to. */
  readonly to?: string
  /** What it says when something is wrong: it stands out then. */
  readonly alarm?: string
}

export interface RowPlan {
  readonly cells: readonly (CellPlan | undefined)[]
  /** Points; by its content when absent. */
  readonly height?: number | undefined
}

export interface SheetPlan {
  readonly name: string
  readonly rows: readonly RowPlan[]
  /** Of its columns, in characters. */
  readonly widths: readonly number[]
  /** What stays in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  readonly isHidden?: boolean
}

/** A workbook as what stands where: no library, no file. */
export interface BookPlan {
  readonly sheets: readonly SheetPlan[]
  /** Lists to choose from: a name and where it stands, "'Opciones'!$A$2:$A$4". */
  readonly lists: readonly { readonly name: string; readonly area: string }[]
}

/** 0 → 'A', 26 → 'AA' */
export function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last
}

/** A sheet as formulas and names refer to it: "'Componentes'". */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`
