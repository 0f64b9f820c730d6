import type { Evaluation } from '../../ficha/evaluation.ts'
import type { Examination } from '../examination.ts'

/** The same examined ficha with what an evaluator says of it: no figure and no finding hangs on that. */
export function withEvaluation(ficha: Examination, evaluation: Evaluation | undefined): Examination {
  const { edition, status, findings, progress, equations, period, programme, answers, resolver } = ficha
  return {
    edition,
    status,
    findings,
    progress,
    equations,
    period,
    programme,
    answers,
    resolver,
    evaluation,
    answer: (asked, place) => ficha.answer(asked, place),
    quantity: (of, place) => ficha.quantity(of, place),
    addressOf: (of, place) => ficha.addressOf(of, place),
    rows: (table) => ficha.rows(table),
    factor: (year) => ficha.factor(year),
    figures: () => ficha.figures(),
    labelOf: (cell) => ficha.labelOf(cell),
    sectionOf: (cell) => ficha.sectionOf(cell),
  }
}
