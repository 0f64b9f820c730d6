import { withEvaluation } from '../../engine/evaluation/with-evaluation.ts'
import type { Examination } from '../../engine/examination.ts'
import type { Evaluation } from '../../ficha/evaluation.ts'
import { canBeOvercome, type EvaluationForm } from '../../ficha/evaluation-form.ts'
import type { ReportSection } from '../../ficha/report-document.ts'
import type { ReportLayout } from '../../ficha/report-layout.ts'
import { reportDocument } from '../../report/document.ts'
import { type Answered, forReport, toEvaluation } from './evaluation-answers.ts'

const sectionsOf = (ficha: Examination, layout: ReportLayout, evaluation?: Evaluation): readonly ReportSection[] =>
  reportDocument(ficha.edition, layout, withEvaluation(ficha, evaluation)).sections

/** Something said in every field that the edition asks. */
function everythingSaid({ dimensions, indicators }: EvaluationForm, ficha: Examination): Answered {
  const rows = indicators?.rows(ficha) ?? []
  return Object.fromEntries([
    ...dimensions.flatMap(({ dimension, aspects = [] }) => [
      [`${dimension}.findings`, 'some'],
      [`${dimension}.lines`, '·'],
      [`${dimension}.text`, '·'],
      ...aspects.map(({ id }) => [`${dimension}.${id}.result`, 'No cumple']),
    ]),
    ...ficha.findings.filter(canBeOvercome).map(({ id }) => [`overcome~${id}`, 'yes']),
    ['administration', 'badly'],
    ...rows.flatMap((row) => [
      [`indicator~${row}.pertinence`, 'Pertinente'],
      [`indicator~${row}.quality`, 'No cumple'],
      [`indicator~${row}.result`, '·'],
    ]),
  ])
}

/** Which blocks of a report an evaluation speaks in: section by section, their positions. */
export interface EvaluatedBlocks {
  readonly layout: ReportLayout
  readonly at: readonly (readonly number[])[]
}

/** Found by comparing the report of a ficha that nobody evaluated with one of which everything was said. */
export function evaluatedBlocks(ficha: Examination, layout: ReportLayout, form: EvaluationForm): EvaluatedBlocks {
  const bare = sectionsOf(ficha, layout)
  const full = sectionsOf(ficha, layout, toEvaluation(form, ficha, everythingSaid(form, ficha)))
  const at = bare.map(({ blocks }, index) =>
    blocks.flatMap((block, at) => (JSON.stringify(block) === JSON.stringify(full[index]?.blocks[at]) ? [] : [at])),
  )
  return { layout, at }
}

/** Those blocks as the report will print them with this evaluation; sections that don't speak of it are left out. */
export const extractOf = (
  ficha: Examination,
  { layout, at }: EvaluatedBlocks,
  evaluation: Evaluation,
): ReportSection[] =>
  sectionsOf(ficha, layout, forReport(evaluation)).flatMap((section, index) => {
    const blocks = section.blocks.filter((_, position) => at[index]?.includes(position))
    return blocks.length > 0 ? [{ ...section, blocks }] : []
  })
