import { type CleanBlock, type CleanCell, type CleanRow, isNumberLike, isSpoilt } from '../cleaned/clean-block.ts'
import { plain } from '../cleaned/plain-name.ts'
import type { Target } from '../target.ts'
import { type FindRow, isItem } from './find-row.ts'

/** What is known before rows and columns are matched. */
export interface NamesQuestion {
  readonly block: CleanBlock
  readonly target: Target
  readonly find: FindRow
  readonly heads: ReadonlySet<number>
  /** Columns of which the person said what they are. */
  readonly said: ReadonlySet<number>
}

interface Column {
  readonly index: number
  readonly texts: readonly string[]
  readonly words: number
  readonly found: number
  /** Of those, the ones that may be a number with something beside it: '12,5 UF' begins like region 12. */
  readonly likely: number
  /** Row by row: the row of which it is the code; '' where it is a total or an item of one; undefined where it is neither. */
  readonly codes: readonly (string | undefined)[]
}

/** The columns that name the rows: their text, their code, or both side by side. */
export function findNames(question: NamesQuestion): readonly number[] {
  const columns = columnsOf(question)
  const texts = columns.filter((one) => one.words > 0 && one.words * 2 > one.texts.length)
  const named = texts.filter((one, order) =>
    order === 0 ? one.found * 2 >= one.words || isFirst(one, columns) : (one.found - one.likely) * 2 >= one.words,
  )
  const names = named.map((one) => one.index)
  const codes = columns.find((one) => isCodes(one, columns, question.target, names) && !isCounter(question, one, names))
  return codes ? [codes.index, ...names.filter((one) => one !== codes.index)].sort((a, b) => a - b) : names
}

/** Before every column of amounts: what is written there names something, though none of the table's rows. */
const isFirst = (one: Column, all: readonly Column[]): boolean =>
  all.every((other) => other === one || other.index > one.index || other.texts.length === 0 || other.words > 0)

/** Codes say the same as the names beside them; a count of the rows, '1, 2, 3', says another. */
function isCounter({ block, find, heads }: NamesQuestion, { index }: Column, [name]: readonly number[]): boolean {
  if (name === undefined) return false
  const pairs = block.rows
    .filter((row) => !heads.has(row.position))
    .map((row) => [find(row.cells[index]!.text)?.row, find(row.cells[name]!.text)?.row])
    .filter(([code, named]) => code && named)
  return pairs.filter(([code, named]) => code !== named).length * 2 > pairs.length
}

function columnsOf({ block, find, heads, said }: NamesQuestion): Column[] {
  const rows = block.rows.filter((row) => !heads.has(row.position) && !row.isBlank)
  return Array.from({ length: block.width }, (_, index) => index)
    .filter((index) => !said.has(index))
    .map((index) => columnOf(rows, index, find))
}

function columnOf(rows: readonly CleanRow[], index: number, find: FindRow): Column {
  const all = rows.map((row) => row.cells[index]!)
  const cells = isOverAll(all) ? [] : all.filter((cell) => cell.text !== '')
  const words = cells.filter((cell) => !isNumberLike(cell))
  return {
    index,
    texts: cells.map((cell) => cell.text),
    words: words.length,
    found: words.filter((cell) => find(cell.text) !== undefined).length,
    likely: words.filter((cell) => isSpoilt(cell) && isProposed(find(cell.text))).length,
    codes: cells.map((cell) => codeIn(cell, find)),
  }
}

/** One cell merged over every row names what they have in common, and none of them. */
const isOverAll = (cells: readonly CleanCell[]): boolean =>
  cells.length > 1 && cells[0]!.text !== '' && cells.slice(1).every((cell) => cell.merged === cells[0]!.text)

const isProposed = (found: ReturnType<FindRow>): boolean => found?.row !== undefined && found.how === 'proposed'

function codeIn(cell: CleanCell, find: FindRow): string | undefined {
  if (!isNumberLike(cell) || isItem(cell.text)) return ''
  return /^\d{1,3}$/.test(plain(cell.text)) ? find(cell.text)?.row?.id : undefined
}

/** Codes of different rows, one each, with amounts to the right of them. Amounts as small as codes are not rare: two at least. */
function isCodes(one: Column, all: readonly Column[], target: Target, names: readonly number[]): boolean {
  const codes = one.codes.filter((code) => code !== '')
  if (codes.length === 0 || codes.includes(undefined) || codes.length * 2 < one.codes.length) return false
  if (new Set(codes).size < codes.length || all.some((other) => other.index < one.index && other.texts.length > 0))
    return false
  const after = all.filter((other) => other.index > one.index && !names.includes(other.index) && other.texts.length > 0)
  if (after.length === 0) return false
  const asked = target.columns.filter((column) => !column.isFormer).length
  return codes.length > 1 || names.length > 0 || after.length <= asked
}
