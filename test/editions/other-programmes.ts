import { typeCase } from '../../src/engine/catalogue/type-case.ts'
import { examine } from '../../src/engine/examine.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import type { Evaluation } from '../../src/ficha/evaluation.ts'
import type { Period, Programme } from '../../src/ficha/period.ts'
import type { ReportDocument, TableBlock } from '../../src/ficha/report-document.ts'
import type { Case } from '../../src/ficha/rule.ts'
import { reportText } from '../../src/report/text.ts'
import { printedReport } from './printed-report.ts'
import { sampleOf, subjectOf } from './sample.ts'

/** What another programme has that isn't typed in the form. */
export interface Other {
  readonly programme?: Partial<Programme>
  readonly period?: Partial<Period>
  readonly evaluation?: Evaluation
  /** Rows that are left of the indicators. */
  readonly indicators?: readonly string[]
}

/** The report of the sample of an edition, changed into that of another programme. */
export function reportOf(edition: Edition, changes: Case = {}, other: Other = {}): ReportDocument {
  const sample = subjectOf(sampleOf(edition))
  const typed = typeCase(edition, sample.period.year, sample.answers, changes)
  const rows = other.indicators ? new Map([...typed.rows, ['indicators', other.indicators]]) : typed.rows
  const subject = {
    ...sample,
    evaluation: other.evaluation,
    period: { ...sample.period, ...other.period },
    programme: { ...sample.programme, ...other.programme },
  }
  return printedReport(edition, examine(edition, { ...subject, answers: { ...typed, rows } }))
}

export const textOf = (edition: Edition, changes: Case = {}, other?: Other): string =>
  reportText(reportOf(edition, changes, other))

/** The cells of a row, without its label; none when there is no such row. */
export function rowOf(edition: Edition, changes: Case, table: string, row: string, other?: Other): readonly string[] {
  const blocks = reportOf(edition, changes, other).sections.flatMap((section) => section.blocks)
  const found = blocks.find((one): one is TableBlock => one.type === 'table' && one.title.startsWith(table))
  return found?.rows.find((one) => one[0]!.startsWith(row))?.slice(1) ?? []
}
