import type { Evaluation, IndicatorJudgement, Judgement } from '../../ficha/evaluation.ts'
import type {
  AspectForm,
  DimensionForm,
  EvaluationForm,
  IndicatorField,
  IndicatorForm,
} from '../../ficha/evaluation-form.ts'
import type { Examination } from '../examination.ts'
import { withEvaluation } from './with-evaluation.ts'

/** A field of an evaluation, where something can be said. */
export interface EvaluationField {
  /** 'focalizacion.findings', 'indicator~p1.quality', 'overcome~persistence.reason': its name on screens and in drafts. */
  readonly path: string
  /** 'Focalización', 'Indicador de propósito 1' */
  readonly where: string
  readonly label: string
  readonly isDemanded: boolean
  readonly isAnswered: boolean
  /** What to do when it is demanded and wasn't answered. */
  readonly todo: string
}

const said = (text: string | undefined): boolean => (text ?? '').trim() !== ''

/** Everything that an edition asks about a ficha as its evaluation stands, in the order of the screen. */
export function evaluationFields(
  { dimensions, administration, indicators }: EvaluationForm,
  ficha: Examination,
  evaluation: Evaluation,
): EvaluationField[] {
  const judged = withEvaluation(ficha, evaluation)
  return dimensions.flatMap((form) => [
    ...overcomeFields(form, judged),
    ...(form.dimension === 'eficiencia' && administration ? [administrationField(form, evaluation)] : []),
    ...(form.dimension === 'eficacia' && indicators ? indicatorFields(indicators, judged) : []),
    ...dimensionFields(form, evaluation.dimensions[form.dimension]),
  ])
}

/** A reason for each finding that was taken as overcome. */
const overcomeFields = ({ dimension, title }: DimensionForm, { findings, evaluation }: Examination) =>
  findings.flatMap(({ id, prints, title: finding }): EvaluationField[] => {
    const marked = evaluation?.overcome.find((one) => one.finding === id)
    if (!marked || prints?.dimension !== dimension) return []
    return [
      {
        path: `overcome~${id}.reason`,
        where: `${title} · ${finding}`,
        label: 'Por qué está superado',
        isDemanded: true,
        isAnswered: said(marked.reason),
        todo: `Escriba por qué «${finding}» está superado, o quite la marca.`,
      },
    ]
  })

const administrationField = ({ title: where }: DimensionForm, evaluation: Evaluation): EvaluationField => ({
  path: 'administration',
  where,
  label: 'Gasto administrativo',
  isDemanded: true,
  isAnswered: evaluation.administrationWellEstimated !== undefined,
  todo: 'Diga si el gasto administrativo está bien estimado.',
})

function dimensionFields(form: DimensionForm, judgement: Judgement | undefined): EvaluationField[] {
  const { dimension, title: where, aspects = [], text } = form
  const findings: EvaluationField = {
    path: `${dimension}.findings`,
    where,
    label: 'Hallazgos del evaluador',
    isDemanded: true,
    isAnswered: judgement?.findings?.every(said) ?? false,
    todo: judgement?.findings
      ? `Escriba los hallazgos de ${where}, o diga que no los hay.`
      : `Indique si agrega hallazgos en ${where}.`,
  }
  const observations = text && {
    path: `${dimension}.text`,
    where,
    label: text.label,
    isDemanded: false,
    isAnswered: said(judgement?.text),
    todo: '',
  }
  return [
    ...aspects.flatMap((aspect) => aspectFields(form, aspect, judgement?.aspects?.[aspect.id])),
    findings,
    ...(observations ? [observations] : []),
  ]
}

type JudgedAspect = NonNullable<Judgement['aspects']>[string] | undefined
const aspectFields = ({ dimension, title }: DimensionForm, aspect: AspectForm, judged: JudgedAspect) => [
  {
    path: `${dimension}.${aspect.id}.result`,
    where: `${title} · ${aspect.title}`,
    label: 'Resultado',
    isDemanded: true,
    isAnswered: judged !== undefined,
    todo: `Diga si cumple o no cumple: ${aspect.title}.`,
  },
  {
    path: `${dimension}.${aspect.id}.comment`,
    where: `${title} · ${aspect.title}`,
    label: 'Comentario',
    isDemanded: judged?.result === 'No cumple',
    isAnswered: said(judged?.comment),
    todo: `Comente por qué no cumple: ${aspect.title}.`,
  },
]

const INDICATOR_LABELS: Record<IndicatorField, { label: string; todo: string }> = {
  pertinence: { label: 'Pertinencia', todo: 'Juzgue la pertinencia' },
  quality: { label: 'Calidad', todo: 'Juzgue la calidad' },
  result: { label: 'Resultado respecto al año anterior', todo: 'Escriba el resultado respecto al año anterior' },
}
const INDICATOR_FIELDS = Object.keys(INDICATOR_LABELS) as IndicatorField[]

const indicatorFields = (form: IndicatorForm, ficha: Examination): EvaluationField[] =>
  form.rows(ficha).flatMap((row) => {
    const asks = form.asks(ficha, row)
    const judged: IndicatorJudgement = ficha.evaluation?.indicators?.[row] ?? {}
    const where = form.nameOf(ficha, row)
    return INDICATOR_FIELDS.filter((field) => asks[field] !== 'none').map((field) => ({
      path: `indicator~${row}.${field}`,
      where,
      label: INDICATOR_LABELS[field].label,
      isDemanded: asks[field] === 'demanded',
      isAnswered: said(judged[field]),
      todo: `${INDICATOR_LABELS[field].todo} del ${where.toLowerCase()}.`,
    }))
  })
