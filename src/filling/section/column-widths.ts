import type { CSSProperties } from 'react'
import type { Examination } from '../../engine/examination.ts'
import type { CellPlace } from '../../ficha/address.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import type { TablePart, YearsPart } from '../../ficha/section.ts'
import type { ColumnGroup, DrawnColumn } from '../../showing/reading/table-columns.ts'

/** No column of this year is narrower than 9.999.999 M$, no former one than 99.999; beyond fifteen it is cut in its cell. */
const LEAST_NOW = 8
const LEAST = 5
const MOST = 15
/** 'faltan 2', in small. */
const MISSING = 6
/** Its head, '% personas', px. */
const LEAST_COMPUTED = 66
/** A point or a comma is half as wide as a digit. */
const POINT = 0.5

/** Length of the longest amount under each question: columns are as wide as they need, and no wider. */
export type Lengths = Readonly<Record<string, number>>

/** As a text, so that a table is drawn again only when a column has to grow: 'componentSpending=7 unitCost=8'. */
export const longestAmounts = (ficha: Examination, part: TablePart): string =>
  part.columns
    .filter((of) => of.is === 'figure' || of.kind.numeric)
    .map((of) => `${of.id}=${longestUnder(ficha, part, of)}`)
    .join(' ')

export const readLengths = (text: string): Lengths =>
  Object.fromEntries(
    text
      .split(' ')
      .map((one) => one.split('='))
      .map(([id = '', length]) => [id, Number(length)]),
  )

function longestUnder(ficha: Examination, part: TablePart, of: Column | Figure): number {
  const t = ficha.period.year
  const years = of.years?.map((offset) => t + offset) ?? [undefined]
  const totals = part.totals.flatMap((line) => line.under[of.id] ?? [])
  const lengths = years.flatMap((year) => [
    ...ficha.rows(part.table).map((row) => shownLength(ficha, of, { row, year })),
    ...totals.map((total) => shownLength(ficha, total, { year })),
  ])
  return Math.min(MOST, Math.max(LEAST, ...lengths))
}

/** How many digits wide a number is, without printing it: this runs with every key. */
function shownLength(ficha: Examination, of: Field | Column | Figure, place: CellPlace): number {
  if (of.is !== 'figure') {
    const answer = ficha.answer(of, place)
    return typeof answer === 'number' ? digitsOf(answer) : LEAST
  }
  const quantity = ficha.quantity(of, place)
  if (quantity.is !== 'number') return quantity.is === 'unknown' && !of.table?.catalog ? MISSING : LEAST
  const decimals = of.kind.decimals > 0 ? of.kind.decimals + POINT : 0
  return digitsOf(Number(quantity.value.n) / Number(quantity.value.d)) + decimals + of.kind.suffix.length
}

/** '1.234.567' takes eight. */
function digitsOf(value: number): number {
  const digits = value < 1 ? 1 : Math.floor(Math.log10(value) + 1e-9) + 1
  return digits + Math.floor((digits - 1) / 3) * POINT
}

/** The columns with their widths; a head of one word that stands over one column isn't cut. */
export const drawnWidths = (groups: readonly ColumnGroup[], lengths: Lengths): { key: string; px: number }[] =>
  groups.flatMap((group) =>
    group.columns.map((column) => ({
      key: column.key,
      px: Math.max(widthOf(column, lengths), group.columns.length === 1 ? longestWord(group.label) : 0),
    })),
  )

/** Of a head, in small letters of half a weight more. */
const longestWord = (label: string): number =>
  Math.ceil(Math.max(...label.split(' ').map((word) => word.length)) * 6.4) + 15

/** Width of a column in px; the digits of this font are 0,6 em wide. */
function widthOf(column: DrawnColumn, lengths: Lengths): number {
  const longest = lengths[column.of.id] ?? LEAST
  if (column.from === 'change') return 58
  if (column.from !== 'now') return narrowWidth(longest)
  return column.of.is === 'figure' ? Math.max(LEAST_COMPUTED, Math.ceil(longest * 7.8) + 13) : wideWidth(longest)
}

/** A former year, in small. */
export const narrowWidth = (longest: number): number => Math.ceil(longest * 6.6) + 13
/** This year, with room for the mark of a finding. */
export const wideWidth = (longest: number): number => Math.ceil(Math.max(LEAST_NOW * 7.8 + 16, longest * 7.8 + 29))

/** Length of the longest amount of a table by years, in the former ones or in those from t on. */
export const longestOfYears = (ficha: Examination, part: YearsPart, which: 'former' | 'now'): number =>
  Math.min(
    MOST,
    Math.max(
      LEAST,
      ...part.lines.flatMap((line) =>
        'heading' in line
          ? []
          : (line.years ?? [])
              .filter((offset) => offset < 0 === (which === 'former'))
              .map((offset) => shownLength(ficha, line, { year: ficha.period.year + offset })),
      ),
    ),
  )

/** Width under which a table scrolls: its columns, and a name that can still be read. */
export const leastWidth = (groups: readonly ColumnGroup[], lengths: Lengths, name: number): number =>
  drawnWidths(groups, lengths).reduce((total, { px }) => total + px, name)

/** Width under which a table scrolls, for its style sheet: a phone draws it as cards, which have none. */
export const leastOf = (px: number) => ({ '--least-width': rem(px) }) as CSSProperties

/** Widths grow with the letters: on a phone they are larger. */
export const rem = (px: number): string => `${px / 16}rem`
