import { decimal } from '../../ficha/kinds/decimal.ts'
import { hasProblem, isNumeric, type Kind, quoted } from '../../ficha/kinds/kind.ts'
import * as exact from '../../ficha/ratio.ts'
import type { Unit } from '../../ficha/written/number-reading.ts'
import type { CellChoice } from '../choices.ts'
import type { CleanCell } from '../cleaned/clean-block.ts'
import type { TargetColumn } from '../target.ts'
import type { MoneyUnit } from '../unit.ts'
import { inThousands, isWhole, rounded } from './amount.ts'
import type { ConventionDecision } from './decide-convention.ts'
import { optionsOf, type ReadingOption } from './options-of.ts'
import type { ProofReading } from './proof.ts'

/** What is known of the column in which a cell stands. */
export interface ColumnReading {
  readonly column: TargetColumn
  readonly unit: MoneyUnit
  readonly decision: ConventionDecision
}

/** What a cell is read as. `read`: as it would be typed. */
export type CellRead = (
  | { readonly is: 'blank' }
  | {
      readonly is: 'read'
      readonly read: string
      readonly roundedFrom?: string | undefined
      readonly value?: exact.Ratio
      readonly unit?: Unit | undefined
    }
  | { readonly is: 'asks' }
  | { readonly is: 'unreadable'; readonly why: string; readonly offer?: string | undefined }
) & {
  readonly readings?: readonly ProofReading[]
  readonly reading?: string
  readonly by?: ConventionDecision['by'] | 'chosen'
}

/** Reads a cell of the block for a cell of the table, as its column and the person decided. */
export function readCell(cell: CleanCell, kind: Kind, of: ColumnReading, choice: CellChoice | undefined): CellRead {
  if (choice?.is === 'typed') return readText(choice.text, kind)
  if (!kind.numeric) return readText(cell.text, kind)
  const options = optionsOf(cell)
  if (options.is === 'blank') return { is: 'blank' }
  if (options.is === 'marker') return readText(options.marker, kind)
  if (options.is === 'unreadable') return { is: 'unreadable', why: whyOf(cell, kind), offer: offerOf(cell, kind, of) }
  if (options.options.some((one) => isForeign(one.unit, kind, of.column)))
    return { is: 'unreadable', why: whyOf(cell, kind) }
  return readOptions(possible(options.options, kind), options.isGuess, kind, of, choice)
}

function readText(text: string, kind: Kind): CellRead {
  const reading = kind.read(text)
  if (hasProblem(reading)) return { is: 'unreadable', why: reading.problem }
  return reading.answer === undefined ? { is: 'blank' } : { is: 'read', read: kind.print(reading.answer) }
}

/** A unit that changes what the number is here: a share, money among people, people among money. */
function isForeign(unit: Unit | undefined, kind: Kind, { isMoney }: TargetColumn): boolean {
  if (unit === undefined || !isNumeric(kind)) return false
  if (isMoney) return unit === '%' || unit === 'personas'
  return hasProblem(kind.take({ is: 'number', value: '1', decimals: 0, unit }, unit))
}

/** The number alone, where one stands among words; in a column that isn't in M$ it would be another amount. */
function offerOf({ number }: CleanCell, kind: Kind, { column, unit }: ColumnReading): string | undefined {
  const beside = number.is === 'unreadable' ? number.beside : undefined
  if (beside?.found.length !== 1 || beside.why === 'thousands') return undefined
  if (column.isMoney && unit !== 'M$') return undefined
  const alone = readText(beside.found[0], kind)
  return alone.is === 'read' ? alone.read : undefined
}

/** What its kind says of such a text. */
function whyOf({ number, text }: CleanCell, kind: Kind): string {
  const reading = isNumeric(kind) ? kind.take(number, text) : kind.read(text)
  return hasProblem(reading) ? reading.problem : `${quoted(text)} no es un número.`
}

/** People aren't counted in decimals: where one of both readings is whole, the other is none. */
function possible(options: readonly ReadingOption[], kind: Kind): readonly ReadingOption[] {
  if (kind.id !== 'count') return options
  const whole = options.filter((one) => isWhole(exact.ratio(one.value)))
  return whole.length > 0 ? whole : options
}

function readOptions(
  options: readonly ReadingOption[],
  isGuess: boolean,
  kind: Kind,
  of: ColumnReading,
  choice: CellChoice | undefined,
): CellRead {
  const [first, second] = options
  if (first && !second && !isGuess) return readOption(first, kind, of)
  const chosen = choice?.is === 'reading' ? options.find((one) => one.value === choice.value) : undefined
  const { decision } = of
  const decided = decision.by === 'asked' ? undefined : options.find((one) => one.convention === decision.convention)
  // As all the others of its column: nobody is asked, and both ways needn't be printed.
  if (decided && !chosen && (decision.by === 'column' || decision.by === 'groups'))
    return { ...readOption(decided, kind, of), by: decision.by }
  const readings = options.map((one) => ({ value: one.value, text: decimal.print(one.value) }))
  const taken = chosen ?? decided
  if (!taken) return { is: 'asks', readings, by: 'asked' }
  return { ...readOption(taken, kind, of), readings, reading: taken.value, by: chosen ? 'chosen' : decision.by }
}

function readOption(option: ReadingOption, kind: Kind, { column, unit }: ColumnReading): CellRead {
  if (!column.isMoney) return withUnit(readValue(option.value, exact.ratio(option.value), kind), option.unit)
  const own = option.unit === 'M$' || option.unit === 'MM$' || option.unit === 'pesos' ? option.unit : unit
  const value = inThousands(option.value, own)
  const result = withUnit(readValue(String(rounded(value)), value, kind), option.unit)
  if (result.is !== 'read' || isWhole(value)) return result
  return { ...result, roundedFrom: decimal.print(option.value) }
}

const withUnit = (result: CellRead, unit: Unit | undefined): CellRead =>
  result.is === 'read' && unit && unit !== '$' ? { ...result, unit } : result

/** A number is checked as an answer; its kind reads its text only to say what is wrong with it. */
function readValue(text: string, value: exact.Ratio, kind: Kind): CellRead {
  const answer = kind.id === 'decimal' ? text : Number(text)
  if (kind.check(answer) === undefined) return { is: 'read', read: kind.print(answer), value }
  return readText(decimal.print(text), kind)
}
