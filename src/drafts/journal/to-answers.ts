// Projection of a folded journal: answers, read by their kinds.

import { type CellAddress, cellAddress, readAddress } from '../../ficha/address.ts'
import type { Answer, Answers } from '../../ficha/answer.ts'
import { type Kind, printAnswer, readAnswer } from '../../ficha/kinds/kind.ts'
import type { Folded } from './fold.ts'

/** What an edition asks in a cell: its kind and, inside a table, which. Fields and columns are such. */
export interface Asked {
  readonly kind: Kind
  readonly table?: string
}

/** Told from outside, since a draft knows no edition; undefined where nothing is asked. */
export type AskedOf = (cell: CellAddress) => Asked | undefined

/** The answers of a ficha: what the server gave, with what was typed on top read by its kind. */
export function toAnswers(
  base: Answers,
  folded: Pick<Folded, 'typed' | 'rows' | 'removed'>,
  askedOf: AskedOf,
): Answers {
  const cells = new Map(base.cells)
  for (const [cell, typed] of folded.typed) {
    const answer = readTyped(cell, typed, askedOf)
    if (answer === undefined) cells.delete(cell)
    else cells.set(cell, answer)
  }
  if (folded.removed.size > 0)
    for (const cell of cells.keys()) if (isInRemovedRow(cell, folded.removed, askedOf)) cells.delete(cell)
  return { cells, rows: folded.rows }
}

/** What was typed in a cell as an answer; a blank is none, what can't be read is kept as typed. */
export function readTyped(cell: CellAddress, typed: string, askedOf: AskedOf): Answer | undefined {
  const asked = askedOf(cell)
  return asked && readAnswer(asked.kind, typed)
}

/** Does this cell stand in a row that was taken away? */
export function isInRemovedRow(cell: CellAddress, removed: ReadonlySet<CellAddress>, askedOf: AskedOf): boolean {
  const row = readAddress(cell)?.row
  const table = row === undefined ? undefined : askedOf(cell)?.table
  return table ? removed.has(cellAddress(table, { row })) : false
}

/** The text of a cell as its input shows it, where nobody has typed on this device. */
export function printBase(base: Answers, cell: CellAddress, askedOf: AskedOf): string {
  const asked = askedOf(cell)
  return asked ? printAnswer(asked.kind, base.cells.get(cell)) : ''
}
