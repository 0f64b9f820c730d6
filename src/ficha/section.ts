import type { Column, Field, Table } from './field.ts'
import type { Figure } from './figure.ts'

/** A line under a table: a figure under a column, by the id of the column. */
export interface TotalLine {
  readonly label: string
  /** column id → figure (or the field typed there: administration under the spending of components). */
  readonly under: Readonly<Record<string, Figure | Field>>
  /** 'double' closes the table with the accountant's double rule when it adds up. */
  readonly rule?: 'double'
  /** Ids of rules that break the double rule. */
  readonly heldBy?: readonly string[]
}

/** A table drawn by rows: typed columns and computed ones side by side. */
export interface TablePart {
  readonly part: 'table'
  readonly table: Table
  readonly title: string
  readonly unit?: string
  /** In the order in which they are drawn; those with years are drawn once per year. */
  readonly columns: readonly (Column | Figure)[]
  readonly totals: readonly TotalLine[]
  /** Rows drawn as forms one under another instead of lines (indicators, observations). */
  readonly cards?: boolean
}

/** Fields by year, drawn as lines, with computed lines among them. */
export interface YearsPart {
  readonly part: 'years'
  readonly id: string
  readonly title: string
  readonly unit?: string
  readonly years: readonly number[]
  readonly lines: readonly (Field | Figure | { readonly heading: string })[]
}

export interface FieldsPart {
  readonly part: 'fields'
  readonly title?: string
  readonly fields: readonly Field[]
}

export type Part = TablePart | YearsPart | FieldsPart

/** A screen of the form. Every field stands on exactly one; `companions` are shown there, but belong to another. */
export interface Section {
  readonly id: string
  readonly title: string
  /** Its name on a button; the heading says it whole. */
  readonly short?: string
  readonly parts: readonly Part[]
  /** Parts of other sections drawn here too, to see both ends of an equation. */
  readonly companions?: readonly Part[]
  readonly source: string
}

const fieldsOfPart = (part: Part): Field[] => {
  if (part.part === 'fields') return [...part.fields]
  if (part.part === 'years') return part.lines.flatMap((line) => ('is' in line && line.is === 'field' ? [line] : []))
  return part.totals.flatMap((total) =>
    Object.values(total.under).flatMap((one) => (one.is === 'field' ? [one as Field] : [])),
  )
}

/** Fields that belong to a section, each once. */
export const fieldsOf = (section: Section): Field[] => [...new Set(section.parts.flatMap(fieldsOfPart))]
/** Tables that belong to a section. */
export const tablesOf = (section: Section): Table[] =>
  section.parts.flatMap((part) => (part.part === 'table' ? [part.table] : []))
