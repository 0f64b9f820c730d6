import { decimalText, multiply, ratio } from '../../ficha/ratio.ts'
import { LOST, NO_RESULT } from '../../ficha/written/spreadsheet-error.ts'
import type { NumberFormat } from './number-formats.ts'

/** A cell as the sheet of a workbook has it (ECMA-376 §18.3.1.4). */
export interface StoredCell {
  /** 'n', 's', 'str', 'inlineStr', 'b', 'e', 'd'. */
  readonly type: string
  readonly style: number
  readonly hasFormula: boolean
  /** Undefined where there is none: of a formula, that nobody computed it. */
  readonly value: string | undefined
}

/** What a workbook says of all of its cells. */
export interface CellsContext {
  readonly texts: readonly string[]
  readonly formats: readonly NumberFormat[]
  /** Days are counted from 1904, as old Macs did. */
  readonly isFrom1904: boolean
}

/** A cell as somebody would have typed it: '8,5 %', '31-03-2025 18:00', 'sí'. An error, or a formula without a result, says so. */
export function printStored({ type, style, hasFormula, value }: StoredCell, context: CellsContext): string {
  // Programs that compute nothing write a formula with an empty value; that of a formula that gives no text is of 'str'.
  if (value === undefined || (value === '' && type === 'n')) return hasFormula ? NO_RESULT : ''
  switch (type) {
    case 's':
      return context.texts[Number(value)] ?? LOST
    case 'b':
      return /^(1|true)$/i.test(value.trim()) ? 'sí' : 'no'
    case 'd':
      return printIsoDay(value) ?? value
    case 'n':
      return printNumber(value, context.formats[style] ?? 'number', context.isFrom1904)
    default:
      return value
  }
}

/** A number of a workbook by its format; what is none stays as it is. */
export function printNumber(value: string, format: NumberFormat, isFrom1904: boolean): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value.trim()
  const exact = exactOf(number)
  if (format === 'date') return printWorkbookDay(dayOf(number, isFrom1904)) ?? typed(exact)
  if (format === 'year') return yearOf(dayOf(number, isFrom1904)) ?? typed(exact)
  if (format === 'number') return typed(exact)
  return `${typed(withoutZeros(decimalText(multiply(ratio(exact), ratio(100)), DECIMALS)))} %`
}

const DECIMALS = 20

/** Fifteen digits are those that Excel shows: the rest is what a binary number adds ('8.5000000000000006E-2'). */
function exactOf(number: number): string {
  const shown = Number(number.toPrecision(15))
  if (!String(shown).includes('e')) return String(shown)
  return Math.abs(shown) < 1 ? withoutZeros(shown.toFixed(DECIMALS)) : String(BigInt(shown))
}

const withoutZeros = (decimal: string): string => decimal.replace(/\.?0{1,20}$/, '')

/** Without points for thousands: '1,234' here is a decimal, and must not look like anything else. */
const typed = (exact: string): string => exact.replace('.', ',')

const A_DAY = 86_400_000

/** By a clock without zone, as a workbook counts: days from the end of 1899, or from 1904; to the second. */
const dayOf = (days: number, isFrom1904: boolean): Date =>
  new Date(
    Math.round((Date.UTC(1899, 11, 30) + (days + (isFrom1904 ? 1462 : days < 60 ? 1 : 0)) * A_DAY) / 1000) * 1000,
  )

/** '2025-03-31', with a time or without, by a clock without zone (ISO 8601); undefined where it is no date. */
export const printIsoDay = (iso: string): string | undefined =>
  printWorkbookDay(
    new Date(
      `${iso
        .trim()
        .replace(/^([\d-]+)$/, '$1T00:00:00')
        .replace(/Z$/, '')}Z`,
    ),
  )

/** A day of which only the year is shown. */
const yearOf = (at: Date): string | undefined => (Number.isNaN(at.getTime()) ? undefined : String(at.getUTCFullYear()))

/** '31-03-2025', with the time where there is one; undefined of what is no date of ours: it stays what it was. */
function printWorkbookDay(at: Date): string | undefined {
  if (Number.isNaN(at.getTime())) return undefined
  const [date = '', time = ''] = at.toISOString().split('T')
  const day = date.split('-').reverse().join('-')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, time.startsWith(':00', 5) ? 5 : 8)}`
}
