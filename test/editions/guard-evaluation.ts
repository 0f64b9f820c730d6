import { expect, test } from 'vitest'
import { judgeEvaluation, missingOfEvaluation } from '../../src/engine/evaluation/judge-evaluation.ts'
import { examine } from '../../src/engine/examine.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import type { Evaluation } from '../../src/ficha/evaluation.ts'
import type { EvaluationForm } from '../../src/ficha/evaluation-form.ts'
import { BLANK, kindest, placesOf, printedWith, put } from './evaluations.ts'
import { formOf } from './printed-report.ts'
import { subjectOf } from './sample.ts'

const DIMENSIONS = ['focalizacion', 'eficiencia', 'eficacia']
const PENDING = 'Pendiente de evaluación'

/** What else an evaluator can say, each of which the report has to show: path in the evaluation → value. */
function wordsOf(form: EvaluationForm, ficha: ReturnType<typeof examine>): [string, unknown][] {
  const { dimensions, administration, indicators } = form
  const rows = indicators?.rows(ficha) ?? []
  const asks = (row: string) => Object.entries(indicators?.asks(ficha, row) ?? {})
  const SAID: Record<string, string> = {
    pertinence: 'No pertinente',
    quality: 'No cumple',
    result: 'Palabras propias.',
  }
  return [
    ...dimensions.flatMap(({ dimension, text, aspects = [] }): [string, unknown][] => [
      [`dimensions.${dimension}.findings`, ['Un hallazgo propio.']],
      ...(text ? [[`dimensions.${dimension}.text`, 'Un texto propio.'] as [string, unknown]] : []),
      ...aspects.map(({ id }): [string, unknown] => [
        `dimensions.${dimension}.aspects.${id}`,
        { result: 'No cumple', comment: 'Un comentario propio.' },
      ]),
    ]),
    ...(administration ? [['administrationWellEstimated', false] as [string, unknown]] : []),
    ...rows.flatMap((row) =>
      asks(row).flatMap(([field, how]): [string, unknown][] =>
        how === 'none' ? [] : [[`indicators.${row}.${field}`, SAID[field]]],
      ),
    ),
  ]
}

/** Holds what an edition asks of who evaluates to its report: all of it, once, and nothing that isn't printed. */
export function guardEvaluation(edition: Edition, sample: FichaDocument): void {
  const form = formOf(edition)
  const ficha = examine(edition, subjectOf({ ...sample, evaluation: undefined }, edition))
  const whole = kindest(form, ficha)

  test('judges each dimension once, under a title that it prints', () => {
    expect(form.dimensions.map((one) => one.dimension)).toEqual(DIMENSIONS)
    for (const { title } of form.dimensions) expect(printedWith(edition, ficha, undefined)).toContain(title)
  })
  test('says where everything that it asks comes from', () => {
    const aspects = form.dimensions.flatMap((one) => one.aspects ?? [])
    const all = [form, ...form.dimensions, ...aspects, form.administration, form.indicators]
    for (const one of all) if (one) expect(one.source.trim()).not.toBe('')
  })
  test('names every place of an evaluation once', () => {
    const places = placesOf(form, ficha, whole)
    expect(new Set(places).size).toBe(places.length)
  })
  test('with what it demands nothing is pending any more; without it something is', () => {
    expect(judgeEvaluation(form, ficha, whole)).toEqual([])
    expect(printedWith(edition, ficha, whole)).not.toContain(PENDING)
    expect(missingOfEvaluation(form, ficha, BLANK).length).toBeGreaterThanOrEqual(DIMENSIONS.length)
    expect(printedWith(edition, ficha, undefined)).toContain(PENDING)
  })
  test('prints everything that an evaluator can say', () => {
    const before = printedWith(edition, ficha, whole)
    for (const [path, value] of wordsOf(form, ficha)) {
      const said: Evaluation = put(whole, path, value)
      expect(judgeEvaluation(form, ficha, said), path).toEqual([])
      expect(printedWith(edition, ficha, said), path).not.toBe(before)
    }
  })
}
