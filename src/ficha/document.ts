import { z } from 'zod'
import { Evaluation } from './evaluation.ts'
import { Justification, Period, Programme } from './period.ts'

export const FORMAT = 'cuadra-ficha/1'
/** A file has at most 5 MB. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024

/** The file of a ficha: what is exchanged, hashed, kept and sent. `answers` is checked against its edition apart. */
export const FichaDocument = z.object({
  format: z.literal(FORMAT),
  edition: z.number().int(),
  period: Period,
  programme: Programme,
  answers: z.record(z.string(), z.unknown()),
  justifications: z.array(Justification).max(2_000).default([]),
  evaluation: Evaluation.optional(),
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
  too_big: 'es demasiado largo',
  too_small: 'está vacío o es demasiado corto',
}

const problemsOf = (error: z.ZodError): FileProblem[] =>
  error.issues.map((issue) => ({
    where: issue.path.join('.') || '(raíz)',
    what: SPANISH[issue.code] ?? issue.message,
  }))

/** Reads the text of a file up to its answers, which only an edition can read. */
export function readDocument(text: string): ReadResult<FichaDocument> {
  if (new TextEncoder().encode(text).length > MAX_FILE_BYTES)
    return { ok: false, problems: [{ where: '(archivo)', what: 'pesa más de 5 MB' }] }
  try {
    return checkDocument(JSON.parse(text))
  } catch (error) {
    return { ok: false, problems: [{ where: '(archivo)', what: `no es JSON: ${(error as Error).message}` }] }
  }
}

export function checkDocument(value: unknown): ReadResult<FichaDocument> {
  const parsed = FichaDocument.safeParse(value)
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problems: problemsOf(parsed.error) }
}
