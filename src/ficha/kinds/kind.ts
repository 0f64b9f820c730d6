import { type Answer, isMarker, isUnreadable, MARKERS, type Marker, type Unreadable } from '../answer.ts'

export type KindId = 'money' | 'count' | 'decimal' | 'year' | 'text' | 'choice' | 'list' | 'yesNo'

/** What reading gives: an answer, nothing (a blank), or a problem in Spanish that says what to do. */
export type Reading<A> = { readonly answer: A | undefined } | { readonly problem: string }

/** A kind of answer: how what a person types is read, printed back and checked. Its input stands elsewhere. */
export interface Kind<A extends Answer = Answer> {
  readonly id: KindId
  /** True when the answer is a number (or a marker), so that figures can count with it. */
  readonly numeric: boolean
  /** Reads what a person typed or pasted. */
  read(typed: string): Reading<A>
  /** Prints an answer as an input shows it; reading what was printed is the identity. */
  print(answer: A): string
  /** Why a value met in a file isn't an answer of this kind; undefined when it is. */
  check(value: unknown): string | undefined
  /** The JSON Schema of its value in a file. */
  readonly schema: object
  readonly options?: readonly Option[]
  readonly long?: boolean
}

export interface Option {
  readonly value: string
  readonly label: string
}

export const hasProblem = <A>(reading: Reading<A>): reading is { readonly problem: string } => 'problem' in reading

/** A kind whose answers figures can count with. */
export interface NumericKind<A extends Answer = Answer> extends Kind<A> {
  readonly numeric: true
}

/** Reads what was typed into an answer; what can't be read is kept as typed. */
export function readAnswer(kind: Kind, typed: string): Answer | undefined {
  const reading = kind.read(typed)
  return hasProblem(reading) ? { typed } : reading.answer
}

/** The text of any answer, also of an unreadable or absent one. */
export function printAnswer(kind: Kind, answer: Answer | undefined): string {
  if (answer === undefined) return ''
  return isUnreadable(answer) ? answer.typed : kind.print(answer)
}

/** What is wrong with an unreadable answer. */
export function problemOf(kind: Kind, answer: Unreadable): string {
  const reading = kind.read(answer.typed)
  return hasProblem(reading) ? reading.problem : 'No se pudo leer. Escríbalo de nuevo.'
}

/** JSON Schema of a marker in place of a number. */
export const MARKER_SCHEMA = { enum: [...MARKERS] }

const DASHES = /^[-‐-―−]$/

/** A marker as people type it: 'n/c', 'S/I', a dash of any length, or as a ficha prints it: 'N/C***'. */
export function readMarker(text: string): Marker | undefined {
  if (DASHES.test(text)) return '-'
  if (text.length > 12) return undefined
  const upper = text.toUpperCase().replace(/\s+/g, '').replace(/\*+$/, '')
  return MARKERS.find((one) => one === upper)
}

export const isNumberOrMarker = (value: unknown): value is number | Marker =>
  typeof value === 'number' || isMarker(value)

/** What was typed, as a message repeats it: between quotes, and not all of a text of pages. */
export const quoted = (text: string): string => {
  const start = text.slice(0, 40).replace(/[\uD800-\uDBFF]$/, '')
  return start.length < text.length ? `«${start}…»` : `«${text}»`
}

/** True when more than one cell of a spreadsheet was pasted: read as one, '150' above '200' would be 150200. */
export const isSeveralCells = (typed: string): boolean => /[\t\r\n]/.test(typed.trim())
export const SEVERAL_CELLS = 'Pegó varias celdas en una. Péguelas en la tabla, o escriba un solo valor.'

/** Spaces of every kind at the ends and in between as one; without the invisible marks that Excel and the web paste. */
export const tidy = (typed: string): string =>
  typed
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
