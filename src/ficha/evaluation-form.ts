import type { Evaluation, IndicatorJudgement } from './evaluation.ts'
import type { Finding } from './finding.ts'
import type { ReadFicha } from './reading.ts'
import type { Dimension } from './rule.ts'

/** demanded: the evaluation can't be saved without it · optional: a blank says what the edition says · none: not asked. */
export type Asks = 'demanded' | 'optional' | 'none'

/** An aspect judged apart, 'Cumple' or 'No cumple', with a comment that is demanded of one that isn't met. */
export interface AspectForm {
  readonly id: string
  readonly title: string
  readonly source: string
}

/** What is asked of a dimension. */
export interface DimensionForm {
  readonly dimension: Dimension
  /** As the edition prints it. */
  readonly title: string
  readonly aspects?: readonly AspectForm[]
  /** Weaknesses that the evaluator adds to those of the rules: how having none and having some is said. */
  readonly findings: { readonly question: string; readonly none: string; readonly some: string }
  /** The evaluator's text; absent where the edition prints none. A blank prints `blank`. */
  readonly text?: { readonly label: string; readonly blank: string }
  readonly source: string
}

/** Whether administration is well estimated, where the evaluator says so. */
export interface AdministrationForm {
  readonly question: string
  readonly well: string
  readonly badly: string
  readonly source: string
}

export type IndicatorField = 'pertinence' | 'quality' | 'result'

/** A value of a judgement as the edition calls it. */
interface Called<V> {
  readonly value: V
  readonly label: string
}

/** What is asked of each indicator. */
export interface IndicatorForm {
  /** Rows that are judged, in order. */
  readonly rows: (ficha: ReadFicha) => readonly string[]
  /** 'Indicador de propósito 1' */
  readonly nameOf: (ficha: ReadFicha, row: string) => string
  /** Its own name, as the institution wrote it. */
  readonly titleOf: (ficha: ReadFicha, row: string) => string
  readonly pertinence: readonly Called<NonNullable<IndicatorJudgement['pertinence']>>[]
  readonly quality: readonly Called<NonNullable<IndicatorJudgement['quality']>>[]
  /** What is asked of a row; it may hang on what the ficha's evaluation says of it so far. */
  readonly asks: (ficha: ReadFicha, row: string) => Readonly<Record<IndicatorField, Asks>>
  /** What the report says of the result against the year before as the ficha's evaluation stands. */
  readonly resultWords: (ficha: ReadFicha, row: string) => string
  /** Results to begin from: as print has them, or ours where none was found (domain §10). */
  readonly results: readonly string[]
  readonly source: string
}

/** What an edition asks of who evaluates. */
export interface EvaluationForm {
  readonly dimensions: readonly DimensionForm[]
  /** Asked within eficiencia. */
  readonly administration?: AdministrationForm
  /** Asked within eficacia. */
  readonly indicators?: IndicatorForm
  /** What becomes of a finding that was overcome: since 2023 it isn't printed. */
  readonly overcome: 'stays' | 'vanishes'
  readonly source: string
}

/** A weakness that the report prints can be overcome; what is said in range, and what only asks for a justification, can't. */
export const canBeOvercome = ({ prints, severity }: Finding): boolean => prints !== undefined && severity === 'ask'

/** Ids of the findings that the evaluator takes as explained. */
export const overcomeIn = (evaluation: Evaluation | undefined): ReadonlySet<string> =>
  new Set(evaluation?.overcome.map((one) => one.finding))
