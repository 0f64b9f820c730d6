import { type Answer, isMarker, isUnreadable, MARKERS, type Marker, type Unreadable } from '../answer.ts'
import { cleanLine } from '../written/clean-text.ts'
import type { NumberReading } from '../written/number-reading.ts'

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
  /** A value of a file that passed `check`, as reading would have kept it; absent where these are the same. */
  clean?(value: A): A | undefined
  readonly options?: readonly Option[]
  /** How the explicit 'ninguno' of a list is said: 'Ninguna'; absent where it can't be answered. */
  readonly noneLabel?: string
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
  /** The answer that a number is, once both of its readings were told apart; `typed` is what a problem repeats. */
  take(reading: NumberReading, typed: string): Reading<A>
}

export const isNumeric = (kind: Kind): kind is NumericKind => kind.numeric

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

export const isNumberOrMarker = (value: unknown): value is number | Marker =>
  typeof value === 'number' || isMarker(value)

/** What was typed, as a message repeats it: clean, on one line, between quotes, and not all of a text of pages. */
export const quoted = (typed: string): string => {
  const text = cleanLine(typed.slice(0, 400))
  const start = text.slice(0, 40).replace(/[\uD800-\uDBFF]$/, '')
  return start.length < text.length || typed.length > 400 ? `«${start}…»` : `«${text}»`
}
