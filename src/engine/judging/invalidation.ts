// Invalidation: which results no longer hold once answers changed.

import type { CellAddress } from '../../ficha/address.ts'
import type { Answers } from '../../ficha/answer.ts'
import { differingCells } from '../../ficha/answer-cells.ts'
import type { Subject } from '../subject.ts'
import type { DependencyTracker, Dependent } from './dependency-tracker.ts'

/** What of an examination no longer holds for the subject that comes after. */
export interface Invalidation {
  /** Cells whose answer changed. */
  readonly changed: readonly CellAddress[]
  /** Figures, columns and checks that read one of them. */
  readonly stale: ReadonlySet<Dependent>
  /** Other justifications: every finding is held against them anew. */
  readonly isJustifiedAnew: boolean
}

/** Between two subjects of the same form; undefined where nothing changed. */
export function invalidationOf(before: Subject, now: Subject, tracker: DependencyTracker): Invalidation | undefined {
  const changed = differingCells(before.answers.cells, now.answers.cells)
  const isJustifiedAnew = before.justifications !== now.justifications
  if (changed.length === 0 && !isJustifiedAnew && before.typed === now.typed) return undefined
  return { changed, stale: tracker.dependentsOf(changed), isJustifiedAnew }
}

/** Is it the same form, with nothing changed but cells and justifications? */
export const isSameForm = (before: Subject, now: Subject): boolean =>
  before.period === now.period &&
  before.programme === now.programme &&
  before.evaluation === now.evaluation &&
  hasSameRows(before.answers.rows, now.answers.rows)

function hasSameRows(before: Answers['rows'], now: Answers['rows']): boolean {
  if (before === now) return true
  if (before.size !== now.size) return false
  return [...now].every(([table, rows]) => isSameList(before.get(table), rows))
}

const isSameList = (before: readonly string[] | undefined, now: readonly string[]): boolean =>
  before !== undefined && before.length === now.length && now.every((row, index) => row === before[index])
