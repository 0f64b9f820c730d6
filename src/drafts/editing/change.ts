import type { CellAddress } from '../../ficha/address.ts'
import type { Justification } from '../../ficha/period.ts'
import type { Content } from '../journal/content.ts'
import type { Entry, Op } from '../journal/entry.ts'
import type { TextEntry } from '../journal/justification-fold.ts'
import type { WrittenRow } from '../store/writer.ts'

interface Resolving {
  /** Entries of others at the same place that this change resolves. */
  readonly settles?: readonly string[] | undefined
}

/** What to write in a cell or about a row. */
export interface CellEdit extends Resolving {
  readonly op: Op
  readonly cell: CellAddress
  readonly typed: string
}

/** What to write about a finding, or as an answer to an observation. */
export interface TextEdit extends Resolving {
  readonly finding: string
  readonly justification: Justification
}

export type Change = CellEdit | TextEdit

/** Where something is typed: a cell, a row or a text. */
export type Place = Pick<CellEdit, 'op' | 'cell'> | Pick<TextEdit, 'finding'>

export const isText = <T extends object>(place: T): place is Extract<T, Pick<TextEdit, 'finding'>> => 'finding' in place

/** Is it about what stands in a cell, rather than about a row? */
export const isOfCell = ({ op }: Pick<CellEdit, 'op'>): boolean => op === 'set' || op === 'restore'

export const isSamePlace = (a: Place, b: Place): boolean =>
  isText(a) ? isText(b) && a.finding === b.finding : !isText(b) && a.cell === b.cell

/** The entry that holds at a place. */
export function heldAt(place: Place, content: Content): Entry | TextEntry | undefined {
  if (isText(place)) return content.textEntryOf(place.finding)
  return isOfCell(place) ? content.entryOf(place.cell) : content.rowEntryOf(place.cell)
}

/** Ids of what others wrote at a place without seeing what holds there. */
export const concurrentAt = (place: Place, content: Content): readonly string[] =>
  (isText(place) ? content.concurrentReplies(place.finding) : content.concurrentEditsOf(place.cell)).map(({ id }) => id)

/** Would writing it change nothing? A row is put where it was told, whatever stands there. */
export function isAsItStands(change: Change, content: Content): boolean {
  if (isText(change)) return content.textEntryOf(change.finding)?.justification.text === change.justification.text
  return isOfCell(change) && content.typed(change.cell) === change.typed
}

/** What an entry wrote. */
export const changeOf = ({ row }: WrittenRow): Change =>
  'finding' in row
    ? { finding: row.finding, justification: row.justification }
    : { op: row.op, cell: row.cell, typed: row.typed }
