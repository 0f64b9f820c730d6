import { type CleanBlock, type CleanCell, isNumberLike, isSpoilt } from '../cleaned/clean-block.ts'
import type { Target, TargetColumn } from '../target.ts'
import { comparedColumn } from './compared-column.ts'
import { columnsByHead } from './head-column.ts'
import type { MatchedRow } from './match-rows.ts'
import type { ColumnMatch, ColumnsQuestion, MatchedColumn } from './matched-column.ts'

type Found = Map<number, { column: TargetColumn; how: ColumnMatch }>

/** Each column by what the person said, by its head, by its year, by comparing with last year, and last by its order. */
export function matchColumns(question: ColumnsQuestion): readonly MatchedColumn[] {
  const { block, heads } = question
  const found: Found = new Map()
  const fixed = new Map<number, MatchedColumn>()
  for (let index = 0; index < block.width; index++) {
    const one = knownColumn(question, index)
    if (one) fixed.set(index, one)
  }
  const open = () => indexesOf(block).filter((index) => !fixed.has(index) && !found.has(index))
  byHeads(question, open(), found)
  const isHeaded = [...found.values()].some((one) => one.how === 'head' || one.how === 'year')
  // A head that says something else than the columns of this table isn't one of them, whatever its amounts.
  const others = open().filter((index) => heads[index]!.words.length > 0)
  const areMany = others.length > question.target.columns.filter((one) => !one.isFormer && one.isNumeric).length
  const unknown = open().filter(
    (index) =>
      heads[index]!.isComputed || (isHeaded && heads[index]!.text !== '') || (areMany && others.includes(index)),
  )
  byComparing(question, without(open(), unknown), found)
  byOrder(question, notBeforeNames(question, without(open(), unknown)), found)
  return indexesOf(block).map((index) => fixed.get(index) ?? matchedOf(question, index, found))
}

const indexesOf = (block: CleanBlock): number[] => Array.from({ length: block.width }, (_, index) => index)
const without = (all: readonly number[], some: readonly number[]): number[] => all.filter((one) => !some.includes(one))

function matchedOf({ heads }: ColumnsQuestion, index: number, found: Found): MatchedColumn {
  const one = found.get(index)
  const head = heads[index]!.text
  return one ? { index, head, is: 'column', ...one } : { index, head, is: 'nothing', why: 'unknown' }
}

/** What is so whatever its amounts say. */
function knownColumn(question: ColumnsQuestion, index: number): MatchedColumn | undefined {
  const { block, target, heads, names, rows, choices } = question
  const head = heads[index]!.text
  const choice = choices[index]
  if (choice?.is === 'names' || (!choice && names.includes(index))) return { index, head, is: 'names' }
  if (choice?.is === 'nothing') return { index, head, is: 'nothing', why: 'left out' }
  const column = choice && target.columns.find((one) => one.key === choice.key)
  if (column) return { index, head, is: 'column', column, how: 'chosen' }
  const filled = block.rows.filter((row, at) => rows[at]!.is === 'row' && row.cells[index]!.text !== '')
  if (filled.length === 0) return { index, head, is: 'nothing', why: 'blank' }
  if (block.hiddenColumns.has(index)) return { index, head, is: 'nothing', why: 'hidden' }
  // Words under columns of amounts are a remark of whoever wrote it, unless a head says otherwise.
  const isText = filled.every((row) => isRemark(row.cells[index]!)) && filled.length > 1
  const takesText = columnsByHead(heads[index]!, target, false).length > 0 || names.length === 0
  return isText && !takesText ? { index, head, is: 'nothing', why: 'unknown' } : undefined
}

const isRemark = (cell: CleanCell): boolean => !isNumberLike(cell) && !isSpoilt(cell)

const takenBy = ({ choices, target }: ColumnsQuestion, found: Found): Set<string> => {
  const chosen = Object.values(choices).flatMap((one) => (one.is === 'column' ? [one.key] : []))
  const keys = target.columns.filter((one) => chosen.includes(one.key)).map((one) => one.key)
  return new Set([...keys, ...[...found.values()].map((one) => one.column.key)])
}

/** Are most of its cells numbers, or markers, or were meant to be? */
function holdsNumbers({ block, rows }: ColumnsQuestion, index: number): boolean {
  const filled = block.rows.filter((row, at) => rows[at]!.is === 'row' && row.cells[index]!.text !== '')
  return filled.filter((row) => !isRemark(row.cells[index]!)).length * 2 >= filled.length
}

function byHeads(question: ColumnsQuestion, open: readonly number[], found: Found): void {
  for (const index of open) {
    const taken = takenBy(question, found)
    const fits = columnsByHead(question.heads[index]!, question.target, holdsNumbers(question, index))
    // Two heads '2023' over two questions: each takes the next one.
    const free = fits.filter((one) => !taken.has(one.column.key))
    const isOne = new Set(fits.map((one) => one.column.question)).size === 1 || fits[0]?.by === 'year'
    const before = [...found].filter(([at]) => at < index).sort(([a], [b]) => b - a)[0]
    // '2022 | 2023' go on with the question that they began with.
    const next = free.find((one) => one.column.question === before?.[1].column.question) ?? free[0]
    if (next && isOne) found.set(index, { column: next.column, how: next.by })
  }
}

function byComparing(question: ColumnsQuestion, open: readonly number[], found: Found): void {
  for (const index of open) {
    const taken = takenBy(question, found)
    const column = comparedColumn(question, index, (one) => !taken.has(one.key))
    if (column) found.set(index, { column, how: 'compared' })
  }
}

/** What stands before the names is a counter of rows, where amounts stand after them. */
function notBeforeNames({ names }: ColumnsQuestion, open: readonly number[]): readonly number[] {
  const after = open.filter((index) => index > (names[0] ?? -1))
  return after.length > 0 ? after : open
}

/** After a recognised column comes the next one that is drawn; before any, those from the cell pasted on. */
function byOrder(question: ColumnsQuestion, open: readonly number[], found: Found): void {
  if (open.length === 0) return
  const drawn = drawnFrom(question, open.length, found)
  const { target, rows } = question
  const now = target.columns.filter((one) => !one.isFormer && canBeTyped(target, rows, one))
  const isOnly = open.length === 1 && now.length === 1
  for (const index of open) {
    const taken = takenBy(question, found)
    const before = [...found].filter(([at]) => at < index).sort(([a], [b]) => b - a)[0]
    const from = before ? drawn.indexOf(before[1].column) + 1 : 0
    const next = drawn.slice(from).find((one) => !taken.has(one.key))
    if (next) found.set(index, { column: next, how: isOnly && !next.isFormer ? 'only' : 'order' })
  }
}

/** The columns that amounts without a name fall on, in the order of the table. */
function drawnFrom({ target, names, rows }: ColumnsQuestion, count: number, found: Found): readonly TargetColumn[] {
  const all = target.columns.filter((column) => canBeTyped(target, rows, column))
  if (found.size > 0) return all
  const start = Math.max(
    0,
    all.findIndex((one) => one.key === target.at.column),
  )
  const now = all.filter((one) => !one.isFormer)
  // With names the block is a table of its own: as many columns as the table has, or as this year has, are those.
  if (names.length > 0 && all.length === count && now.length < count) return all
  const wanted = fromHere(now, all[start])
  if (names.length > 0) return wanted.length >= count ? wanted : now
  const here = fromHere(now, all[start])
  return all[start]?.isFormer === false && here.length >= count ? here : all.slice(start)
}

const fromHere = (columns: readonly TargetColumn[], start: TargetColumn | undefined): readonly TargetColumn[] =>
  start && columns.includes(start) ? columns.slice(columns.indexOf(start)) : columns

/** Amounts without a head are amounts; texts come by their head alone. */
const canBeTyped = (target: Target, rows: readonly MatchedRow[], column: TargetColumn): boolean =>
  column.isNumeric &&
  rows.some((one) => one.is === 'row' && target.cellAt(one.row.id, column.key)?.address !== undefined)
