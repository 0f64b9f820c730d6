import type { Choices } from '../choices.ts'
import type { CleanBlock } from '../cleaned/clean-block.ts'
import type { Target } from '../target.ts'
import { findHeads, headTexts } from './find-heads.ts'
import { findNames } from './find-names.ts'
import { rowFinder } from './find-row.ts'
import { readColumnHead } from './head-column.ts'
import { matchColumns } from './match-columns.ts'
import { type MatchedRow, matchRows } from './match-rows.ts'
import type { MatchedColumn } from './matched-column.ts'

/** A block whose rows and columns are understood, one entry each, in its order. */
export interface MatchedBlock {
  readonly block: CleanBlock
  readonly target: Target
  readonly rows: readonly MatchedRow[]
  readonly columns: readonly MatchedColumn[]
}

/** Finds what every row and column of a block is in the table, as far as the person didn't say it. */
export function matchBlock(block: CleanBlock, target: Target, choices: Choices): MatchedBlock {
  const find = rowFinder(target)
  const heads = new Set([...findHeads(block, find)].filter((position) => choices.rows[position] === undefined))
  const said = Object.entries(choices.columns)
    .map(([index, choice]) => ({ index: Number(index), choice }))
    .filter(({ index }) => index < block.width)
  const others = said.filter(({ choice }) => choice.is !== 'names').map(({ index }) => index)
  const chosen = said.filter(({ choice }) => choice.is === 'names').map(({ index }) => index)
  const found = findNames({ block, target, find, heads, said: new Set(others) })
  const names = [...new Set([...chosen, ...(chosen.length > 0 ? [] : found)])].sort((a, b) => a - b)
  const rows = matchRows({ block, target, find, heads, names, choices: choices.rows })
  const texts = headTexts(block, heads).map((text) => readColumnHead(text, target.year))
  return {
    block,
    target,
    rows,
    columns: matchColumns({ block, target, heads: texts, names, rows, choices: choices.columns }),
  }
}
