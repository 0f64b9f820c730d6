import { isUnreadable } from '../../ficha/answer.ts'
import type * as exact from '../../ficha/ratio.ts'
import { type CellBlock, columnLetter } from '../block.ts'
import { type Choices, cellKey } from '../choices.ts'
import { type CleanBlock, type CleanCell, cleanBlock } from '../cleaned/clean-block.ts'
import { numberIn } from '../matched/compared-column.ts'
import { type MatchedBlock, matchBlock } from '../matched/match-block.ts'
import type { MatchedColumn } from '../matched/matched-column.ts'
import type { Target, TargetCell, TargetColumn } from '../target.ts'
import { checkTotals } from './check-totals.ts'
import { type ConventionDecision, decideConvention, type ReadCell, valueBy } from './decide-convention.ts'
import { type GuessedUnit, guessUnit } from './guess-unit.ts'
import { optionsOf } from './options-of.ts'
import {
  type BlockProof,
  type CellState,
  type ProofCell,
  type ProofColumn,
  proofChanges,
  type RowReading,
} from './proof.ts'
import { type CellRead, readCell } from './read-cell.ts'

/** A column of the block that enters one of the table, and how its numbers are read. */
interface Entering {
  readonly index: number
  readonly column: TargetColumn
  readonly decision: ConventionDecision
  readonly unit: GuessedUnit
}

/** Cleans a block once; the person's choices then change what follows from it. */
export const prepare = (block: CellBlock): CleanBlock => cleanBlock(block)

/** What a block would do to a table, cell by cell, as far as it is understood and as the person chose. Pure. */
export function makeProof(block: CleanBlock, target: Target, choices: Choices): BlockProof {
  const matched = matchBlock(block, target, choices)
  const entering = matched.columns.flatMap((one) => (one.is === 'column' ? [enteringOf(matched, one, choices)] : []))
  const rows = matched.rows.map((_, at) => readRow(matched, at, entering, choices))
  const checked = rows.map((row, at) => ({ ...row, checks: checkTotals(rows, at, block, entering) }))
  return {
    title: target.title,
    rowLabel: target.rowLabel,
    source: block.source,
    columns: matched.columns.map((one) => columnOf(one, entering)),
    rows: checked.map(({ values: _, ...row }) => row),
    texts: block.rows.map((row) => row.cells.map((cell) => cell.text)),
    changes: proofChanges(checked),
  }
}

const columnOf = (matched: MatchedColumn, entering: readonly Entering[]): ProofColumn => {
  const one = entering.find(({ index }) => index === matched.index)
  const letter = columnLetter(matched.index)
  return { matched, letter, decision: one?.decision, unit: one?.column.isMoney ? one.unit : undefined }
}

function enteringOf(
  { block, rows, target }: MatchedBlock,
  { index, head, column }: MatchedColumn & { is: 'column' },
  choices: Choices,
): Entering {
  const cells = block.rows.flatMap((row, at): ReadCell[] => {
    const matched = rows[at]!
    if (matched.is !== 'row') return []
    const cell = row.cells[index]!
    return [
      { cell, options: optionsOf(cell), former: formerOf(target.cellAt(matched.row.id, column.key), column.isFormer) },
    ]
  })
  const totals = block.rows.flatMap((row, at) => (isTotal(rows[at]!) ? [optionsOf(row.cells[index]!)] : []))
  const decision = decideConvention({ cells, totals, isWhole: column.isMoney })
  return { index, column, decision, unit: unitOf(head, cells, decision, target.budget, choices.units[index]) }
}

const isTotal = (row: MatchedBlock['rows'][number]): boolean => row.is === 'held' && row.held === 'total'

/** What was published: of the year before, or there where a former year is pasted. */
const formerOf = (cell: TargetCell | undefined, isFormer: boolean): number | undefined => {
  const text = numberIn(isFormer ? cell?.answer : cell?.former)
  return text === undefined ? undefined : Number(text)
}

function unitOf(
  head: string,
  cells: readonly ReadCell[],
  decision: ConventionDecision,
  budget: number,
  chosen: GuessedUnit['unit'] | undefined,
): GuessedUnit {
  if (chosen) return { unit: chosen, how: 'chosen' }
  const convention = decision.by === 'asked' ? 'comma' : decision.convention
  const pairs = cells.flatMap(({ options, former }): [number, number][] => {
    const value = valueBy(options, convention)
    return value === undefined || former === undefined ? [] : [[value, former]]
  })
  const sum = cells.reduce((total, { options }) => total + (valueBy(options, convention) ?? 0), 0)
  return guessUnit({ head, pairs, sum, budget })
}

function readRow(
  { block, rows, target }: MatchedBlock,
  at: number,
  entering: readonly Entering[],
  choices: Choices,
): RowReading {
  const matched = rows[at]!
  const values = new Map<number, exact.Ratio>()
  if (matched.is !== 'row') return { matched, cells: [], checks: [], values }
  const cells = entering.map(({ index, column, decision, unit }) => {
    const cell = block.rows[at]!.cells[index]!
    const choice = choices.cells[cellKey(matched.position, index)]
    const there = target.cellAt(matched.row.id, column.key)
    const place = { position: matched.position, index, column, text: cell.text, address: there?.address }
    if (!there || there.address === undefined) return outOfPlace(place, cell, there)
    const result = readCell(cell, there.kind, { column, unit: unit.unit, decision }, choice)
    if (result.is === 'read' && result.value) values.set(index, result.value)
    return proofCell(place, result, there, choice?.is, choices.overwritesFormer)
  })
  return { matched, cells, checks: [], values }
}

type Place = Pick<ProofCell, 'position' | 'index' | 'column' | 'text' | 'address'>

const outOfPlace = (place: Place, cell: CleanCell, there: TargetCell | undefined): ProofCell => ({
  ...place,
  read: '',
  stands: there?.typed ?? '',
  state: cell.text === '' ? 'blank' : there ? 'published' : 'no place',
})

function proofCell(
  place: Place,
  result: CellRead,
  there: TargetCell,
  choice: 'keep' | 'overwrite' | 'reading' | 'typed' | undefined,
  overwritesFormer: boolean,
): ProofCell {
  const { readings, reading, by } = result
  const { position, index, column, text, address } = place
  const isRead = result.is === 'read'
  const isFormer = column.isFormer && !overwritesFormer && choice !== 'overwrite'
  // One literal: a block has thousands of cells, and each choice makes them again.
  return {
    position,
    index,
    column,
    text,
    address,
    stands: there.typed,
    read: isRead ? result.read : '',
    state: isRead ? stateOf(result.read, there, choice === 'keep', isFormer) : result.is,
    why: result.is === 'unreadable' ? result.why : undefined,
    offer: result.is === 'unreadable' ? result.offer : undefined,
    unit: isRead ? result.unit : undefined,
    roundedFrom: isRead ? result.roundedFrom : undefined,
    readings,
    reading,
    by,
  }
}

/** Compared as answers and not as texts: 158255 is what 158.255 is. */
function stateOf(read: string, { kind, typed, answer }: TargetCell, isKept: boolean, isFormer: boolean): CellState {
  if (typed.trim() === '') return isKept ? 'kept' : 'enters'
  if (answer !== undefined && !isUnreadable(answer) && kind.print(answer) === read) return 'same'
  return isKept ? 'kept' : isFormer ? 'published' : 'replaces'
}
