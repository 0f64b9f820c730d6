// Memoised: a former ficha is read once by each edition.

import { type Answers, NO_ANSWERS } from '../ficha/answer.ts'
import { readFormerAnswers } from '../ficha/answers-file.ts'
import type { ReadResult } from '../ficha/document.ts'
import type { Edition } from '../ficha/edition.ts'
import type { Programme } from '../ficha/period.ts'

type Former = NonNullable<Programme['former']>

const known = new WeakMap<Former, { readonly edition: Edition; readonly read: ReadResult<Answers> }>()

/** The answers of a former ficha as an edition reads them; read once, however often it is examined beside it. */
export function readFormer(edition: Edition, former: Former): ReadResult<Answers> {
  const before = known.get(former)
  if (before?.edition === edition) return before.read
  const read = readFormerAnswers(edition, former.year, former.answers)
  known.set(former, { edition, read })
  return read
}

/** The answers of the former ficha; none when there is none, or when this edition can't read it. */
export function answersOfFormer(edition: Edition, programme: Programme): Answers {
  const read = programme.former && readFormer(edition, programme.former)
  return read?.ok ? read.value : NO_ANSWERS
}
