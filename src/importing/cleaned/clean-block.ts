import { cleanText } from '../../ficha/written/clean-text.ts'
import type { NumberReading } from '../../ficha/written/number-reading.ts'
import { readNumber } from '../../ficha/written/read-number.ts'
import type { BlockCell, BlockSource, CellBlock } from '../block.ts'

/** A cell without what nobody sees, and what it is as a number. */
export interface CleanCell {
  readonly text: string
  readonly number: NumberReading
  readonly stored?: string | undefined
  /** Text of the merged cell that covers this one. */
  readonly merged?: string | undefined
}

export interface CleanRow {
  readonly position: number
  readonly isHidden: boolean
  readonly isBlank: boolean
  readonly cells: readonly CleanCell[]
}

export interface CleanBlock {
  readonly source: BlockSource
  readonly width: number
  readonly rows: readonly CleanRow[]
  readonly hiddenColumns: ReadonlySet<number>
  /** Rows that aren't among these: they mean nothing in the table, and there are too many to be shown. */
  readonly leftOut?: number
  /** How many more tables were copied with it, and aren't read. */
  readonly otherTables?: number
}

/** A block with its texts cleaned and its numbers read, each once; what is blank at its right and at its end is left out. */
export function cleanBlock(block: CellBlock): CleanBlock {
  const known = new Map<string, Pick<CleanCell, 'text' | 'number'>>()
  const rows = block.rows.map((row): CleanRow => {
    const cells = row.cells.map((cell) => cleanCell(cell, known))
    return { position: row.position, isHidden: row.isHidden, cells, isBlank: cells.every((one) => one.text === '') }
  })
  const end = rows.findLastIndex((row) => !row.isBlank) + 1
  const width = Math.max(0, ...rows.map((row) => row.cells.findLastIndex((cell) => cell.text !== '') + 1))
  return {
    source: block.source,
    width,
    hiddenColumns: block.hiddenColumns,
    ...(block.otherTables && { otherTables: block.otherTables }),
    rows: rows.slice(0, end).map((row) => ({ ...row, cells: row.cells.slice(0, width) })),
  }
}

function cleanCell(cell: BlockCell, known: Map<string, Pick<CleanCell, 'text' | 'number'>>): CleanCell {
  let read = known.get(cell.text)
  if (!read) {
    const isPlain = /^[\x21-\x7e]*$/.test(cell.text)
    read = { text: isPlain ? cell.text : cleanText(cell.text), number: readNumber(cell.text) }
    known.set(cell.text, read)
  }
  return { ...read, stored: cell.stored, merged: cell.merged === undefined ? undefined : cleanText(cell.merged) }
}

/** Is it a number, or what stands for one? Words are not. */
export const isNumberLike = ({ number }: CleanCell): boolean => number.is !== 'blank' && number.is !== 'unreadable'

const GUESS =
  /^[~≈±<>≤≥]|^(?:aprox|est|prov|prelim|un[oa]s|cerca|alrededor|casi|m[áa]s|menos|sobre|hasta|desde|al menos|m[íi]n|m[áa]x)/i

/** A number that was spoilt by what stands with it: '12,5 UF', '3 de 10', 'aprox. 500', '####'. */
export const isSpoilt = ({ number, text }: CleanCell): boolean =>
  number.is === 'unreadable' &&
  (/^[#\d]/.test(text) || (number.beside?.why === 'beside' && GUESS.test(number.beside.words)))

/** The year that a cell says and nothing else: '2023'. */
export function yearIn({ number }: CleanCell): number | undefined {
  if (number.is !== 'number' || number.unit || !/^(199\d|20\d\d)$/.test(number.value)) return undefined
  return number.convention ? undefined : Number(number.value)
}
