import { readsAsFormula } from '../ficha/written/csv-cell.ts'
import { workbookText } from '../ficha/written/workbook-text.ts'
import { readPrinted } from './printed-number.ts'

/** A cell as the writer takes it: always typed, so that no text is ever taken for a formula. */
export interface WrittenCell extends CellStyle {
  value?: string | number
  type?: StringConstructor | NumberConstructor
  format?: string
}

/** How a cell looks; colours as '#rrggbb', height in points. */
export interface CellStyle {
  fontWeight?: 'bold'
  fontSize?: number
  textColor?: string
  textDecoration?: { underline: true }
  backgroundColor?: string
  align?: 'left' | 'right'
  alignVertical?: 'top' | 'bottom'
  wrap?: boolean
  indent?: number
  columnSpan?: number
  height?: number
  topBorderStyle?: 'thin' | 'hair'
  topBorderColor?: string
  bottomBorderStyle?: 'thin' | 'hair' | 'medium'
  bottomBorderColor?: string
}

export type SheetRow = (WrittenCell | null)[]

/** Most characters that a cell may keep (Excel: 32.767). */
export const MOST_IN_CELL = 32_000

/** The ink of the report, as on its page. */
export const INK = { accent: '#1f4e97', soft: '#4e545e', rule: '#30363f', line: '#d9dce2', head: '#f3f4f6' }

export const TITLE: CellStyle = { fontWeight: 'bold', fontSize: 14 }
export const SUBHEAD: CellStyle = { fontWeight: 'bold', fontSize: 12 }
export const CAPTION: CellStyle = { fontWeight: 'bold' }
export const NOTE: CellStyle = { fontSize: 9, textColor: INK.soft, alignVertical: 'top', wrap: true }
export const PROSE: CellStyle = { alignVertical: 'top', wrap: true }
const HEAD: CellStyle = {
  fontWeight: 'bold',
  backgroundColor: INK.head,
  wrap: true,
  alignVertical: 'bottom',
  topBorderStyle: 'thin',
  topBorderColor: INK.rule,
  bottomBorderStyle: 'thin',
  bottomBorderColor: INK.rule,
}
const BODY: CellStyle = { alignVertical: 'top', bottomBorderStyle: 'hair', bottomBorderColor: INK.line }
const TOTAL: CellStyle = { fontWeight: 'bold', topBorderStyle: 'thin', topBorderColor: INK.rule }

/** A text, as text: where it would read as a formula once someone edits its cell, the format says what it is. */
export function textCell(text: string, look: CellStyle = {}): WrittenCell {
  if (text === '') return look
  const guard = readsAsFormula(text) && text.length > 1 && text.length < 256 ? { format: '@' } : {}
  return { value: workbookText(text), type: String, ...guard, ...look }
}

/** Where a cell of a table stands: figures to the right, texts beside them a little apart. */
export type ColumnRole = 'label' | 'text' | 'figure'

const STANDS: Record<ColumnRole, CellStyle> = {
  label: { align: 'left' },
  text: { align: 'left', indent: 1 },
  figure: { align: 'right' },
}

export const headCell = (text: string, place: ColumnRole): WrittenCell => textCell(text, { ...HEAD, ...STANDS[place] })

/** A cell of a table: a number where a figure was printed, else what was printed. */
export function bodyCell(printed: string, place: ColumnRole, isTotal: boolean): WrittenCell {
  const look: CellStyle = { ...BODY, ...(isTotal ? TOTAL : {}), ...STANDS[place] }
  const number = place === 'figure' ? readPrinted(printed) : undefined
  return number ? { type: Number, ...number, ...look } : textCell(printed, { ...look, wrap: place !== 'figure' })
}
