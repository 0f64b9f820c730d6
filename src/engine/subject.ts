import type { Answers } from '../ficha/answer.ts'
import { readAnswers } from '../ficha/answers-file.ts'
import type { FichaDocument, FileProblem, ReadResult } from '../ficha/document.ts'
import type { Edition } from '../ficha/edition.ts'
import type { Evaluation } from '../ficha/evaluation.ts'
import type { Justification, Period, Programme } from '../ficha/period.ts'
import type { TypedCells } from '../ficha/typed.ts'
import { readFormer } from './read-former.ts'

/** What is examined: an edition's answers with what is known of programme and period. */
export interface Subject {
  readonly period: Period
  readonly programme: Programme
  readonly answers: Answers
  readonly justifications: readonly Justification[]
  readonly evaluation?: Evaluation | undefined
  /** Who typed each cell last and when, as far as the document says. */
  readonly typed?: TypedCells | undefined
}

/** What `examine` takes, out of a document: its answers and former answers read by the edition, its factors complete. */
export function readSubject(edition: Edition, document: FichaDocument): ReadResult<Subject> {
  const { period, programme, justifications, evaluation, typed } = document
  const answers = readAnswers(edition, period.year, document.answers)
  const problems = [
    ...missingFactors(period),
    ...(answers.ok ? [] : answers.problems),
    ...(programme.former ? formerProblems(edition, programme.former) : []),
  ]
  if (problems.length > 0 || !answers.ok) return { ok: false, problems }
  return { ok: true, value: { period, programme, justifications, evaluation, typed, answers: answers.value } }
}

/** Every year that is printed in M$ of the base year needs its factor. */
const missingFactors = (period: Period): FileProblem[] =>
  [period.year - 2, period.year - 1, period.year]
    .filter((year) => period.factors[String(year)] === undefined)
    .map((year) => ({ where: `period.factors.${year}`, what: 'falta el factor de ese año' }))

function formerProblems(edition: Edition, former: NonNullable<Programme['former']>): FileProblem[] {
  const read = readFormer(edition, former)
  return read.ok ? [] : read.problems.map((one) => ({ ...one, where: `programme.former.${one.where}` }))
}
