import type { CellAddress } from './address.ts'

/** Words that stand where a number could be (domain §3): a blank, a zero and a marker are three different things. */
export const MARKERS = ['S/I', 'N/A', 'N/C', '-'] as const
export type Marker = (typeof MARKERS)[number]

export const MARKER_MEANINGS: Record<Marker, string> = {
  'S/I': 'sin información: no se reporta',
  'N/A': 'no aplica en el período',
  'N/C': 'no comparable: cambió o es nuevo',
  '-': 'nada ejecutado ni recibido',
}

/** What could not be read is kept as it was typed, so that nobody loses a key. */
export interface Unreadable {
  readonly typed: string
}

/** One answer; a blank is an absent one. Amounts are whole nominal M$; decimals are strings ('45.3'). */
export type Answer = number | string | boolean | readonly string[] | Unreadable

/** The explicit 'ninguno' of a list that may be empty by nature (domain §5.7). */
export const NONE = 'ninguno'

/** All answers of a ficha, flat: the shape that journal, engine and screens share. */
export interface Answers {
  readonly cells: ReadonlyMap<CellAddress, Answer>
  /** Row ids of each free table, in order. Rows of catalog tables are the codes of their catalog. */
  readonly rows: ReadonlyMap<string, readonly string[]>
}

export const NO_ANSWERS: Answers = { cells: new Map(), rows: new Map() }

export const isUnreadable = (answer: unknown): answer is Unreadable =>
  typeof answer === 'object' && answer !== null && 'typed' in answer

export const isMarker = (answer: unknown): answer is Marker => MARKERS.includes(answer as Marker)
