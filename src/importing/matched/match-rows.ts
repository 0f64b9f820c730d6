import type { ChosenRow } from '../choices.ts'
import type { CleanBlock, CleanRow } from '../cleaned/clean-block.ts'
import { isNumberLike } from '../cleaned/clean-block.ts'
import { plain } from '../cleaned/plain-name.ts'
import type { Target, TargetRow } from '../target.ts'
import type { FindRow } from './find-row.ts'

/** Why a row doesn't enter, though it was understood. */
export type HeldBack = 'head' | 'blank' | 'total' | 'hidden' | 'left out'

/** What a row of the block is. `name`: what it was called there. */
export type MatchedRow = { readonly position: number; readonly name: string } & (
  | { readonly is: 'row'; readonly row: TargetRow; readonly how: RowMatch; readonly why?: string | undefined }
  | { readonly is: 'held'; readonly held: HeldBack }
  | { readonly is: 'no place'; readonly why: string; readonly row?: TargetRow | undefined }
)

export type RowMatch = 'code' | 'name' | 'proposed' | 'order' | 'chosen'

interface RowsQuestion {
  readonly block: CleanBlock
  readonly target: Target
  readonly find: FindRow
  readonly heads: ReadonlySet<number>
  readonly names: readonly number[]
  readonly choices: Readonly<Record<number, ChosenRow>>
}

const TOTAL = /^(sub ?total|total|totales|suma|sumas|gran total|total general)\b/

/** Each row of the block by its name, or by its order where the block has no names. */
export function matchRows(question: RowsQuestion): readonly MatchedRow[] {
  const { names } = question
  const rows = names.length > 0 ? byName(question) : byOrder(question)
  return eachOnce(question, names.length > 0 ? withOnlyFree(question, rows) : rows)
}

/** What a row is whatever its names say: as the person chose, hidden, a head, blank. */
function known({ heads, choices, target }: RowsQuestion, row: CleanRow, name: string): MatchedRow | undefined {
  const { position } = row
  const choice = choices[position]
  if (choice?.is === 'nothing') return { position, name, is: 'held', held: 'left out' }
  const chosen = choice && target.rows.find((one) => one.id === choice.id)
  if (chosen) return { position, name, is: 'row', row: chosen, how: 'chosen' }
  if (row.isBlank) return { position, name, is: 'held', held: 'blank' }
  if (heads.has(position)) return { position, name, is: 'held', held: 'head' }
  return row.isHidden ? { position, name, is: 'held', held: 'hidden' } : undefined
}

function byName(question: RowsQuestion): MatchedRow[] {
  const above: CleanRow[] = []
  return question.block.rows.map((row) => {
    const name = nameOf(row, question.names)
    const found = known(question, row, name)
    if (found) return found
    // A line of sums often has no name at all.
    const { position } = row
    const one =
      name === '' && isSum(above, row) ? { position, name, is: 'held' as const, held: 'total' as const } : undefined
    const matched = one ?? named(question, row, name)
    if (matched.is === 'row') above.push(row)
    return matched
  })
}

const nameOf = (row: CleanRow, names: readonly number[]): string =>
  names
    .map((index) => row.cells[index]!)
    .map((cell) => cell.text || (cell.merged ?? ''))
    .filter(Boolean)
    .join(' ')

function named({ find, names, target }: RowsQuestion, row: CleanRow, name: string): MatchedRow {
  const { position } = row
  if (name === '') return { position, name, is: 'no place', why: 'no tiene nombre' }
  const single = names.length > 1 ? names.map((index) => row.cells[index]!.text).filter(Boolean) : []
  const tried = [name, ...single].map(find)
  const found = tried.find((one) => one?.row) ?? tried.find(Boolean)
  const isTotal = TOTAL.test(plain(name))
  if (found?.row?.isComputed || (isTotal && !(found?.row && found.how !== 'proposed')))
    return { position, name, is: 'held', held: 'total' }
  if (found?.row) return { position, name, is: 'row', row: found.row, how: found.how, why: found.why }
  return { position, name, is: 'no place', why: found?.why ?? `no es ${articled(target.rowLabel)}` }
}

/** 'una región', 'un subtítulo' */
const articled = (label: string): string => `${/(a|ón|dad)$/.test(label) ? 'una' : 'un'} ${label}`

/** One row with amounts and no place, and one of the table that nothing named: it is proposed. */
function withOnlyFree({ block, target }: RowsQuestion, rows: readonly MatchedRow[]): MatchedRow[] {
  const taken = new Set(rows.flatMap((one) => (one.is === 'row' ? [one.row.id] : [])))
  const free = target.rows.filter((one) => !one.isComputed && !one.isApart && !taken.has(one.id))
  const lost = rows.filter((one, index) => one.is === 'no place' && one.name && hasAmounts(block.rows[index]!))
  if (free.length !== 1 || lost.length !== 1) return [...rows]
  const { position, name } = lost[0]!
  const proposed: MatchedRow = { position, name, is: 'row', row: free[0]!, how: 'proposed', why: 'es la única libre' }
  return rows.map((one) => (one === lost[0] ? proposed : one))
}

const hasAmounts = (row: CleanRow): boolean => row.cells.some(isNumberLike)

/** From the cell on which it was pasted, down. A blank row is a blank cell of its place, and so is a total of the table. */
function byOrder(question: RowsQuestion): MatchedRow[] {
  const { block, target } = question
  let at = Math.max(
    0,
    target.rows.findIndex((one) => one.id === target.at.row),
  )
  const above: CleanRow[] = []
  return block.rows.map((row) => {
    const fixed = known(question, row, '')
    if (fixed && !(fixed.is === 'held' && (fixed.held === 'blank' || fixed.held === 'hidden'))) return fixed
    while (target.rows[at]?.isComputed && !row.isBlank && !isSum(above, row)) at += 1
    const place = target.rows[at]
    at += 1
    const { position } = row
    if (fixed) return fixed
    if (!place) return { position, name: '', is: 'no place', why: 'la tabla termina antes' }
    if (place.isComputed) return { position, name: '', is: 'held', held: 'total' }
    above.push(row)
    return { position, name: '', is: 'row', row: place, how: 'order' }
  })
}

/** Is every amount of a row the sum of those above it that enter? */
function isSum(above: readonly CleanRow[], row: CleanRow): boolean {
  const amounts = row.cells.flatMap((cell, column) => {
    const own = plainValue(cell.number)
    return own === undefined
      ? []
      : [{ own, sum: sumOf(above.map((one) => plainValue(one.cells[column]!.number) ?? 0)) }]
  })
  return amounts.length > 0 && amounts.every(({ own, sum }) => own === sum) && amounts.some(({ own }) => own > 0)
}

const sumOf = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

/** Near enough to recognise a sum by; what enters is exact. */
const plainValue = (number: CleanRow['cells'][number]['number']): number | undefined => {
  if (number.is === 'number') return Number(number.value)
  return number.is === 'ambiguous' ? Number(number.readings[0].value.replace('.', '')) : undefined
}

/** The first of two rows that mean the same one stays; the other has no place until somebody says so. */
function eachOnce({ block }: RowsQuestion, rows: readonly MatchedRow[]): MatchedRow[] {
  const first = new Map<string, MatchedRow>()
  const surest = rows.filter((one) => one.is === 'row').sort((a, b) => SURE.indexOf(a.how) - SURE.indexOf(b.how))
  for (const one of surest) if (!first.has(one.row.id)) first.set(one.row.id, one)
  return rows.map((one, index) => {
    if (one.is !== 'row' || first.get(one.row.id) === one) return one
    if (!hasAmounts(block.rows[index]!)) return { ...one, is: 'no place', why: 'repite una fila y viene en blanco' }
    const { position } = first.get(one.row.id)!
    return {
      position: one.position,
      name: one.name,
      is: 'no place',
      row: one.row,
      why: `repite la fila ${position}: ${one.row.label}`,
    }
  })
}

const SURE: readonly RowMatch[] = ['chosen', 'code', 'name', 'order', 'proposed']
