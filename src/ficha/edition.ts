import type { CellRule } from './cell-rule.ts'
import type { Equation } from './equation.ts'
import type { EvaluationForm } from './evaluation-form.ts'
import type { Column, Field, Table } from './field.ts'
import type { Figure } from './figure.ts'
import type { ReportLayout } from './report-layout.ts'
import type { Rule } from './rule.ts'
import { fieldsOf, type Section, tablesOf } from './section.ts'

/** One value of a threshold in a year, as decimal text, and where it was read. */
export interface ThresholdValue {
  readonly value: string
  readonly source: string
}

/** Under what a justification prints: a head, and a motive in editions that ask for one. */
export interface JustificationHeads {
  readonly all: readonly string[]
  /** The one offered first, by section. */
  readonly bySection: Readonly<Record<string, string>>
  /** Motives seen in print (domain §3); absent where the edition prints none. */
  readonly motives?: readonly string[]
}

/** The form and the rules of a reporting year: declarations only. */
export interface Edition {
  readonly id: number
  readonly sections: readonly Section[]
  readonly figures: readonly Figure[]
  readonly rules: readonly Rule[]
  readonly cellRules: readonly CellRule[]
  readonly equations: readonly Equation[]
  readonly thresholds: Readonly<Record<string, ThresholdValue>>
  readonly justificationHeads: JustificationHeads
  /** What is asked of who evaluates: loaded as the report is, whose words it shows. */
  readonly evaluation: () => Promise<EvaluationForm>
  /** How its report is laid out: loaded when somebody reads one, since a ficha that is filled does without. */
  readonly report: () => Promise<ReportLayout>
}

export const allFields = (edition: Edition): Field[] => edition.sections.flatMap(fieldsOf)
export const allTables = (edition: Edition): Table[] => edition.sections.flatMap(tablesOf)
export const allColumns = (edition: Edition): Column[] =>
  allTables(edition).flatMap((table) => Object.values(table.columns))
