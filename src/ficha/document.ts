import * as z from 'zod/mini'
import { Evaluation } from './evaluation.ts'
import { problemOfText } from './kinds/text.ts'
import { Justification, Period, Programme } from './period.ts'
import { findUnsound } from './strict-json.ts'
import { TypedCells } from './typed.ts'

export const FORMAT = 'cuadra-ficha/1'
/** A file has at most 5 MB. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024

/** The file of a ficha: what is exchanged, hashed, kept and sent. `answers` is checked against its edition apart. */
export const FichaDocument = z.object({
  format: z.literal(FORMAT),
  edition: z.int(),
  period: Period,
  programme: Programme,
  answers: z.record(z.string(), z.unknown()),
  justifications: z._default(z.array(Justification).check(z.maxLength(2_000)), []),
  evaluation: z.optional(Evaluation),
  typed: z.optional(TypedCells),
})
export type FichaDocument = z.infer<typeof FichaDocument>

/** What can't be read of a file: where, and what is wrong. */
export interface FileProblem {
  readonly where: string
  readonly what: string
}

export type ReadResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

const SPANISH: Record<string, string> = {
  invalid_type: 'falta o no es del tipo que corresponde',
  invalid_value: 'no es un valor permitido',
  invalid_format: 'no tiene la forma que corresponde',
  invalid_key: 'esa clave no corresponde',
  too_big: 'es más grande o más largo de lo permitido',
  too_small: 'es menor de lo permitido o está vacío',
}

const problemsOf = (error: z.core.$ZodError): FileProblem[] =>
  error.issues.map((issue) => ({
    where: issue.path.join('.') || '(raíz)',
    what: SPANISH[issue.code] ?? issue.message,
  }))

/** Answers are read by the kinds of their edition, which look at their texts themselves. */
const READ_APART = ['answers', 'programme.former.answers']

/** Texts that could not be kept as they are: with U+0000, an unpaired surrogate, or over the limit. */
function damagedTexts(value: unknown, where = ''): FileProblem[] {
  if (typeof value === 'string') {
    const what = problemOfText(value)
    return what ? [{ where, what }] : []
  }
  if (typeof value !== 'object' || value === null || READ_APART.includes(where)) return []
  return Object.entries(value).flatMap(([key, one]) => damagedTexts(one, where === '' ? key : `${where}.${key}`))
}

/** Reads the text of a file up to its answers, which only an edition can read. */
export function readDocument(text: string): ReadResult<FichaDocument> {
  if (new TextEncoder().encode(text).length > MAX_FILE_BYTES) return unreadable('pesa más de 5 MB')
  const parsed = parseJson(text)
  return parsed.ok ? checkDocument(parsed.value) : parsed
}

/** As the server reads what is sent: a file says one thing to both. What is nested too deep, its answers say with its place. */
function parseJson(text: string): ReadResult<unknown> {
  try {
    const value: unknown = JSON.parse(text)
    const what = findUnsound(text, Number.POSITIVE_INFINITY)
    return what ? unreadable(what) : { ok: true, value }
  } catch (error) {
    return unreadable(`no es JSON: ${(error as Error).message}`)
  }
}

const unreadable = (what: string): ReadResult<never> => ({ ok: false, problems: [{ where: '(archivo)', what }] })

export function checkDocument(value: unknown): ReadResult<FichaDocument> {
  const parsed = FichaDocument.safeParse(value)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const problems = damagedTexts(parsed.data)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.data }
}
