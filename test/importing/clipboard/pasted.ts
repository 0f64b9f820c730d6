import { expect, test } from 'vitest'
import type { Case } from '../../../src/ficha/rule.ts'
import { NO_CHOICES } from '../../../src/importing/choices.ts'
import { isTurned, turnBlock } from '../../../src/importing/matched/turn-block.ts'
import { makeProof, prepare } from '../../../src/importing/proof/make-proof.ts'
import { readTsv } from '../../../src/importing/sources/read-tsv.ts'
import { columnsIn, entered, notes, rowsIn, type TableName, tableOf } from '../tables.ts'

/** A block on a table, and what becomes of it. */
export interface Pasted {
  readonly what: string
  readonly table: TableName
  readonly block: string
  /** The cell on which it is pasted; else the first of this year. */
  readonly at?: string
  readonly typed?: Case
  readonly enters: readonly string[]
  /** Cells of which something is said. */
  readonly says?: readonly string[]
  readonly rows?: readonly string[]
  readonly columns?: readonly string[]
  /** Its rows are read for columns. */
  readonly turned?: boolean
}

/** Each block as a case of its own, read as the screen does. */
export const eachPasted = (all: readonly Pasted[]): void =>
  test.each(all)('$what', ({ table, at, typed, block, enters, says, turned, ...expected }) => {
    const target = tableOf(table, typed, at)
    const read = prepare(readTsv(block))
    const turns = isTurned(read, target)
    const proof = makeProof(turns ? turnBlock(read) : read, target, NO_CHOICES)
    expect(entered(proof)).toEqual(enters)
    expect(notes(proof)).toEqual(says ?? [])
    expect(turns).toBe(turned ?? false)
    if (expected.rows) expect(rowsIn(proof)).toEqual(expected.rows)
    if (expected.columns) expect(columnsIn(proof)).toEqual(expected.columns)
  })
