import { type CleanBlock, type CleanCell, type CleanRow, isNumberLike, yearIn } from '../cleaned/clean-block.ts'
import type { FindRow } from './find-row.ts'

/** Positions of the rows that are heads: those above the first row of amounts, and the same ones repeated below. */
export function findHeads(block: CleanBlock, find: FindRow): ReadonlySet<number> {
  const first = block.rows.findIndex((row) => !row.isBlank && !isHead(row, find))
  // A block of heads alone is none: its rows are names.
  if (first < 0) return new Set()
  const heads = block.rows.slice(0, first).filter((row) => !row.isBlank)
  const known = new Set(heads.map(wordsOf))
  const repeated = block.rows.slice(first).filter((row) => !row.isBlank && known.has(wordsOf(row)))
  return new Set([...heads, ...repeated].map((row) => row.position))
}

const wordsOf = (row: CleanRow): string =>
  row.cells
    .map((cell) => cell.text)
    .join('|')
    .toLowerCase()

/** Words over columns, or years side by side; no amounts, and no name of a row. */
function isHead(row: CleanRow, find: FindRow): boolean {
  const filled = row.cells.filter((cell) => cell.text !== '')
  const years = filled.filter((cell) => yearIn(cell) !== undefined || isYearOfMoney(cell))
  const words = filled.filter((cell) => !isNumberLike(cell))
  if (years.length + words.length < filled.length) return false
  if (words.length === 0 || years.some(isYearOfMoney)) return areYears(years, row)
  // 'Hombres | Mujeres | Total': over columns, none of them is a row.
  const areOver = words.length > 1 && !namesRow(words[0]!, find)
  return !words.some((cell) => (namesRow(cell, find) && !(areOver && isTotal(cell, find))) || isSpoiltNumber(cell))
}

const isTotal = ({ text }: CleanCell, find: FindRow): boolean => find(text)?.row?.isComputed === true

/** 'M$ 2023' over a column. Beside other years alone: it may be an amount. */
const isYearOfMoney = ({ number, text }: CleanCell): boolean =>
  number.is === 'number' && number.unit !== undefined && /(^|\D)(199\d|20\d\d)(\D|$)/.test(text)

/** Different years side by side, or one over a column beside names: amounts may look like a year. */
const areYears = (years: readonly CleanCell[], { cells }: CleanRow): boolean =>
  years.length > 1
    ? new Set(years.map((cell) => cell.text)).size > 1
    : years.length === 1 && cells.length > 1 && cells[0]!.text === ''

/** '100 nota', '12a', 's/d', 'sin dato': something instead of an amount, and no head; '2023 (M$)' is one. */
const isSpoiltNumber = ({ text }: CleanCell): boolean =>
  (/^[$(-]?\d/.test(text) && !/^(19|20)\d\d\b/.test(text)) || NO_AMOUNT.test(text)

const NO_AMOUNT =
  /^(?:n[/. ]?[acde]|s[/. ]?[di])\.?$|^(?:sin|nada)\b|^no (?:hay|aplica|informa|se|tiene|corresponde|existe)\b/i

/** As a whole name or code: 'Gasto' is the beginning of 'Gastos en personal', and names no row. */
function namesRow(cell: CleanCell, find: FindRow): boolean {
  const found = find(cell.text)
  return found?.row !== undefined && found.how !== 'proposed' && !found.isShortened
}

/** What stands over each column, from above to below; a merged head is over all that it covers. */
export const headTexts = (block: CleanBlock, heads: ReadonlySet<number>): readonly string[] =>
  Array.from({ length: block.width }, (_, column) => {
    const above = block.rows.filter((row) => heads.has(row.position))
    const texts = above.map((row) => row.cells[column]!).map((cell) => cell.text || cell.merged || '')
    return [...new Set(texts.filter(Boolean))].join(' ')
  })
