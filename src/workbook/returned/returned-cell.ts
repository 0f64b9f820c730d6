import type { CellAddress } from '../../ficha/address.ts'
import type { Answer } from '../../ficha/answer.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { CellPlaceInBook } from '../../importing/files/file-sheet.ts'
import type { LocatedCell } from './locate-cells.ts'
import { readBookText, saysTheSame } from './same-answer.ts'

/**
 * What became of a cell, of what was exported, what the workbook says and what stands now. both: it changed in both, to
 * different answers · book: only in the workbook · blank: the workbook erased it · now: only in the ficha · same: nothing
 * changed, or both say the same · refused: it can't be read · asks: nobody said yet which cell it is · 'no place': the
 * ficha has no such row · gone: the workbook no longer has it · hidden: another answer, which nobody sees.
 */
export type ReturnedState =
  | 'both'
  | 'book'
  | 'blank'
  | 'now'
  | 'same'
  | 'refused'
  | 'asks'
  | 'no place'
  | 'gone'
  | 'hidden'

/** A cell of the ficha as a workbook brings it back. */
export interface ReturnedCell {
  readonly address: CellAddress
  readonly asked: Field | Column
  readonly state: ReturnedState
  /** The sheet of the ficha, by the name that it had. */
  readonly sheet: string
  /** Where it stands in the workbook; none of one that is gone. */
  readonly place: CellPlaceInBook | undefined
  /** Where its name points, of one that was found by its labels elsewhere: 'fila 11, ahora C5'. */
  readonly before: CellPlaceInBook | undefined
  readonly exported: Answer | undefined
  readonly book: Answer | undefined
  readonly now: Answer | undefined
  /** Why it is refused, or has no place. */
  readonly why?: string | undefined
}

/** What a cell is judged with. */
export interface CellContext {
  readonly place: CellPlaceInBook | undefined
  readonly text: string
  readonly isHidden: boolean
  readonly isAsked: boolean
  readonly now: Answer | undefined
  /** Why the ficha has no place for its row; undefined where it has. */
  readonly noPlace: string | undefined
}

/** Three-way comparison of one cell. */
export function judgeReturned(
  { mark, byName }: LocatedCell,
  asked: Field | Column,
  context: CellContext,
): ReturnedCell {
  const { place, text, now } = context
  const { kind } = asked
  const reading = readBookText(kind, text)
  // What was exported as it couldn't be read comes back so: nobody touched it.
  const book = 'problem' in reading ? { typed: text.trim() } : reading.answer
  const isSame = (one: Answer | undefined, other: Answer | undefined) => saysTheSame(kind, one, other)
  const isBookNew = place !== undefined && !isSame(book, mark.exported)
  const given = { address: mark.address, asked, sheet: mark.sheet, place, exported: mark.exported, book, now }
  const judged = (state: ReturnedState, why?: string): ReturnedCell => ({
    ...given,
    before: beforeOf(place, byName),
    state,
    why,
  })
  if (!place) return judged('gone')
  if (!isBookNew) return judged(isSame(now, mark.exported) ? 'same' : 'now')
  if (context.isAsked) return judged('asks')
  if (context.noPlace !== undefined) return judged(book === undefined ? 'same' : 'no place', context.noPlace)
  if (isSame(book, now)) return judged('same')
  if (context.isHidden) return judged('hidden')
  if ('problem' in reading) return judged('refused', reading.problem)
  if (book === undefined) return judged('blank')
  return judged(isSame(now, mark.exported) ? 'book' : 'both')
}

const beforeOf = (place: CellPlaceInBook | undefined, byName: CellPlaceInBook | undefined) =>
  place && byName && (place.line !== byName.line || place.column !== byName.column) ? byName : undefined
