import type { Examination } from '../../engine/examination.ts'
import type { Field } from '../../ficha/field.ts'
import type { FieldsPart } from '../../ficha/section.ts'
import { formerAnswer } from '../../showing/reading/former.ts'
import { captionRows } from './captions.ts'
import { entryCell, formerCell } from './entry-cell.ts'
import { heightOfTexts } from './heights.ts'
import { CODE_WIDTH, LABEL_WIDTH, type LaidCell, type LaidPart, type LaidRow } from './laid.ts'

const ANSWER = 'Respuesta'
const WIDE = 80
/** What an answer takes of columns that tables of figures have too. */
const AMONG_FIGURES = 60
const FIGURE = 15
const FORMER = 50

/** Questions one under another, each with what the former ficha answered. `figures`: how wide the tables of the sheet are. */
export function layFields(ficha: Examination, part: FieldsPart, figures: readonly number[]): LaidPart {
  const fields = part.fields.filter(({ onlySocial }) => !onlySocial || ficha.programme.social)
  const former = fields.some((field) => hasFormer(ficha, field)) ? ficha.programme.former?.year : undefined
  const answer = answerWidths(figures)
  const widths = [CODE_WIDTH, LABEL_WIDTH, ...answer, ...(former === undefined ? [] : [FORMER])]
  const head = former === undefined ? undefined : ({ look: 'head', value: `En ${former}` } as const)
  const rows = fields.flatMap((field) => questionRows(ficha, field, answer.length, widths))
  if (rows.length === 0) return { rows: [], widths: [] }
  return {
    widths,
    rows: [
      ...captionRows(part.title ?? ''),
      row({ look: 'head' }, 'Pregunta', { look: 'head', value: ANSWER }, answer.length, head),
      ...rows,
    ],
  }
}

const hasFormer = ({ programme }: Examination, field: Field): boolean =>
  formerAnswer(programme, field, {}) !== undefined

/** One wide column, or as many of those that figures stand in. */
function answerWidths(figures: readonly number[]): readonly number[] {
  if (figures.length === 0) return [WIDE]
  const widths = [...figures]
  while (widths.reduce((sum, width) => sum + width, 0) < AMONG_FIGURES) widths.push(FIGURE)
  return widths
}

const row = (code: LaidCell, label: string, answer: LaidCell, span: number, former: LaidCell | undefined): LaidRow => ({
  cells: [
    code,
    { look: code.look === 'head' ? 'head' : 'label', value: label },
    span > 1 ? { ...answer, span } : answer,
    ...Array.from({ length: span - 1 }, () => ({ look: answer.look })),
    ...(former ? [former] : []),
  ],
})

function questionRows(ficha: Examination, field: Field, span: number, widths: readonly number[]): LaidRow[] {
  const t = ficha.period.year
  return (field.years ?? [undefined]).map((offset) => {
    const year = offset === undefined ? undefined : t + offset
    const label = year === undefined ? field.label : `${field.label} ${year}`
    const called = { rowCode: '', row: label, column: ANSWER, isSpare: false }
    const former = offset === undefined || offset === 0 ? formerCell(ficha, field) : undefined
    const laid = row({ look: 'code' }, label, entryCell(ficha, field, { year, ...called }), span, former)
    return { ...laid, height: heightOfTexts(laid.cells, widths) }
  })
}
