import type { TableBlock } from '../ficha/report-document.ts'
import { breakable } from './typst-text.ts'

/** Width that a page leaves to its text, in points: A4 with margins of 18 mm, upright and lying. */
export const PAGE = { upright: 493, lying: 739 }
/** Left and right of a cell, in ems. */
const INSET = 1
const FIGURE_WORDS = 18
/** Where there is room, a long head takes two lines: each is this part of it. */
const LONG_HEAD = 0.56
/** A line as long as is comfortable to read in a table, in ems. */
const COMFORTABLE = 34
/** Rows of more lines than these may be torn in two: they would not fit a page. */
const TALLEST_ROW = 36
/** Tables of at most so many lines stay on one page. */
const SHORT_TABLE = 30
/** A text of more lines than these, in a column narrower than this in ems, asks for a wider page. */
const TALLEST_TEXT = 24
const NARROW_TEXT = 12

export interface TableLayout {
  readonly flipped: boolean
  /** Size of type, in points. */
  readonly size: number
  /** Widths of columns, in points. */
  readonly widths: readonly number[]
}

interface Wanted {
  /** No narrower, in ems. */
  readonly least: number
  /** On one line, or as wide as a text of its length is comfortable to read, in ems. */
  readonly wish: number
}
const SIZES = [
  { flipped: false, size: 8.5 },
  { flipped: false, size: 7.5 },
  { flipped: true, size: 8.5 },
  { flipped: true, size: 7.5 },
  { flipped: true, size: 6.5 },
] as const

export const isFigure = (table: TableBlock, column: number): boolean => column > 0 && !table.texts?.includes(column)

/** Page, size of type and widths by what the columns hold: the first of the sizes in which everything reads well. */
export function layoutTable(table: TableBlock, heads: readonly string[] = table.columns): TableLayout {
  const wanted = heads.map((head, column) => wantedBy(table, head, column))
  const least = sum(wanted.map((one) => one.least))
  const isRoomy = ({ flipped, size }: (typeof SIZES)[number]) =>
    least * size <= room(flipped) && (flipped || !isCramped(table, spread(wanted, room(flipped) / size)))
  const chosen = SIZES.find(isRoomy) ?? SIZES.at(-1)!
  const widths = spread(wanted, room(chosen.flipped) / chosen.size)
  return { ...chosen, widths: widths.map((one) => Math.floor(one * chosen.size * 10) / 10) }
}

/** Widths of a table beside its chart, in points; undefined where it doesn't fit there. */
export function layoutBeside(table: TableBlock, available: number): TableLayout | undefined {
  const size = 8.5
  const wanted = table.columns.map((head, column) => wantedBy(table, head, column))
  if (sum(wanted.map((one) => one.least)) * size > available) return undefined
  const widths = spread(wanted, available / size).map((one) => Math.floor(one * size * 10) / 10)
  return { flipped: false, size, widths }
}

const room = (flipped: boolean): number => (flipped ? PAGE.lying : PAGE.upright)
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

function wantedBy(table: TableBlock, head: string, column: number): Wanted {
  const cells = table.rows.map((row) => breakable(row[column] ?? ''))
  const word = Math.max(widestWord(breakable(head)) * 1.06, ...cells.map(widestWord))
  if (!isFigure(table, column)) {
    const longest = Math.max(textWidth(head) * LONG_HEAD, ...cells.map(textWidth))
    return { least: Math.max(word, Math.min(longest, 9)) + INSET, wish: wishOf(longest) + INSET + 1 }
  }
  const whole = Math.max(word, ...cells.map((cell) => (cell.length <= FIGURE_WORDS ? textWidth(cell) : 0)))
  return { least: whole + INSET, wish: Math.max(whole, 6.5, Math.min(textWidth(head) * LONG_HEAD, 14)) + INSET }
}

/** A text twice as long wishes for a little more, so that a column of names leaves room to one of paragraphs. */
const wishOf = (longest: number): number =>
  longest <= COMFORTABLE ? longest : COMFORTABLE + 8 * Math.log2(longest / COMFORTABLE)

/** What is left after the least of each goes to those that wish for more; the rest to texts alone, else to nobody. */
function spread(wanted: readonly Wanted[], available: number): number[] {
  const least = sum(wanted.map((one) => one.least))
  if (least > available) return wanted.map((one) => (one.least * available) / least)
  const lacking = wanted.map((one) => Math.max(0, one.wish - one.least))
  const share = Math.min(1, (available - least) / Math.max(sum(lacking), 1e-9))
  return wanted.map((one, index) => one.least + lacking[index]! * share)
}

/** Lines of a row at these widths, in ems; lines that people broke count too. */
const linesOfRow = (row: readonly string[], widths: readonly number[]): number =>
  Math.max(1, ...row.map((cell, column) => linesOfCell(cell, Math.max(1, (widths[column] ?? 1) - INSET))))

const linesOfCell = (cell: string, width: number): number =>
  cell.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil((textWidth(line) * 1.1) / width)), 0)

/** Does a long text stand in a narrow column? */
const isCramped = (table: TableBlock, widths: readonly number[]): boolean =>
  table.rows.some((row) =>
    row.some((cell, column) => {
      const width = widths[column] ?? 0
      return width < NARROW_TEXT && linesOfCell(cell, Math.max(1, width - INSET)) > TALLEST_TEXT
    }),
  )

/** Does the table take less than some half of a page, so that it is kept whole? */
export const isShort = (table: TableBlock, { widths, size }: TableLayout): boolean => {
  const ems = widths.map((one) => one / size)
  return sum(table.rows.map((row) => linesOfRow(row, ems) + 0.5)) <= SHORT_TABLE
}

/** May this row be torn in two? Only one that hardly fits a page. */
export const isTall = (row: readonly string[], { widths, size }: TableLayout): boolean =>
  linesOfRow(
    row,
    widths.map((one) => one / size),
  ) > TALLEST_ROW

/** Widths of letters in IBM Plex Sans, in ems, by kind and never too small: enough to lay out columns without the font. */
const NARROW = /[ijlftr.,:;'|!()[\] ]/
const WIDE = /[mwMWOQ%@—…]/
const UPPER = /\p{Lu}/u
const LETTER = /[\p{L}\p{N}\p{P}$+=<>°º]/u

function widthOf(sign: string): number {
  if (NARROW.test(sign)) return 0.36
  if (WIDE.test(sign)) return 0.92
  if (UPPER.test(sign)) return 0.7
  return LETTER.test(sign) ? 0.6 : 1.1
}

/** Width of a text on one line, in ems of its size. */
const textWidth = (text: string): number => [...text].reduce((sum, sign) => sum + widthOf(sign), 0)

/** The widest of its words: no column can be narrower. */
const widestWord = (text: string): number => Math.max(0, ...text.split(/[\s\u200b]+/).map(textWidth))
